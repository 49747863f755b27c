use std::sync::Arc;

use flow_cloud::{Account, CloudErrorKind, FlowDetails, FlowSummary, ValidationProblem};
use tokio::task::JoinSet;

use super::service::Line;
use crate::App;
use crate::error::Answer;
use crate::protocol::*;

/// Connects anew, so that what is tested is what is set up now.
pub async fn test_connection(app: &App, request: ConnectionRequest) -> Answer<ConnectionTest> {
    app.hang_up(&request.connection);
    let line = app.line(&request.connection).await?;
    let identity = match line.service.identity().await {
        Ok(identity) => identity.arn,
        Err(error) => match error.kind {
            // Who we are is a question to another service; not being told does not stop anything.
            CloudErrorKind::Denied | CloudErrorKind::NotFound | CloudErrorKind::Service => None,
            _ => return Err(app.failed(&line.connection, error)),
        },
    };
    let accounts = read_accounts(app, &line).await?;
    Ok(ConnectionTest { identity, accounts })
}

pub async fn accounts(app: &App, request: ConnectionRequest) -> Answer<Vec<AccountView>> {
    let line = app.line(&request.connection).await?;
    read_accounts(app, &line).await
}

/// The list has no phone numbers, so each account is read too, all at once.
async fn read_accounts(app: &App, line: &Line) -> Answer<Vec<AccountView>> {
    let listed = line.service.list_accounts().await;
    let mut accounts = listed.map_err(|error| app.failed(&line.connection, error))?;
    let mut reading = JoinSet::new();
    for (place, account) in accounts.iter().enumerate() {
        let (service, id) = (Arc::clone(&line.service), account.id.clone());
        reading.spawn(async move { (place, service.account(&id).await) });
    }
    while let Some(read) = reading.join_next().await {
        // An account that may be listed but not read keeps its row, without numbers.
        if let Ok((place, Ok(account))) = read {
            accounts[place] = account;
        }
    }
    Ok(accounts.into_iter().map(view).collect())
}

fn view(account: Account) -> AccountView {
    let numbers = account.phone_numbers.into_iter();
    AccountView {
        id: account.id,
        name: account.name,
        waba_id: account.meta_id,
        phone_numbers: numbers.map(|number| number.display_number).collect(),
    }
}

pub async fn flows(app: &App, request: AccountRequest) -> Answer<Vec<FlowRow>> {
    let line = app.line(&request.connection).await?;
    let listed = line.service.list_flows(&request.account).await;
    let flows = listed.map_err(|error| app.failed(&line.connection, error))?;
    for flow in &flows {
        app.flow_seen(&request.account, &flow.id, &flow.name, &flow.status);
    }
    Ok(flows.into_iter().map(row).collect())
}

fn row(flow: FlowSummary) -> FlowRow {
    FlowRow {
        id: flow.id,
        name: flow.name,
        status: flow.status,
        categories: flow.categories,
        problems: texts(flow.problems),
    }
}

pub(super) fn row_of(flow: FlowDetails) -> FlowRow {
    FlowRow {
        id: flow.id,
        name: flow.name,
        status: flow.status,
        categories: flow.categories,
        problems: texts(flow.problems),
    }
}

fn texts(problems: Vec<ValidationProblem>) -> Vec<String> {
    problems
        .into_iter()
        .map(|problem| problem.message)
        .collect()
}
