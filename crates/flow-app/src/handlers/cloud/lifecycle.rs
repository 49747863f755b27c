//! The preview link, and the two ways a Flow ends.

use flow_cloud::{CloudErrorKind, Lifecycle};

use super::accounts::row_of;
use super::service::Line;
use crate::App;
use crate::cloud::preview::expires_at;
use crate::error::Answer;
use crate::protocol::*;

pub async fn preview_link(app: &App, request: PreviewRequest) -> Answer<PreviewLink> {
    let line = app.line(&request.connection).await?;
    let asked = line
        .service
        .preview(&request.account, &request.flow, request.renew);
    let link = asked
        .await
        .map_err(|error| app.failed(&line.connection, error))?;
    Ok(PreviewLink {
        expires_at: expires_at(&link.expires_at, app.host().now_ms()),
        url: link.url,
    })
}

/// Ends a published Flow for good.
pub async fn deprecate_flow(app: &App, request: EndFlow) -> Answer<FlowRow> {
    let line = app.line(&request.connection).await?;
    confirmed(app, &line, &request).await?;
    app.emit(AppEvent::Progress {
        session: None,
        message: "Deprecating the Flow…".to_owned(),
    });
    let done = lifecycle(app, &line, &request)
        .deprecate(&request.flow)
        .await;
    let (flow, _) = done.map_err(|error| app.failed(&line.connection, error))?;
    app.flow_seen(&request.account, &flow.id, &flow.name, &flow.status);
    Ok(row_of(flow))
}

/// Deletes a draft for good.
pub async fn delete_flow(app: &App, request: EndFlow) -> Answer<Nothing> {
    let line = app.line(&request.connection).await?;
    confirmed(app, &line, &request).await?;
    app.emit(AppEvent::Progress {
        session: None,
        message: "Deleting the Flow…".to_owned(),
    });
    let done = lifecycle(app, &line, &request).delete(&request.flow).await;
    done.map_err(|error| app.failed(&line.connection, error))?;
    app.flow_gone(&request.account, &request.flow);
    Ok(Nothing {})
}

fn lifecycle<'a>(app: &'a App, line: &'a Line, request: &'a EndFlow) -> Lifecycle<'a> {
    Lifecycle {
        service: &*line.service,
        pause: &*app.inner.options.cloud.pause,
        account_id: &request.account,
    }
}

/// What cannot be undone happens only to the Flow the person named.
async fn confirmed(app: &App, line: &Line, request: &EndFlow) -> Answer<()> {
    match line.service.get_flow(&request.account, &request.flow).await {
        Ok(flow) if flow.name == request.name => Ok(()),
        Ok(flow) => {
            let message = format!(
                "The Flow is called “{}” now, not “{}”. Nothing was done; look at it again.",
                flow.name, request.name
            );
            Err(WireError::new(ErrorCode::Refused, message))
        }
        Err(error) => {
            if error.kind == CloudErrorKind::NotFound {
                app.flow_gone(&request.account, &request.flow);
            }
            Err(app.failed(&line.connection, error))
        }
    }
}
