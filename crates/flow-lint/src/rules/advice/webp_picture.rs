//! # WebP picture
//!
//! ## What it does
//!
//! Finds pictures of the kind WebP in options, pictures and formatted text.
//!
//! ## Why it matters
//!
//! Phones with an iOS before version 14 do not show them.
//!
//! ## Example
//!
//! ```json component
//! {"type": "RadioButtonsGroup", "name": "room", "label": "Room", "data-source": [{"id": "lake", "title": "Lake view", "alt-text": "A lake", "image": "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"}]}
//! ```
//!
//! ## Fix
//!
//! Save the picture as PNG or JPEG and choose it again.

use flow_catalog::{Evidence, data_source, since};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "webp-picture",
    group: Group::Advice,
    severity: Severity::Advice,
    since: since::of(data_source::ITEM, "image"),
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "WebP picture",
    fixable: false,
    source: include_str!("webp_picture.rs"),
};

/// How "RIFF", with which each such picture begins, looks in base64.
const RIFF: &str = "UklGR";

/// A picture as base64 text.
pub(crate) fn check(cx: &mut Cx<'_, '_>, value: Value<'_>, base64: &str) {
    if base64.starts_with(RIFF) {
        report(cx, value);
    }
}

/// The pictures inside formatted text, which is a text or a list of them.
pub(crate) fn check_text(cx: &mut Cx<'_, '_>, component: Value<'_>) {
    let Some(text) = component.get("text") else {
        return;
    };
    let has_one = |value: &Value<'_>| {
        value
            .str()
            .is_some_and(|text| text.contains("data:image/webp"))
    };
    if has_one(&text) || text.is_array() && text.items().any(|item| has_one(&item)) {
        report(cx, text);
    }
}

fn report(cx: &mut Cx<'_, '_>, value: Value<'_>) {
    cx.report(
        &RULE,
        value,
        "This picture is a WebP, which phones with an iOS before 14 do not show. Save it as PNG or JPEG and choose it again.",
    );
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{component, found};

    #[test]
    fn inside_formatted_text() {
        let text = |kind: &str| {
            let picture = format!("![A lake](data:image/{kind};base64,iVBORw0KGgo=)");
            component(&format!(
                r#"{{"type":"RichText","text":["Look:","{picture}"]}}"#
            ))
        };
        assert_eq!(found(&text("png"), "webp-picture").len(), 0);
        assert_eq!(found(&text("webp"), "webp-picture").len(), 1);
    }
}
