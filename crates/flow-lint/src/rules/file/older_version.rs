//! # Not the newest version
//!
//! ## What it does
//!
//! Points out versions that may still be published but are not the recommended one.
//!
//! ## Why it matters
//!
//! Older versions get frozen, with about 90 days' notice; 7.3 checks most before publishing.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.1", "screens": [{"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Upgrade the flow: Flowsmith carries out what changed between the versions and names what a person
//! must look at (`flowsmith upgrade`, or *Upgrade…* in the window).

use flow_catalog::{Evidence, OLDEST_PUBLISHABLE, RECOMMENDED, VersionState};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "older-version",
    group: Group::File,
    severity: Severity::Advice,
    since: OLDEST_PUBLISHABLE,
    until: Some(RECOMMENDED),
    evidence: Evidence::House,
    code: None,
    title: "Not the newest version",
    fixable: false,
    source: include_str!("older_version.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, root: Value<'_>) {
    let Some((value, row)) = super::known_version(root) else {
        return;
    };
    if row.state != VersionState::Publishable {
        return;
    }
    let message = format!(
        "Version {} may be published, but {RECOMMENDED} is recommended and will be supported longer. Upgrade it.",
        row.version
    );
    cx.report(&RULE, value, message);
}
