//! The pages of the rules are executed: the first example raises exactly its rule, the example
//! under "Fix" raises nothing of it, and each fix that is offered removes the problem and can be
//! undone.

use flow_doc::{Document, Step};

use super::all;
use crate::{Rule, RulesOff, Severity, check, page::example::Example, rules};

/// Rules whose pages show no JSON; each has a test of its own beside it.
const WITHOUT_EXAMPLE: &[&str] = &[
    "not-utf8",
    "expired-version",
    "byte-order-mark",
    "too-large",
    "items-not-shown",
    "too-many-components",
    "too-many-branches",
    "too-many-carousels",
    "long-flow",
    "expression-too-deep",
];

/// Examples that cannot be shown without breaking another rule too.
const WITH_OTHERS: &[(&str, &[&str])] = &[
    ("wrong-place", &["undeclared-data"]),
    ("field-name", &["unused-data"]),
    ("mixed-rich-text", &["unused-data"]),
    ("no-terminal-screen", &["server-not-named"]),
    ("list-actions", &["list-on-last-screen"]),
    ("list-badges", &["list-on-last-screen", "server-not-named"]),
    ("list-end", &["list-on-last-screen", "server-not-named"]),
    (
        "list-large-pictures",
        &["list-on-last-screen", "server-not-named"],
    ),
    (
        "too-many-items",
        &["list-on-last-screen", "must-be-alone", "server-not-named"],
    ),
];

struct Block {
    example: Example,
    good: bool,
}

fn blocks(rule: &Rule) -> Vec<Block> {
    let docs = rule.docs();
    let mut found = Vec::new();
    let mut good = false;
    let mut lines = docs.lines();
    while let Some(line) = lines.next() {
        good |= line == "## Fix";
        let Some(info) = line.strip_prefix("```json ") else {
            continue;
        };
        let example = Example::take(info, &mut lines);
        found.push(Block { example, good });
    }
    found
}

#[test]
fn every_page_has_its_sections() {
    for rule in rules() {
        let docs = rule.docs();
        for section in [
            "## What it does",
            "## Why it matters",
            "## Example",
            "## Fix",
        ] {
            assert!(docs.contains(section), "{}: {section}", rule.id);
        }
    }
}

#[test]
fn ids_are_unique_and_kebab_case() {
    let mut seen = std::collections::HashSet::new();
    for rule in rules() {
        assert!(seen.insert(rule.id), "{} twice", rule.id);
        assert!(
            rule.id
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'),
            "{}",
            rule.id
        );
        assert!(rule.source.contains(&format!("id: \"{}\"", rule.id)));
    }
}

#[test]
fn severity_follows_evidence() {
    use flow_catalog::Evidence;
    for rule in rules() {
        let may_be_error = matches!(
            rule.evidence,
            Evidence::Documented | Evidence::Refused | Evidence::Settled
        );
        assert!(
            may_be_error || rule.severity != Severity::Error,
            "{}",
            rule.id
        );
    }
}

#[test]
fn the_example_raises_exactly_its_rule() {
    let mut wrong = Vec::new();
    for rule in rules() {
        let blocks = blocks(rule);
        if !blocks.iter().any(|b| !b.good) {
            if !WITHOUT_EXAMPLE.contains(&rule.id) {
                wrong.push(format!("{}: no example", rule.id));
            }
            continue;
        }
        let others = WITH_OTHERS
            .iter()
            .find(|(id, _)| *id == rule.id)
            .map_or(&[][..], |(_, o)| o);
        for block in &blocks {
            let text = block.example.flow();
            // Good advice is beside the point of another rule's example.
            let counts =
                |d: &crate::Diagnostic| d.rule == rule.id || d.severity != Severity::Advice;
            let mut found: Vec<String> = all(&text)
                .into_iter()
                .filter(counts)
                .map(|d| d.rule.to_owned())
                .collect();
            // That a version is old is said of every example for an old one.
            found
                .retain(|id| id == rule.id || !matches!(&**id, "older-version" | "frozen-version"));
            found.retain(|id| !others.contains(&&**id) || id == rule.id);
            let expected = if block.good {
                Vec::new()
            } else {
                vec![rule.id.to_owned()]
            };
            let mut once = found.clone();
            once.dedup();
            if once != expected {
                wrong.push(format!("{} (good: {}): {found:?}", rule.id, block.good));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_fix_removes_the_problem_and_can_be_undone() {
    let mut wrong = Vec::new();
    let mut with_fix = 0;
    for rule in rules() {
        let mut offered = 0;
        for block in blocks(rule).iter().filter(|b| !b.good) {
            let before = block.example.flow();
            let problems = all(&before);
            for (at, problem) in problems
                .iter()
                .enumerate()
                .filter(|(_, p)| p.rule == rule.id)
            {
                for (nth, fix) in problem.fixes.iter().enumerate() {
                    offered += 1;
                    let mut doc = Document::open(before.clone().into());
                    let step = Step {
                        label: fix.title.clone(),
                        coalesce: None,
                        now_ms: 0,
                        selection: Vec::new(),
                    };
                    if let Err(refusal) = doc.apply(&fix.edits, step) {
                        wrong.push(format!("{} fix {nth}: {}", rule.id, refusal.message));
                        continue;
                    }
                    let count = |list: &[crate::Diagnostic]| {
                        list.iter()
                            .filter(|d| d.rule == rule.id && d.message == problems[at].message)
                            .count()
                    };
                    let after = check(&doc, &RulesOff::none());
                    if count(&after) >= count(&problems) {
                        wrong.push(format!("{} fix {nth} leaves it: {}", rule.id, doc.text()));
                    }
                    doc.undo();
                    if doc.to_bytes() != before.as_bytes() {
                        wrong.push(format!("{} fix {nth}: undo", rule.id));
                    }
                }
            }
        }
        if rule.fixable != (offered > 0) {
            wrong.push(format!(
                "{}: fixable is {} but {offered} offered",
                rule.id, rule.fixable
            ));
        }
        with_fix += usize::from(offered > 0);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(with_fix >= 40, "{with_fix} rules with fixes");
}
