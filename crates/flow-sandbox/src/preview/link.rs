use serde::Deserialize;

use crate::app::App;
use crate::store::FlowRecord;

/// The query of everything below a preview link.
#[derive(Deserialize)]
pub(super) struct Link {
    #[serde(default)]
    pub token: String,
    /// The play of one visitor.
    pub session: Option<String>,
}

/// The Flow a link leads to: its token is the one handed out last, and its 30 days are not over.
pub(super) fn flow(app: &App, flow_id: &str, link: &Link) -> Option<FlowRecord> {
    let store = app.store();
    let flow = store.flow(flow_id)?;
    let preview = flow
        .preview
        .as_ref()
        .filter(|preview| preview.expires > app.now())?;
    // Compared as tags under a secret key, so that time tells nothing about the token.
    let tag = app.seal.tag(&[b"preview", preview.token.as_bytes()]);
    app.seal
        .holds(&[b"preview", link.token.as_bytes()], &tag)
        .then(|| flow.clone())
}
