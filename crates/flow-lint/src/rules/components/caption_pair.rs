//! # Only one of two captions
//!
//! ## What it does
//!
//! Finds a button with a left caption but no right one, or the other way round.
//!
//! ## Why it matters
//!
//! WhatsApp wants both or none.
//!
//! ## Example
//!
//! ```json children
//! [{"type": "Footer", "label": "Send answers", "left-caption": "Free", "on-click-action": {"name": "complete", "payload": {}}}]
//! ```
//!
//! ## Fix
//!
//! Add the other caption, or use the one in the centre.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "caption-pair",
    group: Group::Components,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_DEPENDENCIES"),
    title: "Only one of two captions",
    fixable: false,
    source: include_str!("caption_pair.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, footer: Value<'_>) {
    // With a centre caption the other is not missing but one too many.
    if footer.get("center-caption").is_some() {
        return;
    }
    let left = footer.get("left-caption");
    let right = footer.get("right-caption");
    let ((Some(only), None) | (None, Some(only))) = (left, right) else {
        return;
    };
    cx.report(
        &RULE,
        only,
        "The left and the right caption of a button come as a pair; WhatsApp refuses one alone. Add the other, or use the centre caption.",
    );
}
