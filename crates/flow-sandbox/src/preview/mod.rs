//! What a preview link opens: a page that plays the Flow, for anyone who has the link.
//!
//! * `GET /preview/{flowId}/?token=` is the page, the rest of the built page lies below it;
//! * `GET /preview/{flowId}/frame?token=&session=` and `POST /preview/{flowId}/event?token=&session=`
//!   play, see [`play`].
//!
//! Every answer carries a policy that lets nothing run or load but the page's own files; text of a
//! Flow only ever travels as JSON.

mod link;
mod page;

use std::sync::Arc;

use axum::Router;
use axum::routing::get;

use crate::app::App;

#[derive(Default)]
pub(crate) struct Plays {}

impl Plays {
    pub fn forget(&self, _flow_id: &str) {}
}

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/preview/{flow_id}", get(page::to_folder))
        .route("/preview/{flow_id}/", get(page::page))
        .route("/preview/{flow_id}/{*path}", get(page::file))
}
