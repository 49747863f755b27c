//! # Broken character
//!
//! ## What it does
//!
//! Finds texts with a character that cannot be shown: half of an emoji (a surrogate without its
//! partner), a replacement character, or NUL.
//!
//! ## Why it matters
//!
//! Phones show a box or a question mark there, and some systems that receive the text refuse it.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextBody", "text": "Welcome \ud83d"}
//! ```
//!
//! ## Fix
//!
//! Type the character again, or remove it.
//!
//! ```json component
//! {"type": "TextBody", "text": "Welcome \ud83d\ude00"}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, Property};
use flow_doc::Value;

use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "broken-character",
    group: Group::Structure,
    severity: Severity::Warning,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Broken character",
    fixable: false,
    source: include_str!("broken_character.rs"),
};

pub(crate) fn check(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    value: Value<'_>,
    text: &str,
) {
    if text.contains('\u{FFFD}') || text.contains('\0') {
        let message = format!(
            "\u{201c}{}\u{201d} holds a character that cannot be shown, perhaps half of an emoji. Type it again, or remove it.",
            property.label
        );
        cx.report(&RULE, value, message);
    }
}
