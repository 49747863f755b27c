//! # Text too long to be shown
//!
//! ## What it does
//!
//! Finds texts longer than phones show.
//!
//! ## Why it matters
//!
//! WhatsApp takes them, but cuts them off on the phone, and people do not see the rest.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "city", "label": "The city in which you live at present"}
//! ```
//!
//! ## Fix
//!
//! Shorten the text, or move a part into a text component.
//!
//! ```json component
//! {"type": "TextInput", "name": "city", "label": "City"}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, Property};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::words};

pub static RULE: Rule = Rule {
    id: "text-cut-off",
    group: Group::Structure,
    severity: Severity::Warning,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: None,
    title: "Text too long to be shown",
    fixable: false,
    source: include_str!("text_cut_off.rs"),
};

pub(crate) fn check(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    most: u32,
    value: Value<'_>,
    text: &str,
) {
    // Most texts are short in bytes already.
    if text.len() <= most as usize {
        return;
    }
    let chars = text.chars().count();
    if chars > most as usize {
        let message = format!(
            "{} has {chars} characters; phones show about {most} and cut off the rest. Shorten it.",
            words::property(property)
        );
        cx.report(&RULE, value, message);
    }
}
