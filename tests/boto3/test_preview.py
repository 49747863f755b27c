"""Preview links and download addresses, opened without any keys."""

import datetime
import json
from urllib.parse import urlsplit

import signed
from conftest import GOOD


def preview(client, account, flow_id, **arguments):
    answer = client.get_whatsapp_flow_preview(id=account, flowId=flow_id, **arguments)
    assert answer["flowId"] == flow_id
    return answer["preview"]


def fetch(sandbox, address, method="GET", body=b""):
    parts = urlsplit(address)
    assert parts.netloc == f"127.0.0.1:{sandbox.port}"
    return signed.send(sandbox.port, method, f"{parts.path}?{parts.query}", body)


def test_a_link_for_thirty_days(client, account, make_flow, sandbox):
    flow_id = make_flow()
    first = preview(client, account, flow_id)
    expires = datetime.datetime.strptime(first["expiresAt"], "%Y-%m-%dT%H:%M:%S%z")
    life = expires - datetime.datetime.now(datetime.timezone.utc)
    assert datetime.timedelta(days=29, hours=23) < life <= datetime.timedelta(days=30)
    assert preview(client, account, flow_id, invalidate=False) == first
    assert client.get_whatsapp_flow(id=account, flowId=flow_id)["preview"] == first
    answer = fetch(sandbox, first["previewUrl"])
    assert answer.status == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy


def test_a_new_link_kills_the_old_one(client, account, make_flow, sandbox):
    flow_id = make_flow("PUBLISHED")
    old = preview(client, account, flow_id)["previewUrl"]
    new = preview(client, account, flow_id, invalidate=True)["previewUrl"]
    assert new != old
    assert fetch(sandbox, old).status == 404 and fetch(sandbox, new).status == 200


def test_playing_to_the_end(client, account, make_flow, sandbox):
    link = preview(client, account, make_flow())["previewUrl"]
    below = lambda path: link.replace("/?token=", f"/{path}?token=")  # noqa: E731
    first = json.loads(fetch(sandbox, below("frame")).body)
    field, button = first["frame"]["components"]
    assert field["props"]["label"] == "Your answer"
    here = below("event") + "&session=" + first["session"]

    def act(event):
        answer = fetch(sandbox, here, "POST", json.dumps(event).encode())
        assert answer.status == 200
        return json.loads(answer.body)["frame"]

    act({"kind": "change", "field": "answer", "value": "forty-two"})
    frame = act({"kind": "press", "node": button["node"], "item": None})
    assert frame["finished"]["payload"]["answer"] == "forty-two"


def test_a_download_needs_its_seal(client, account, make_flow, sandbox):
    flow_id = make_flow()
    (asset,) = client.list_whatsapp_flow_assets(id=account, flowId=flow_id)["flowAssets"]
    address = asset["downloadUrl"]
    assert fetch(sandbox, address).body == GOOD
    assert fetch(sandbox, address[:-1] + ("A" if address[-1] != "A" else "B")).status == 403
    assert fetch(sandbox, address.replace("expires=", "expires=9")).status == 403
    assert signed.send(sandbox.port, "GET", urlsplit(address).path).status == 403
