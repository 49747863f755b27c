//! The situations of `tests/refused/`; what their files hold stands in `tests/refused.rs`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../flow-lint/tests/refused")
}

pub fn read(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("a file");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every situation: code, name, content.
pub fn situations() -> Vec<(String, String, Value)> {
    let name = |path: &Path| {
        path.file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    let mut all = Vec::new();
    for code in fs::read_dir(folder()).expect("a folder") {
        let code = code.expect("an entry").path();
        if name(&code) == "base" {
            continue;
        }
        for file in fs::read_dir(&code).expect("a folder") {
            let file = file.expect("an entry").path();
            all.push((name(&code), name(&file), read(&file)));
        }
    }
    all.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    all
}

/// The sound flow with the change made.
pub fn flow(situation: &Value) -> Value {
    let base = situation["base"].as_str().unwrap_or("two");
    let mut flow = read(&folder().join(format!("base/{base}.json")));
    if let Some(version) = situation.get("version") {
        flow["version"] = version.clone();
    }
    for change in situation["change"].as_array().into_iter().flatten() {
        let verb = change[0].as_str().expect("a verb");
        let at = change[1].as_str().expect("a place");
        let (parent, key) = at.rsplit_once('/').expect("a pointer");
        let key = key.replace("~1", "/").replace("~0", "~");
        let parent = flow
            .pointer_mut(parent)
            .unwrap_or_else(|| panic!("{at} is not there"));
        match (verb, parent) {
            ("set", Value::Object(members)) => {
                members.insert(key, change[2].clone());
            }
            ("remove", Value::Object(members)) => {
                members.remove(&key).unwrap_or_else(|| panic!("{at}"));
            }
            ("set", Value::Array(items)) => {
                items[key.parse::<usize>().expect("an index")] = change[2].clone();
            }
            ("remove", Value::Array(items)) => {
                items.remove(key.parse().expect("an index"));
            }
            ("add", Value::Array(items)) => {
                let index = key.parse().unwrap_or(items.len());
                items.insert(index, change[2].clone());
            }
            (verb, parent) => panic!("{verb} {at} in {parent}"),
        }
    }
    flow
}
