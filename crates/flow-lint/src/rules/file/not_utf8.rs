//! # Not UTF-8
//!
//! ## What it does
//!
//! Finds files that are not saved as UTF-8.
//!
//! ## Why it matters
//!
//! JSON is UTF-8; WhatsApp cannot read anything else.
//!
//! ## Example
//!
//! (a file with the bytes FF FE in it)
//!
//! ## Fix
//!
//! Save the file again with the encoding UTF-8.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::{Document, Fault};

use crate::{Group, Rule, Severity};
use crate::{Part, cx::Cx};

pub static RULE: Rule = Rule {
    id: "not-utf8",
    group: Group::File,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_FLOW_JSON"),
    title: "Not UTF-8",
    fixable: false,
    source: include_str!("not_utf8.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, doc: &Document) {
    if let Some(fault @ Fault::NotUtf8 { at, .. }) = doc.fault() {
        cx.report_at(&RULE, None, (None, None), fault.message())
            .part = Part::At { offset: *at };
    }
}

#[cfg(test)]
mod tests {
    use flow_doc::Document;

    use crate::{RulesOff, check};

    #[test]
    fn other_encodings_are_named() {
        for bytes in [&b"\xff\xfe{\0}\0"[..], b"{\"version\":\"\xe9\"}"] {
            let found = check(&Document::open(bytes.to_vec()), &RulesOff::none());
            assert_eq!(
                found.iter().map(|d| d.rule).collect::<Vec<_>>(),
                [super::RULE.id]
            );
        }
    }
}
