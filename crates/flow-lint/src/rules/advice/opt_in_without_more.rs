//! # Opt-in without read more
//!
//! ## What it does
//!
//! Finds opt-ins without an action for "Read more".
//!
//! ## Why it matters
//!
//! Nobody can agree to what they cannot read.
//!
//! ## Example
//!
//! ```json component
//! {"type": "OptIn", "name": "news", "label": "Send me news"}
//! ```
//!
//! ## Fix
//!
//! Add an action that leads to a screen with the terms, or opens their web address.
//!
//! ```json component
//! {"type": "OptIn", "name": "news", "label": "Send me news", "on-click-action": {"name": "open_url", "url": "https://example.com/terms"}}
//! ```

use flow_catalog::Evidence;
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "opt-in-without-more",
    group: Group::Advice,
    severity: Severity::Advice,
    evidence: Evidence::House,
    code: None,
    title: "Opt-in without read more",
    fixable: false,
    source: include_str!("opt_in_without_more.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, opt_in: Value<'_>) {
    if opt_in.get("on-click-action").is_none() {
        cx.report(
            &RULE,
            opt_in,
            "People cannot read what they agree to. Add an action for \u{201c}Read more\u{201d} that shows the terms.",
        );
    }
}
