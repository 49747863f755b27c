//! # Property twice
//!
//! ## What it does
//!
//! Finds objects that hold the same property twice.
//!
//! ## Why it matters
//!
//! Only one of them counts, usually the last, and readers differ. What you see may not be what is
//! published.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextBody", "text": "Hello", "text": "Good morning"}
//! ```
//!
//! ## Fix
//!
//! Remove one of them in the JSON pane.
//!
//! ```json component
//! {"type": "TextBody", "text": "Good morning"}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::{Cx, brief};
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "duplicate-key",
    group: Group::File,
    severity: Severity::Warning,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Property twice",
    fixable: false,
    source: include_str!("duplicate_key.rs"),
};

pub(crate) fn report(cx: &mut Cx<'_, '_>, key: &str, value: Value<'_>) {
    let message = format!(
        "\u{201c}{}\u{201d} stands here twice; only the last one counts. Remove one of them.",
        brief(key)
    );
    cx.report(&RULE, value, message).key();
}

/// Looks at an object with free keys.
pub(crate) fn check(cx: &mut Cx<'_, '_>, object: Value<'_>) {
    const FEW: usize = 12;
    let len = object.len();
    if len < 2 {
        return;
    }
    if len > FEW {
        let mut seen = std::collections::HashSet::with_capacity(len);
        for (key, value) in object.members() {
            if let Some(again) = seen.replace(key) {
                report(cx, &again, value);
            }
        }
        return;
    }
    let mut keys: [std::borrow::Cow<'_, str>; FEW] = Default::default();
    for (index, (key, value)) in object.members().enumerate() {
        if keys[..index].contains(&key) {
            report(cx, &key, value);
        }
        keys[index] = key;
    }
}
