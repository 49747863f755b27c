//! Three opinions on the shape of a file: the checker's, the schema's by the crate `jsonschema`, and
//! the schema's by ajv.

// Each test takes what it needs.
#![allow(dead_code)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use flow_catalog::{RECOMMENDED, Version};
use flow_doc::Document;
use flow_lint::{RulesOff, Severity, check};
use jsonschema::{Draft, Validator};
use regex::Regex;
use serde_json::{Value as Json, json};

use crate::documents::Sample;

/// Which rules a schema says (`rules.json`, with reasons for the others).
pub struct Rules {
    pub structural: BTreeSet<String>,
    /// By id, places (of pointers) where a schema may be silent.
    pub partly: BTreeMap<String, Regex>,
}

impl Rules {
    pub fn read() -> Rules {
        let file: Json = serde_json::from_str(include_str!("../rules.json")).expect("JSON");
        let names = |json: &Json| json.as_str().expect("an id").to_owned();
        Rules {
            structural: file["structural"]
                .as_array()
                .expect("a list")
                .iter()
                .map(names)
                .collect(),
            partly: file["partly"]
                .as_object()
                .expect("an object")
                .iter()
                .map(|(id, rule)| {
                    let places = rule["except_at"].as_str().expect("a pattern");
                    (id.clone(), Regex::new(places).expect("a pattern"))
                })
                .collect(),
        }
    }
}

/// What our two say of the shape of a file; `None` where they may differ.
struct Judge {
    rules: Rules,
    validators: BTreeMap<Version, Validator>,
}

impl Judge {
    fn new() -> Judge {
        let validators = flow_schema::versions()
            .map(|version| {
                let schema = flow_schema::schema(version);
                let validator = jsonschema::options()
                    .with_draft(Draft::Draft7)
                    .build(&schema)
                    .expect("a schema");
                (version, validator)
            })
            .collect();
        Judge {
            rules: Rules::read(),
            validators,
        }
    }

    /// Whether the schema takes the file, and where the checker sees it otherwise.
    fn judge(&self, sample: &Sample) -> (Version, bool, Option<String>) {
        let version = version_of(&sample.json);
        let takes = self.validators[&version].is_valid(&sample.json);
        let document = Document::open(sample.json.to_string().into_bytes());
        let mut errors = BTreeSet::new();
        let (mut structural, mut silent) = (false, false);
        for found in check(&document, &RulesOff::none()) {
            if found.severity != Severity::Error {
                continue;
            }
            errors.insert(found.rule);
            structural |= self.rules.structural.contains(found.rule);
            if let Some(places) = self.rules.partly.get(found.rule) {
                let may_be = places.is_match(&found.pointer(&document));
                silent |= may_be;
                structural |= !may_be;
            }
        }
        if takes != structural || (silent && !structural) {
            return (version, takes, None);
        }
        let says = if takes {
            "the schema takes it".to_owned()
        } else {
            let error = self.validators[&version].iter_errors(&sample.json).next();
            error.map_or_else(String::new, |e| format!("{} at {}", e, e.instance_path()))
        };
        let why = format!("{}\n    checker {errors:?}\n    {says}", sample.from);
        (version, takes, Some(why))
    }
}

/// The version whose schema is meant: the file's own, or the one it is checked as.
fn version_of(file: &Json) -> Version {
    file.get("version")
        .and_then(Json::as_str)
        .and_then(Version::parse)
        .filter(|version| version.known().is_some())
        .unwrap_or(RECOMMENDED)
}

/// Judges all, asks ajv as well, and complains of every difference.
pub fn all_agree(samples: &[Sample]) {
    let judge = Judge::new();
    let mut wrong = Vec::new();
    let mut taken = 0;
    let schemas: serde_json::Map<String, Json> = flow_schema::versions()
        .map(|version| (version.to_string(), flow_schema::schema(version)))
        .collect();
    let mut lines = format!("{}\n", Json::Object(schemas)).into_bytes();
    for sample in samples {
        let (version, takes, why) = judge.judge(sample);
        taken += usize::from(takes);
        wrong.extend(why);
        let line = json!({ "version": version.to_string(), "valid": takes, "file": sample.json });
        writeln!(lines, "{line}").expect("memory");
    }
    wrong.extend(
        second_opinion(lines)
            .into_iter()
            .map(|(at, says)| format!("{}\n    ajv {says}", samples[at].from)),
    );
    let count = wrong.len();
    assert!(
        wrong.is_empty(),
        "{count} of {} differ:\n{}",
        samples.len(),
        wrong.into_iter().take(40).collect::<Vec<_>>().join("\n")
    );
    assert!(taken > 0, "none of {} was right", samples.len());
    println!(
        "{} documents, of which the schemas take {taken}",
        samples.len()
    );
}

/// The lines on which ajv differs, with what it says.
fn second_opinion(lines: Vec<u8>) -> Vec<(usize, String)> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ajv.mjs");
    let mut node = Command::new("node")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node runs (./dev installs what the tests need)");
    let mut stdin = node.stdin.take().expect("stdin");
    let writer = std::thread::spawn(move || stdin.write_all(&lines));
    let output = node.wait_with_output().expect("node ends");
    writer.join().expect("a thread").expect("node reads");
    assert!(output.status.success(), "ajv.mjs failed");
    let answers: Vec<(usize, String)> =
        serde_json::from_slice(&output.stdout).expect("ajv.mjs prints JSON");
    answers
}

/// JSON files of a folder by name, in order.
pub fn files(folder: &Path) -> Vec<(String, Json)> {
    let mut found: Vec<(String, Json)> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .filter_map(|path| {
            let name = path.file_name()?.to_string_lossy().into_owned();
            let json = serde_json::from_slice(&fs::read(&path).ok()?).ok()?;
            Some((name, json))
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}
