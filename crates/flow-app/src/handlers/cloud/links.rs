//! Which Flow in which account a document is.

use flow_cloud::{FlowDetails, FlowStatus};

use super::service::Line;
use crate::App;
use crate::app::lock;
use crate::error::Answer;
use crate::files::Sent;
use crate::protocol::*;
use crate::view;

/// Opens the JSON of a Flow as it was last uploaded.
pub async fn open_flow(app: &App, request: FlowRequest) -> Answer<Opened> {
    let line = app.line(&request.connection).await?;
    let (flow, json) = read(app, &line, &request.account, &request.flow).await?;
    let Some(json) = json else {
        let message = format!("“{}” has no JSON yet.", flow.name);
        let help = "Open or start a flow here and send it there with Update.";
        return Err(WireError {
            help: Some(help.to_owned()),
            ..WireError::failed(message)
        });
    };
    let sent = sent(&json);
    let link = link(app, &line, &request.account, &flow).await;
    let opened = app.begin(flow.name, json, None)?;
    app.with(opened.session, |session| {
        session.set_link(link, Some(sent));
        Ok(view::opened(session))
    })
}

/// Ties the document to a Flow that is there already. Nothing is sent.
pub async fn link_flow(app: &App, request: LinkFlow) -> Answer<FlowLink> {
    let line = app.line(&request.connection).await?;
    let (flow, json) = read(app, &line, &request.account, &request.flow).await?;
    let link = link(app, &line, &request.account, &flow).await;
    app.with(request.session, |session| {
        session.set_link(link.clone(), json.as_deref().map(sent));
        app.remember_link(session);
        Ok(session.link_view().unwrap_or(link))
    })
}

/// The document is nobody's Flow any more. The Flow in the account stays as it is.
pub async fn unlink_flow(app: &App, request: SessionRequest) -> Answer<Nothing> {
    app.with(request.session, |session| {
        session.forget_link();
        if let Some(file) = &session.file {
            let path = file.path.to_string_lossy();
            lock(&app.inner.links).change(|links| links.forget(&path));
        }
        Ok(Nothing {})
    })
}

async fn read(
    app: &App,
    line: &Line,
    account: &str,
    flow: &str,
) -> Answer<(FlowDetails, Option<Vec<u8>>)> {
    let failed = |error| app.failed(&line.connection, error);
    let details = line.service.get_flow(account, flow).await.map_err(failed)?;
    let json = line.service.download_asset(account, flow).await;
    Ok((details, json.map_err(failed)?))
}

/// A link to a Flow just read.
async fn link(app: &App, line: &Line, account: &str, flow: &FlowDetails) -> FlowLink {
    app.flow_seen(account, &flow.id, &flow.name, &flow.status);
    FlowLink {
        connection: line.connection.id.clone(),
        connection_name: line.connection.name.clone(),
        account: account.to_owned(),
        account_name: account_name(line, account).await,
        flow: flow.id.clone(),
        flow_name: flow.name.clone(),
        status: flow.status.clone(),
        changes_not_sent: false,
    }
}

/// The account's name for people; its id when it cannot be read.
pub(super) async fn account_name(line: &Line, account: &str) -> String {
    match line.service.account(account).await {
        Ok(read) if !read.name.is_empty() => read.name,
        _ => account.to_owned(),
    }
}

/// The text of a JSON as links remember it.
pub(super) fn sent(json: &[u8]) -> Sent {
    let text = String::from_utf8_lossy(json);
    Sent::of(text.strip_prefix('\u{FEFF}').unwrap_or(&text))
}

impl App {
    /// A Flow was read: every link to it, in open documents and kept ones, follows.
    pub(crate) fn flow_seen(&self, account: &str, flow: &str, name: &str, status: &FlowStatus) {
        for session in self.sessions() {
            if let Some(record) = &mut lock(&session).link
                && record.link.account == account
                && record.link.flow == flow
            {
                record.link.status = status.clone();
                record.link.flow_name = name.to_owned();
            }
        }
        let mut links = lock(&self.inner.links);
        if links.get().has_other_status(account, flow, status) {
            links.change(|links| links.update_status(account, flow, status));
        }
    }

    /// A Flow is gone: nothing is linked to it any more.
    pub(crate) fn flow_gone(&self, account: &str, flow: &str) {
        for session in self.sessions() {
            let mut session = lock(&session);
            let linked = session
                .link
                .as_ref()
                .is_some_and(|record| record.link.account == account && record.link.flow == flow);
            if linked {
                session.forget_link();
            }
        }
        lock(&self.inner.links).change(|links| links.forget_flow(account, flow));
    }
}
