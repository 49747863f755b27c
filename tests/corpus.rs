//! Real Flow JSON made by others, read in place: every file opens, keeps its bytes, survives an
//! edit and its undo, and gets a diagnosis. `./dev` runs this only where the corpus is.

use std::path::PathBuf;

use flow_doc::{Document, Edit, JsonText, Kind, Step, Value};
use flowsmith_tests::place;
use flowsmith_tests::program::flowsmith;

fn files() -> Vec<PathBuf> {
    let corpus = place::corpus().expect("FLOWSMITH_CORPUS names the corpus");
    let mut files: Vec<PathBuf> = ["samples", "wild"]
        .iter()
        .flat_map(|folder| std::fs::read_dir(corpus.join(folder)).expect("the folder"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .collect();
    files.sort();
    assert!(files.len() > 40, "only {} files in the corpus", files.len());
    files
}

#[test]
fn every_file_prints_its_own_bytes() {
    for file in files() {
        let ran = flowsmith(["set".as_ref(), file.as_os_str()]);
        assert_eq!(ran.code, 0, "{}: {}", file.display(), ran.stderr);
        assert!(
            ran.stdout == std::fs::read(&file).expect("the file"),
            "{} changed",
            file.display()
        );
    }
}

#[test]
fn every_file_gets_a_diagnosis() {
    for file in files() {
        let ran = flowsmith(
            ["check", "--format", "json"]
                .map(AsRef::as_ref)
                .into_iter()
                .chain([file.as_os_str()]),
        );
        assert!(
            [0, 1].contains(&ran.code),
            "{}: exit {} {}",
            file.display(),
            ran.code,
            ran.stderr
        );
        let report: serde_json::Value =
            serde_json::from_slice(&ran.stdout).expect("stdout is the report");
        let diagnostics = report["files"][0]["diagnostics"]
            .as_array()
            .expect("diagnostics");
        let errors = diagnostics
            .iter()
            .filter(|diagnostic| diagnostic["severity"] == "error")
            .count();
        assert_eq!(ran.code, i32::from(errors > 0), "{}", file.display());
    }
}

/// Changes each kind of thing once, takes it all back, and has the same bytes.
#[test]
fn every_file_survives_an_edit_and_its_undo() {
    for file in files() {
        let bytes = std::fs::read(&file).expect("the file");
        let mut document = Document::open(bytes.clone());
        let Some(root) = document.root() else {
            panic!("{} does not parse", file.display())
        };
        let mut texts = Vec::new();
        collect_texts(root, &mut texts);
        for (number, (node, path)) in texts.iter().enumerate() {
            let edit = Edit::Set {
                node: *node,
                path: path.clone(),
                value: JsonText(format!("\"changed {number}\"")),
            };
            let step = Step {
                label: "Change".into(),
                coalesce: None,
                now_ms: i64::try_from(number).expect("few") * 10_000,
                selection: Vec::new(),
            };
            document
                .apply(&[edit], step)
                .unwrap_or_else(|refusal| panic!("{}: {refusal:?}", file.display()));
            let lines = similar_lines(&bytes, &document.to_bytes());
            assert_eq!(
                lines,
                Some(1),
                "{} {path}: one text, one line",
                file.display()
            );
            document.undo().expect("a step to take back");
            assert!(
                document.to_bytes() == bytes,
                "{} {path}: undo changed bytes",
                file.display()
            );
        }
    }
}

/// Every text value, as its containing object and the path from there.
fn collect_texts(value: Value<'_>, found: &mut Vec<(flow_doc::NodeId, String)>) {
    for (key, member) in value.members() {
        if member.kind() == Kind::String {
            found.push((
                value.id(),
                format!("/{}", key.replace('~', "~0").replace('/', "~1")),
            ));
        }
        collect_texts(member, found);
    }
    for item in value.items() {
        collect_texts(item, found);
    }
}

/// Number of lines that differ; `None` when lines came or went.
fn similar_lines(before: &[u8], after: &[u8]) -> Option<usize> {
    let split = |bytes: &[u8]| {
        bytes
            .split(|byte| *byte == b'\n')
            .map(<[u8]>::to_vec)
            .collect::<Vec<_>>()
    };
    let (before, after) = (split(before), split(after));
    (before.len() == after.len()).then(|| before.iter().zip(&after).filter(|(a, b)| a != b).count())
}
