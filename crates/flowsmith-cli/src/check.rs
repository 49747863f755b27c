use std::fmt::Write;
use std::path::PathBuf;

use flow_doc::Document;
use flow_lint::{RulesOff, Severity};

use crate::report::{FileReport, Report};
use crate::{ERRORS, Format, MISUSE, OK, out, read, rule_ids};

/// Checks each file; those that cannot be read are named on stderr and make the exit code 2.
pub fn run(files: &[PathBuf], format: Format, off: Vec<String>) -> Result<u8, String> {
    rule_ids(&off)?;
    let mut report = Report { files: Vec::new() };
    let mut unreadable = false;
    for path in files {
        match read(path) {
            Ok(bytes) => {
                let agreed =
                    flow_app::project::rules_off(path).map_err(|unusable| unusable.to_string())?;
                let off = RulesOff::new(off.iter().cloned().chain(agreed));
                let document = Document::open(bytes);
                let found = flow_lint::check(&document, &off);
                report.files.push(FileReport::new(
                    path.display().to_string(),
                    &document,
                    found,
                ));
            }
            Err(message) => {
                eprintln!("flowsmith: {message}");
                unreadable = true;
            }
        }
    }
    match format {
        Format::Json => out::json(&report)?,
        Format::Text => out::text(&text(&report))?,
    }
    let errors = report
        .files
        .iter()
        .any(|file| file.count(Severity::Error) > 0);
    Ok(if unreadable {
        MISUSE
    } else if errors {
        ERRORS
    } else {
        OK
    })
}

fn text(report: &Report) -> String {
    let mut text = String::new();
    for file in &report.files {
        for entry in &file.diagnostics {
            let start = entry.range.start;
            let severity = match entry.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Advice => "advice",
            };
            let code = entry
                .code
                .map(|code| format!(" {code}"))
                .unwrap_or_default();
            // Writing to a String cannot fail.
            let _ = writeln!(
                text,
                "{}:{}:{}: {severity}: {} [{}{code}]",
                file.path, start.line, start.column, entry.message, entry.rule
            );
            for fix in &entry.fixes {
                let _ = writeln!(text, "    fix: {}", fix.title);
            }
        }
        let _ = writeln!(text, "{}: {}", file.path, summary(file));
    }
    text
}

fn summary(file: &FileReport) -> String {
    let parts: Vec<String> = [
        (Severity::Error, "error", "errors"),
        (Severity::Warning, "warning", "warnings"),
        (Severity::Advice, "piece of advice", "pieces of advice"),
    ]
    .into_iter()
    .filter_map(|(severity, one, many)| match file.count(severity) {
        0 => None,
        1 => Some(format!("1 {one}")),
        n => Some(format!("{n} {many}")),
    })
    .collect();
    if parts.is_empty() {
        "no problems".to_owned()
    } else {
        parts.join(", ")
    }
}
