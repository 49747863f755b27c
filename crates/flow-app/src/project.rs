//! `flowsmith.toml`: what a team has agreed on for the flows in a folder and below it.

use std::fmt;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

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

/// A `flowsmith.toml` that cannot be used: it cannot be read, is no TOML, or holds something else.
#[derive(Debug, PartialEq, Eq)]
pub struct Unusable {
    pub path: PathBuf,
    /// In words for people, on one line.
    pub reason: String,
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.reason)
    }
}

/// Ids of the rules that are switched off for a file. None where there is no `flowsmith.toml`.
pub fn rules_off(file: &Path) -> Result<Vec<String>, Unusable> {
    let file = std::path::absolute(file).map_err(|error| unreadable(file, &error))?;
    for folder in file.ancestors().skip(1) {
        let path = folder.join(FILE_NAME);
        match std::fs::read_to_string(&path) {
            Ok(text) => return read(&path, &text),
            Err(error) if is_absent(&error) => {}
            Err(error) => return Err(unreadable(&path, &error)),
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

fn unreadable(path: &Path, error: &std::io::Error) -> Unusable {
    Unusable {
        path: path.to_owned(),
        reason: format!("it cannot be read ({error})"),
    }
}

fn read(path: &Path, text: &str) -> Result<Vec<String>, Unusable> {
    let unusable = |reason: String| Unusable {
        path: path.to_owned(),
        reason,
    };
    let project: Project = toml::from_str(text).map_err(|error| {
        let said = error.message().lines().collect::<Vec<_>>().join(", ");
        unusable(match error.span() {
            Some(span) => format!("line {}: {said}", line_of(text, span.start)),
            None => said,
        })
    })?;
    let unknown = project
        .rules
        .off
        .iter()
        .find(|id| flow_lint::rule(id).is_none());
    match unknown {
        Some(id) => Err(unusable(format!("there is no rule “{id}”"))),
        None => Ok(project.rules.off),
    }
}

/// Counted from 1.
fn line_of(text: &str, at: usize) -> usize {
    let before = text.as_bytes().iter().take(at);
    1 + before.filter(|byte| **byte == b'\n').count()
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
            ("[rules", "line 1: "),
            ("\n[rulez]\noff = []", "line 2: unknown field `rulez`"),
            ("[rules]\noff = 3", "line 2: "),
            ("[rules]\noff = [\"no-such-rule\"]", "no-such-rule"),
        ] {
            std::fs::write(folder.path().join(FILE_NAME), text).unwrap();
            let said = rules_off(&flow).unwrap_err().to_string();
            assert!(said.contains(word), "{said}");
            assert!(
                said.contains(FILE_NAME) && said.lines().count() == 1,
                "{said}"
            );
        }
    }
}
