//! Accounts, Flows and keys. Not there yet: every command says so.

use crate::App;
use crate::error::Answer;
use crate::protocol::*;

fn not_yet<T>() -> Answer<T> {
    Err(WireError::failed("This is not there yet."))
}

pub async fn keychain(_: &App, _: Nothing) -> Answer<KeychainState> {
    not_yet()
}

pub async fn connections(_: &App, _: Nothing) -> Answer<Vec<ConnectionView>> {
    not_yet()
}

pub async fn profiles(_: &App, _: Nothing) -> Answer<Vec<String>> {
    not_yet()
}

pub async fn regions(_: &App, _: Nothing) -> Answer<Vec<RegionView>> {
    not_yet()
}

pub async fn add_connection(_: &App, _: AddConnection) -> Answer<ConnectionView> {
    not_yet()
}

pub async fn remove_connection(_: &App, _: ConnectionRequest) -> Answer<Nothing> {
    not_yet()
}

pub async fn set_secret(_: &App, _: SetSecret) -> Answer<Nothing> {
    not_yet()
}

pub async fn delete_secret(_: &App, _: ConnectionRequest) -> Answer<Nothing> {
    not_yet()
}

pub async fn test_connection(_: &App, _: ConnectionRequest) -> Answer<ConnectionTest> {
    not_yet()
}

pub async fn accounts(_: &App, _: ConnectionRequest) -> Answer<Vec<AccountView>> {
    not_yet()
}

pub async fn flows(_: &App, _: AccountRequest) -> Answer<Vec<FlowRow>> {
    not_yet()
}

pub async fn create_flow(_: &App, _: CreateFlow) -> Answer<DeployResult> {
    not_yet()
}

pub async fn link_flow(_: &App, _: LinkFlow) -> Answer<FlowLink> {
    not_yet()
}

pub async fn unlink_flow(_: &App, _: SessionRequest) -> Answer<Nothing> {
    not_yet()
}

pub async fn update_flow(_: &App, _: SessionRequest) -> Answer<DeployResult> {
    not_yet()
}

pub async fn plan_publish(_: &App, _: SessionRequest) -> Answer<PublishPlan> {
    not_yet()
}

pub async fn publish(_: &App, _: PublishRequest) -> Answer<DeployResult> {
    not_yet()
}

pub async fn preview_link(_: &App, _: PreviewRequest) -> Answer<PreviewLink> {
    not_yet()
}

pub async fn deprecate_flow(_: &App, _: EndFlow) -> Answer<FlowRow> {
    not_yet()
}

pub async fn delete_flow(_: &App, _: EndFlow) -> Answer<Nothing> {
    not_yet()
}

pub async fn open_flow(_: &App, _: FlowRequest) -> Answer<Opened> {
    not_yet()
}
