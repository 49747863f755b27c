//! # Centre caption beside others
//!
//! ## What it does
//!
//! Finds a button that has a caption in the centre and one at a side.
//!
//! ## Why it matters
//!
//! There is room for one or the other; WhatsApp refuses both.
//!
//! ## Example
//!
//! ```json children
//! [{"type": "Footer", "label": "Send answers", "center-caption": "Free", "left-caption": "Now", "right-caption": "Later", "on-click-action": {"name": "complete", "payload": {}}}]
//! ```
//!
//! ## Fix
//!
//! Remove the centre caption, or the two at the sides.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "caption-center",
    group: Group::Components,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("NOT_KEYWORD_SCHEMA_VALIDATION_FAILED"),
    title: "Centre caption beside others",
    fixable: true,
    source: include_str!("caption_center.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, footer: Value<'_>) {
    let Some(center) = footer.get("center-caption") else {
        return;
    };
    let sides: Vec<Value<'_>> = ["left-caption", "right-caption"]
        .iter()
        .filter_map(|key| footer.get(key))
        .collect();
    if sides.is_empty() {
        return;
    }
    let remove_center = cx.remove(center);
    let remove_sides = sides.iter().map(|side| cx.remove(*side)).collect();
    cx.report(
        &RULE,
        center,
        "A button has either a centre caption or captions left and right; WhatsApp refuses both together. Remove one kind.",
    )
    .fix("Remove the centre caption", vec![remove_center])
    .fix("Remove the captions at the sides", remove_sides);
}
