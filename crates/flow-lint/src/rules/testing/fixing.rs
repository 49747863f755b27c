//! Fixing everything at once: on every example of the pages, on flows with much wrong at once, and
//! on flows that others made.

use std::{collections::BTreeMap, fs, path::PathBuf};

use flow_doc::{Document, Step};

use super::pages::{blocks, text};
use crate::{Diagnostic, RulesOff, Severity, check, fix_all, rules};

const OFF: fn() -> RulesOff = RulesOff::none;

fn errors(found: &[Diagnostic]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for problem in found.iter().filter(|d| d.severity == Severity::Error) {
        *counts.entry(problem.rule).or_default() += 1;
    }
    counts
}

/// Fixes all, and holds what is promised of it. Says what is left and what was fixed.
fn fix(bytes: &[u8]) -> (String, Vec<&'static str>) {
    let mut doc = Document::open(bytes.to_vec());
    let before = errors(&check(&doc, &OFF()));
    let report = fix_all(&doc, &OFF(), &[]);
    doc.apply(&report.edits, Step::default())
        .expect("edits that were tried");
    let after = check(&doc, &OFF());
    assert_eq!(report.left, after, "the copy came out differently");
    for (rule, count) in errors(&after) {
        let was = before.get(rule).copied().unwrap_or_default();
        assert!(count <= was, "{rule}: {was} errors became {count}");
    }
    let fixed = doc.to_bytes();
    let again = fix_all(&Document::open(fixed.clone()), &OFF(), &[]);
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

#[test]
fn every_example_of_the_pages() {
    let mut mended = BTreeMap::new();
    for rule in rules() {
        for block in blocks(rule).iter().filter(|block| !block.good) {
            let (_, fixed) = fix(text(block).as_bytes());
            *mended.entry(rule.id).or_default() += usize::from(fixed.contains(&rule.id));
        }
    }
    mended.retain(|_, count: &mut usize| *count > 0);
    assert!(mended.len() >= 40, "{} rules: {mended:?}", mended.len());
}

#[test]
fn flows_with_much_wrong_at_once() {
    for (name, text) in [
        ("numbers", include_str!("broken/numbers.json")),
        ("shop", include_str!("broken/shop.json")),
        ("survey", include_str!("broken/survey.json")),
    ] {
        let (fixed, rules) = fix(text.as_bytes());
        insta::assert_snapshot!(name, format!("{}\n---\n{fixed}", rules.join(" ")));
    }
}

#[test]
fn only_what_was_asked_for() {
    let doc = Document::open(include_str!("broken/survey.json").into());
    let report = fix_all(&doc, &OFF(), &["text-for-value".to_owned()]);
    assert!(!report.fixed.is_empty());
    assert!(report.fixed.iter().all(|one| one.rule == "text-for-value"));
}

#[test]
fn rules_that_are_off_fix_nothing() {
    let flow = super::component(r#"{"type":"Image","src":"data:image/png;base64,iVBORw0KGgo="}"#);
    let doc = Document::open(flow.into());
    assert_eq!(fix_all(&doc, &OFF(), &[]).fixed.len(), 1);
    let off = RulesOff::new(["picture".to_owned()]);
    assert!(fix_all(&doc, &off, &[]).fixed.is_empty());
}

#[test]
fn a_text_that_is_no_json_stays() {
    for text in ["", "{", "[]", "{\"screens\":[", "7"] {
        let (after, _) = fix(text.as_bytes());
        assert_eq!(after, text);
    }
}

#[test]
fn flows_that_others_made() {
    let Some(corpus) = std::env::var_os("FLOWSMITH_CORPUS").map(PathBuf::from) else {
        eprintln!("skipped: FLOWSMITH_CORPUS names no folder");
        return;
    };
    let mut mended = 0;
    for folder in ["samples", "wild"] {
        for entry in fs::read_dir(corpus.join(folder)).expect("a folder") {
            let path = entry.expect("an entry").path();
            let (_, fixed) = fix(&fs::read(&path).expect("a file"));
            mended += fixed.len();
        }
    }
    assert!(mended > 0);
}
