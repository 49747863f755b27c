//! # Too many carousels in the flow
//!
//! ## What it does
//!
//! Counts the image carousels of all screens.
//!
//! ## Why it matters
//!
//! A flow may have three; WhatsApp refuses more.
//!
//! ## Example
//!
//! (made by the test)
//!
//! ## Fix
//!
//! Remove some, or use single images.

use flow_catalog::{Evidence, components::IMAGE_CAROUSEL, limits};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, flow::Screens};

pub static RULE: Rule = Rule {
    id: "too-many-carousels",
    group: Group::Components,
    severity: Severity::Error,
    since: IMAGE_CAROUSEL.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Too many carousels in the flow",
    fixable: false,
    source: include_str!("too_many_carousels.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, list: Value<'_>, screens: &Screens<'_>) {
    let count: usize = screens.all().iter().map(|s| s.carousels).sum();
    if count > limits::MAX_CAROUSELS {
        let message = format!(
            "The flow has {count} image carousels; WhatsApp allows {}. Remove some.",
            limits::MAX_CAROUSELS
        );
        cx.report(&RULE, list, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::found;

    #[test]
    fn three_on_all_screens_together() {
        let carousel =
            r#"{"type":"ImageCarousel","images":[{"src":"iVBORw0KGgo=","alt-text":"A"}]}"#;
        let flow = |counts: [usize; 2]| {
            let screen = |id: &str, n: usize| {
                format!(
                    r#"{{"id":"{id}","title":"A","layout":{{"type":"SingleColumnLayout","children":[{}]}}}}"#,
                    vec![carousel; n].join(",")
                )
            };
            format!(
                r#"{{"version":"7.3","screens":[{},{}]}}"#,
                screen("A", counts[0]),
                screen("B", counts[1])
            )
        };
        assert!(found(&flow([2, 1]), super::RULE.id).is_empty());
        assert_eq!(found(&flow([2, 2]), super::RULE.id).len(), 1);
    }
}
