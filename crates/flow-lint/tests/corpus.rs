//! Verdicts on flows that others made. The files are not part of the project; run by name where
//! `FLOWSMITH_CORPUS` names the folder, as `./dev` does.

mod common;

use std::{collections::BTreeMap, env, fs, path::PathBuf};

use flow_doc::Document;
use flow_lint::{RulesOff, Severity, check};

fn folder(name: &str) -> PathBuf {
    let corpus = env::var_os("FLOWSMITH_CORPUS").expect("FLOWSMITH_CORPUS names the corpus");
    PathBuf::from(corpus).join(name)
}

/// Rules that report errors, with how often, by file name.
fn errors(folder: PathBuf) -> BTreeMap<String, BTreeMap<&'static str, usize>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let doc = Document::open(fs::read(&path).expect("a file"));
        let mut rules = BTreeMap::new();
        for found in check(&doc, &RulesOff::none()) {
            if found.severity == Severity::Error {
                *rules.entry(found.rule).or_default() += 1;
            }
        }
        if !rules.is_empty() {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            all.insert(name, rules);
        }
    }
    all
}

#[test]
fn fixing_everything_is_safe() {
    let mut mended = 0;
    for name in ["samples", "wild"] {
        for entry in fs::read_dir(folder(name)).expect("a folder") {
            let path = entry.expect("an entry").path();
            let (_, fixed) = common::fix(&fs::read(&path).expect("a file"));
            mended += fixed.len();
        }
    }
    assert!(mended > 0);
}

/// Every file to every later version that is published; what has none, or an unknown one, is refused.
#[test]
fn every_upgrade_keeps_its_promises() {
    let mut done = 0;
    for name in ["samples", "wild"] {
        for entry in fs::read_dir(folder(name)).expect("a folder") {
            let path = entry.expect("an entry").path();
            let bytes = fs::read(&path).expect("a file");
            for row in flow_catalog::VERSIONS {
                done += usize::from(common::upgrade_to(&bytes, row.version).is_ok());
            }
        }
    }
    assert!(done > 0);
}

fn table(
    rows: &[(&str, &[(&'static str, usize)])],
) -> BTreeMap<String, BTreeMap<&'static str, usize>> {
    rows.iter()
        .map(|(name, rules)| ((*name).to_owned(), rules.iter().copied().collect()))
        .collect()
}

#[test]
fn samples_are_right_in_their_own_version() {
    // Fact base U22: an unfinished sample, which leads to a screen that is not there, and gives
    // true for a text.
    let known = table(&[(
        "pywa--6-2-navigation-list.json",
        &[("unknown-target", 1), ("payload-type", 1)],
    )]);
    assert_eq!(errors(folder("samples")), known);
}

/// Each verdict was read beside the file and the fact base.
#[test]
fn wild_flows_get_the_verdict_they_deserve() {
    let known = table(&[
        // Server without routes (R1).
        ("claude-skills--2.json", &[("missing-routing-model", 1)]),
        // Actions as {"action", "next_screen"}, an object as data-source, no last screen.
        (
            "claude-skills--3.json",
            &[
                ("action-without-name", 4),
                ("no-terminal-screen", 1),
                ("unknown-property", 1),
                ("wrong-type", 1),
            ],
        ),
        // The same, `data` written as one schema, and groups without a label.
        (
            "claude-skills--5.json",
            &[
                ("action-without-name", 3),
                ("declaration", 1),
                ("missing-example", 1),
                ("missing-property", 2),
                ("no-terminal-screen", 1),
                ("not-declared", 1),
                ("wrong-type", 3),
            ],
        ),
        // Screens without title, a button without action, a screen called SUCCESS.
        (
            "claude-skills--6.json",
            &[
                ("action-without-name", 3),
                ("missing-property", 5),
                ("reserved-screen-id", 1),
            ],
        ),
        (
            "claude-skills--reference-data-binding-1.json",
            &[
                ("action-without-name", 3),
                ("missing-property", 3),
                ("missing-version", 1),
                ("no-terminal-screen", 1),
            ],
        ),
        (
            "claude-skills--reference-server-integration-1.json",
            &[
                ("action-without-name", 4),
                ("missing-property", 4),
                ("reserved-screen-id", 1),
            ],
        ),
        // `success` without `terminal`, and an empty routing model.
        (
            "next13-ecommerce-admin--docs-visual-flow-editor-complete-1.json",
            &[
                ("no-terminal-screen", 1),
                ("screen-without-route", 1),
                ("success-on-other-screen", 1),
            ],
        ),
        (
            "next13-ecommerce-admin--src-components-whatsapp-flowbuilder-1.json",
            &[("unknown-component", 1)],
        ),
        // 3.0 wants fields in a Form (P1).
        (
            "whatomate--docs-src-content-docs-api-re-ws-mdx-1-json-definition.json",
            &[
                ("complete-not-on-last", 1),
                ("no-terminal-screen", 1),
                ("wrong-place", 1),
            ],
        ),
        // Keys in camel case, and no title.
        (
            "whatsapp-cloud-api-js--readme-l1.json",
            &[("missing-property", 1), ("unknown-property", 2)],
        ),
        // A number field sent to a field declared as string (fact base 6.11).
        (
            "whatsapp-flow-studio--skill-assets-ejemplo-completo.json",
            &[("payload-type", 1)],
        ),
    ]);
    assert_eq!(errors(folder("wild")), known);
}
