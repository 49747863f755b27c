//! # More entries than are shown
//!
//! ## What it does
//!
//! Finds lists of links with more than 20 lines.
//!
//! ## Why it matters
//!
//! WhatsApp takes them but shows the first 20 only.
//!
//! ## Example
//!
//! (made by the test)
//!
//! ## Fix
//!
//! Split the list over two screens.

use flow_catalog::{Evidence, Property, components::NAVIGATION_LIST};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, rules::words};

pub static RULE: Rule = Rule {
    id: "items-not-shown",
    group: Group::Structure,
    severity: Severity::Warning,
    since: NAVIGATION_LIST.since,
    until: None,
    evidence: Evidence::Documented,
    code: None,
    title: "More entries than are shown",
    fixable: false,
    source: include_str!("items_not_shown.rs"),
};

pub(crate) fn report(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    most: u32,
    value: Value<'_>,
) {
    let message = format!(
        "{} has {} entries; phones show the first {most} only. Split the list.",
        words::property(property),
        value.len()
    );
    cx.report(&RULE, value, message);
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{component, found};

    fn list(n: usize) -> String {
        let items: Vec<String> = (0..n)
            .map(|i| format!(r#"{{"id":"i{i}","main-content":{{"title":"T{i}"}}}}"#))
            .collect();
        component(&format!(
            r#"{{"type":"NavigationList","name":"menu","list-items":[{}],"on-click-action":{{"name":"open"}}}}"#,
            items.join(",")
        ))
    }

    #[test]
    fn from_21_on() {
        assert_eq!(found(&list(21), super::RULE.id).len(), 1);
        assert_eq!(found(&list(20), super::RULE.id).len(), 0);
    }
}
