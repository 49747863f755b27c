import itertools
import json
import os
import sys

import pytest
from botocore.exceptions import ClientError

sys.path.insert(0, os.path.dirname(__file__))
from sandbox_process import SandboxProcess  # noqa: E402

os.environ["NO_PROXY"] = "127.0.0.1,localhost"
# Nothing of the person's own configuration takes part.
os.environ["AWS_CONFIG_FILE"] = os.devnull
os.environ["AWS_SHARED_CREDENTIALS_FILE"] = os.devnull
os.environ["AWS_EC2_METADATA_DISABLED"] = "true"

GOOD = json.dumps(
    {
        "version": "7.3",
        "screens": [
            {
                "id": "ASK",
                "title": "A question",
                "terminal": True,
                "data": {},
                "layout": {
                    "type": "SingleColumnLayout",
                    "children": [
                        {
                            "type": "TextInput",
                            "name": "answer",
                            "label": "Your answer",
                            "required": True,
                        },
                        {
                            "type": "Footer",
                            "label": "Send",
                            "on-click-action": {
                                "name": "complete",
                                "payload": {"answer": "${form.answer}"},
                            },
                        },
                    ],
                },
            }
        ],
    },
    indent=2,
).encode()
OTHER_GOOD = GOOD.replace(b"Your answer", b"What is yours")
BAD = b'{"version": "7.3"}'


@pytest.fixture(scope="session")
def sandbox(tmp_path_factory):
    running = SandboxProcess(tmp_path_factory.mktemp("sandbox"))
    yield running
    running.stop()


@pytest.fixture(scope="session")
def client(sandbox):
    return sandbox.client()


@pytest.fixture(scope="session")
def account(sandbox):
    return sandbox.account


@pytest.fixture(scope="session")
def new_name():
    numbers = itertools.count(1)
    return lambda: f"Flow {next(numbers)}"


@pytest.fixture
def make_flow(client, account, new_name):
    """Creates a Flow in a given state and returns its id."""

    def make(status="DRAFT", json_bytes=GOOD, name=None):
        arguments = {"flowJson": json_bytes} if json_bytes is not None else {}
        flow_id = client.create_whatsapp_flow(
            id=account, flowName=name or new_name(), categories=["OTHER"], **arguments
        )["flowId"]
        if status in ("PUBLISHED", "DEPRECATED"):
            client.publish_whatsapp_flow(id=account, flowId=flow_id)
        if status == "DEPRECATED":
            client.deprecate_whatsapp_flow(id=account, flowId=flow_id)
        return flow_id

    return make


class Refusal:
    """What a refused call looked like."""

    def __init__(self, error):
        self.code = error.response["Error"]["Code"]
        self.message = error.response["Error"]["Message"]
        self.status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        self.request_id = error.response["ResponseMetadata"].get("RequestId")


@pytest.fixture(scope="session")
def refused():
    """Calls, expects a refusal, and returns it."""

    def call(method, **arguments):
        with pytest.raises(ClientError) as caught:
            method(**arguments)
        refusal = Refusal(caught.value)
        assert refusal.message and refusal.request_id
        return refusal

    return call


@pytest.fixture
def refused_by_meta(refused):
    """The same, for what Meta would refuse: the number stands in the message."""

    def call(number, method, **arguments):
        refusal = refused(method, **arguments)
        assert (refusal.code, refusal.status) == ("InvalidParametersException", 400)
        assert f"(#{number})" in refusal.message
        return refusal

    return call
