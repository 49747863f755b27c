//! # Too many ways on
//!
//! ## What it does
//!
//! Finds screens that lead to more than 10 others.
//!
//! ## Why it matters
//!
//! WhatsApp allows 10 ways on from one screen.
//!
//! ## Example
//!
//! (made by the test)
//!
//! ## Fix
//!
//! Put a screen in between, or let one screen show what differs.

use flow_catalog::{Evidence, FIRST_VERSION, limits, v};

use crate::{Group, Rule, Severity};
use crate::{
    cx::Cx,
    flow::Screens,
    rules::routing::{Edges, Routes},
};

pub static RULE: Rule = Rule {
    id: "too-many-branches",
    group: Group::Routing,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_ROUTING_MODEL"),
    title: "Too many ways on",
    fixable: false,
    source: include_str!("too_many_branches.rs"),
};

pub(crate) fn check(
    cx: &mut Cx<'_, '_>,
    screens: &Screens<'_>,
    routes: Option<&Routes<'_>>,
    edges: &Edges,
) {
    for (at, facts) in screens.all().iter().enumerate() {
        let Some((id, node)) = &facts.id else {
            continue;
        };
        let listed = routes.map(|r| r.targets(id).count());
        // Without routes a list of links counts as leading everywhere.
        let everywhere = facts.has_navigation_list && cx.version() >= v(6, 2);
        let count = match listed {
            Some(count) => count,
            None if everywhere && !cx.setting.endpoint => edges.len().saturating_sub(1),
            None => edges.targets(at).len(),
        };
        if count <= limits::MAX_BRANCHES {
            continue;
        }
        let message = format!(
            "The screen {id} leads to {count} others; WhatsApp allows {}. Put a screen in between.",
            limits::MAX_BRANCHES
        );
        let found = cx.report_at(&RULE, Some(*node), (Some(facts.node), None), message);
        if listed.is_none() && everywhere {
            found.only_warn(Evidence::Observed);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::found;

    fn fan(n: usize) -> String {
        let letter = |i: usize| char::from(b'A' + i as u8);
        let ids: Vec<String> = (0..n).map(|i| format!("\"END_{}\"", letter(i))).collect();
        let ends: Vec<String> = (0..n)
            .map(|i| {
                format!(
                    r#"{{"id":"END_{}","title":"End","terminal":true,"layout":{{"type":"SingleColumnLayout","children":[{{"type":"Footer","label":"Send answers","on-click-action":{{"name":"complete","payload":{{}}}}}}]}}}}"#,
                    letter(i)
                )
            })
            .collect();
        format!(
            r#"{{"version":"7.3","routing_model":{{"START":[{}]}},"screens":[{{"id":"START","title":"Start","layout":{{"type":"SingleColumnLayout","children":[{{"type":"TextBody","text":"A"}}]}}}},{}]}}"#,
            ids.join(","),
            ends.join(",")
        )
    }

    #[test]
    fn eleven_are_too_many() {
        assert!(found(&fan(10), super::RULE.id).is_empty());
        assert_eq!(found(&fan(11), super::RULE.id).len(), 1);
    }
}
