//! # File too large
//!
//! ## What it does
//!
//! Finds files of more than 10 MB.
//!
//! ## Why it matters
//!
//! WhatsApp refuses them.
//!
//! ## Example
//!
//! (a file of more than 10 MB)
//!
//! ## Fix
//!
//! Make pictures smaller or fewer; they take up most of the space.

use flow_catalog::{Evidence, FIRST_VERSION, limits};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "too-large",
    group: Group::File,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_FLOW_JSON"),
    title: "File too large",
    fixable: false,
    source: include_str!("too_large.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, root: Value<'_>) {
    let bytes = root.raw_len();
    if bytes > limits::MAX_BYTES {
        let message = format!(
            "The flow has {} bytes more than the 10 MB that WhatsApp takes. Make its pictures smaller or fewer.",
            bytes - limits::MAX_BYTES
        );
        cx.report(&RULE, root, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{component, found};

    #[test]
    fn beyond_ten_megabytes() {
        let text = |len: usize| {
            component(&format!(
                r#"{{"type":"TextBody","text":"{}"}}"#,
                "a".repeat(len)
            ))
        };
        assert_eq!(found(&text(10 * 1024 * 1024), super::RULE.id).len(), 1);
        assert!(found(&text(1000), super::RULE.id).is_empty());
    }
}
