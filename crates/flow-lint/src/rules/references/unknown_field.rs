//! # Answer of a field that is not there
//!
//! ## What it does
//!
//! Finds references to the answer of a field that the screen does not have.
//!
//! ## Why it matters
//!
//! There is no answer to take; WhatsApp refuses the flow.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"city": "${form.town}"}}}]
//! ```
//!
//! ## Fix
//!
//! Use the name of a field on this screen. For a field of another screen write
//! `${screen.ID.form.name}`.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"city": "${form.city}"}}}]
//! ```

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    facts::{Field, Use},
    suggest::{nearest, same_word},
    walk::Gathered,
};

pub static RULE: Rule = Rule {
    id: "unknown-field",
    group: Group::References,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_SCREEN_DYNAMIC_DATA"),
    title: "Answer of a field that is not there",
    fixable: true,
    source: include_str!("unknown_field.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    gathered: &Gathered<'_>,
    screen: Value<'_>,
    first: &Use,
    count: usize,
) {
    let name = first.reference.field();
    let more = match count {
        0 | 1 => String::new(),
        2 => " (also used in another place)".to_owned(),
        n => format!(" (also used in {} other places)", n - 1),
    };
    let message = format!(
        "This screen has no field \u{201c}{}\u{201d}{more}, so there is no answer to take; WhatsApp refuses the reference. Use the name of a field on this screen.",
        brief(name)
    );
    let fields: Vec<&Field> = gathered
        .facts
        .fields
        .iter()
        .filter(|f| f.yields.is_some())
        .collect();
    let near = nearest(name, fields.iter().map(|f| &*f.name)).or(match fields.as_slice() {
        [only] => Some(&*only.name),
        _ => None,
    });
    let change = near.filter(|_| count < 2).and_then(|near| {
        let value = screen.document().value(first.node)?;
        let changed = value
            .raw()
            .replace(&format!("${{form.{name}"), &format!("${{form.{near}"));
        Some((
            same_word(near, name),
            format!("Use \u{201c}{near}\u{201d}"),
            cx.replace(value, changed),
        ))
    });
    let version = cx.version();
    let found = super::report_use(cx, &RULE, screen, first, message);
    super::by_site(found, first, version);
    if let Some((sure, title, edit)) = change {
        found.fix_when(sure, title, vec![edit]);
    }
}
