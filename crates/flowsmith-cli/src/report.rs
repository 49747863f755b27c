//! The JSON that `check --format json` prints.

use flow_catalog::Evidence;
use flow_doc::{Document, LineIndex, Position};
use flow_lint::{Diagnostic, Severity};
use serde::Serialize;

#[derive(Serialize)]
pub struct Report {
    pub files: Vec<FileReport>,
}

#[derive(Serialize)]
pub struct FileReport {
    pub path: String,
    /// `version` as written; `None` when there is none.
    pub version: Option<String>,
    pub diagnostics: Vec<Entry>,
}

#[derive(Serialize)]
pub struct Entry {
    pub rule: &'static str,
    pub code: Option<&'static str>,
    pub severity: Severity,
    pub evidence: Evidence,
    pub message: String,
    /// RFC 6901.
    pub pointer: String,
    pub range: Range,
    pub fixes: Vec<Title>,
}

/// Lines and columns from 1, columns in code points.
#[derive(Serialize)]
pub struct Range {
    pub start: Position,
    pub end: Position,
}

#[derive(Serialize)]
pub struct Title {
    pub title: String,
}

impl FileReport {
    pub fn new(path: String, document: &Document, found: Vec<Diagnostic>) -> FileReport {
        let lines = LineIndex::of(&document.text());
        let version = document
            .root()
            .and_then(|root| root.get("version"))
            .and_then(|version| version.str())
            .map(|version| version.into_owned());
        let diagnostics = found
            .into_iter()
            .map(|one| Entry::new(one, document, &lines))
            .collect();
        FileReport {
            path,
            version,
            diagnostics,
        }
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics
            .iter()
            .filter(|entry| entry.severity == severity)
            .count()
    }
}

impl Entry {
    fn new(diagnostic: Diagnostic, document: &Document, lines: &LineIndex) -> Entry {
        let (start, end) = diagnostic.range(document, lines);
        Entry {
            rule: diagnostic.rule,
            code: diagnostic.code,
            severity: diagnostic.severity,
            evidence: diagnostic.evidence,
            pointer: diagnostic.pointer(document),
            range: Range { start, end },
            fixes: diagnostic
                .fixes
                .into_iter()
                .map(|fix| Title { title: fix.title })
                .collect(),
            message: diagnostic.message,
        }
    }
}
