//! # Uploaded files inside another value
//!
//! ## What it does
//!
//! Finds the value of a photo or document upload inside an object or list of a payload.
//!
//! ## Why it matters
//!
//! Files may only be sent as a value of their own; WhatsApp refuses anything else.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 1}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"all": {"photo": "${form.photo}"}}}}]
//! ```
//!
//! ## Fix
//!
//! Move it to the top of the payload.

use flow_catalog::{Evidence, Yields};
use flow_doc::{
    Value,
    reference::{self, Reference},
};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, walk::Gathered};

pub static RULE: Rule = Rule {
    id: "picker-inside",
    group: Group::Actions,
    severity: Severity::Error,
    evidence: Evidence::Documented,
    code: Some("INVALID_ON_CLICK_ACTION_PAYLOAD"),
    title: "Uploaded files inside another value",
    fixable: false,
    source: include_str!("picker_inside.rs"),
};

/// Keeps a reference found inside an object or list until all fields are known.
pub(crate) fn note<'d>(
    gathered: &mut Gathered<'d>,
    component: Option<Value<'d>>,
    value: Value<'d>,
    text: &str,
) {
    for (_, found) in reference::scan(text) {
        if let Reference::Form(name) = found {
            gathered
                .inner_form_uses
                .push((component, value, name.into()));
        }
    }
}

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>, screen: Value<'_>) {
    for (component, value, name) in &gathered.inner_form_uses {
        let is_picker = gathered
            .facts
            .fields
            .iter()
            .any(|f| f.name == *name && f.yields == Some(Yields::Files));
        if is_picker {
            let message = format!(
                "Uploaded files (\u{201c}{name}\u{201d}) may not stand inside another value; WhatsApp refuses this. Move them to the top of the payload."
            );
            let place = (Some(screen.id()), component.map(|c| c.id()));
            cx.report_at(&RULE, Some(value.id()), place, message);
        }
    }
}
