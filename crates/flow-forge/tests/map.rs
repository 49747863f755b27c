//! Routes made and removed on the map of generated flows.

use flow_doc::{Document, Step};
use flow_forge::{arb_any_flow, steady};
use flow_lint::{Linter, RulesOff, Severity, check, plan_route, plan_route_removal};
use proptest::prelude::*;

/// What a route may bring: the screen that is left behind is led to by another one later.
const MENDED_LATER: &[&str] = &["not-connected", "screen-without-route"];

fn errors(doc: &Document) -> Vec<String> {
    check(doc, &RulesOff::none())
        .into_iter()
        .filter(|found| found.severity == Severity::Error && !MENDED_LATER.contains(&found.rule))
        .map(|found| format!("{}: {}", found.rule, found.message))
        .collect()
}

fn map(doc: &Document) -> flow_lint::FlowMap {
    let mut linter = Linter::default();
    linter.check(doc);
    linter.map(doc)
}

proptest! {
    #![proptest_config(steady(40))]

    /// A sound flow stays sound, the map shows the new route, and undo brings the bytes back.
    #[test]
    fn a_route_that_is_made_is_there_and_brings_no_error(
        flow in arb_any_flow(), from in 0usize..8, to in 0usize..8,
    ) {
        let mut doc = Document::open(flow.to_string().into_bytes());
        let screens = map(&doc).screens;
        let (from, to) = (screens[from % screens.len()].node, screens[to % screens.len()].node);
        let bytes = doc.to_bytes();
        let plan = plan_route(&doc, &RulesOff::none(), from, to, None);
        let open = plan.choices.iter().filter(|choice| choice.refused.is_none()).count();
        prop_assert_eq!(plan.refused.is_some(), open == 0);
        for choice in plan.choices.iter().filter(|choice| choice.refused.is_none()) {
            doc.apply(&choice.edits, Step::default()).unwrap();
            let found = errors(&doc);
            prop_assert!(found.is_empty(), "{choice:#?}\n{found:#?}\n{}", doc.text());
            let route = map(&doc).routes.into_iter().find(|one| one.from == from && one.to == to);
            prop_assert!(route.is_some(), "{choice:#?}");
            doc.undo();
            prop_assert_eq!(doc.to_bytes(), bytes.clone());
        }
    }

    #[test]
    fn a_route_that_is_removed_is_gone(flow in arb_any_flow(), which in any::<prop::sample::Index>()) {
        let mut doc = Document::open(flow.to_string().into_bytes());
        let routes = map(&doc).routes;
        prop_assume!(!routes.is_empty());
        let route = which.get(&routes);
        let bytes = doc.to_bytes();
        let plan = plan_route_removal(&doc, &RulesOff::none(), route);
        prop_assert!(plan.refused.is_none() && !plan.choices.is_empty());
        for choice in &plan.choices {
            doc.apply(&choice.edits, Step::default()).unwrap();
            let left = map(&doc).routes;
            prop_assert!(
                !left.iter().any(|one| (one.from, one.to) == (route.from, route.to)),
                "{choice:#?}"
            );
            doc.undo();
            prop_assert_eq!(doc.to_bytes(), bytes.clone());
        }
    }
}
