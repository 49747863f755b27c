//! # Answer of a field that is not there
//!
//! ## What it does
//!
//! Finds references to the answer of a field that the screen does not have.
//!
//! ## Why it matters
//!
//! There is no answer to take; WhatsApp refuses the flow.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"city": "${form.town}"}}}]
//! ```
//!
//! ## Fix
//!
//! Use the name of a field on this screen. For a field of another screen write
//! `${screen.ID.form.name}`.
//!
//! ```json component
//! [{"type": "TextInput", "name": "city", "label": "City"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {"city": "${form.city}"}}}]
//! ```

use flow_catalog::{Evidence, FIRST_VERSION, since};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    facts::{Field, Use},
    suggest::{nearest, same_word},
    walk::Gathered,
};

pub static RULE: Rule = Rule {
    id: "unknown-field",
    group: Group::References,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_SCREEN_DYNAMIC_DATA"),
    title: "Answer of a field that is not there",
    fixable: true,
    source: include_str!("unknown_field.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    gathered: &Gathered<'_>,
    screen: Value<'_>,
    first: &Use,
    count: usize,
) {
    let name = first.reference.field();
    let more = match count {
        0 | 1 => String::new(),
        2 => " (also used in another place)".to_owned(),
        n => format!(" (also used in {} other places)", n - 1),
    };
    let declared = gathered.facts.data.field(name).is_some();
    let hint = if declared {
        format!(
            "It is data of this screen: write ${{data.{}}}.",
            brief(name)
        )
    } else if cx.version() >= since::GLOBAL_REFERENCES {
        format!(
            "Use the name of a field on this screen; for one of another screen write ${{screen.ID.form.{}}}.",
            brief(name)
        )
    } else {
        "Use the name of a field on this screen.".to_owned()
    };
    let message = format!(
        "This screen has no field \u{201c}{}\u{201d}{more}, so there is no answer to take; WhatsApp refuses the reference. {hint}",
        brief(name)
    );
    let fields: Vec<&Field> = gathered
        .facts
        .fields
        .iter()
        .filter(|f| f.yields.is_some())
        .collect();
    let near = nearest(name, fields.iter().map(|f| &*f.name)).or(match fields.as_slice() {
        [only] => Some(&*only.name),
        _ => None,
    });
    let other = if declared {
        let whole = first.reference.path() == name;
        whole.then(|| {
            (
                false,
                format!("data.{name}"),
                "Take it from the data".to_owned(),
            )
        })
    } else {
        near.map(|near| {
            let title = format!("Use \u{201c}{near}\u{201d}");
            (same_word(near, name), format!("form.{near}"), title)
        })
    };
    let change = other.filter(|_| count < 2).and_then(|(sure, path, title)| {
        let value = screen.document().value(first.node)?;
        let changed = value
            .raw()
            .replace(&format!("${{form.{name}"), &format!("${{{path}"));
        Some((sure, title, cx.replace(value, changed)))
    });
    let version = cx.version();
    let found = super::report_use(cx, &RULE, screen, first, message);
    super::by_site(found, first, version);
    if let Some((sure, title, edit)) = change {
        found.fix_when(sure, title, vec![edit]);
    }
}

#[cfg(test)]
mod tests {
    use flow_doc::{Document, Step};

    use crate::rules::testing::found;

    fn screen(version: &str, data: &str, payload: &str) -> String {
        format!(
            r#"{{"version":"{version}","screens":[{{"id":"END","title":"End","terminal":true,"data":{data},"layout":{{"type":"SingleColumnLayout","children":[{{"type":"Form","name":"all","children":[{{"type":"TextInput","name":"street","label":"Street"}},{{"type":"Footer","label":"Send answers","on-click-action":{{"name":"complete","payload":{payload}}}}}]}}]}}}}]}}"#
        )
    }

    #[test]
    fn what_came_as_data_is_taken_from_the_data() {
        let data = r#"{"town":{"type":"string","__example__":"Oslo"}}"#;
        let text = screen("7.3", data, r#"{"town":"${form.town}"}"#);
        let problem = &found(&text, "unknown-field")[0];
        assert!(
            problem.message.contains("write ${data.town}"),
            "{}",
            problem.message
        );
        let mut doc = Document::open(text.into());
        doc.apply(&problem.fixes[0].edits, Step::default())
            .expect("it is there");
        assert!(
            doc.text().contains(r#"{"town":"${data.town}"}"#),
            "{}",
            doc.text()
        );
    }

    #[test]
    fn an_answer_of_another_screen_is_named_from_4_0_on() {
        let told = |version| {
            let text = screen(version, "{}", r#"{"town":"${form.town}"}"#);
            found(&text, "unknown-field")[0]
                .message
                .contains("${screen.ID.form.town}")
        };
        assert!(told("4.0") && !told("3.1"));
    }
}
