//! # Unknown component
//!
//! ## What it does
//!
//! Finds components of a type that Flow JSON does not have.
//!
//! ## Why it matters
//!
//! WhatsApp refuses the flow; nothing else of that component is checked.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextFeild", "name": "city", "label": "City"}
//! ```
//!
//! ## Fix
//!
//! Choose one of the components there are. A near name is offered.
//!
//! ```json component
//! {"type": "TextInput", "name": "city", "label": "City"}
//! ```

use flow_catalog::components;
use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief, json_text},
    suggest::{nearest, same_word},
};

pub static RULE: Rule = Rule {
    id: "unknown-component",
    group: Group::Structure,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Unknown component",
    fixable: true,
    source: include_str!("unknown_component.rs"),
};

/// What other builders call things, or what does not exist, and the nearest there is.
const ELSEWHERE: &[(&str, &str)] = &[
    ("Paragraph", "TextBody"),
    ("Heading", "TextHeading"),
    ("Text", "TextBody"),
    ("Label", "TextBody"),
    ("Button", "Footer"),
    ("Select", "Dropdown"),
    ("Radio", "RadioButtonsGroup"),
    ("RadioGroup", "RadioButtonsGroup"),
    ("Checkbox", "CheckboxGroup"),
    ("Input", "TextInput"),
    ("TextField", "TextInput"),
    ("TextFeild", "TextInput"),
    ("TextBox", "TextInput"),
    ("Link", "EmbeddedLink"),
    ("Date", "DatePicker"),
    ("Calendar", "CalendarPicker"),
    ("Markdown", "RichText"),
];

/// What WhatsApp has nothing of the kind for (fact base G23), and what to do instead.
const NOWHERE: &[(&str, &str)] = &[
    (
        "TimePicker",
        "To let people choose a time, use a Dropdown with the hours.",
    ),
    (
        "DateTimePicker",
        "Use a DatePicker, and a Dropdown with the hours.",
    ),
    (
        "Divider",
        "Leave it out: WhatsApp spaces the components itself.",
    ),
    (
        "Separator",
        "Leave it out: WhatsApp spaces the components itself.",
    ),
    (
        "Spacer",
        "Leave it out: WhatsApp spaces the components itself.",
    ),
];

pub(crate) fn report(cx: &mut Cx<'_, '_>, value: Value<'_>, name: &str) {
    let version = cx.version();
    let known = components::all()
        .iter()
        .filter(|c| c.exists_in(version))
        .map(|c| c.type_name);
    let instead = NOWHERE
        .iter()
        .find(|(other, _)| other.eq_ignore_ascii_case(name))
        .map(|(_, instead)| *instead);
    let near = nearest(name, known)
        .filter(|_| instead.is_none())
        .or_else(|| {
            ELSEWHERE
                .iter()
                .find(|(other, _)| other.eq_ignore_ascii_case(name))
                .map(|(_, here)| *here)
        });
    let hint = match (instead, near) {
        (Some(instead), _) => instead.to_owned(),
        (None, Some(near)) => format!("Did you mean \u{201c}{near}\u{201d}?"),
        (None, None) => "Use another one.".to_owned(),
    };
    let message = format!(
        "There is no component \u{201c}{}\u{201d}, so WhatsApp refuses the flow. {hint}",
        brief(name)
    );
    let edit = near.map(|near| cx.replace(value, json_text(near)));
    let found = cx.report(&RULE, value, message);
    if let (Some(near), Some(edit)) = (near, edit) {
        found.fix_when(
            same_word(near, name),
            format!("Make it a {near}"),
            vec![edit],
        );
    }
}
