//! # Button outside the Form uses its fields
//!
//! ## What it does
//!
//! Finds a button outside the Form of its screen that sends answers along, before version 4.0.
//!
//! ## Why it matters
//!
//! There a button must stand in the Form to know its answers; WhatsApp refuses it.
//!
//! ## Example
//!
//! ```json screen 3.1
//! {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "city", "label": "City"}]}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"city": "${form.city}"}}}]}}
//! ```
//!
//! ## Fix
//!
//! Move the button into the Form.
//!
//! ```json screen 4.0
//! {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "city", "label": "City"}]}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"city": "${form.city}"}}}]}}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, Place, since};
use flow_doc::{Edit, Slot};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, facts::Reference, walk::Gathered};

pub static RULE: Rule = Rule {
    id: "button-outside-form",
    group: Group::References,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: Some(since::WITHOUT_FORM),
    evidence: Evidence::Documented,
    code: Some("INVALID_FOOTER_PAYLOAD_OUTSIDE_FORM"),
    title: "Button outside the Form uses its fields",
    fixable: true,
    source: include_str!("button_outside_form.rs"),
};

pub(crate) fn check<'d>(cx: &mut Cx<'d, '_>, gathered: &Gathered<'d>) {
    if !RULE.is_in(cx.version()) {
        return;
    }
    let Some(form) = gathered.forms.first() else {
        return;
    };
    for placed in &gathered.placed {
        if placed.component.type_name != "Footer" || placed.place != Place::Layout {
            continue;
        }
        let footer = placed.value;
        let uses = gathered.uses.iter().any(|used| {
            matches!(used.reference, Reference::Form(_)) && used.component == Some(footer.id())
        });
        if !uses {
            continue;
        }
        let list = form.get("children").filter(|list| list.is_array());
        let edit = list.map(|list| Edit::MoveComponent {
            node: footer.id(),
            parent: form.id(),
            slot: Slot::Children,
            index: list.len() as u32,
        });
        let message = format!(
            "In version {} a button that sends answers must stand in the Form; WhatsApp refuses it outside. Move it into the Form.",
            cx.version()
        );
        let outer = cx.component.replace(footer);
        let found = cx.report(&RULE, footer, message);
        if let Some(edit) = edit {
            found.certain("Move it into the Form", vec![edit]);
        }
        cx.component = outer;
    }
}
