//! Where the repository, the built programs and the corpus are.

use std::path::{Path, PathBuf};

/// Top folder of the repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A program built by `./dev`, e.g. "flowsmith".
///
/// # Panics
/// When it has not been built: a test of a whole program has nothing to say then.
pub fn program(name: &str) -> PathBuf {
    // The running program lies in target/<profile>/ (a tour) or target/<profile>/deps/ (a test).
    let here = std::env::current_exe().expect("the running program has a path");
    let found = here
        .ancestors()
        .skip(1)
        .take(2)
        .map(|dir| dir.join(name))
        .find(|candidate| candidate.is_file());
    found.unwrap_or_else(|| panic!("{name} is not built; run it through ./dev"))
}

/// Folder of real Flow JSON made by others; `None` where it is not present.
pub fn corpus() -> Option<PathBuf> {
    std::env::var_os("FLOWSMITH_CORPUS")
        .map(PathBuf::from)
        .filter(|dir| dir.is_dir())
}

/// What `cargo metadata` says of the whole workspace.
pub fn cargo_metadata() -> serde_json::Value {
    let output = std::process::Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(repository())
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON")
}

/// Where a failing test keeps evidence; `target/evidence/`.
pub fn evidence(name: &str) -> PathBuf {
    let folder = repository().join("target/evidence");
    std::fs::create_dir_all(&folder).expect("a folder");
    folder.join(name)
}
