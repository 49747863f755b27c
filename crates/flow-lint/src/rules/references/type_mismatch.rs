//! # Data of the wrong type
//!
//! ## What it does
//!
//! Compares the declared type of a data field with what the property takes that refers to it.
//!
//! ## Why it matters
//!
//! WhatsApp refuses text where true or false is needed, a number where text is shown, and so on.
//! For answers of fields the rule is not documented, so there it is a warning.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"on": {"type": "string", "__example__": "yes"}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Hello", "visible": "${data.on}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Declare the field with the type the property takes, or refer to another field.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    data_type::DataType,
    facts::{Reference, Use, Wanted},
};

pub static RULE: Rule = Rule {
    id: "type-mismatch",
    group: Group::References,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_SCREEN_DYNAMIC_DATA"),
    title: "Data of the wrong type",
    fixable: false,
    source: include_str!("type_mismatch.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screen: Value<'_>, used: &Use, have: &DataType) {
    let (fits, wanted) = fits(used.wanted, have);
    if fits {
        return;
    }
    let message = format!(
        "\u{201c}{}\u{201d} takes {wanted}, but \u{201c}{}\u{201d} is {}; WhatsApp refuses this. Declare it with the right type, or use another field.",
        used.property,
        brief(used.reference.path()),
        have.words()
    );
    let found = super::report_use(cx, &RULE, screen, used, message);
    if matches!(
        used.reference,
        Reference::Form(_) | Reference::ScreenForm { .. }
    ) || used.wanted == Wanted::TextOrPerhapsList && is_texts(have)
    {
        found.only_warn(Evidence::Observed);
    }
}

fn is_texts(have: &DataType) -> bool {
    matches!(have, DataType::List(items) if items.fits(&DataType::Text))
}

/// Whether a type may stand where `wanted` is expected, and how people say what is expected.
pub(crate) fn fits(wanted: Wanted, have: &DataType) -> (bool, &'static str) {
    use DataType as T;
    let any = matches!(have, T::Any);
    match wanted {
        Wanted::Any => (true, ""),
        Wanted::Text => (any || *have == T::Text, "text"),
        Wanted::TextOrList => (
            any || matches!(have, T::Text) || is_texts(have),
            "text or a list of texts",
        ),
        Wanted::TextOrPerhapsList => (any || *have == T::Text, "text"),
        Wanted::Number => (any || *have == T::Number, "a number"),
        Wanted::Bool => (any || *have == T::Bool, "true or false"),
        Wanted::Options | Wanted::Items => (any || matches!(have, T::List(_)), "a list"),
        Wanted::Texts => (any || is_texts(have), "a list of texts"),
        Wanted::Object => (any || matches!(have, T::Object(_)), "an object"),
        Wanted::TextOrObject => (
            any || matches!(have, T::Text | T::Object(_)),
            "text or an object of texts",
        ),
        Wanted::Scalar => (
            any || matches!(have, T::Text | T::Number | T::Bool),
            "a single value",
        ),
    }
}
