use std::path::Path;

use flow_catalog::Version;
use flow_doc::{Document, Step};
use flow_lint::{Note, Severity, Upgrade, upgrade};
use serde::Serialize;

use crate::fix::place;
use crate::{ERRORS, Format, OK, out, read};

/// Brings the file to a later version: prints it, or writes it. What was done and what is to be
/// looked at goes to stderr, or as JSON to stdout instead of the file.
pub fn run(file: &Path, to: &str, write: bool, format: Format) -> Result<u8, String> {
    let to = Version::parse(to).ok_or_else(|| format!("“{to}” is no version, such as 7.3"))?;
    let mut document = Document::open(read(file)?);
    let done = upgrade(&document, to).map_err(|no| format!("{}: {}", file.display(), no.0))?;
    document
        .apply(&done.edits, Step::default())
        .map_err(|refusal| refusal.message)?;
    match format {
        Format::Json => {
            if write {
                out::result(file, &document, true, true)?;
            }
            out::json(&Report::new(file, &done))?;
        }
        Format::Text => {
            out::result(file, &document, write, true)?;
            out::say(&told(file, &done));
        }
    }
    Ok(if errors(&done) > 0 { ERRORS } else { OK })
}

/// The JSON that `upgrade --format json` prints.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    path: String,
    from: String,
    to: String,
    changed: Vec<Line<'a>>,
    /// What a person must look at.
    look: Vec<Line<'a>>,
    /// Errors that are left.
    errors: usize,
}

#[derive(Serialize)]
struct Line<'a> {
    topic: flow_lint::Topic,
    words: &'a str,
    /// RFC 6901, in the upgraded file.
    pointer: &'a str,
    screen: Option<&'a str>,
    component: Option<&'a str>,
}

impl<'a> Report<'a> {
    fn new(file: &Path, done: &'a Upgrade) -> Report<'a> {
        let lines = |notes: &'a [Note]| notes.iter().map(Line::new).collect();
        Report {
            path: file.display().to_string(),
            from: done.from.to_string(),
            to: done.to.to_string(),
            changed: lines(&done.changed),
            look: lines(&done.look),
            errors: errors(done),
        }
    }
}

impl<'a> Line<'a> {
    fn new(note: &'a Note) -> Line<'a> {
        Line {
            topic: note.topic,
            words: &note.words,
            pointer: &note.pointer,
            screen: note.screen_id.as_deref(),
            component: note.component_type.as_deref(),
        }
    }
}

fn errors(done: &Upgrade) -> usize {
    let left = done.left.iter();
    left.filter(|one| one.severity == Severity::Error).count()
}

fn told(file: &Path, done: &Upgrade) -> String {
    let path = file.display();
    let mut text = String::new();
    for (title, notes) in [("changed", &done.changed), ("look at", &done.look)] {
        for note in notes {
            let place = place(&note.pointer);
            text.push_str(&format!("{path}: {title}: {place}: {}\n", note.words));
        }
    }
    text.push_str(&format!(
        "{path}: version {} to {}, {} changed, {} to look at\n",
        done.from,
        done.to,
        done.changed.len(),
        done.look.len()
    ));
    text
}
