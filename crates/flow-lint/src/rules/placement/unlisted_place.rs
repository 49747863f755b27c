//! # Component in a place that is not documented
//!
//! ## What it does
//!
//! Finds uploads and calendars inside an If or a Switch.
//!
//! ## Why it matters
//!
//! WhatsApp's checker takes them there, but its documentation does not list them: try such a flow on
//! a phone before you rely on it.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "END", "title": "End", "terminal": true, "data": {"more": {"type": "boolean", "__example__": true}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "If", "condition": "${data.more}", "then": [{"type": "CalendarPicker", "name": "day", "label": "Day"}]}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"day": "${form.day}"}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Let it stand outside and hide it with "visible", or put it on a screen of its own.
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "END", "title": "End", "terminal": true, "data": {"more": {"type": "boolean", "__example__": true}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "CalendarPicker", "name": "day", "label": "Day", "visible": "${data.more}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"day": "${form.day}"}}}]}}]}
//! ```

use flow_catalog::{Evidence, Place, components::PHOTO_PICKER};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::words, walk::Placed};

pub static RULE: Rule = Rule {
    id: "unlisted-place",
    group: Group::Placement,
    severity: Severity::Advice,
    since: PHOTO_PICKER.since,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Component in a place that is not documented",
    fixable: false,
    source: include_str!("unlisted_place.rs"),
};

/// Components that the documentation does not name for branches (fact base U4).
const UNLISTED: &[&str] = &["PhotoPicker", "DocumentPicker", "CalendarPicker"];

pub(crate) fn check(cx: &mut Cx<'_, '_>, placed: &Placed<'_>) {
    let in_branch = matches!(placed.place, Place::IfBranch | Place::SwitchCase);
    if in_branch && UNLISTED.contains(&placed.component.type_name) {
        let message = format!(
            "{} inside a condition is not documented, though WhatsApp's checker takes it. Try it on a phone before you rely on it.",
            words::owner(placed.component.type_name)
        );
        cx.report(&RULE, placed.value, message);
    }
}
