"""What was answered is there, whenever the process is killed; a folder has one server."""

import subprocess
import threading

import pytest
from botocore.exceptions import BotoCoreError, ClientError

import signed
from conftest import GOOD
from sandbox_process import SandboxProcess, command


@pytest.fixture
def start(tmp_path):
    running = []

    def begin(port=None):
        running.append(SandboxProcess(tmp_path / "data", port))
        return running[-1]

    yield begin
    for process in running:
        process.stop()


def create(client, account, name):
    return client.create_whatsapp_flow(
        id=account, flowName=name, categories=["OTHER"], flowJson=GOOD
    )["flowId"]


def test_ids_port_flows_and_links_survive_kill(start):
    first = start()
    client, account = first.client(), first.account
    published = create(client, account, "Published")
    client.publish_whatsapp_flow(id=account, flowId=published)
    deleted = create(client, account, "Deleted")
    client.delete_whatsapp_flow(id=account, flowId=deleted)
    link = client.get_whatsapp_flow_preview(id=account, flowId=published)["preview"]
    create(client, account, "Second")
    token = client.list_whatsapp_flows(id=account, maxResults=1)["nextToken"]
    first.kill()

    second = start()
    assert second.facts["accessKeyId"] != first.facts["accessKeyId"]
    assert second.facts["secretAccessKey"] != first.facts["secretAccessKey"]
    for kept in ["endpoint", "region", "wabaId", "phoneNumberId"]:
        assert second.facts[kept] == first.facts[kept]
    client = second.client()
    flows = client.list_whatsapp_flows(id=account)["flows"]
    assert [(flow["flowName"], flow["flowStatus"]) for flow in flows] == [
        ("Published", "PUBLISHED"),
        ("Second", "DRAFT"),
    ]
    rest = client.list_whatsapp_flows(id=account, nextToken=token)["flows"]
    assert [flow["flowName"] for flow in rest] == ["Second"]
    again = client.get_whatsapp_flow_preview(id=account, flowId=published)["preview"]
    assert again == link
    path = link["previewUrl"].removeprefix(second.endpoint)
    assert signed.send(second.port, "GET", path).status == 200
    with pytest.raises(ClientError):
        first.client().list_whatsapp_flows(id=account)


def test_killed_in_the_middle_of_writing(start):
    """Flows are created without pause while the process is killed; every answered one is there."""
    answered, doomed, deleted = [], [], []
    for round_number in range(4):
        sandbox = start()
        client, account = sandbox.client(), sandbox.account
        enough = threading.Event()

        def work():
            try:
                for number in range(10_000):
                    flow_id = create(client, account, f"{round_number}-{number}")
                    answered.append(flow_id)
                    if number % 3 == 2:
                        doomed.append(answered[-2])
                        client.delete_whatsapp_flow(id=account, flowId=doomed[-1])
                        deleted.append(doomed[-1])
                    if number == 8 + round_number:
                        enough.set()
            except (ClientError, BotoCoreError):
                pass
            finally:
                enough.set()

        worker = threading.Thread(target=work)
        worker.start()
        assert enough.wait(60)
        sandbox.kill()
        worker.join(60)
        assert not worker.is_alive()

    sandbox = start()
    pages = sandbox.client().get_paginator("list_whatsapp_flows").paginate(id=sandbox.account)
    listed = {flow["flowId"] for page in pages for flow in page["flows"]}
    assert len(answered) >= 36
    # A deletion under way when the process died may have been carried out without an answer.
    assert set(answered) - listed <= set(doomed)
    assert not listed & set(deleted)
    client = sandbox.client()
    for flow_id in listed:
        flow = client.get_whatsapp_flow(id=sandbox.account, flowId=flow_id)
        assert flow["jsonVersion"] == "7.3"


def test_one_process_per_folder(start, tmp_path):
    sandbox = start()
    second = subprocess.run(
        command(tmp_path / "data"), capture_output=True, text=True, timeout=30
    )
    assert second.returncode != 0 and second.stdout == ""
    assert "already served" in second.stderr
    assert signed.call(sandbox, "GET", "/v1/whatsapp/waba/list").status == 200


def test_another_port_can_be_chosen_and_is_kept(start):
    first = start()
    first.kill()
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    moved = start(port)
    assert moved.port == port
    moved.kill()
    assert start(0).port == port
