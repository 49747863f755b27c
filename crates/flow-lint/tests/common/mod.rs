//! What is promised of fixing everything at once, and of an upgrade.
#![allow(dead_code)]

use std::collections::BTreeMap;

use flow_catalog::Version;
use flow_doc::{Document, Step};
use flow_lint::{Diagnostic, NoUpgrade, RulesOff, Severity, Upgrade, check, fix_all, upgrade};

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

/// Upgrades, and holds what is promised of it. The text afterwards, and what was told.
pub fn upgrade_to(bytes: &[u8], to: Version) -> Result<(String, Upgrade), NoUpgrade> {
    let mut doc = Document::open(bytes.to_vec());
    let before = check(&doc, &RulesOff::none());
    let done = upgrade(&doc, to)?;
    doc.apply(&done.edits, Step::default())
        .expect("edits that were tried");
    let after = check(&doc, &RulesOff::none());
    assert_eq!(done.left, after, "the copy came out differently");
    for note in done.changed.iter().chain(&done.look) {
        assert!(doc.at(&note.pointer).is_some(), "{note:?}");
        assert!(!note.words.is_empty());
    }
    let is_error = |one: &&Diagnostic| one.severity == Severity::Error;
    if !before.iter().any(|one| is_error(&one)) {
        for error in after.iter().filter(is_error) {
            let pointer = error.pointer(&doc);
            let told = done.look.iter().any(|note| note.pointer == pointer);
            assert!(told, "{error:?}\n{:#?}", done.look);
        }
    }
    let upgraded = doc.to_bytes();
    let again = upgrade(&Document::open(upgraded.clone()), to);
    assert!(again.is_err(), "a second time is refused");
    while doc.undo().is_some() {}
    assert_eq!(doc.to_bytes(), bytes, "undo");
    Ok((String::from_utf8_lossy(&upgraded).into_owned(), done))
}
