//! # Crowded screen
//!
//! ## What it does
//!
//! Finds screens with more than 10 components.
//!
//! ## Why it matters
//!
//! A screen that does one thing is understood at a glance, and needs no scrolling on a small phone.
//!
//! ## Example
//!
//! ```json children
//! [{"type": "TextCaption", "text": "Line 1"}, {"type": "TextCaption", "text": "Line 2"}, {"type": "TextCaption", "text": "Line 3"}, {"type": "TextCaption", "text": "Line 4"}, {"type": "TextCaption", "text": "Line 5"}, {"type": "TextCaption", "text": "Line 6"}, {"type": "TextCaption", "text": "Line 7"}, {"type": "TextCaption", "text": "Line 8"}, {"type": "TextCaption", "text": "Line 9"}, {"type": "TextCaption", "text": "Line 10"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]
//! ```
//!
//! ## Fix
//!
//! Move a part to a screen of its own.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::walk::Gathered;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "crowded-screen",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Crowded screen",
    fixable: false,
    source: include_str!("crowded_screen.rs"),
};

const COMPONENTS: usize = 10;

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>, screen: Value<'_>) {
    let seen = |name: &str| !matches!(name, "Form" | "If" | "Switch");
    let placed = gathered.placed.iter();
    let count = placed.filter(|p| seen(p.component.type_name)).count();
    if count > COMPONENTS {
        let message = format!(
            "This screen holds {count} components. With more than about {COMPONENTS} people lose the thread: move a part to a screen of its own."
        );
        cx.report(&RULE, screen, message);
    }
}
