"""Nothing happens without a signature that fits in every part."""

import datetime

import pytest

import signed

LIST = "/v1/whatsapp/waba/list"
MINUTE = datetime.timedelta(minutes=1)


def kind(answer):
    assert answer.status == 403 and answer.message
    return answer.kind


def test_a_good_one(sandbox):
    assert signed.call(sandbox, "GET", LIST).status == 200
    assert signed.call(sandbox, "GET", LIST, shift=4 * MINUTE).status == 200
    assert signed.call(sandbox, "GET", LIST, host=f"localhost:{sandbox.port}").status == 403
    headers = signed.sign(sandbox, "GET", LIST, host=f"localhost:{sandbox.port}")
    answer = signed.send(
        sandbox.port, "GET", LIST, headers=headers, host=f"localhost:{sandbox.port}"
    )
    assert answer.status == 200


@pytest.mark.parametrize(
    "signing, expected",
    [
        ({"secret": "wrong"}, "InvalidSignatureException"),
        ({"key": "AKIAUNKNOWN"}, "UnrecognizedClientException"),
        ({"token": "never-given-out"}, "UnrecognizedClientException"),
        ({"region": "us-east-1"}, "InvalidSignatureException"),
        ({"service": "sts"}, "InvalidSignatureException"),
        ({"service": "socialmessaging"}, "InvalidSignatureException"),
        ({"shift": 6 * MINUTE}, "InvalidSignatureException"),
        ({"shift": -6 * MINUTE}, "InvalidSignatureException"),
        ({"shift": -1440 * MINUTE}, "InvalidSignatureException"),
    ],
    ids=str,
)
def test_wrong_parts(sandbox, signing, expected):
    assert kind(signed.call(sandbox, "GET", LIST, **signing)) == expected


def test_missing_and_broken_headers(sandbox):
    port = sandbox.port
    assert kind(signed.send(port, "GET", LIST)) == "MissingAuthenticationTokenException"
    good = signed.sign(sandbox, "GET", LIST)
    for change in [
        {"Authorization": "Bearer token"},
        {"Authorization": "AWS4-HMAC-SHA256"},
        {"Authorization": good["Authorization"].split(", Signature")[0]},
        {"X-Amz-Date": "yesterday"},
    ]:
        headers = good | change
        assert kind(signed.send(port, "GET", LIST, headers=headers)) == (
            "IncompleteSignatureException"
        )
    undated = {name: value for name, value in good.items() if name != "X-Amz-Date"}
    assert kind(signed.send(port, "GET", LIST, headers=undated)) == "IncompleteSignatureException"


def test_what_is_signed_cannot_be_changed(sandbox, account):
    good = signed.sign(sandbox, "GET", f"/v1/whatsapp/flow/list?id={account}")
    port = sandbox.port
    changed = [
        ("GET", f"/v1/whatsapp/flow/list?id={account}&maxResults=1", b"", {}),
        ("GET", f"/v1/whatsapp/flow/list?id={account}x", b"", {}),
        ("DELETE", f"/v1/whatsapp/flow/list?id={account}", b"", {}),
        ("GET", f"/v1/whatsapp/flow/list?id={account}", b"{}", {}),
        ("GET", f"/v1/whatsapp/flow/list?id={account}", b"", {"X-Amz-Other": "unsigned"}),
    ]
    for method, path, body, headers in changed:
        answer = signed.send(port, method, path, body, good | headers)
        assert kind(answer) == "InvalidSignatureException", (method, path, body, headers)


def test_the_host_must_be_signed(sandbox):
    headers = signed.sign(sandbox, "GET", LIST)
    headers["Authorization"] = headers["Authorization"].replace("host;", "")
    answer = signed.send(sandbox.port, "GET", LIST, headers=headers)
    assert kind(answer) == "InvalidSignatureException"


def test_the_signature_comes_first(sandbox):
    answer = signed.call(sandbox, "POST", "/v1/whatsapp/flow/create", b"{", secret="wrong")
    assert kind(answer) == "InvalidSignatureException"


def test_odd_characters_in_ids_are_signed_right(sandbox, refused):
    odd = "waba-é /+&=?%~*'(){}"
    refusal = refused(sandbox.client().list_whatsapp_flows, id=odd)
    assert refusal.code == "ResourceNotFoundException"
