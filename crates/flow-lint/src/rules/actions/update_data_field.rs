//! # Changes data the screen does not have
//!
//! ## What it does
//!
//! Finds fields in an `update_data` action that the screen does not declare, declares with another
//! type, or sets from themselves.
//!
//! ## Why it matters
//!
//! Only the screen's own data can be changed; WhatsApp refuses anything else.
//!
//! ## Example
//!
//! ```json component
//! {"type": "OptIn", "name": "news", "label": "Send me news", "on-select-action": {"name": "update_data", "payload": {"chosen": true}}}
//! ```
//!
//! ## Fix
//!
//! Declare the field in the screen's data, or correct its name.

use flow_catalog::{ActionName, Evidence, actions};
use flow_doc::{Edit, JsonText, Value, pointer};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    data_type::DataType,
    facts::{DataModel, Payload, Reference, Source},
    rules::skipped::Skipped,
    walk::Gathered,
};

pub static RULE: Rule = Rule {
    id: "update-data-field",
    group: Group::Actions,
    severity: Severity::Error,
    since: actions::find(ActionName::UpdateData).since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_UPDATE_DATA_ACTION_PAYLOAD"),
    title: "Changes data the screen does not have",
    fixable: true,
    source: include_str!("update_data_field.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>, screen: Value<'_>) {
    let version = cx.version();
    let facts = &gathered.facts;
    if matches!(facts.data, DataModel::Unreadable) {
        return;
    }
    for action in facts
        .actions
        .iter()
        .filter(|a| a.name == ActionName::UpdateData)
    {
        let Payload::Known(_, entries) = &action.payload else {
            continue;
        };
        for entry in entries {
            let place = (Some(screen.id()), Some(action.component));
            let sent = match &entry.source {
                Source::Literal(literal) => Some(literal.clone()),
                Source::Reference(reference) | Source::InBackticks(reference) => {
                    crate::flow::local_type(facts, reference)
                }
                Source::Computed(computed) => Some(computed.clone()),
                Source::Unknown => None,
            };
            let Some(field) = facts.data.field(&entry.key) else {
                let message = format!(
                    "This screen does not declare \u{201c}{}\u{201d} in its data, so it cannot be changed; WhatsApp refuses this. Declare it, or correct the name.",
                    brief(&entry.key)
                );
                let declare = Edit::Set {
                    node: screen.id(),
                    path: format!("/data/{}", pointer::escape(&entry.key)),
                    value: JsonText(sent.unwrap_or(DataType::Text).declaration()),
                };
                cx.report_at(&RULE, Some(entry.node), place, message)
                    .key()
                    .unless_skipped(Skipped::References, version)
                    .fix("Declare it for this screen", vec![declare]);
                continue;
            };
            let itself = matches!(&entry.source, Source::Reference(Reference::Data(path)) if **path == *entry.key);
            if itself {
                let message = format!(
                    "\u{201c}{}\u{201d} is set from itself, which changes nothing; WhatsApp refuses it.",
                    brief(&entry.key)
                );
                cx.report_at(&RULE, Some(entry.node), place, message)
                    .unless_skipped(Skipped::References, version);
            } else if let Some(sent) = sent.filter(|sent| !sent.fits(&field.data_type)) {
                let message = format!(
                    "\u{201c}{}\u{201d} is declared as {}, but is set to {} here; WhatsApp refuses this.",
                    brief(&entry.key),
                    field.data_type.words(),
                    sent.words()
                );
                cx.report_at(&RULE, Some(entry.node), place, message)
                    .unless_skipped(Skipped::References, version);
            }
        }
    }
}
