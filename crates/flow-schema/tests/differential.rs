//! Schema and checker say the same of the shape of a file: on every property with every kind of
//! value, on every component in every place, on changed copies of sound files, and on the corpus
//! (where `FLOWSMITH_CORPUS` names it). ajv gives a second opinion on the same documents.

mod documents;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use documents::{Sample, changed, made};
use flow_catalog::{RECOMMENDED, Version, v};
use flow_doc::Document;
use flow_lint::{RulesOff, Severity, check, rules};
use jsonschema::{Draft, Validator};
use serde_json::{Value as Json, json};

/// Which rules a schema says (`rules.json`, with reasons for the others).
struct Rules {
    structural: BTreeSet<String>,
    partly: BTreeSet<String>,
}

impl Rules {
    fn read() -> Rules {
        let file: Json = serde_json::from_str(include_str!("rules.json")).expect("JSON");
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
                .keys()
                .cloned()
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
        let errors: BTreeSet<&str> = check(&document, &RulesOff::none())
            .iter()
            .filter(|found| found.severity == Severity::Error)
            .map(|found| found.rule)
            .collect();
        let structural = errors.iter().any(|id| self.rules.structural.contains(*id));
        let partly = errors.iter().any(|id| self.rules.partly.contains(*id));
        if takes != structural || (partly && !structural) {
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
fn all_agree(samples: &[Sample]) {
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

const CHANGED_VALUES: &[Version] = &[v(2, 1), v(5, 1), v(6, 0)];

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// JSON files of a folder by name, in order.
fn files(folder: &Path) -> Vec<(String, Json)> {
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
                _ if CHANGED_VALUES.contains(&version) => 3,
                _ => 10,
            };
            made(version, every)
        })
        .collect();
    all_agree(&samples);
}

#[test]
fn changed_copies_of_sound_files() {
    let mut samples = Vec::new();
    for (seed, (name, file)) in fixtures().into_iter().enumerate() {
        for version in flow_schema::versions() {
            let mut file = file.clone();
            file["version"] = json!(version.to_string());
            let name = format!("{name} as {version}");
            samples.extend(changed(&name, &file, 60, seed as u64));
        }
    }
    all_agree(&samples);
}

#[test]
fn the_corpus_and_changed_copies_of_it() {
    let Some(corpus) = std::env::var_os("FLOWSMITH_CORPUS").map(PathBuf::from) else {
        eprintln!("skipped: FLOWSMITH_CORPUS does not name a folder");
        return;
    };
    let mut samples = Vec::new();
    for folder in ["samples", "wild"] {
        for (seed, (name, json)) in files(&corpus.join(folder)).into_iter().enumerate() {
            samples.extend(changed(&name, &json, 30, seed as u64));
            samples.push(Sample { from: name, json });
        }
    }
    all_agree(&samples);
}

#[test]
fn every_rule_is_accounted_for() {
    let file: Json = serde_json::from_str(include_str!("rules.json")).expect("JSON");
    let ids: BTreeSet<&str> = rules().iter().map(|rule| rule.id).collect();
    let said = Rules::read();
    for id in said.structural.iter().chain(&said.partly) {
        assert!(ids.contains(id.as_str()), "there is no rule {id}");
    }
    for rule in rules() {
        let group = serde_json::to_value(rule.group).expect("a word");
        let group = group.as_str().expect("a word");
        assert!(
            said.structural.contains(rule.id)
                || said.partly.contains(rule.id)
                || file["elsewhere"]["groups"][group].is_string(),
            "{}: say in rules.json whether a schema says it",
            rule.id
        );
    }
}
