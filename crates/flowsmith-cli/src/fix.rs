use std::path::Path;

use flow_doc::{Document, Step};
use flow_lint::{FixReport, RulesOff, Severity, fix_all};

use crate::{ERRORS, OK, out, read, rule_ids};

/// Mends what has one certain answer. Prints the file, or writes it; says on stderr what it did.
pub fn run(file: &Path, write: bool, only: &[String]) -> Result<u8, String> {
    rule_ids(only)?;
    let mut document = Document::open(read(file)?);
    let off =
        RulesOff::new(flow_app::project::rules_off(file).map_err(|unusable| unusable.to_string())?);
    let report = fix_all(&document, &off, only);
    document
        .apply(&report.edits, Step::default())
        .map_err(|refusal| refusal.message)?;
    out::result(file, &document, write, !report.edits.is_empty())?;
    out::say(&told(file, &report));
    Ok(if errors(&report) > 0 { ERRORS } else { OK })
}

fn errors(report: &FixReport) -> usize {
    let left = report.left.iter();
    left.filter(|one| one.severity == Severity::Error).count()
}

fn told(file: &Path, report: &FixReport) -> String {
    let path = file.display();
    let mut text = String::new();
    for one in &report.fixed {
        text.push_str(&format!(
            "{path}: {}: {} [{}]\n",
            place(&one.pointer),
            one.title,
            one.rule
        ));
    }
    let choices = report.left.iter().filter(|one| !one.fixes.is_empty());
    text.push_str(&format!(
        "{path}: {} fixed, {} left ({} of them with a choice for you; see check)\n",
        report.fixed.len(),
        report.left.len(),
        choices.count()
    ));
    text
}

/// A pointer as a person reads it: the file as a whole has an empty one.
pub fn place(pointer: &str) -> &str {
    if pointer.is_empty() {
        "the file"
    } else {
        pointer
    }
}
