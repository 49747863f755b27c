//! # Picture without a height
//!
//! ## What it does
//!
//! Finds pictures that are shown whole ("contain") without a height.
//!
//! ## Why it matters
//!
//! Android leaves empty space above and below them.
//!
//! ## Example
//!
//! ```json component
//! {"type": "Image", "src": "iVBORw0KGgo=", "alt-text": "A shop", "scale-type": "contain"}
//! ```
//!
//! ## Fix
//!
//! Give the picture a height.
//!
//! ```json component
//! {"type": "Image", "src": "iVBORw0KGgo=", "alt-text": "A shop", "scale-type": "contain", "height": 200}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "image-without-height",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Picture without a height",
    fixable: false,
    source: include_str!("image_without_height.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, image: Value<'_>) {
    let whole = match image.get("scale-type") {
        None => true,
        Some(value) => value.str().is_some_and(|word| word == "contain"),
    };
    if whole && image.get("height").is_none() {
        cx.report(
            &RULE,
            image,
            "Without a height, Android leaves empty space above and below this picture. Give it one.",
        );
    }
}
