//! Every sound flow that others made is walked from its start to a payload. The files are not part
//! of the project; run by name where `FLOWSMITH_CORPUS` names the folder, as `./dev` does.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde_json::Value as Json;

/// Files without errors in which no way leads to the end, and why that is so.
const WITHOUT_A_WAY: &[(&str, &str)] = &[];

/// Fewer would mean that the corpus is not what it was.
const LEAST_SOUND: usize = 30;

fn flowsmith(arguments: &[&str], files: &[&Path]) -> Json {
    let output = Command::new(env!("CARGO_BIN_EXE_flowsmith"))
        .args(arguments)
        .args(files)
        .args(["--format", "json"])
        .output()
        .expect("the program runs");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| {
        let words = String::from_utf8_lossy(&output.stderr);
        panic!("{arguments:?} {files:?}: {words}")
    })
}

fn corpus() -> Vec<PathBuf> {
    let corpus = env::var_os("FLOWSMITH_CORPUS").expect("FLOWSMITH_CORPUS names the corpus");
    let folders = ["samples", "wild"].map(|folder| PathBuf::from(&corpus).join(folder));
    let mut files: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).expect("a folder"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort();
    files
}

/// Files without errors.
fn sound(files: &[PathBuf]) -> Vec<&Path> {
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    let checked = flowsmith(&["check"], &files);
    let has_errors = |path: &Path| {
        let files = checked["files"].as_array().expect("files");
        let file = files
            .iter()
            .find(|file| Path::new(file["path"].as_str().unwrap()) == path);
        let diagnostics = file.expect("a verdict")["diagnostics"].as_array();
        diagnostics
            .expect("diagnostics")
            .iter()
            .any(|one| one["severity"] == "error")
    };
    files.into_iter().filter(|path| !has_errors(path)).collect()
}

#[test]
fn every_sound_flow_is_walked_to_its_payload() {
    let files = corpus();
    let sound = sound(&files);
    assert!(
        sound.len() >= LEAST_SOUND,
        "only {} sound flows",
        sound.len()
    );
    let mut stopped = Vec::new();
    for path in sound {
        let walk = flowsmith(&["play", "--sample"], &[path]);
        if !walk["payload"].is_object() {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            stopped.push((
                name,
                walk["stopped"].as_str().unwrap_or_default().to_owned(),
            ));
        }
    }
    let known: Vec<(String, String)> = WITHOUT_A_WAY
        .iter()
        .map(|(name, why)| ((*name).to_owned(), (*why).to_owned()))
        .collect();
    assert_eq!(stopped, known);
}
