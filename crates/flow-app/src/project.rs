//! `flowsmith.toml`: what a team has agreed on for the flows in a folder and below it.

use std::io::ErrorKind;
use std::path::Path;

use serde::Deserialize;

/// Looked for beside a flow and in every folder above; the nearest one counts.
pub const FILE_NAME: &str = "flowsmith.toml";

/// ```toml
/// [rules]
/// off = ["long-title", "vague-button"]
/// ```
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Project {
    #[serde(default)]
    rules: Rules,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    #[serde(default)]
    off: Vec<String>,
}

/// Ids of the rules that are switched off for a file. None where there is no `flowsmith.toml`. The
/// error is a sentence for people: the file cannot be read, is no TOML, or holds something else.
pub fn rules_off(file: &Path) -> Result<Vec<String>, String> {
    let file = std::path::absolute(file).map_err(|error| error.to_string())?;
    for folder in file.ancestors().skip(1) {
        let path = folder.join(FILE_NAME);
        match std::fs::read_to_string(&path) {
            Ok(text) => return read(&path, &text),
            Err(error) if is_absent(&error) => {}
            Err(error) => return Err(format!("{} cannot be read: {error}", path.display())),
        }
    }
    Ok(Vec::new())
}

/// Folders that may not be looked into hold nothing for us.
fn is_absent(error: &std::io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::PermissionDenied
    )
}

fn read(path: &Path, text: &str) -> Result<Vec<String>, String> {
    let project: Project = toml::from_str(text)
        .map_err(|error| format!("{}: {}", path.display(), error.to_string().trim_end()))?;
    let unknown = project
        .rules
        .off
        .iter()
        .find(|id| flow_lint::rule(id).is_none());
    match unknown {
        Some(id) => Err(format!("{}: there is no rule “{id}”", path.display())),
        None => Ok(project.rules.off),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_one_counts() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        std::fs::create_dir_all(&inner).unwrap();
        let flow = inner.join("flow.json");
        let write = |path: &Path, text: &str| std::fs::write(path.join(FILE_NAME), text).unwrap();
        write(folder.path(), "[rules]\noff = [\"long-title\"]\n");
        assert_eq!(rules_off(&flow).unwrap(), ["long-title"]);
        write(&inner, "");
        assert_eq!(rules_off(&flow).unwrap(), [""; 0]);
    }

    #[test]
    fn what_is_wrong_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let flow = folder.path().join("flow.json");
        for (text, word) in [
            ("[rules", "flowsmith.toml"),
            ("[rulez]\noff = []", "rulez"),
            ("[rules]\noff = [\"no-such-rule\"]", "no-such-rule"),
        ] {
            std::fs::write(folder.path().join(FILE_NAME), text).unwrap();
            let said = rules_off(&flow).unwrap_err();
            assert!(said.contains(word), "{said}");
        }
    }
}
