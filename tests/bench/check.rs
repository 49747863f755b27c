//! `flowsmith check` of a 10 MB file beside what else can say something of its shape: `serde_json`
//! (parse only), `jsonschema` and ajv with our schema. The same bytes, in turns.

use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};

use flow_catalog::RECOMMENDED;
use flowsmith_tests::place;
use serde_json::Value as Json;

use crate::document::{RUNS, milliseconds};
use crate::{flows, line};

pub fn run() {
    let bytes = flows::ten_megabytes();
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("flow.json");
    std::fs::write(&file, &bytes).expect("a file");
    let schema = folder.path().join("schema.json");
    std::fs::write(&schema, flow_schema::text(RECOMMENDED)).expect("a file");

    let validator = jsonschema::options()
        .with_draft(jsonschema::Draft::Draft7)
        .build(&flow_schema::schema(RECOMMENDED))
        .expect("a schema");
    let (mut parse, mut program, mut validated) = (f64::MAX, f64::MAX, f64::MAX);
    for _ in 0..RUNS {
        parse = parse.min(milliseconds(|| {
            black_box(serde_json::from_slice::<Json>(&bytes).expect("JSON"));
        }));
        program = program.min(milliseconds(|| check(&file)));
        validated = validated.min(milliseconds(|| {
            let flow: Json = serde_json::from_slice(&bytes).expect("JSON");
            let errors = validator.iter_errors(&flow).count();
            assert_eq!(errors, 0, "the shape is sound");
            // Freeing it is not asked of the others either.
            std::mem::forget(flow);
        }));
    }
    line(
        "flowsmith check of 10 MB, the whole program / serde_json",
        program / parse,
        1.5,
        1.0,
    );
    println!(
        "    ({:.1} MB: flowsmith {program:.0} ms, serde_json {parse:.0} ms)",
        bytes.len() as f64 / 1e6
    );
    beside(
        "jsonschema with our schema (parse, all errors)",
        validated,
        parse,
    );
    match ajv(&schema, &file) {
        Some(ajv) => beside(
            "ajv with our schema (parse, all errors; in node)",
            ajv,
            parse,
        ),
        None => println!("    (node or ui/node_modules is not here: ajv is left out)"),
    }
}

/// What another needs on the same bytes; no budget of ours.
fn beside(what: &str, milliseconds: f64, parse: f64) {
    println!(
        "    {what:<58} {:>9.2} ({milliseconds:.0} ms)",
        milliseconds / parse
    );
}

/// Advice that is given once per field of this file; printing 40,000 lines of it would be measured.
const PER_FIELD: [&str; 2] = ["answer-lost", "opt-in-without-more"];

/// The program from its start to its end, as a person calls it.
fn check(file: &Path) {
    let status = Command::new(place::program("flowsmith"))
        .arg("check")
        .args(PER_FIELD.iter().flat_map(|rule| ["--off", rule]))
        .arg(file)
        .stdout(Stdio::null())
        .status()
        .expect("flowsmith runs");
    // It has more components on a screen than may be: errors, found in full.
    assert_eq!(status.code(), Some(1));
}

/// Best time of ajv, without the start of node and the compiling of the schema.
fn ajv(schema: &Path, file: &Path) -> Option<f64> {
    let output = Command::new("node")
        .arg(place::repository().join("tests/bench/ajv.mjs"))
        .args([schema, file])
        .arg(RUNS.to_string())
        .stderr(Stdio::null())
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    let answer: Json = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(answer["valid"], true, "ajv takes it too");
    answer["milliseconds"].as_f64()
}
