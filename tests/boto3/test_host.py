"""A page on the web cannot talk to the sandbox through somebody's browser."""

import pytest

import signed

PATHS = ["/v1/whatsapp/waba/list", "/preview/1/?token=x", "/download/1/2/flow.json", "/"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "[::1]:{port}", "0"]
)
def test_foreign_hosts(sandbox, path, host):
    host = host.format(port=sandbox.port)
    answer = signed.send(sandbox.port, "GET", path, host=host)
    assert (answer.status, answer.kind) == (403, "AccessDeniedException")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "https://127.0.0.1:{port}"])
def test_foreign_origins(sandbox, path, origin):
    headers = signed.sign(sandbox, "GET", path)
    headers["Origin"] = origin.format(port=sandbox.port)
    answer = signed.send(sandbox.port, "GET", path, headers=headers)
    assert (answer.status, answer.kind) == (403, "AccessDeniedException")
    assert "access-control-allow-origin" not in answer.headers


def test_its_own_origin(sandbox):
    headers = signed.sign(sandbox, "GET", PATHS[0])
    headers["Origin"] = sandbox.endpoint
    assert signed.send(sandbox.port, "GET", PATHS[0], headers=headers).status == 200
