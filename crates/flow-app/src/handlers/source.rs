//! The JSON pane.

use flow_doc::flow::Flow;
use flow_doc::{Edit, LineIndex, Step};

use super::edit::expect_revision;
use crate::App;
use crate::error::Answer;
use crate::protocol::*;
use crate::session::change::Origin;
use crate::session::source::apply_utf16;
use crate::session::{Session, SourcePane};

pub async fn source(app: &App, request: SourceRequest) -> Answer<SourceText> {
    app.with(request.session, |session| {
        let text = session.document.text().into_owned();
        session.source = request.open.then(|| SourcePane::over(&text));
        session.check();
        Ok(SourceText {
            revision: session.document.revision(),
            text,
            problems: session.problems.all(),
        })
    })
}

pub async fn edit_source(app: &App, request: SourceEdit) -> Answer<Changed> {
    app.with(request.session, |session| {
        expect_revision(session, request.base_revision)?;
        let before = session.document.text();
        let text = with_lines(session, |lines| {
            apply_utf16(&before, lines, &request.splices)
        })?;
        let step = Step {
            label: "Edit JSON".to_owned(),
            coalesce: Some("source".to_owned()),
            now_ms: app.host().now_ms(),
            selection: Vec::new(),
        };
        session.apply(&[Edit::ReplaceSource { text }], step, Origin::Pane)
    })
}

pub async fn source_range(app: &App, request: SourceOf) -> Answer<Option<SourceRange>> {
    app.with(request.session, |session| {
        let Some(span) = session.document.span(request.node) else {
            return Ok(None);
        };
        Ok(Some(with_lines(session, |lines| SourceRange {
            from: lines.utf16(span.start) as u32,
            to: lines.utf16(span.end) as u32,
        })))
    })
}

pub async fn source_node(app: &App, request: SourceAt) -> Answer<SourceNode> {
    app.with(request.session, |session| {
        let byte = with_lines(session, |lines| {
            lines.byte_of_utf16(request.offset as usize)
        });
        let document = &session.document;
        let holds = |node| document.span(node).is_some_and(|span| span.contains(&byte));
        let screen = Flow::of(document)
            .screens()
            .find(|screen| holds(screen.node()));
        let component = screen.and_then(|screen| {
            // Parents come before children: the last one is the innermost.
            screen
                .components()
                .map(|component| component.value.id())
                .rfind(|node| holds(*node))
        });
        Ok(SourceNode {
            screen: screen.map(|screen| screen.node()),
            component,
        })
    })
}

fn with_lines<R>(session: &Session, run: impl FnOnce(&LineIndex) -> R) -> R {
    match &session.source {
        Some(pane) => run(&pane.lines),
        None => run(&session.document.line_index()),
    }
}
