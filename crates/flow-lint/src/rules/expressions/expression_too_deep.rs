//! # Expression with too many parts
//!
//! ## What it does
//!
//! Finds a condition or expression with more parts inside each other than are looked at here.
//!
//! ## Why it matters
//!
//! Nobody can say whether WhatsApp reads it, and people cannot either.
//!
//! ## Example
//!
//! ## Fix
//!
//! Split it: several If inside each other, or a value that your server works out.

use flow_catalog::{Evidence, components::IF};
use flow_doc::expression::Fault;

use super::{Reading, tell};
use crate::{Group, Rule, Severity, cx::Cx};

pub static RULE: Rule = Rule {
    id: "expression-too-deep",
    group: Group::Expressions,
    severity: Severity::Warning,
    since: IF.since,
    until: None,
    evidence: Evidence::House,
    code: Some("INVALID_PROPERTY_VALUE"),
    title: "Expression with too many parts",
    fixable: false,
    source: include_str!("expression_too_deep.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    let message = format!(
        "{} has more parts inside each other than can be checked here. Split it, or let your server work it out.",
        reading.subject()
    );
    tell(cx, &RULE, reading, &fault.at, message, None);
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{component, found};

    #[test]
    fn very_deep() {
        let deep = |n: usize| {
            let condition = format!("{}${{form.news}}{}", "(".repeat(n), ")".repeat(n));
            component(&format!(
                r#"[{{"type":"OptIn","name":"news","label":"News"}},{{"type":"If","condition":"{condition}","then":[{{"type":"TextBody","text":"A"}}]}}]"#
            ))
        };
        assert_eq!(found(&deep(20), super::RULE.id).len(), 0);
        assert_eq!(found(&deep(200), super::RULE.id).len(), 1);
    }
}
