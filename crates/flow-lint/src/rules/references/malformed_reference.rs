//! # Reference that cannot be read
//!
//! ## What it does
//!
//! Finds `${...}` with anything else in the braces than the path to a value.
//!
//! ## Why it matters
//!
//! WhatsApp refuses comparisons, blanks or other names there. A comparison belongs in backticks
//! around the whole text (from 6.0).
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"name": {"type": "string", "__example__": "Asha"}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Hello", "visible": "${data.name != ''}"}, {"type": "TextBody", "text": "${data.name}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ## Fix
//!
//! Write `${data.field}`, `${form.field}`, `${screen.ID.data.field}` or `${screen.ID.form.field}`.
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "data": {"name": {"type": "string", "__example__": "Asha"}}, "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Hello", "visible": "`${data.name} != ''`"}, {"type": "TextBody", "text": "${data.name}"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, Property, Version, since};
use flow_doc::{
    Edit, Value,
    expression::{self, Fault, FaultKind},
    reference,
};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief, json_text},
    rules::{
        expressions::{Reading, repair, tell},
        words,
    },
};

pub static RULE: Rule = Rule {
    id: "malformed-reference",
    group: Group::References,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Refused,
    code: Some("PATTERN_MISMATCH"),
    title: "Reference that cannot be read",
    fixable: true,
    source: include_str!("malformed_reference.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    value: Value<'_>,
    inner: &str,
) {
    let message = format!(
        "{} has the reference \u{201c}${{{}}}\u{201d}, which WhatsApp cannot read. Only a path may stand in the braces: ${{data.field}}, ${{form.field}} or ${{screen.ID.form.field}}.",
        words::property(property),
        brief(inner)
    );
    let meant = meant(cx, inner).map(|text| cx.replace(value, json_text(&text)));
    let perhaps: Vec<(String, Edit)> = perhaps(inner, cx.version())
        .into_iter()
        .map(|text| {
            let edit = cx.replace(value, json_text(&text));
            (format!("Change to {text}"), edit)
        })
        .collect();
    let found = cx.report(&RULE, value, message);
    if let Some(edit) = meant {
        found.certain("Write it so that WhatsApp can read it", vec![edit]);
        return;
    }
    for (title, edit) in perhaps {
        found.fix(title, vec![edit]);
    }
}

/// What a path with a step too few or too many may have meant: `screen.data.x` and `screen.form.x`
/// the screen's own, `screen.ID.x` the answer or data of another screen.
fn perhaps(inner: &str, version: Version) -> Vec<String> {
    let steps: Vec<&str> = inner.trim().split('.').collect();
    let paths = match steps.as_slice() {
        ["screen", _, "form" | "data"] => Vec::new(),
        ["screen", "form", name] => vec![format!("form.{name}")],
        ["screen", "data", name] => vec![format!("form.{name}"), format!("data.{name}")],
        ["screen", id, name] if version >= since::GLOBAL_REFERENCES => vec![
            format!("screen.{id}.form.{name}"),
            format!("screen.{id}.data.{name}"),
        ],
        _ => Vec::new(),
    };
    paths
        .into_iter()
        .map(|path| format!("${{{path}}}"))
        .filter(|text| reference::whole(text).is_some())
        .collect()
}

/// As [`report`], for a reference inside an expression or condition.
pub(crate) fn report_within(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let written = brief(&reading.text[fault.at.clone()]);
    let message = if fault.kind == FaultKind::UnclosedReference {
        format!(
            "The reference \u{201c}{written}\u{201d} is never closed, so WhatsApp cannot read it. Put a }} after the name."
        )
    } else {
        format!(
            "\u{201c}{written}\u{201d} is a reference that WhatsApp cannot read. Only a path may stand in the braces: ${{data.field}}, ${{form.field}} or ${{screen.ID.form.field}}."
        )
    };
    let fix = repair(
        reading,
        fault,
        true,
        "Write it so that WhatsApp can read it",
    );
    tell(cx, &RULE, reading, &fault.at, message, fix);
}

/// Without stray blanks, or a comparison of one path with something moved into backticks.
fn meant(cx: &Cx<'_, '_>, inner: &str) -> Option<String> {
    let meant = expression::meant_by_braces(inner, cx.version() >= since::BACKTICKS)?;
    if reference::whole(&meant).is_some() {
        return Some(meant);
    }
    let wrapped = format!("`{meant}`");
    let reads = expression::read(&wrapped).is_some_and(|e| e.faults.is_empty());
    reads.then_some(wrapped)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{component, found};

    fn offered(version: &str, reference: &str) -> Vec<String> {
        let text = component(&format!(r#"{{"type":"TextBody","text":"{reference}"}}"#))
            .replace("7.3", version);
        let problems = found(&text, "malformed-reference");
        assert_eq!(problems.len(), 1, "{reference}");
        problems[0].fixes.iter().map(|f| f.title.clone()).collect()
    }

    #[test]
    fn a_step_too_few_or_too_many() {
        for (version, reference, meant) in [
            (
                "7.3",
                "${screen.START.city}",
                &["${screen.START.form.city}", "${screen.START.data.city}"][..],
            ),
            ("7.3", "${screen.form.city}", &["${form.city}"]),
            (
                "7.3",
                "${screen.data.city}",
                &["${form.city}", "${data.city}"],
            ),
            // Global references came with 4.0.
            ("3.1", "${screen.START.city}", &[]),
            ("7.3", "${screen.START.form}", &[]),
            ("7.3", "${screen.START.a-b.c}", &[]),
            ("7.3", "${LOGO}", &[]),
        ] {
            let meant: Vec<String> = meant.iter().map(|m| format!("Change to {m}")).collect();
            assert_eq!(offered(version, reference), meant, "{reference}");
        }
    }
}
