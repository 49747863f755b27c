//! # First value or error text inside a Form
//!
//! ## What it does
//!
//! Finds `init-value` and `error-message` on a field that stands inside a Form.
//!
//! ## Why it matters
//!
//! Inside a Form these belong to the Form, in its `init-values` and `error-messages`; WhatsApp
//! refuses them on the field.
//!
//! ## Example
//!
//! ```json component
//! {"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "city", "label": "City", "init-value": "Pune"}]}
//! ```
//!
//! ## Fix
//!
//! Move the value to the Form.
//!
//! ```json component
//! {"type": "Form", "name": "form", "init-values": {"city": "Pune"}, "children": [{"type": "TextInput", "name": "city", "label": "City"}]}
//! ```

use flow_catalog::{Evidence, Property, components::TEXT_INPUT, since};
use flow_doc::{Edit, JsonText, Value, pointer};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::words, walk::Owner};

pub static RULE: Rule = Rule {
    id: "set-at-form-instead",
    group: Group::Structure,
    severity: Severity::Error,
    since: since::of(TEXT_INPUT.properties, "init-value"),
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_KEY"),
    title: "First value or error text inside a Form",
    fixable: true,
    source: include_str!("set_at_form_instead.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    owner: &Owner<'_>,
    property: &'static Property,
    value: Value<'_>,
) {
    let target = if property.name == "init-value" {
        "init-values"
    } else {
        "error-messages"
    };
    let message = format!(
        "Inside a Form, {} cannot set \u{201c}{}\u{201d} itself; WhatsApp refuses it. Set it in the Form's \u{201c}{target}\u{201d}.",
        words::owner(owner.what),
        property.name
    );
    let edits = moved(cx, owner, target, value);
    let remove = cx.remove(value);
    let in_branch = cx.in_branch;
    let found = cx.report(&RULE, value, message).key();
    // In an If or Switch inside a Form nobody says what holds (fact base P4), and of uploads only
    // WhatsApp's checker does (6.9).
    if in_branch || matches!(owner.what, "PhotoPicker" | "DocumentPicker") {
        found.only_warn(Evidence::Observed);
    }
    match edits {
        Some(edits) => found.certain("Move it to the Form", edits),
        None => found.fix(
            format!("Remove \u{201c}{}\u{201d}", property.name),
            vec![remove],
        ),
    };
}

/// The edits that move the value, if the field has a name and the Form has no such entry yet.
fn moved(cx: &Cx<'_, '_>, owner: &Owner<'_>, target: &str, value: Value<'_>) -> Option<Vec<Edit>> {
    let form = cx.form?;
    let name = owner.value.get("name")?.str()?;
    let values = form.get(target);
    let taken = values.is_some_and(|v| !v.is_object() || v.get(&name).is_some());
    if taken || name.is_empty() {
        return None;
    }
    let path = format!("/{target}/{}", pointer::escape(&name));
    let json = JsonText(value.raw().into_owned());
    Some(vec![
        Edit::Set {
            node: form.id(),
            path,
            value: json,
        },
        cx.remove(value),
    ])
}
