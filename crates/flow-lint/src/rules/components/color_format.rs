//! # Colour in another form
//!
//! ## What it does
//!
//! Finds colours that are not written as # and six digits or letters A to F.
//!
//! ## Why it matters
//!
//! WhatsApp refuses colour names and short forms.
//!
//! ## Example
//!
//! ```json component
//! {"type": "RadioButtonsGroup", "name": "color", "label": "Colour", "data-source": [{"id": "r", "title": "Red", "color": "#F00"}]}
//! ```
//!
//! ## Fix
//!
//! Write it as #RRGGBB.

use flow_catalog::{Evidence, data_source, since};
use flow_doc::Value;

use crate::cx::{Cx, brief, json_text};
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "color-format",
    group: Group::Components,
    severity: Severity::Error,
    since: since::of(data_source::ITEM, "color"),
    until: None,
    evidence: Evidence::Documented,
    code: Some("PATTERN_MISMATCH"),
    title: "Colour in another form",
    fixable: true,
    source: include_str!("color_format.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, value: Value<'_>, text: &str) {
    let hex = |digits: &str| digits.bytes().all(|b| b.is_ascii_hexdigit());
    let digits = text.strip_prefix('#');
    if digits.is_some_and(|digits| digits.len() == 6 && hex(digits)) {
        return;
    }
    let bare = digits.unwrap_or(text);
    let long = match bare.len() {
        3 if hex(bare) => Some(bare.chars().flat_map(|c| [c, c]).collect::<String>()),
        6 if hex(bare) => Some(bare.to_owned()),
        _ => None,
    };
    let message = format!(
        "A colour is written as # and six digits or letters A to F, such as #25D366, not \u{201c}{}\u{201d}; WhatsApp refuses it.",
        brief(text)
    );
    let edit = long.map(|digits| cx.replace(value, json_text(&format!("#{digits}"))));
    let found = cx.report(&RULE, value, message);
    if let Some(edit) = edit {
        found.certain("Write it in six digits", vec![edit]);
    }
}
