//! # Text instead of a number or of true and false
//!
//! ## What it does
//!
//! Finds texts where a number or true or false belongs, such as `"10"` or `"true"`.
//!
//! ## Why it matters
//!
//! WhatsApp takes the bare value or a reference there; a text in quotes that is neither is refused.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "city", "label": "City", "max-chars": "10"}
//! ```
//!
//! ## Fix
//!
//! Write the value without quotes.
//!
//! ```json component
//! {"type": "TextInput", "name": "city", "label": "City", "max-chars": 10}
//! ```

use flow_catalog::{Binding, Evidence, FIRST_VERSION, Kind, Property, VersionState};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    rules::words,
};

pub static RULE: Rule = Rule {
    id: "text-for-value",
    group: Group::Structure,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Settled,
    code: Some("PATTERN_MISMATCH"),
    title: "Text instead of a number or of true and false",
    fixable: true,
    source: include_str!("text_for_value.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    value: Value<'_>,
    text: &str,
) {
    let literal = property.binding == Binding::Literal;
    let message = format!(
        "{} must be {}{}, but here is the text \u{201c}{}\u{201d}; WhatsApp refuses this.",
        words::property(property),
        words::expected(property.kind),
        if literal {
            ""
        } else {
            ", or a reference to data"
        },
        brief(text)
    );
    let edit = meant(property.kind, text).map(|json| cx.replace(value, json));
    // A flow of a frozen version may be old and live: it was let through in its time.
    let frozen = cx
        .version()
        .known()
        .is_some_and(|row| row.state != VersionState::Publishable);
    let found = cx.report(&RULE, value, message);
    if literal {
        found.code("INVALID_PROPERTY_TYPE");
    }
    if frozen {
        found.only_warn(Evidence::Settled);
    }
    if let Some(edit) = edit {
        found.certain("Write it without quotes", vec![edit]);
    }
}

fn meant(kind: Kind, text: &str) -> Option<String> {
    let text = text.trim();
    let is_bool = matches!(kind, Kind::Bool | Kind::RangePair(Kind::Bool));
    if is_bool {
        let lower = text.to_ascii_lowercase();
        return matches!(&*lower, "true" | "false").then_some(lower);
    }
    let number: f64 = text.parse().ok().filter(|n: &f64| n.is_finite())?;
    if kind == Kind::Integer && number.fract() != 0.0 {
        return None;
    }
    // Only what is a number in JSON too: no leading zero, no bare point.
    serde_json::from_str::<serde_json::Number>(text)
        .is_ok()
        .then(|| text.to_owned())
}
