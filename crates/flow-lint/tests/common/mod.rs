//! What is promised of fixing everything at once.

use std::collections::BTreeMap;

use flow_doc::{Document, Step};
use flow_lint::{Diagnostic, RulesOff, Severity, check, fix_all};

fn errors(found: &[Diagnostic]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for problem in found.iter().filter(|d| d.severity == Severity::Error) {
        *counts.entry(problem.rule).or_default() += 1;
    }
    counts
}

/// Fixes all, and holds what is promised of it. Says what is left and what was fixed.
pub fn fix(bytes: &[u8]) -> (String, Vec<&'static str>) {
    let mut doc = Document::open(bytes.to_vec());
    let before = errors(&check(&doc, &RulesOff::none()));
    let report = fix_all(&doc, &RulesOff::none(), &[]);
    doc.apply(&report.edits, Step::default())
        .expect("edits that were tried");
    let after = check(&doc, &RulesOff::none());
    assert_eq!(report.left, after, "the copy came out differently");
    for (rule, count) in errors(&after) {
        let was = before.get(rule).copied().unwrap_or_default();
        assert!(count <= was, "{rule}: {was} errors became {count}");
    }
    let fixed = doc.to_bytes();
    let again = fix_all(&Document::open(fixed.clone()), &RulesOff::none(), &[]);
    let mut twice = Document::open(fixed.clone());
    twice
        .apply(&again.edits, Step::default())
        .expect("edits that were tried");
    assert_eq!(
        String::from_utf8_lossy(&twice.to_bytes()),
        String::from_utf8_lossy(&fixed),
        "a second time changes more: {:?}",
        again.fixed
    );
    if report.edits.is_empty() {
        assert_eq!(fixed, bytes);
    }
    while doc.undo().is_some() {}
    assert_eq!(doc.to_bytes(), bytes, "undo");
    let rules = report.fixed.iter().map(|one| one.rule).collect();
    (String::from_utf8_lossy(&fixed).into_owned(), rules)
}
