//! # Field name with other characters
//!
//! ## What it does
//!
//! Finds field names with anything but letters, digits and underscores.
//!
//! ## Why it matters
//!
//! A reference to such a field does not work in all places.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "first name", "label": "First name"}
//! ```
//!
//! ## Fix
//!
//! Rename the field. Everything that refers to it follows.
//!
//! ```json component
//! {"type": "TextInput", "name": "first_name", "label": "First name"}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::{Edit, Value};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    rules::words,
    text::is_blank,
};

pub static RULE: Rule = Rule {
    id: "field-name-letters",
    group: Group::Names,
    severity: Severity::Warning,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Observed,
    code: Some("PATTERN_MISMATCH"),
    title: "Field name with other characters",
    fixable: true,
    source: include_str!("field_name_letters.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, component: Value<'_>, value: Value<'_>, name: &str) {
    let plain = name
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    // What is blank or bound is reported as such.
    if plain || is_blank(name) || name.contains("${") || name.starts_with('`') {
        return;
    }
    let message = format!(
        "The field name \u{201c}{}\u{201d} should be made of letters (A to Z), digits and underscores only, so that its answer can be used elsewhere.",
        brief(name)
    );
    let proposal = words::as_field_name(name);
    let found = cx.report(&RULE, value, message);
    if let Some(name) = proposal {
        let edit = Edit::RenameField {
            node: component.id(),
            name: name.clone(),
        };
        found.certain(format!("Rename to \u{201c}{name}\u{201d}"), vec![edit]);
    }
}
