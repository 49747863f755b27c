//! # Own screen named in a reference
//!
//! ## What it does
//!
//! Finds references that name the screen they stand on.
//!
//! ## Why it matters
//!
//! On its own screen a value is written in the short form; WhatsApp refuses the long one in
//! components.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "${screen.END.form.city}"}]
//! ```
//!
//! ## Fix
//!
//! Write `${form.name}` or `${data.name}`.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextBody", "text": "${form.city}"}]
//! ```

use flow_catalog::{Evidence, since};
use flow_doc::Document;

use crate::{Group, Rule, Severity};
use crate::{
    cx::Cx,
    facts::{ScreenFacts, Use},
};

pub static RULE: Rule = Rule {
    id: "reference-to-own-screen",
    group: Group::References,
    severity: Severity::Error,
    since: since::GLOBAL_REFERENCES,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_SCREEN_DYNAMIC_DATA"),
    title: "Own screen named in a reference",
    fixable: true,
    source: include_str!("reference_to_own_screen.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    doc: &Document,
    facts: &ScreenFacts,
    used: &Use,
    screen: &str,
) {
    // Sources speak of component properties only.
    if used.in_payload {
        return;
    }
    let edit = doc.value(used.node).map(|value| {
        let short = value.raw().replace(&format!("${{screen.{screen}."), "${");
        cx.replace(value, short)
    });
    let found = super::report_global(
        cx,
        &RULE,
        facts,
        used,
        "This names the screen it stands on; WhatsApp wants the short form here, without the screen.".to_owned(),
    );
    if let Some(edit) = edit {
        found.certain("Use the short form", vec![edit]);
    }
}
