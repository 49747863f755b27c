//! # Leads to no screen
//!
//! ## What it does
//!
//! Finds buttons and links to a screen that is not there.
//!
//! ## Why it matters
//!
//! WhatsApp refuses the flow; people would be stuck.
//!
//! ## Example
//!
//! ```json screen
//! {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "EmbeddedLink", "text": "Learn more", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "MORE"}, "payload": {}}}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}
//! ```
//!
//! ```json flow
//! {"version": "7.3", "screens": [{"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "See the end", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "EDN"}, "payload": {}}}]}}, {"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
//! ```
//!
//! ## Fix
//!
//! Choose the screen to show next.

use flow_catalog::{ActionName, Evidence, FIRST_VERSION};
use flow_doc::Edit;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, brief},
    flow::Screens,
    suggest::{nearest, same_word},
};

pub static RULE: Rule = Rule {
    id: "unknown-target",
    group: Group::Actions,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME"),
    title: "Leads to no screen",
    fixable: true,
    source: include_str!("unknown_target.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, screens: &Screens<'_>) {
    if !screens.are_named() {
        return;
    }
    for facts in screens.all() {
        for action in facts
            .actions
            .iter()
            .filter(|a| a.name == ActionName::Navigate)
        {
            let Some((target, node)) = &action.target else {
                continue;
            };
            if screens.get(target).is_some() {
                continue;
            }
            let message = format!(
                "This leads to the screen \u{201c}{}\u{201d}, which is not there; WhatsApp refuses it. Choose another screen, or add it.",
                brief(target)
            );
            let own = facts.id.as_ref().map(|(id, _)| &**id);
            // Leading to the screen itself would be the next thing refused.
            let others = || screens.ids().filter(|id| Some(*id) != own);
            let choices: Vec<String> = match nearest(target, others()) {
                Some(near) => vec![near.to_owned()],
                None => others().take(4).map(str::to_owned).collect(),
            };
            let place = (Some(facts.node), Some(action.component));
            let found = cx.report_at(&RULE, Some(*node), place, message);
            for screen in choices {
                let title = format!("Lead to {screen}");
                let sure = same_word(&screen, target);
                let edit = Edit::NavigateTo {
                    node: action.component,
                    path: action.path.to_string(),
                    screen,
                };
                found.fix_when(sure, title, vec![edit]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::found;

    /// The only name that looks alike is the screen's own.
    #[test]
    fn no_screen_is_led_to_itself() {
        let text = r#"{"version":"7.3","screens":[
            {"id":"PART_A","title":"A","layout":{"type":"SingleColumnLayout","children":[{"type":"Footer","label":"Go on","on-click-action":{"name":"navigate","next":{"type":"screen","name":"PART_C"},"payload":{}}}]}},
            {"id":"END","title":"B","terminal":true,"layout":{"type":"SingleColumnLayout","children":[{"type":"Footer","label":"Send answers","on-click-action":{"name":"complete","payload":{}}}]}}]}"#;
        let problems = found(text, "unknown-target");
        let titles: Vec<&str> = problems[0].fixes.iter().map(|f| &*f.title).collect();
        assert_eq!(titles, ["Lead to END"]);
    }
}
