//! # Too many components
//!
//! ## What it does
//!
//! Counts all components of a screen, those in every branch included.
//!
//! ## Why it matters
//!
//! The documentation allows 50; WhatsApp's checker objects from 101 on. Between the two this is a
//! warning.
//!
//! ## Example
//!
//! (made by the test)
//!
//! ## Fix
//!
//! Spread them over several screens.

use flow_catalog::{Evidence, FIRST_VERSION, limits};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{cx::Cx, walk::Gathered};

pub static RULE: Rule = Rule {
    id: "too-many-components",
    group: Group::Placement,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("MAX_ALLOWED_COMPONENTS_PER_SCREEN"),
    title: "Too many components",
    fixable: false,
    source: include_str!("too_many_components.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>, screen: Value<'_>) {
    let count = gathered
        .facts
        .components
        .saturating_sub(gathered.forms.len());
    if count <= limits::MAX_COMPONENTS {
        return;
    }
    let certain = count > limits::MAX_COMPONENTS_CHECKED;
    let why = if certain {
        "WhatsApp refuses this"
    } else {
        "WhatsApp's documentation allows 50"
    };
    let message =
        format!("This screen has {count} components; {why}. Spread them over several screens.");
    let found = cx.report(&RULE, screen, message);
    if !certain {
        found.only_warn(Evidence::Settled);
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        Severity,
        rules::testing::{component, found},
    };

    fn texts(n: usize) -> String {
        component(&format!(
            "[{}]",
            vec![r#"{"type":"TextBody","text":"A"}"#; n].join(",")
        ))
    }

    #[test]
    fn a_warning_first_then_an_error() {
        // The button of the screen counts too.
        assert!(found(&texts(49), super::RULE.id).is_empty());
        assert_eq!(
            found(&texts(50), super::RULE.id)[0].severity,
            Severity::Warning
        );
        assert_eq!(
            found(&texts(99), super::RULE.id)[0].severity,
            Severity::Warning
        );
        assert_eq!(
            found(&texts(100), super::RULE.id)[0].severity,
            Severity::Error
        );
    }
}
