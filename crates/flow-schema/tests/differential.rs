//! Schema and checker say the same of the shape of a file: on every property with every kind of
//! value, on every component in every place, and on sound flows and changed copies of them. ajv
//! gives a second opinion on the same documents. (`corpus.rs` does the same with real files.)

mod documents;
mod judge;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use documents::{Sample, changed, forged, made};
use flow_catalog::{RECOMMENDED, Version, v};
use flow_lint::rules;
use judge::{Rules, all_agree, files};
use serde_json::{Value as Json, json};

const CHANGED_VALUES: &[Version] = &[v(2, 1), v(5, 1), v(6, 0)];

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Sound files of our own.
fn fixtures() -> Vec<(String, Json)> {
    let root = repository();
    let mut all = Vec::new();
    for folder in [
        "tests/fixtures",
        "crates/flow-lint/tests/fixtures",
        "crates/flow-app/templates",
    ] {
        let found = files(&root.join(folder));
        assert!(!found.is_empty(), "{folder}");
        all.extend(found);
    }
    all
}

#[test]
fn every_property_with_every_value_and_every_component_in_every_place() {
    let samples: Vec<Sample> = flow_schema::versions()
        .flat_map(|version| {
            let every = match version {
                RECOMMENDED => 1,
                // Those that changed how values are written.
                _ if CHANGED_VALUES.contains(&version) => 6,
                _ => 20,
            };
            made(version, every)
        })
        .collect();
    all_agree(&samples);
}

#[test]
fn sound_flows_and_changed_copies_of_them() {
    let mut samples = Vec::new();
    for version in flow_schema::versions() {
        let mut files = forged(version, 40);
        for (_, mut file) in fixtures() {
            file["version"] = json!(version.to_string());
            files.push(file);
        }
        for (seed, json) in files.into_iter().enumerate() {
            let from = format!("{version}, file {seed}");
            samples.extend(changed(&from, &json, 12, seed as u64));
            samples.push(Sample { from, json });
        }
    }
    all_agree(&samples);
}

#[test]
fn every_rule_is_accounted_for() {
    let file: Json = serde_json::from_str(include_str!("rules.json")).expect("JSON");
    let ids: BTreeSet<&str> = rules().iter().map(|rule| rule.id).collect();
    let said = Rules::read();
    for id in said.structural.iter().chain(said.partly.keys()) {
        assert!(ids.contains(id.as_str()), "there is no rule {id}");
    }
    for rule in rules() {
        let group = serde_json::to_value(rule.group).expect("a word");
        let group = group.as_str().expect("a word");
        assert!(
            said.structural.contains(rule.id)
                || said.partly.contains_key(rule.id)
                || file["elsewhere"]["groups"][group].is_string(),
            "{}: say in rules.json whether a schema says it",
            rule.id
        );
    }
}
