//! Mending problems.

use flow_doc::Step;

use super::edit::expect_revision;
use crate::App;
use crate::error::Answer;
use crate::protocol::*;
use crate::session::change::Origin;

pub async fn fix(app: &App, request: FixRequest) -> Answer<Changed> {
    app.with(request.session, |session| {
        let diagnostic = session.problems.diagnostic(&request.problem);
        let fix = diagnostic.and_then(|diagnostic| diagnostic.fixes.get(request.fix as usize));
        let fix = fix.cloned().ok_or_else(|| {
            WireError::new(ErrorCode::Stale, "This problem is not there any more.")
        })?;
        let selection = diagnostic.and_then(|diagnostic| diagnostic.component);
        let step = Step {
            label: fix.title,
            coalesce: None,
            now_ms: app.host().now_ms(),
            selection: selection.into_iter().collect(),
        };
        session.apply(&fix.edits, step, Origin::Window)
    })
}

/// Bytes of a document up to which a plan is made after each edit, only to count it.
const COUNTED: usize = 256 * 1024;

pub async fn fixable(app: &App, request: SessionRequest) -> Answer<Option<u32>> {
    let small = app.with(request.session, |session| {
        let small = session.size <= COUNTED;
        Ok(small.then(|| (session.document.fork(), session.linter.off().clone())))
    })?;
    // The session is free for edits meanwhile.
    Ok(small.map(|(document, off)| flow_lint::fix_all(&document, &off, &[]).fixed.len() as u32))
}

pub async fn fix_all(app: &App, request: FixAllRequest) -> Answer<FixedAll> {
    app.with(request.session, |session| {
        expect_revision(session, request.base_revision)?;
        let report = flow_lint::fix_all(&session.document, session.linter.off(), &[]);
        let step = Step {
            label: request.label,
            coalesce: None,
            now_ms: app.host().now_ms(),
            selection: request.selection,
        };
        Ok(FixedAll {
            changed: session.apply(&report.edits, step, Origin::Window)?,
            fixed: report.fixed.len() as u32,
        })
    })
}
