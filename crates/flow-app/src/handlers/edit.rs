//! Looking at and changing a document.

use flow_doc::flow::Flow;
use flow_doc::{Edit, Step};

use crate::App;
use crate::error::Answer;
use crate::protocol::*;
use crate::session::Session;
use crate::session::change::Origin;
use crate::view;

pub async fn catalog(app: &App, request: SessionRequest) -> Answer<CatalogView> {
    app.with(request.session, |session| {
        Ok(view::catalog(Flow::of(&session.document).version()))
    })
}

pub async fn screen(app: &App, request: ScreenRequest) -> Answer<ScreenView> {
    app.with(request.session, |session| {
        let flow = Flow::of(&session.document);
        let found = flow
            .screens()
            .find(|screen| screen.node() == request.screen);
        let found =
            found.ok_or_else(|| WireError::not_found("This screen is not there any more."))?;
        Ok(view::screen_view(&session.document, found))
    })
}

pub async fn edit(app: &App, request: EditRequest) -> Answer<Changed> {
    let edits = app.with_blocks(app.with_pictures(request.edits)?)?;
    app.with(request.session, |session| {
        expect_revision(session, request.base_revision)?;
        let step = Step {
            label: request.label,
            coalesce: request.coalesce,
            now_ms: app.host().now_ms(),
            selection: request.selection,
        };
        session.apply(&edits, step, Origin::Window)
    })
}

pub async fn copy(app: &App, request: CopyRequest) -> Answer<Option<String>> {
    app.with(request.session, |session| {
        Ok(session.document.copy(&request.nodes))
    })
}

/// The window must have seen what it changes.
pub(super) fn expect_revision(session: &Session, base: u64) -> Answer<()> {
    if base == session.document.revision() {
        return Ok(());
    }
    Err(WireError::new(
        ErrorCode::Stale,
        "The document has changed meanwhile.",
    ))
}

pub async fn can_edit(app: &App, request: TryEdits) -> Answer<Vec<Verdict>> {
    let alternatives: Vec<_> = request
        .edits
        .into_iter()
        .map(|edits| app.with_blocks(edits))
        .collect();
    app.with(request.session, |session| {
        let mut verdict =
            |edits: Answer<Vec<Edit>>| session.document.can_apply(&edits?).map_err(WireError::from);
        let verdicts = alternatives.into_iter().map(|edits| match verdict(edits) {
            Ok(()) => Verdict {
                allowed: true,
                reason: None,
            },
            Err(refusal) => Verdict {
                allowed: false,
                reason: Some(refusal.message),
            },
        });
        Ok(verdicts.collect())
    })
}

pub async fn sources(app: &App, request: SourcesRequest) -> Answer<OfferView> {
    app.with(request.session, |session| {
        let (node, path) = (request.node, &request.path);
        let offer = session.linter.sources(&session.document, node, path);
        Ok(view::offer(&session.document, offer))
    })
}

pub async fn undo(app: &App, request: SessionRequest) -> Answer<Option<Changed>> {
    app.with(request.session, |session| {
        Ok(session.undo(app.host().now_ms()))
    })
}

pub async fn redo(app: &App, request: SessionRequest) -> Answer<Option<Changed>> {
    app.with(request.session, |session| {
        Ok(session.redo(app.host().now_ms()))
    })
}
