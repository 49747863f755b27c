//! # Many required answers on one screen
//!
//! ## What it does
//!
//! Finds screens that demand more than 6 answers before anybody can go on.
//!
//! ## Why it matters
//!
//! What was entered is only kept once the screen is done. Who is called away in the middle of a
//! long one starts anew.
//!
//! ## Example
//!
//! ```json children
//! [{"type": "TextInput", "name": "q_a", "label": "Name", "required": true}, {"type": "TextInput", "name": "q_b", "label": "Street", "required": true}, {"type": "TextInput", "name": "q_c", "label": "House", "required": true}, {"type": "TextInput", "name": "q_d", "label": "Postcode", "required": true}, {"type": "TextInput", "name": "q_e", "label": "Town", "required": true}, {"type": "TextInput", "name": "q_f", "label": "Country", "required": true}, {"type": "TextInput", "name": "q_g", "label": "Phone", "required": true}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]
//! ```
//!
//! ## Fix
//!
//! Split the screen, or leave some answers optional.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::walk::Gathered;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "many-required",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Many required answers on one screen",
    fixable: false,
    source: include_str!("many_required.rs"),
};

pub(super) const REQUIRED: usize = 6;

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>, screen: Value<'_>) {
    let required = |value: Value<'_>| value.get("required").and_then(|v| v.bool()) == Some(true);
    let placed = gathered.placed.iter();
    let count = placed.filter(|p| required(p.value)).count();
    if count > REQUIRED {
        let message = format!(
            "This screen demands {count} answers at once. Nothing of it is kept when people leave in between: split it, or leave some optional."
        );
        cx.report(&RULE, screen, message);
    }
}
