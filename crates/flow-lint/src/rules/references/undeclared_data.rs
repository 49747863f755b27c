//! # Data field that is not declared
//!
//! ## What it does
//!
//! Finds references to data fields which the screen does not declare in its `data`.
//!
//! ## Why it matters
//!
//! There would be nothing to show or send; WhatsApp refuses the flow.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextBody", "text": "${data.greeting}"}
//! ```
//!
//! ## Fix
//!
//! Declare the field for the screen, or correct the name.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::{Edit, JsonText, Value, pointer};

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    data_type::DataType,
    facts::{DataModel, Use, Wanted},
    suggest::nearest,
    walk::Gathered,
};

pub static RULE: Rule = Rule {
    id: "undeclared-data",
    group: Group::References,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_SCREEN_DYNAMIC_DATA"),
    title: "Data field that is not declared",
    fixable: true,
    source: include_str!("undeclared_data.rs"),
};

const LINES: &str = concat!(
    r#"{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"#,
    r#""main-content":{"type":"object","properties":{"title":{"type":"string"}}}}},"#,
    r#""__example__":[{"id":"1","main-content":{"title":"Line 1"}}]}"#
);

const PICTURES: &str = concat!(
    r#"{"type":"array","items":{"type":"object","properties":{"src":{"type":"string"},"#,
    r#""alt-text":{"type":"string"}}},"__example__":[]}"#
);

/// `first` is the first place that uses the field, of `count`.
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
    let near = nearest(name, gathered.facts.data.fields().iter().map(|f| &*f.name));
    let hint = match near {
        Some(near) => format!("Did you mean \u{201c}{near}\u{201d}? Else declare it."),
        None => "Declare it in the screen's data.".to_owned(),
    };
    let message = format!(
        "This screen has no data field \u{201c}{}\u{201d}{more}; WhatsApp refuses the reference. {hint}",
        brief(name)
    );
    let text = screen.document().value(first.node);
    let change = near.and_then(|near| {
        let value = text?;
        let changed = value
            .raw()
            .replace(&format!("${{data.{name}"), &format!("${{data.{near}"));
        Some((
            format!("Change to \u{201c}{near}\u{201d}"),
            cx.replace(value, changed),
        ))
    });
    let version = cx.version();
    let found = super::report_use(cx, &RULE, screen, first, message);
    super::by_site(found, first, version);
    if let Some((title, edit)) = change.filter(|_| count < 2) {
        found.fix(title, vec![edit]);
    }
    if !matches!(gathered.facts.data, DataModel::Unreadable) && first.reference.path() == name {
        let edit = Edit::Set {
            node: screen.id(),
            path: format!("/data/{}", pointer::escape(name)),
            value: JsonText(declaration(screen, first)),
        };
        found.fix(
            format!("Declare \u{201c}{}\u{201d}", brief(name)),
            vec![edit],
        );
    }
}

/// As the place takes it, with an example.
fn declaration(screen: Value<'_>, used: &Use) -> String {
    let component = used.component.and_then(|id| screen.document().value(id));
    let type_name = component
        .and_then(|c| c.get("type"))
        .and_then(|name| name.str());
    if used.wanted == Wanted::Items {
        return match type_name.as_deref() {
            Some("ImageCarousel") => PICTURES,
            _ => LINES,
        }
        .to_owned();
    }
    match used.wanted {
        Wanted::Bool => DataType::Bool,
        Wanted::Number => DataType::Number,
        Wanted::Options => DataType::List(Box::new(DataType::Object(None))),
        Wanted::Texts => DataType::List(Box::new(DataType::Text)),
        Wanted::Object => DataType::Object(None),
        _ => DataType::Text,
    }
    .declaration()
}

#[cfg(test)]
mod tests {
    use flow_doc::{Document, Step};

    use crate::rules::testing::{all, component, found};

    /// Declaring a field leaves nothing to say about it.
    #[test]
    fn what_is_declared_fits_its_place() {
        for list in [
            r#"{"type":"Dropdown","name":"a","label":"A","data-source":"${data.x}"}"#,
            r#"{"type":"NavigationList","name":"a","list-items":"${data.x}","on-click-action":{"name":"navigate","next":{"type":"screen","name":"END"},"payload":{}}}"#,
            r#"{"type":"ImageCarousel","images":"${data.x}"}"#,
            r#"{"type":"TextInput","name":"a","label":"A","max-chars":"${data.x}","helper-text":"Up to that"}"#,
        ] {
            let text = component(list);
            let problem = &found(&text, "undeclared-data")[0];
            let mut doc = Document::open(text.clone().into());
            doc.apply(&problem.fixes[0].edits, Step::default())
                .expect("it can be declared");
            let after = doc.text().into_owned();
            assert!(found(&after, "undeclared-data").is_empty(), "{after}");
            for rule in ["list-shape", "type-mismatch", "example-misfit"] {
                assert!(found(&after, rule).is_empty(), "{rule}: {:?}", all(&after));
            }
        }
    }
}
