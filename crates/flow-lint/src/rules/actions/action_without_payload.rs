//! # Action without payload
//!
//! ## What it does
//!
//! Finds actions that send data along but have no `payload`.
//!
//! ## Why it matters
//!
//! When an option is chosen WhatsApp refuses a request to your server without payload; elsewhere
//! every known flow writes at least an empty one, so there it is advice.
//!
//! ## Example
//!
//! ```json flow
//! {"version": "7.3", "data_api_version": "3.0", "routing_model": {"END": []}, "screens": [{"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "DatePicker", "name": "day", "label": "Day", "on-select-action": {"name": "data_exchange"}}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Say what to send, or send nothing: `{}`.

use flow_catalog::{ActionName, Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "action-without-payload",
    group: Group::Actions,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MISSING_REQUIRED_PROPERTY"),
    title: "Action without payload",
    fixable: true,
    source: include_str!("action_without_payload.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, name: ActionName, on_select: bool, value: Value<'_>) {
    let sends = matches!(name, ActionName::DataExchange | ActionName::Complete);
    if !sends || value.get("payload").is_some() {
        return;
    }
    let message = if on_select {
        "This asks your server but says nothing of what to send (payload); WhatsApp refuses it."
    } else {
        "This action says nothing of what to send (payload). Write at least an empty one."
    };
    let edit = cx.set(value, "payload", "{}");
    let found = cx
        .report(&RULE, value, message)
        .certain("Send nothing", vec![edit]);
    if !on_select {
        found.only_advise();
    }
}
