"""Faults of shape: the service model's lengths, patterns, enums and types."""

import base64
import json

import pytest

import signed
from conftest import GOOD

FLOW = "/v1/whatsapp/flow"


def is_shape(refusal):
    assert (refusal.code, refusal.status) == ("ValidationException", 400)


@pytest.mark.parametrize(
    "changes",
    [
        {"id": None},
        {"id": ""},
        {"id": "1234567890"},
        {"id": "waba-" + "x" * 111},
        {"flowName": None},
        {"flowName": ""},
        {"flowName": "x" * 201},
        {"categories": None},
        {"categories": []},
        {"categories": ["GAMES"]},
        {"categories": ["OTHER"] * 10},
        {"flowJson": b""},
        {"flowJson": b"x" * 10_485_761},
        {"cloneFlowId": "abc"},
        {"cloneFlowId": "1" * 101},
        {"endpointUri": ""},
        {"endpointUri": "https://example.com/" + "x" * 2048},
    ],
    ids=lambda changes: "-".join(f"{k}:{str(v)[:12]}" for k, v in changes.items()),
)
def test_create(sandbox, account, refused, changes):
    arguments = {"id": account, "flowName": "Never", "categories": ["OTHER"]} | changes
    arguments = {name: value for name, value in arguments.items() if value is not None}
    is_shape(refused(sandbox.unchecked().create_whatsapp_flow, **arguments))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'"text"',
        b"\xff",
        b"[" * 5000,
        {"flowName": 7},
        {"flowName": ["a"]},
        {"categories": "OTHER"},
        {"categories": [7]},
        {"categories": {"a": 1}},
        {"flowJson": "not base64!"},
        {"flowJson": "e30"},
        {"flowJson": {"version": "7.3"}},
        {"publish": "true"},
        {"publish": 1},
        {"id": 7},
    ],
    ids=lambda body: str(body)[:24],
)
def test_raw_bodies(sandbox, account, body):
    if isinstance(body, dict):
        whole = {"id": account, "flowName": "Never", "categories": ["OTHER"]} | body
        body = json.dumps(whole).encode()
    answer = signed.call(sandbox, "POST", f"{FLOW}/create", body)
    assert (answer.status, answer.kind) == (400, "ValidationException")
    assert answer.message and answer.headers["x-amzn-requestid"]


def test_every_operation_wants_its_members(sandbox, account):
    for method, path in [
        ("POST", "/create"),
        ("POST", "/update"),
        ("POST", "/assets/update"),
        ("POST", "/publish"),
        ("POST", "/deprecate"),
        ("DELETE", ""),
        ("GET", ""),
        ("GET", "/preview"),
        ("GET", "/list"),
        ("GET", "/assets"),
    ]:
        body = b"{}" if method == "POST" else b""
        answer = signed.call(sandbox, method, FLOW + path, body)
        assert (answer.status, answer.kind) == (400, "ValidationException"), (method, path)
        if path not in ("/create", "/list"):
            ids = {"id": account, "flowId": "abc"}
            body = json.dumps(ids).encode() if method == "POST" else b""
            query = "" if method == "POST" else f"?id={account}&flowId=abc"
            answer = signed.call(sandbox, method, FLOW + path + query, body)
            assert (answer.status, answer.kind) == (400, "ValidationException"), (method, path)


@pytest.mark.parametrize("flag", ["yes", "1", "", "TRUE"])
def test_flags_in_a_query(sandbox, account, make_flow, flag):
    path = f"{FLOW}/preview?flowId={make_flow()}&id={account}&invalidate={flag}"
    answer = signed.call(sandbox, "GET", path)
    assert (answer.status, answer.kind) == (400, "ValidationException")


def test_all_faults_are_counted(sandbox):
    body = json.dumps({"id": "x", "flowName": "", "categories": []}).encode()
    answer = signed.call(sandbox, "POST", f"{FLOW}/create", body)
    assert answer.message.startswith("3 validation errors detected")


def test_null_and_unknown_members(sandbox, account, new_name):
    body = {
        "id": account,
        "flowName": new_name(),
        "categories": ["OTHER"],
        "flowJson": base64.b64encode(GOOD).decode(),
        "cloneFlowId": None,
        "somethingNew": {"a": 1},
    }
    answer = signed.call(sandbox, "POST", f"{FLOW}/create", json.dumps(body).encode())
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/json"


def test_operations_that_are_not_there(sandbox):
    for method, path, status, kind in [
        ("GET", "/v1/whatsapp/nothing", 404, "UnknownOperationException"),
        ("PUT", f"{FLOW}/create", 404, "UnknownOperationException"),
        ("POST", "/v1/whatsapp/send", 501, "NotImplementedException"),
    ]:
        answer = signed.call(sandbox, method, path)
        assert (answer.status, answer.kind) == (status, kind)
