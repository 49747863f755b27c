//! What a preview link opens: a page that plays the Flow, for anyone who has the link.
//!
//! * `GET /preview/{flowId}/?token=` is the page; the rest of the built page lies below it.
//! * `GET /preview/{flowId}/frame?token=` begins a play and answers `{"session", "name", "frame"}`;
//!   with `&session=` it answers that play's frame again.
//! * `POST /preview/{flowId}/event?token=&session=` takes a `flow_player::Event` as JSON and answers
//!   the same.
//! * `GET /preview/{flowId}/picture/{hash}?token=` is a picture that a frame names by
//!   `{"$image": hash}`.
//!
//! What cannot be done is answered as `{"message"}` in words for people: 404 the link is dead, 409
//! there is nothing to play (no JSON, or it is not JSON) or the play is gone (the sandbox was started
//! anew, or many others began): begin again. Plays live in memory, one per visitor, and keep the JSON
//! they began with.
//!
//! Every answer carries a policy that lets nothing run or load but the page's own files; text of a
//! Flow only ever travels as JSON.

mod link;
mod page;
mod picture;
mod play;
mod plays;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub(crate) use self::plays::Plays;

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/preview/{flow_id}", get(page::to_folder))
        .route("/preview/{flow_id}/", get(page::page))
        .route("/preview/{flow_id}/frame", get(play::frame))
        .route("/preview/{flow_id}/event", post(play::event))
        .route("/preview/{flow_id}/picture/{hash}", get(picture::get))
        .route("/preview/{flow_id}/{*path}", get(page::file))
}
