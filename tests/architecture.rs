//! The house's walls: which part may know which (docs/ARCHITECTURE.md).

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use flowsmith_tests::place;
use serde_json::Value as Json;

/// For each of our crates the others of ours it may depend on.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("flow-catalog", &[]),
    ("flow-doc", &["flow-catalog"]),
    ("flow-lint", &["flow-catalog", "flow-doc"]),
    ("flow-schema", &["flow-catalog"]),
    ("flow-player", &["flow-catalog", "flow-doc"]),
    ("flow-cloud", &["flow-catalog"]),
    ("flow-aws", &["flow-cloud"]),
    (
        "flow-sandbox",
        &["flow-catalog", "flow-doc", "flow-lint", "flow-player"],
    ),
    (
        "flow-app",
        &[
            "flow-catalog",
            "flow-doc",
            "flow-lint",
            "flow-player",
            "flow-cloud",
        ],
    ),
    (
        "flow-forge",
        &["flow-catalog", "flow-doc", "flow-lint", "flow-player"],
    ),
];

/// Made for tests; nothing that is shipped may be built with them.
const ONLY_FOR_TESTS: &[&str] = &["flow-forge", "proptest"];

/// No I/O, no clock, no randomness: these are handed ids and time.
const PURE: &[&str] = &[
    "flow-catalog",
    "flow-doc",
    "flow-lint",
    "flow-schema",
    "flow-player",
];

/// What a pure crate may not reach, however far down.
const IMPURE: &[&str] = &[
    "tokio", "reqwest", "hyper", "rand", "time", "chrono", "notify", "tempfile", "tauri", "keyring",
];

struct Workspace {
    /// Name -> names of normal dependencies.
    graph: BTreeMap<String, BTreeSet<String>>,
}

impl Workspace {
    fn read() -> Workspace {
        let metadata = place::cargo_metadata();
        let name_of = |id: &Json| {
            let packages = metadata["packages"].as_array().expect("packages");
            let package = packages
                .iter()
                .find(|package| package["id"] == *id)
                .expect("a package");
            package["name"].as_str().expect("a name").to_owned()
        };
        let names: BTreeMap<String, String> = metadata["packages"]
            .as_array()
            .expect("packages")
            .iter()
            .map(|package| (package["id"].to_string(), name_of(&package["id"])))
            .collect();
        let graph = metadata["resolve"]["nodes"]
            .as_array()
            .expect("nodes")
            .iter()
            .map(|node| {
                let normal = node["deps"].as_array().expect("deps").iter().filter(|dep| {
                    dep["dep_kinds"]
                        .as_array()
                        .is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"].is_null()))
                });
                let deps = normal
                    .map(|dep| names[&dep["pkg"].to_string()].clone())
                    .collect();
                (names[&node["id"].to_string()].clone(), deps)
            })
            .collect();
        Workspace { graph }
    }

    fn reach(&self, name: &str) -> BTreeSet<String> {
        let (mut seen, mut open) = (BTreeSet::new(), vec![name.to_owned()]);
        while let Some(next) = open.pop() {
            for dep in self.graph.get(&next).into_iter().flatten() {
                if seen.insert(dep.clone()) {
                    open.push(dep.clone());
                }
            }
        }
        seen
    }
}

#[test]
fn dependencies_point_one_way() {
    let workspace = Workspace::read();
    for (name, may_know) in MAY_KNOW {
        let ours = workspace.graph[*name]
            .iter()
            .filter(|dep| MAY_KNOW.iter().any(|(other, _)| other == dep));
        let refused: Vec<_> = ours
            .filter(|dep| !may_know.contains(&dep.as_str()))
            .collect();
        assert!(refused.is_empty(), "{name} may not know {refused:?}");
    }
}

#[test]
fn the_pure_crates_reach_no_clock_no_disk_no_network() {
    let workspace = Workspace::read();
    for name in PURE {
        let reach = workspace.reach(name);
        let refused: Vec<_> = IMPURE
            .iter()
            .filter(|impure| reach.contains(**impure))
            .collect();
        assert!(refused.is_empty(), "{name} reaches {refused:?}");
    }
}

#[test]
fn what_is_made_for_tests_is_not_shipped() {
    let workspace = Workspace::read();
    for name in [
        "flowsmith-desktop",
        "flowsmith-cli",
        "flow-app",
        "flow-sandbox",
        "flow-aws",
    ] {
        let reach = workspace.reach(name);
        for tool in ONLY_FOR_TESTS {
            assert!(!reach.contains(*tool), "{name} reaches {tool}");
        }
    }
}

#[test]
fn the_shell_and_the_sdk_stay_outside() {
    let workspace = Workspace::read();
    for name in [
        "flow-app",
        "flow-sandbox",
        "flow-cloud",
        "xtask",
        "flowsmith-cli",
    ] {
        let reach = workspace.reach(name);
        for heavy in ["tauri", "aws-sdk-socialmessaging"] {
            assert!(!reach.contains(heavy), "{name} reaches {heavy}");
        }
    }
    assert!(!workspace.reach("flowsmith-tests").contains("tauri"));
}

/// A change here is a change of what the window may do: read it twice, then change it here too.
#[test]
fn the_window_may_do_exactly_this() {
    let folder = place::repository().join("capabilities");
    let names: Vec<_> = files(&folder)
        .iter()
        .filter_map(|file| Some(file.file_name()?.to_str()?.to_owned()))
        .collect();
    assert_eq!(names, ["window.json"]);
    let text = std::fs::read_to_string(folder.join("window.json")).expect("the capability");
    let capability: Json = serde_json::from_str(&text).expect("JSON");
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    assert_eq!(
        capability["permissions"],
        serde_json::json!([
            "allow-rpc",
            "core:event:allow-listen",
            "core:event:allow-unlisten",
            "core:window:allow-close"
        ])
    );
}

fn files(dir: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![dir.to_owned()];
    while let Some(dir) = open.pop() {
        for entry in std::fs::read_dir(&dir).expect("a folder").flatten() {
            if entry.path().is_dir() {
                open.push(entry.path())
            } else {
                found.push(entry.path())
            }
        }
    }
    found.sort();
    found
}
