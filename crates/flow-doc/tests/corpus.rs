//! Flows that others made, read in place: every file keeps its bytes, also after edits and their
//! undo. Run by name where `FLOWSMITH_CORPUS` names the folder, as `./dev` does.

mod common;

use std::{env, fs, path::PathBuf};

use common::{check_text, check_tree, parts};
use flow_doc::{Document, Edit, JsonText, Step};

/// Every file of the corpus.
fn corpus() -> Vec<(String, Vec<u8>)> {
    let folder = env::var_os("FLOWSMITH_CORPUS").expect("FLOWSMITH_CORPUS names the corpus");
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "json")
            {
                let bytes = fs::read(&path).expect("a file");
                files.push((path.display().to_string(), bytes));
            }
        }
    }
    assert!(files.len() > 40, "only {} files", files.len());
    files
}

#[test]
fn the_corpus_prints_as_it_was() {
    for (path, bytes) in corpus() {
        let doc = Document::open(bytes.clone());
        assert_eq!(doc.to_bytes(), bytes, "{path}");
        check_text(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn the_corpus_survives_an_edit_and_its_undo() {
    for (path, bytes) in corpus() {
        let mut doc = Document::open(bytes.clone());
        let screens = doc
            .at("/screens")
            .map(|screens| screens.len())
            .unwrap_or_default();
        for index in 0..screens {
            let Some(screen) = doc.at(&format!("/screens/{index}")) else {
                continue;
            };
            let edit = Edit::Set {
                node: screen.id(),
                path: "/title".to_owned(),
                value: JsonText("\"Changed\"".to_owned()),
            };
            let had_title = screen.get("title").is_some();
            let before = doc.text().into_owned();
            if doc.apply(&[edit], Step::default()).is_err() {
                continue;
            }
            check_tree(&doc);
            let after = doc.text().into_owned();
            if had_title {
                let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
                let pairs = lines(&before).into_iter().zip(lines(&after));
                assert!(pairs.filter(|(a, b)| a != b).count() <= 1, "{path}");
            }
            for component in parts(&doc).into_iter().take(100) {
                let _ = doc.apply(&[Edit::Duplicate { node: component }], Step::default());
            }
        }
        check_tree(&doc);
        while doc.undo().is_some() {}
        assert!(doc.to_bytes() == bytes, "{path}");
    }
}
