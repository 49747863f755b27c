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

use flow_catalog::Evidence;
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
    evidence: Evidence::Documented,
    code: Some("INVALID_SCREEN_DYNAMIC_DATA"),
    title: "Data field that is not declared",
    fixable: true,
    source: include_str!("undeclared_data.rs"),
};

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
            value: JsonText(declaration(first.wanted)),
        };
        found.fix(
            format!("Declare \u{201c}{}\u{201d}", brief(name)),
            vec![edit],
        );
    }
}

fn declaration(wanted: Wanted) -> String {
    match wanted {
        Wanted::Bool => DataType::Bool,
        Wanted::Number => DataType::Number,
        Wanted::Options | Wanted::List => DataType::List(Box::new(DataType::Object(None))),
        Wanted::Texts => DataType::List(Box::new(DataType::Text)),
        Wanted::Object => DataType::Object(None),
        _ => DataType::Text,
    }
    .declaration()
}
