"""What the service understands and still will not do."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from botocore.exceptions import ClientError

from conftest import BAD, GOOD

STRANGER = "waba-" + "0" * 32


def test_names_are_unique(client, account, make_flow, refused_by_meta, new_name):
    name = new_name()
    first, other = make_flow(name=name), make_flow()
    refused_by_meta(
        100, client.create_whatsapp_flow, id=account, flowName=name, categories=["OTHER"]
    )
    refused_by_meta(100, client.update_whatsapp_flow, id=account, flowId=other, flowName=name)
    client.update_whatsapp_flow(id=account, flowId=first, flowName=name)


def test_a_name_is_given_once_however_many_ask_at_once(sandbox, account, new_name):
    name = new_name()

    def create(_):
        try:
            return sandbox.client().create_whatsapp_flow(
                id=account, flowName=name, categories=["OTHER"], flowJson=GOOD
            )["flowId"]
        except ClientError as error:
            assert "(#100)" in error.response["Error"]["Message"]
            return None

    with ThreadPoolExecutor(8) as pool:
        assert len([flow for flow in pool.map(create, range(8)) if flow]) == 1


def test_publishing_needs_a_draft_without_errors(client, account, make_flow, refused_by_meta):
    for flow_id in [
        make_flow(json_bytes=None),
        make_flow(json_bytes=BAD),
        make_flow(json_bytes=b"{"),
        make_flow("PUBLISHED"),
        make_flow("DEPRECATED"),
    ]:
        refused_by_meta(139002, client.publish_whatsapp_flow, id=account, flowId=flow_id)


def test_an_endpoint_is_missing(client, account, make_flow, refused_by_meta):
    dynamic = GOOD.replace(b'"version": "7.3"', b'"version": "7.3", "data_api_version": "4.0"')
    flow_id = make_flow(json_bytes=dynamic)
    refused_by_meta(139002, client.publish_whatsapp_flow, id=account, flowId=flow_id)


def test_only_published_flows_are_deprecated(client, account, make_flow, refused_by_meta):
    for state in ["DRAFT", "DEPRECATED"]:
        refused_by_meta(
            139003, client.deprecate_whatsapp_flow, id=account, flowId=make_flow(state)
        )


def test_only_drafts_are_deleted(client, account, make_flow, refused_by_meta):
    for state in ["PUBLISHED", "DEPRECATED"]:
        flow_id = make_flow(state)
        refused_by_meta(139004, client.delete_whatsapp_flow, id=account, flowId=flow_id)
        assert client.get_whatsapp_flow(id=account, flowId=flow_id)["flowStatus"] == state


def test_deprecated_is_the_end(client, account, make_flow, refused_by_meta):
    flow = {"id": account, "flowId": make_flow("DEPRECATED")}
    refused_by_meta(139001, client.update_whatsapp_flow_assets, flowJson=GOOD, **flow)
    refused_by_meta(139001, client.update_whatsapp_flow, flowName="Anything", **flow)
    refused_by_meta(139003, client.get_whatsapp_flow_preview, **flow)


def test_sources_and_endpoints(client, account, make_flow, refused_by_meta, new_name):
    flow = {"id": account, "flowName": new_name(), "categories": ["OTHER"]}
    create = client.create_whatsapp_flow
    refused_by_meta(100, create, flowJson=GOOD, cloneFlowId=make_flow(), **flow)
    refused_by_meta(100, create, publish=True, **flow)
    for uri in ["http://example.com", "example.com", "https://", "https://a b"]:
        refused_by_meta(100, create, endpointUri=uri, **flow)
        refused_by_meta(
            100, client.update_whatsapp_flow, id=account, flowId=make_flow(), endpointUri=uri
        )


@pytest.mark.parametrize("known_account", [True, False])
def test_unknown_flows_and_accounts(client, account, make_flow, refused, known_account):
    ids = {"id": account, "flowId": "1"}
    if not known_account:
        ids = {"id": STRANGER, "flowId": make_flow()}
    calls = [
        (client.get_whatsapp_flow, {}),
        (client.update_whatsapp_flow, {"flowName": "x"}),
        (client.update_whatsapp_flow_assets, {"flowJson": GOOD}),
        (client.publish_whatsapp_flow, {}),
        (client.deprecate_whatsapp_flow, {}),
        (client.delete_whatsapp_flow, {}),
        (client.get_whatsapp_flow_preview, {}),
        (client.list_whatsapp_flow_assets, {}),
    ]
    for method, arguments in calls:
        refusal = refused(method, **ids, **arguments)
        assert (refusal.code, refusal.status) == ("ResourceNotFoundException", 404)


def test_unknown_accounts_numbers_and_sources(client, account, refused, new_name):
    flow = {"flowName": new_name(), "categories": ["OTHER"]}
    for method, arguments in [
        (client.list_whatsapp_flows, {"id": STRANGER}),
        (client.create_whatsapp_flow, {"id": STRANGER} | flow),
        (client.create_whatsapp_flow, {"id": account, "cloneFlowId": "1"} | flow),
        (client.get_linked_whatsapp_business_account, {"id": STRANGER}),
        (
            client.get_linked_whatsapp_business_account_phone_number,
            {"id": "phone-number-id-" + "0" * 32},
        ),
    ]:
        refusal = refused(method, **arguments)
        assert (refusal.code, refusal.status) == ("ResourceNotFoundException", 404)
