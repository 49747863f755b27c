//! # Photo and document upload together
//!
//! ## What it does
//!
//! Finds a photo upload and a document upload on the same screen.
//!
//! ## Why it matters
//!
//! WhatsApp allows one upload per screen.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 1}, {"type": "DocumentPicker", "name": "paper", "label": "Paper", "max-uploaded-documents": 1}]
//! ```
//!
//! ## Fix
//!
//! Put each on a screen of its own.

use flow_catalog::{Evidence, Yields, components::PHOTO_PICKER};

use crate::{Group, Rule, Severity};
use crate::{
    cx::Cx,
    walk::{Counts, Gathered},
};

pub static RULE: Rule = Rule {
    id: "one-picker",
    group: Group::Placement,
    severity: Severity::Error,
    since: PHOTO_PICKER.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN"),
    title: "Photo and document upload together",
    fixable: false,
    source: include_str!("one_picker.rs"),
};

pub(crate) fn check<'d>(cx: &mut Cx<'d, '_>, gathered: &Gathered<'d>, counts: &Counts) {
    // Several of the same kind are counted by another rule.
    let same = counts.of("PhotoPicker").max(counts.of("DocumentPicker"));
    if counts.uploads() < 2 || same > 1 {
        return;
    }
    let second = gathered
        .placed
        .iter()
        .filter(|p| p.component.yields == Some(Yields::Files))
        .nth(1);
    let Some(second) = second else { return };
    let outer = cx.component.replace(second.value);
    cx.report(
        &RULE,
        second.value,
        "Photo upload and document upload stand on the same screen; WhatsApp allows one upload per screen. Move one of them to another screen.",
    );
    cx.component = outer;
}
