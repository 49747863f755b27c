//! # Field beside a Form
//!
//! ## What it does
//!
//! Finds fields outside the Form of a screen that has one.
//!
//! ## Why it matters
//!
//! If a screen has a Form, WhatsApp wants all fields in it.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "street", "label": "Street"}]}]
//! ```
//!
//! ## Fix
//!
//! Move the field into the Form.
//!
//! ```json component
//! [{"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "TextInput", "name": "street", "label": "Street"}]}]
//! ```

use flow_catalog::{Evidence, Place, since};
use flow_doc::{Edit, Slot};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::words, walk::Gathered};

pub static RULE: Rule = Rule {
    id: "components-outside-form",
    group: Group::Placement,
    severity: Severity::Error,
    since: since::WITHOUT_FORM,
    until: None,
    evidence: Evidence::Documented,
    code: Some("COMPONENTS_OUTSIDE_FORM"),
    title: "Field beside a Form",
    fixable: true,
    source: include_str!("components_outside_form.rs"),
};

/// The components WhatsApp looks for.
const FIELDS: &[&str] = &[
    "CheckboxGroup",
    "RadioButtonsGroup",
    "TextArea",
    "TextInput",
    "OptIn",
    "Dropdown",
    "DatePicker",
    "PhotoPicker",
    "DocumentPicker",
];

pub(crate) fn check<'d>(cx: &mut Cx<'d, '_>, gathered: &Gathered<'d>) {
    // A Form in the wrong place is reported as such.
    let form = gathered
        .placed
        .iter()
        .find(|p| p.component.type_name == "Form" && p.place == Place::Layout);
    let Some(form) = form.map(|placed| &placed.value) else {
        return;
    };
    // Before 4.0 a field outside a Form is in the wrong place in any case.
    if !RULE.is_in(cx.version()) {
        return;
    }
    let form_at = gathered
        .placed
        .iter()
        .position(|p| p.value == *form)
        .unwrap_or(0);
    let mut before = 0;
    for (at, placed) in gathered.placed.iter().enumerate() {
        if placed.in_form || !FIELDS.contains(&placed.component.type_name) {
            continue;
        }
        let message = format!(
            "{} stands outside the Form of this screen; WhatsApp refuses this. Move it into the Form.",
            words::owner(placed.component.type_name)
        );
        let index = if at < form_at {
            before += 1;
            before - 1
        } else {
            form.get("children").map_or(0, |list| list.len() as u32)
        };
        let outer = cx.component.replace(placed.value);
        let found = cx.report(&RULE, placed.value, message);
        let children_ok = form.get("children").is_some_and(|list| list.is_array());
        if placed.place == Place::Layout && children_ok {
            let edit = Edit::MoveComponent {
                node: placed.value.id(),
                parent: form.id(),
                slot: Slot::Children,
                index: if at < form_at { 0 } else { index },
            };
            // Past others it would come to stand somewhere else on the screen.
            let beside = match (placed.value.index(), form.index()) {
                (Some(here), Some(there)) => here.abs_diff(there) == 1,
                _ => false,
            };
            found.fix_when(beside, "Move it into the Form", vec![edit]);
        }
        cx.component = outer;
    }
}
