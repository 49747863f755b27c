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

use flow_catalog::{ActionName, Evidence};
use flow_doc::{Edit, JsonText, Value};

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, flow::Screens};

pub static RULE: Rule = Rule {
    id: "no-terminal-screen",
    group: Group::Screens,
    severity: Severity::Error,
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
}
