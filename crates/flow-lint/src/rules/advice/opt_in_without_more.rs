//! # Opt-in without read more
//!
//! ## What it does
//!
//! Finds opt-ins that speak of terms, privacy or agreement and have no action for "Read more".
//!
//! ## Why it matters
//!
//! Nobody can agree to what they cannot read.
//!
//! ## Example
//!
//! ```json component
//! {"type": "OptIn", "name": "news", "label": "I accept the terms"}
//! ```
//!
//! ## Fix
//!
//! Add an action that leads to a screen with the terms, or opens their web address.
//!
//! ```json component
//! {"type": "OptIn", "name": "news", "label": "I accept the terms", "on-click-action": {"name": "open_url", "url": "https://example.com/terms"}}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "opt-in-without-more",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Opt-in without read more",
    fixable: false,
    source: include_str!("opt_in_without_more.rs"),
};

const WORDS: &[&str] = &[
    "agree",
    "accept",
    "consent",
    "terms",
    "conditions",
    "privacy",
    "policy",
    "rules",
];

pub(crate) fn check(cx: &mut Cx<'_, '_>, opt_in: Value<'_>) {
    let label = opt_in.get("label").and_then(|label| label.str());
    let speaks_of_terms = label.is_some_and(|label| {
        label
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
    });
    if speaks_of_terms && opt_in.get("on-click-action").is_none() {
        cx.report(
            &RULE,
            opt_in,
            "People cannot read what they agree to. Add an action for \u{201c}Read more\u{201d} that shows the terms.",
        );
    }
}
