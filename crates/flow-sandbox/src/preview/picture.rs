use std::sync::Arc;

use axum::body::Body;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::{Response, StatusCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flow_doc::{Document, Value};

use super::link::{self, Link};
use super::page::answer;
use super::play;
use crate::app::App;

/// A picture of a Flow by its address, for the page only.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    Path((flow_id, hash)): Path<(String, String)>,
    link: Result<Query<Link>, QueryRejection>,
) -> Response<Body> {
    let find = move || {
        let Query(link) = link.ok()?;
        let flow = link::flow(&app, &flow_id, &link)?;
        // A play may be older than the last upload; its pictures are in its own document.
        let playing = link
            .session
            .and_then(|session| app.plays.of(&session, &flow_id));
        let document = match playing {
            Some(play) => Arc::clone(&play.document),
            None => play::document(&app, &flow.asset?.sha256).ok()?,
        };
        picture(&document, &hash)
    };
    match tokio::task::spawn_blocking(find).await {
        Ok(Some((kind, bytes))) => answer(StatusCode::OK, kind, bytes),
        _ => answer(
            StatusCode::NOT_FOUND,
            "text/plain",
            b"There is no such picture.".to_vec(),
        ),
    }
}

fn picture(document: &Document, hash: &str) -> Option<(&'static str, Vec<u8>)> {
    let text = search(document.root()?, hash)?;
    let clean: String = flow_player::base64_of(&text)
        .chars()
        .filter(|c| !c.is_ascii_whitespace())
        .collect();
    let bytes = STANDARD.decode(clean).ok()?;
    kind_of(&bytes).map(|kind| (kind, bytes))
}

fn search(value: Value<'_>, hash: &str) -> Option<String> {
    if let Some(text) = value.str() {
        let found = flow_player::is_picture(&text) && flow_player::address(&text) == hash;
        return found.then(|| text.into_owned());
    }
    let mut items = value.items();
    let mut members = value.members();
    items
        .find_map(|item| search(item, hash))
        .or_else(|| members.find_map(|(_, member)| search(member, hash)))
}

/// By its first bytes; anything that is no picture WhatsApp shows is not served.
fn kind_of(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [b'G', b'I', b'F', b'8', ..] => Some("image/gif"),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some("image/webp"),
        _ => None,
    }
}
