use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes};
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::{Response, StatusCode};
use flow_doc::Document;
use flow_player::{Event, Inputs, Player};
use serde_json::{Value, json};

use super::link::{self, Link};
use super::page::answer;
use super::plays::Play;
use crate::app::App;
use crate::random;
use crate::store::FlowRecord;

/// Why there is no frame, and its status.
type Refusal = (StatusCode, &'static str);

const DEAD: Refusal = (
    StatusCode::NOT_FOUND,
    "This preview link does not work any more. Ask for a new one.",
);
const NO_JSON: Refusal = (
    StatusCode::CONFLICT,
    "This flow has no JSON yet, so there is nothing to play.",
);
const NOT_JSON: Refusal = (
    StatusCode::CONFLICT,
    "This flow's JSON cannot be read, so there is nothing to play. Its problems are listed in the \
     account.",
);
const GONE: Refusal = (StatusCode::CONFLICT, "This play has ended. Begin again.");
const NO_EVENT: Refusal = (
    StatusCode::BAD_REQUEST,
    "That is not something one can do in a flow.",
);
const FAILED: Refusal = (StatusCode::INTERNAL_SERVER_ERROR, "The sandbox failed.");

/// The frame of a play, or of a new one.
pub(super) async fn frame(
    State(app): State<Arc<App>>,
    Path(flow_id): Path<String>,
    link: Result<Query<Link>, QueryRejection>,
) -> Response<Body> {
    on_thread(move || {
        let link = link.map_err(|_| DEAD)?.0;
        let flow = link::flow(&app, &flow_id, &link).ok_or(DEAD)?;
        if let Some(session) = &link.session
            && let Some(play) = app.plays.of(session, &flow_id)
        {
            return Ok(shown(session, &flow, &play));
        }
        let play = Arc::new(begin(&app, &flow)?);
        let session = random::token(app.random.as_ref());
        app.plays.begin(session.clone(), Arc::clone(&play));
        Ok(shown(&session, &flow, &play))
    })
    .await
}

/// What a visitor did.
pub(super) async fn event(
    State(app): State<Arc<App>>,
    Path(flow_id): Path<String>,
    link: Result<Query<Link>, QueryRejection>,
    body: Bytes,
) -> Response<Body> {
    on_thread(move || {
        let link = link.map_err(|_| DEAD)?.0;
        let flow = link::flow(&app, &flow_id, &link).ok_or(DEAD)?;
        let session = link.session.ok_or(GONE)?;
        let play = app.plays.of(&session, &flow_id).ok_or(GONE)?;
        let event: Event = serde_json::from_slice(&body).map_err(|_| NO_EVENT)?;
        play.player
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .event(&play.document, event);
        Ok(shown(&session, &flow, &play))
    })
    .await
}

fn begin(app: &App, flow: &FlowRecord) -> Result<Play, Refusal> {
    let sha256 = flow.asset.as_ref().ok_or(NO_JSON)?.sha256.clone();
    let document = document(app, &sha256)?;
    if document.root().is_none() {
        return Err(NOT_JSON);
    }
    let inputs = Inputs {
        timestamp: Some(app.now()),
        ..Inputs::default()
    };
    let player = Mutex::new(Player::start(&document, inputs));
    Ok(Play {
        flow_id: flow.id.clone(),
        sha256,
        document,
        player,
    })
}

/// An uploaded JSON as a document.
pub(super) fn document(app: &App, sha256: &str) -> Result<Arc<Document>, Refusal> {
    if let Some(document) = app.plays.document(sha256) {
        return Ok(document);
    }
    let blobs = app.store().blobs.clone();
    let bytes = blobs.read(sha256).map_err(|_| FAILED)?;
    Ok(Arc::new(Document::open(bytes)))
}

fn shown(session: &str, flow: &FlowRecord, play: &Play) -> Value {
    let player = play.player.lock().unwrap_or_else(PoisonError::into_inner);
    let frame = player.frame(&play.document);
    json!({ "session": session, "name": flow.name, "frame": frame })
}

async fn on_thread(
    work: impl FnOnce() -> Result<Value, Refusal> + Send + 'static,
) -> Response<Body> {
    let result = tokio::task::spawn_blocking(work)
        .await
        .unwrap_or(Err(FAILED));
    let (status, body) = match result {
        Ok(body) => (StatusCode::OK, body),
        Err((status, message)) => (status, json!({ "message": message })),
    };
    answer(status, "application/json", body.to_string().into_bytes())
}
