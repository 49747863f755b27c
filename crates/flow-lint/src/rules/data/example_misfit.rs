//! # Example that does not fit its declaration
//!
//! ## What it does
//!
//! Compares the example of each data field with its declaration, as JSON Schema (draft-07).
//!
//! ## Why it matters
//!
//! WhatsApp does the same and refuses an example that does not fit.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"age": {"type": "string", "__example__": 42}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${data.age}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Correct the example or the type. A number in quotes, or the other way round, is offered.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::{Kind, Value};

use crate::cx::{Cx, brief, json_text};
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "example-misfit",
    group: Group::Data,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_SCREEN_DATA"),
    title: "Example that does not fit its declaration",
    fixable: true,
    source: include_str!("example_misfit.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, name: &str, declaration: Value<'_>, example: Value<'_>) {
    let misfits = cx.schemas.misfits(declaration, example);
    for misfit in misfits {
        let at = example.at(&misfit.pointer).unwrap_or(example);
        let message = format!(
            "The example of \u{201c}{}\u{201d} does not fit its declaration; WhatsApp refuses this. {}.",
            brief(name),
            brief_sentence(&misfit.message)
        );
        let edit = rewritten(declaration, example, at).map(|json| cx.replace(at, json));
        let found = cx.report(&RULE, at, message);
        if let Some(edit) = edit {
            found.certain("Write the example as declared", vec![edit]);
        }
    }
}

/// A single example in the declared type, if it only has the wrong quotes.
fn rewritten(declaration: Value<'_>, example: Value<'_>, at: Value<'_>) -> Option<String> {
    if at.id() != example.id() {
        return None;
    }
    let type_name = declaration.get("type")?.str()?;
    match (&*type_name, example.kind()) {
        ("string", Kind::Number | Kind::Bool) => Some(json_text(&example.raw())),
        ("number" | "integer", Kind::String) => {
            let text = example.str()?;
            serde_json::from_str::<serde_json::Number>(&text)
                .ok()
                .map(|_| text.into_owned())
        }
        ("boolean", Kind::String) => {
            let text = example.str()?;
            matches!(&*text, "true" | "false").then(|| text.into_owned())
        }
        _ => None,
    }
}

fn brief_sentence(text: &str) -> String {
    const LONGEST: usize = 160;
    text.trim_end_matches('.').chars().take(LONGEST).collect()
}
