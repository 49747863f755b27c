"""Requests made by hand: signed by botocore, then sent with any header or body changed."""

import datetime
import http.client
import json
from dataclasses import dataclass

from botocore import auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials


@dataclass
class Answer:
    status: int
    headers: dict
    body: bytes

    @property
    def kind(self):
        return self.headers.get("x-amzn-errortype")

    @property
    def message(self):
        return json.loads(self.body)["message"]


def send(port, method, path, body=b"", headers=None, host=None):
    """Sends exactly these headers (`Host` is set unless given)."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        headers = dict(headers or {})
        headers.setdefault("Host", host or f"127.0.0.1:{port}")
        headers.setdefault("Content-Length", str(len(body)))
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders(body)
        response = connection.getresponse()
        found = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, found, response.read())
    finally:
        connection.close()


def sign(
    sandbox,
    method,
    path,
    body=b"",
    key=None,
    secret=None,
    token=None,
    region=None,
    service="social-messaging",
    shift=datetime.timedelta(),
    host=None,
):
    """The headers of a signed request; everything that is signed can be chosen."""
    host = host or f"127.0.0.1:{sandbox.port}"
    request = AWSRequest(method, f"http://{host}{path}", data=body)
    credentials = Credentials(
        key or sandbox.facts["accessKeyId"], secret or sandbox.facts["secretAccessKey"], token
    )
    signer = auth.SigV4Auth(credentials, service, region or sandbox.facts["region"])
    now = datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None) + shift
    original = auth.get_current_datetime
    auth.get_current_datetime = lambda *_, **__: now
    try:
        signer.add_auth(request)
    finally:
        auth.get_current_datetime = original
    return dict(request.headers)


def call(sandbox, method, path, body=b"", **signing):
    """Signs and sends."""
    return send(
        sandbox.port, method, path, body, sign(sandbox, method, path, body, **signing)
    )
