"""A Flow from creation to its end, as an independent client sees it."""

import urllib.request

import pytest

from conftest import BAD, GOOD, OTHER_GOOD


def status(client, account, flow_id):
    return client.get_whatsapp_flow(id=account, flowId=flow_id)["flowStatus"]


def download(client, account, flow_id):
    (asset,) = client.list_whatsapp_flow_assets(id=account, flowId=flow_id)["flowAssets"]
    assert (asset["name"], asset["assetType"]) == ("flow.json", "FLOW_JSON")
    with urllib.request.urlopen(asset["downloadUrl"]) as answer:
        return answer.read()


def test_accounts(client, sandbox):
    (summary,) = client.list_linked_whatsapp_business_accounts()["linkedAccounts"]
    assert summary["id"] == sandbox.account and summary["registrationStatus"] == "COMPLETE"
    assert "phoneNumbers" not in summary
    account = client.get_linked_whatsapp_business_account(id=summary["arn"])["account"]
    assert account["id"] == summary["id"] and account["linkDate"] == summary["linkDate"]
    (number,) = account["phoneNumbers"]
    assert number["phoneNumberId"] == sandbox.facts["phoneNumberId"]
    detail = client.get_linked_whatsapp_business_account_phone_number(id=number["phoneNumberId"])
    assert detail["phoneNumber"]["phoneNumber"] == number["phoneNumber"]
    assert detail["linkedWhatsAppBusinessAccountId"] == sandbox.account


def test_created_as_draft(client, account, new_name):
    name = new_name()
    answer = client.create_whatsapp_flow(
        id=account, flowName=name, categories=["SURVEY", "OTHER"], flowJson=GOOD
    )
    assert answer["validationErrors"] == []
    flow = client.get_whatsapp_flow(id=account, flowId=answer["flowId"])
    assert flow["flowName"] == name and flow["flowStatus"] == "DRAFT"
    assert flow["categories"] == ["SURVEY", "OTHER"] and flow["jsonVersion"] == "7.3"
    assert flow["validationErrors"] == [] and "preview" not in flow
    assert flow["healthStatus"]["canSendMessage"] == "BLOCKED"
    assert flow["ResponseMetadata"]["RequestId"]
    assert download(client, account, answer["flowId"]) == GOOD


def test_created_empty(client, account, make_flow):
    flow_id = make_flow(json_bytes=None)
    assert client.list_whatsapp_flow_assets(id=account, flowId=flow_id)["flowAssets"] == []
    assert "jsonVersion" not in client.get_whatsapp_flow(id=account, flowId=flow_id)


def test_created_and_published_at_once(client, account, new_name):
    create = lambda json: client.create_whatsapp_flow(  # noqa: E731
        id=account, flowName=new_name(), categories=["OTHER"], flowJson=json, publish=True
    )
    good, bad = create(GOOD), create(BAD)
    assert status(client, account, good["flowId"]) == "PUBLISHED"
    assert bad["validationErrors"] and status(client, account, bad["flowId"]) == "DRAFT"


def test_errors_are_strings_that_say_where(client, account, new_name):
    import json

    answer = client.create_whatsapp_flow(
        id=account, flowName=new_name(), categories=["OTHER"], flowJson=b'{\n "version": \n}'
    )
    assert answer["validationErrors"]
    for text in answer["validationErrors"]:
        record = json.loads(text)
        assert record["message"] and record["error"] and record["line_start"] >= 1
    listed = client.get_whatsapp_flow(id=account, flowId=answer["flowId"])
    assert listed["validationErrors"] == answer["validationErrors"]


def test_copy(client, account, make_flow, new_name):
    source = make_flow()
    copy = client.create_whatsapp_flow(
        id=account, flowName=new_name(), categories=["OTHER"], cloneFlowId=source
    )["flowId"]
    client.update_whatsapp_flow_assets(id=account, flowId=source, flowJson=OTHER_GOOD)
    assert download(client, account, copy) == GOOD
    assert download(client, account, source) == OTHER_GOOD


def test_update_of_a_draft(client, account, make_flow, new_name):
    flow_id, name = make_flow(), new_name()
    client.update_whatsapp_flow(
        id=account,
        flowId=flow_id,
        flowName=name,
        categories=["SHOPPING"],
        endpointUri="https://example.com/flow",
        metaAppId="4711",
    )
    flow = client.get_whatsapp_flow(id=account, flowId=flow_id)
    assert (flow["flowName"], flow["categories"]) == (name, ["SHOPPING"])
    assert flow["endpointUri"] == "https://example.com/flow"
    assert flow["application"]["id"] == "4711"
    client.update_whatsapp_flow(id=account, flowId=flow_id)
    assert client.get_whatsapp_flow(id=account, flowId=flow_id)["flowName"] == name


@pytest.mark.parametrize("what", ["assets", "name"])
def test_changing_a_published_flow_makes_it_a_draft(client, account, make_flow, new_name, what):
    flow_id = make_flow("PUBLISHED")
    if what == "assets":
        client.update_whatsapp_flow_assets(id=account, flowId=flow_id, flowJson=OTHER_GOOD)
    else:
        client.update_whatsapp_flow(id=account, flowId=flow_id, flowName=new_name())
    assert status(client, account, flow_id) == "DRAFT"
    client.publish_whatsapp_flow(id=account, flowId=flow_id)
    assert status(client, account, flow_id) == "PUBLISHED"


def test_deprecate(client, account, make_flow):
    flow_id = make_flow("DEPRECATED")
    assert status(client, account, flow_id) == "DEPRECATED"


def test_delete(client, account, make_flow, refused, new_name):
    name = new_name()
    flow_id = make_flow(name=name)
    client.delete_whatsapp_flow(id=account, flowId=flow_id)
    gone = refused(client.get_whatsapp_flow, id=account, flowId=flow_id)
    assert (gone.code, gone.status) == ("ResourceNotFoundException", 404)
    make_flow(name=name)


def test_ten_megabytes(client, account, make_flow):
    large = GOOD + b"\n" * (10_485_760 - len(GOOD))
    flow_id = make_flow(json_bytes=large)
    assert download(client, account, flow_id) == large
    client.publish_whatsapp_flow(id=account, flowId=flow_id)
    assert status(client, account, flow_id) == "PUBLISHED"
