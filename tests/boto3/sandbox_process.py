"""One running sandbox, started by the command in FLOWSMITH_SANDBOX_CMD."""

import json
import os
import queue
import shlex
import subprocess
import threading

import boto3
from botocore.config import Config

START_SECONDS = 30


def command(data_dir, port=None):
    """The command with this data folder in place of any it names."""
    words = shlex.split(os.environ["FLOWSMITH_SANDBOX_CMD"])
    if "--data" in words:
        at = words.index("--data")
        del words[at : at + 2]
    words += ["--data", str(data_dir)]
    if port is not None:
        words += ["--port", str(port)]
    return words


class SandboxProcess:
    """Starts on construction; `facts` is the JSON of its first line."""

    def __init__(self, data_dir, port=None):
        self.process = subprocess.Popen(
            command(data_dir, port), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        line = self._first_line()
        if not line:
            self.kill()
            raise RuntimeError("the sandbox did not start: " + self.process.stderr.read())
        self.facts = json.loads(line)
        self.endpoint = self.facts["endpoint"]
        self.port = int(self.endpoint.rsplit(":", 1)[1])
        self.account = self.facts["wabaId"]

    def _first_line(self):
        lines = queue.Queue()
        reader = threading.Thread(
            target=lambda: lines.put(self.process.stdout.readline()), daemon=True
        )
        reader.start()
        try:
            return lines.get(timeout=START_SECONDS)
        except queue.Empty:
            return ""

    def client(self, **changes):
        """A client as a stranger would make it; `changes` replace what it is made with."""
        made_with = {
            "endpoint_url": self.endpoint,
            "region_name": self.facts["region"],
            "aws_access_key_id": self.facts["accessKeyId"],
            "aws_secret_access_key": self.facts["secretAccessKey"],
            "config": Config(retries={"total_max_attempts": 1}, proxies={}),
        }
        return boto3.client("socialmessaging", **(made_with | changes))

    def unchecked(self):
        """A client that sends what botocore would refuse by itself."""
        config = Config(
            retries={"total_max_attempts": 1}, parameter_validation=False, proxies={}
        )
        return self.client(config=config)

    def kill(self):
        """As `kill -9` does it."""
        self.process.kill()
        self.process.wait()

    def stop(self):
        """Asks it to end, and makes sure."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self.kill()
        self.process.stdout.close()
        self.process.stderr.close()
