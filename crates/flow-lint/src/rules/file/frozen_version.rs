//! # Version no longer publishable
//!
//! ## What it does
//!
//! Finds versions that Meta has frozen.
//!
//! ## Why it matters
//!
//! A draft may be saved and flows already published still open, but publishing a frozen version is
//! refused.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "5.0", "screens": [{"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Upgrade the flow: Flowsmith carries out what changed between the versions and names what a person
//! must look at (`flowsmith upgrade`, or *Upgrade…* in the window).

use flow_catalog::{Evidence, FIRST_VERSION, OLDEST_PUBLISHABLE, RECOMMENDED, VersionState};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "frozen-version",
    group: Group::File,
    severity: Severity::Warning,
    since: FIRST_VERSION,
    until: Some(OLDEST_PUBLISHABLE),
    evidence: Evidence::Documented,
    code: None,
    title: "Version no longer publishable",
    fixable: false,
    source: include_str!("frozen_version.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, root: Value<'_>) {
    if let Some((value, row)) = super::known_version(root)
        && row.state == VersionState::Frozen
    {
        let since = row
            .since
            .map_or(String::new(), |day| format!(" since {day}"));
        let message = format!(
            "Version {} is frozen{since}: WhatsApp no longer publishes it. Flows that are live keep working; to publish this one, upgrade it to {RECOMMENDED}.",
            row.version
        );
        cx.report(&RULE, value, message);
    }
}
