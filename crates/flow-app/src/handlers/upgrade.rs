//! Bringing a flow to a later version.

use flow_catalog::{RECOMMENDED, Version};
use flow_doc::{Document, Step};
use flow_lint::{Severity, Upgrade};

use super::edit::expect_revision;
use crate::App;
use crate::error::Answer;
use crate::protocol::*;
use crate::session::change::Origin;

pub async fn upgrade_plan(app: &App, request: UpgradePlanRequest) -> Answer<UpgradeView> {
    app.with(request.session, |session| {
        Ok(view(plan(&session.document, request.to.as_deref())?))
    })
}

pub async fn upgrade(app: &App, request: UpgradeRequest) -> Answer<Upgraded> {
    app.with(request.session, |session| {
        expect_revision(session, request.base_revision)?;
        let plan = plan(&session.document, request.to.as_deref())?;
        let step = Step {
            label: request.label,
            coalesce: None,
            now_ms: app.host().now_ms(),
            selection: request.selection,
        };
        Ok(Upgraded {
            changed: session.apply(&plan.edits, step, Origin::Window)?,
            done: view(plan),
        })
    })
}

fn plan(document: &Document, to: Option<&str>) -> Answer<Upgrade> {
    let refused = |words| WireError::new(ErrorCode::Refused, words);
    let to = match to {
        None => RECOMMENDED,
        Some(text) => Version::parse(text)
            .ok_or_else(|| refused(format!("“{text}” is no version, such as {RECOMMENDED}.")))?,
    };
    flow_lint::upgrade(document, to).map_err(|no| refused(no.0))
}

fn view(plan: Upgrade) -> UpgradeView {
    let left = plan.left.iter();
    UpgradeView {
        from: plan.from.to_string(),
        to: plan.to.to_string(),
        errors: left.filter(|one| one.severity == Severity::Error).count() as u32,
        changed: plan.changed,
        look: plan.look,
    }
}
