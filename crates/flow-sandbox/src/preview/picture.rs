use std::sync::Arc;

use axum::body::Body;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::{Response, StatusCode};
use flow_doc::Document;
use flow_player::Picture;

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
        Ok(Some(picture)) => answer(StatusCode::OK, picture.media_type, picture.bytes),
        _ => answer(
            StatusCode::NOT_FOUND,
            "text/plain",
            b"There is no such picture.".to_vec(),
        ),
    }
}

fn picture(document: &Document, hash: &str) -> Option<Picture> {
    Picture::decode(&flow_player::find_picture(document.root()?, hash)?)
}
