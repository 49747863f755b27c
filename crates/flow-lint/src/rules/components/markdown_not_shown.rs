//! # Formatting that is not shown here
//!
//! ## What it does
//!
//! Finds headings, tables and pictures in a body or caption with formatting marks, and pictures
//! given by a web address in a RichText.
//!
//! ## Why it matters
//!
//! A body or caption understands bold, italic, struck through, lists and links only; the other
//! marks are for RichText. Pictures of the web are loaded nowhere.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextBody", "markdown": true, "text": ["# Prices", "All include tax."]}
//! ```
//!
//! ## Fix
//!
//! Use a heading component, or a RichText; put pictures into the text as base64.
//!
//! ```json component
//! {"type": "TextBody", "markdown": true, "text": ["**Prices**", "All include tax."]}
//! ```

use flow_catalog::{Evidence, components::RICH_TEXT};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::Cx,
    text::{Shape, shape},
};

pub static RULE: Rule = Rule {
    id: "markdown-not-shown",
    group: Group::Components,
    severity: Severity::Warning,
    since: RICH_TEXT.since,
    until: None,
    evidence: Evidence::Documented,
    code: None,
    title: "Formatting that is not shown here",
    fixable: false,
    source: include_str!("markdown_not_shown.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, component: Value<'_>, rich: bool) {
    if !rich && component.get("markdown").and_then(|m| m.bool()) != Some(true) {
        return;
    }
    let Some(value) = component.get("text") else {
        return;
    };
    let found = if value.is_array() {
        value
            .items()
            .filter_map(|line| line.str())
            .find_map(|text| problem(&text, rich))
    } else {
        value.str().and_then(|text| problem(&text, rich))
    };
    if let Some(message) = found {
        cx.report(&RULE, value, message);
    }
}

fn problem(text: &str, rich: bool) -> Option<&'static str> {
    if shape(text) != Shape::Plain {
        return None;
    }
    if rich {
        return has_web_picture(text).then_some(
            "The text shows a picture by its web address, which phones do not load. Put it in as base64 (data:image/...).",
        );
    }
    let mut lines = text.lines().map(str::trim_start);
    if lines.any(is_heading_or_row) {
        return Some(
            "Headings and tables are formatted in a RichText only; here people see the marks. Use a heading component, or a RichText on a screen of its own.",
        );
    }
    text.contains("](data:image/")
        .then_some("Pictures inside a text are shown in a RichText only. Use an Image component.")
}

/// `# ` to `###### `, or the line below the header of a table.
fn is_heading_or_row(line: &str) -> bool {
    let after = line.trim_start_matches('#');
    let hashes = line.len() - after.len();
    let heading = (1..=6).contains(&hashes) && after.starts_with(' ');
    let row = line.starts_with('|')
        && line.contains("--")
        && line.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' '));
    heading || row
}

/// `![...](http...)`
fn has_web_picture(text: &str) -> bool {
    text.match_indices("![").any(|(at, _)| {
        text[at..]
            .split_once("](")
            .is_some_and(|(words, target)| !words.contains('\n') && target.starts_with("http"))
    })
}

#[cfg(test)]
mod tests {
    use super::{has_web_picture, is_heading_or_row};

    #[test]
    fn marks() {
        assert!(is_heading_or_row("## Two") && is_heading_or_row("| --- | :--: |"));
        assert!(!is_heading_or_row("#1 in town") && !is_heading_or_row("| a | b |"));
        assert!(has_web_picture("See ![A](https://example.com/a.png)"));
        assert!(!has_web_picture("See [A](https://example.com)"));
        assert!(!has_web_picture(
            "![A](data:image/png;base64,AAAA) [B](https://example.com)"
        ));
    }
}
