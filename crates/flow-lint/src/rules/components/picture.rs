//! # Picture that will not show
//!
//! ## What it does
//!
//! Finds pictures that are no base64 text, are web addresses, carry a `data:` prefix or are bigger
//! than advised.
//!
//! ## Why it matters
//!
//! Phones would show a gap or a placeholder, and big pictures make the flow slow to open.
//!
//! ## Example
//!
//! ```json component
//! {"type": "Image", "src": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "height": 100}
//! ```
//!
//! ## Fix
//!
//! Choose the picture again; the prefix can be removed with one click.

use flow_catalog::{Evidence, FIRST_VERSION, LimitKind, Property};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::{Cx, json_text},
    rules::{advice, structure::blank_text, words},
};

pub static RULE: Rule = Rule {
    id: "picture",
    group: Group::Components,
    severity: Severity::Warning,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: None,
    title: "Picture that will not show",
    fixable: true,
    source: include_str!("picture.rs"),
};

pub(crate) fn check(
    cx: &mut Cx<'_, '_>,
    property: &'static Property,
    value: Value<'_>,
    text: &str,
) {
    if blank_text::check(cx, property, value, text) {
        return;
    }
    let start = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    if start.starts_with("data:") {
        let bare = text.split_once(',').map(|(_, data)| data);
        let edit = bare.map(|data| cx.replace(value, json_text(data)));
        let message = format!(
            "{} starts with \u{201c}data:\u{201d}; WhatsApp takes the bare base64 text behind it.",
            words::property(property)
        );
        let found = cx.report(&RULE, value, message).by(Evidence::Observed);
        if let Some(edit) = edit {
            found.certain("Remove the prefix", vec![edit]);
        }
        return;
    }
    if start.starts_with("http") && text.contains("://") {
        let message = format!(
            "{} is a web address, which phones do not load. Choose the picture as a file: it is stored in the flow.",
            words::property(property)
        );
        cx.report(&RULE, value, message);
        return;
    }
    advice::webp_picture::check(cx, value, text);
    if !is_base64(text) {
        let message = format!(
            "{} is no base64 text, so phones show no picture. Choose the picture again.",
            words::property(property)
        );
        // Of the pictures of a carousel WhatsApp's checker says so itself.
        let carousel = cx.component.is_some_and(|component| {
            component.get("type").and_then(|t| t.str()).as_deref() == Some("ImageCarousel")
        });
        let found = cx.report(&RULE, value, message).by(Evidence::Observed);
        if carousel {
            found.code("INVALID_PROPERTY_VALUE");
        }
        return;
    }
    let bytes = text.len() / 4 * 3;
    let most = property
        .limits_in(cx.version())
        .find_map(|limit| match limit.what {
            LimitKind::ImageBytes(most) => Some(most as usize),
            _ => None,
        });
    if let Some(most) = most.filter(|most| bytes > *most) {
        let message = format!(
            "{} has {} KB; up to {} KB are advised, and bigger ones may not be shown. Make it smaller.",
            words::property(property),
            bytes / 1024,
            most / 1024
        );
        cx.report(&RULE, value, message);
    }
}

/// Standard or web-safe letters, with or without padding, line breaks allowed.
fn is_base64(text: &str) -> bool {
    let bytes = text.trim_end().trim_end_matches('=').as_bytes();
    !bytes.is_empty()
        && bytes.iter().all(|b| {
            b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'-' | b'_' | b'\n' | b'\r')
        })
}
