//! # Picture sent back
//!
//! ## What it does
//!
//! Finds pictures among what is sent when a flow is completed.
//!
//! ## Why it matters
//!
//! Your systems have the picture already; it only makes the answer big.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"photo": {"type": "string", "__example__": "iVBORw0KGgo="}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Image", "src": "${data.photo}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"photo": "${data.photo}"}}}]}}
//! ```
//!
//! ## Fix
//!
//! Send what people entered, and a name or number for the picture.

use flow_catalog::{ActionName, Evidence, FIRST_VERSION};

use crate::cx::{Cx, brief};
use crate::facts::{Payload, Reference, Source};
use crate::walk::Gathered;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "picture-in-answer",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Picture sent back",
    fixable: false,
    source: include_str!("picture_in_answer.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>) {
    let is_picture = |field: &str| {
        gathered.uses.iter().any(|used| {
            matches!(used.property, "src" | "image")
                && matches!(used.reference, Reference::Data(_))
                && used.reference.field() == field
        })
    };
    let screen = Some(gathered.facts.node);
    for action in &gathered.facts.actions {
        let (ActionName::Complete, Payload::Known(_, entries)) = (action.name, &action.payload)
        else {
            continue;
        };
        for entry in entries {
            let (Source::Reference(sent) | Source::InBackticks(sent)) = &entry.source else {
                continue;
            };
            if matches!(sent, Reference::Data(_)) && is_picture(sent.field()) {
                let message = format!(
                    "\u{201c}{}\u{201d} sends a picture back that came from your own systems. Send its name or number instead.",
                    brief(&entry.key)
                );
                cx.report_at(
                    &RULE,
                    Some(entry.node),
                    (screen, Some(action.component)),
                    message,
                );
            }
        }
    }
}
