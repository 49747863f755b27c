//! # No last screen
//!
//! ## What it does
//!
//! Checks that at least one screen is marked as a last screen (`terminal`).
//!
//! ## Why it matters
//!
//! The flow could never end; WhatsApp refuses it, even if your server would end it.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}
//! ```
//!
//! (Here the file names a server.)
//!
//! ## Fix
//!
//! Mark the screen that finishes the flow as last screen.

use flow_catalog::{ActionName, Evidence, FIRST_VERSION};
use flow_doc::{Edit, JsonText, Value, pointer};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, flow::Screens};

pub static RULE: Rule = Rule {
    id: "no-terminal-screen",
    group: Group::Screens,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MISSING_TERMINAL_SCREEN"),
    title: "No last screen",
    fixable: true,
    source: include_str!("no_terminal_screen.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, list: Value<'_>, screens: &Screens<'_>) {
    let all = screens.all();
    if all.is_empty() || all.iter().any(|s| s.terminal) {
        return;
    }
    let completes =
        |s: &&&crate::facts::ScreenFacts| s.actions.iter().any(|a| a.name == ActionName::Complete);
    let mut finishing = all.iter().filter(completes);
    let chosen = match (finishing.next(), finishing.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    };
    let added = added(list, screens);
    let found = cx.report(
        &RULE,
        list,
        "No screen is marked as a last screen, so the flow could never end; WhatsApp refuses it. Mark the screen that finishes it (\u{201c}terminal\u{201d}).",
    );
    if let Some(screen) = chosen {
        let id = screen.id.as_ref().map_or("this screen", |(id, _)| id);
        let edit = Edit::Set {
            node: screen.node,
            path: "/terminal".to_owned(),
            value: JsonText("true".to_owned()),
        };
        found.certain(format!("Mark {id} as last screen"), vec![edit]);
    } else if let [only] = all {
        let edit = Edit::Set {
            node: only.node,
            path: "/terminal".to_owned(),
            value: JsonText("true".to_owned()),
        };
        found.certain("Mark it as last screen", vec![edit]);
    }
    if let Some(edits) = added {
        found.fix("Add a last screen", edits);
    }
}

/// Edits that add a last screen behind the others, with a route to it from the last of them. For
/// flows that end through their server: they need one all the same, though nobody may see it.
fn added(list: Value<'_>, screens: &Screens<'_>) -> Option<Vec<Edit>> {
    const ID: &str = "THANK_YOU";
    let routes = list.parent()?.get("routing_model")?;
    let (from, _) = screens.all().last()?.id.as_ref()?;
    if !routes.is_object() || screens.get(ID).is_some() {
        return None;
    }
    let targets = routes.get(from);
    let mut to: Vec<String> = targets
        .iter()
        .flat_map(|list| list.items())
        .filter_map(|target| target.str().map(|id| id.into_owned()))
        .collect();
    if targets.is_some_and(|list| !list.is_array() || list.len() != to.len()) {
        return None;
    }
    to.push(ID.to_owned());
    let set = |id: &str, to: serde_json::Value| Edit::Set {
        node: routes.id(),
        path: format!("/{}", pointer::escape(id)),
        value: JsonText(to.to_string()),
    };
    Some(vec![
        Edit::InsertScreen {
            index: list.len() as u32,
            screen: JsonText(
                r#"{"id":"THANK_YOU","title":"Thank you","terminal":true,"layout":{"type":"SingleColumnLayout","children":[{"type":"TextBody","text":"Thank you for your answers."},{"type":"Footer","label":"Close the form","on-click-action":{"name":"complete","payload":{}}}]}}"#
                    .to_owned(),
            ),
        },
        set(from, to.into()),
        set(ID, serde_json::json!([])),
    ])
}

#[cfg(test)]
mod tests {
    use flow_doc::{Document, Step};

    use crate::{Severity, rules::testing::all};

    #[test]
    fn a_flow_that_ends_through_its_server_gets_one() {
        let text = r#"{"version":"7.3","data_api_version":"3.0","routing_model":{"START":[]},"screens":[{"id":"START","title":"Start","layout":{"type":"SingleColumnLayout","children":[{"type":"Footer","label":"Ask for times","on-click-action":{"name":"data_exchange","payload":{}}}]}}]}"#;
        let found = all(text);
        assert_eq!(found.len(), 1, "{found:?}");
        let add = found[0].fixes.last().expect("a fix");
        assert_eq!(add.title, "Add a last screen");
        let mut doc = Document::open(text.into());
        doc.apply(&add.edits, Step::default()).expect("applies");
        let mut left = all(&doc.text());
        left.retain(|problem| problem.severity != Severity::Advice);
        assert_eq!(left, []);
    }
}
