//! # Invisible mark at the start
//!
//! ## What it does
//!
//! Finds a byte order mark in front of the JSON text.
//!
//! ## Why it matters
//!
//! JSON has none, and some readers stop at it. WhatsApp's behaviour is not documented.
//!
//! ## Example
//!
//! (a file that starts with the bytes EF BB BF)
//!
//! ## Fix
//!
//! Save the file as UTF-8 without BOM.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Document;

use crate::{Group, Rule, Severity};
use crate::{Part, cx::Cx};

pub static RULE: Rule = Rule {
    id: "byte-order-mark",
    group: Group::File,
    severity: Severity::Warning,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Invisible mark at the start",
    fixable: false,
    source: include_str!("byte_order_mark.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, doc: &Document) {
    if doc.has_bom() {
        cx.report_at(
            &RULE,
            None,
            (None, None),
            "The file starts with an invisible byte order mark, which JSON does not have; some readers stop at it. Save it as UTF-8 without BOM.",
        )
        .part = Part::At { offset: 0 };
    }
}

#[cfg(test)]
mod tests {
    use flow_doc::Document;

    use crate::{RulesOff, check};

    #[test]
    fn only_the_mark_is_reported() {
        let bare = r#"{"version":"7.3","screens":[{"id":"END","title":"End","terminal":true,"layout":{"type":"SingleColumnLayout","children":[{"type":"Footer","label":"Send answers","on-click-action":{"name":"complete","payload":{}}}]}}]}"#;
        assert!(check(&Document::open(bare.into()), &RulesOff::none()).is_empty());
        let marked = check(
            &Document::open(format!("\u{feff}{bare}").into()),
            &RulesOff::none(),
        );
        assert_eq!(
            marked.iter().map(|d| d.rule).collect::<Vec<_>>(),
            [super::RULE.id]
        );
    }
}
