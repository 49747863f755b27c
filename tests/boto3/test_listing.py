"""Pages of lists."""

import pytest

from conftest import BAD


@pytest.fixture(scope="module")
def names(client, account, new_name):
    names = [new_name() for _ in range(7)]
    for name in names:
        client.create_whatsapp_flow(
            id=account, flowName=name, categories=["OTHER"], flowJson=BAD
        )
    return names


def all_names(client, account, **arguments):
    pages = client.get_paginator("list_whatsapp_flows").paginate(id=account, **arguments)
    return [flow["flowName"] for page in pages for flow in page["flows"]]


@pytest.mark.parametrize("size", [1, 3, 100])
def test_every_flow_once_in_order(client, account, names, size):
    listed = all_names(client, account, PaginationConfig={"PageSize": size})
    assert listed[-7:] == names and len(set(listed)) == len(listed)


def test_rows(client, account, names):
    flows = client.list_whatsapp_flows(id=account, maxResults=100)["flows"]
    (row,) = [flow for flow in flows if flow["flowName"] == names[0]]
    assert set(row) == {
        "flowId",
        "flowName",
        "flowStatus",
        "flowCategories",
        "validationErrors",
    }
    assert row["validationErrors"] and row["flowCategories"] == ["OTHER"]


def test_the_last_page_has_no_token(client, account, names):
    count = len(all_names(client, account))
    page = client.list_whatsapp_flows(id=account, maxResults=min(count, 100))
    if count <= 100:
        assert "nextToken" not in page


def test_a_flow_deleted_between_pages_moves_nothing(client, account, names, make_flow):
    doomed, kept = make_flow(), make_flow()
    before = len(all_names(client, account)) - 2
    page = client.list_whatsapp_flows(id=account, maxResults=min(before + 1, 100))
    if before + 1 <= 100:
        assert page["flows"][-1]["flowId"] == doomed
        client.delete_whatsapp_flow(id=account, flowId=doomed)
        rest = client.list_whatsapp_flows(id=account, nextToken=page["nextToken"])
        assert [flow["flowId"] for flow in rest["flows"]] == [kept]


@pytest.mark.parametrize("token", ["x", "AAAA", "a" * 600, "a" * 601, ""])
def test_bad_tokens(sandbox, account, refused, token):
    client = sandbox.unchecked()
    refusal = refused(client.list_whatsapp_flows, id=account, nextToken=token)
    assert (refusal.code, refusal.status) == ("ValidationException", 400)


def test_a_token_belongs_to_its_list(client, account, names, make_flow, refused):
    token = client.list_whatsapp_flows(id=account, maxResults=1)["nextToken"]
    flow_id = make_flow()
    for method, arguments in [
        (client.list_whatsapp_flow_assets, {"id": account, "flowId": flow_id}),
        (client.list_linked_whatsapp_business_accounts, {}),
    ]:
        assert refused(method, nextToken=token, **arguments).code == "ValidationException"


@pytest.mark.parametrize("size", [0, -1, 101, 10**12])
def test_bad_sizes(sandbox, account, refused, size):
    client = sandbox.unchecked()
    for method, arguments in [
        (client.list_whatsapp_flows, {"id": account}),
        (client.list_linked_whatsapp_business_accounts, {}),
    ]:
        refusal = refused(method, maxResults=size, **arguments)
        assert (refusal.code, refusal.status) == ("ValidationException", 400)
