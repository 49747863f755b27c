use std::fmt::Write;

use flow_lint::{Block, Finding, Group, RulePage, Severity, ToldIn, nearest_rule, rule, rules};
use serde::Serialize;

use crate::{Format, OK, out};

/// Prints the page of a rule, or without one the list of all rules.
pub fn run(id: Option<&str>, format: Format) -> Result<u8, String> {
    let Some(id) = id else {
        return list(format);
    };
    let Some(found) = rule(id) else {
        let near = nearest_rule(id).map(|near| format!("; did you mean {}?", near.id));
        return Err(format!("there is no rule {id}{}", near.unwrap_or_default()));
    };
    let page = found.page();
    match format {
        Format::Json => out::json(&page)?,
        Format::Text => out::text(&text(&page))?,
    }
    Ok(OK)
}

/// One line of the list of rules.
#[derive(Serialize)]
struct Line {
    rule: &'static str,
    title: &'static str,
    group: Group,
    severity: Severity,
    #[serde(flatten)]
    told_in: ToldIn,
    fixable: bool,
}

fn list(format: Format) -> Result<u8, String> {
    if format == Format::Json {
        let lines: Vec<Line> = rules()
            .iter()
            .map(|rule| Line {
                rule: rule.id,
                title: rule.title,
                group: rule.group,
                severity: rule.severity,
                told_in: ToldIn::of(rule),
                fixable: rule.fixable,
            })
            .collect();
        out::json(&lines)?;
        return Ok(OK);
    }
    let widest = rules().iter().map(|rule| rule.id.len()).max().unwrap_or(0);
    let mut text = String::new();
    for group in Group::ALL {
        let _ = writeln!(text, "{}", group.title());
        for rule in rules().iter().filter(|rule| rule.group == group) {
            let _ = writeln!(
                text,
                "  {:<widest$}  {:<7}  {}",
                rule.id,
                word(rule.severity),
                rule.title
            );
        }
        text.push('\n');
    }
    text.push_str("flowsmith explain RULE says more.\n");
    out::text(&text)?;
    Ok(OK)
}

fn text(page: &RulePage) -> String {
    let mut text = format!("{}\n\n", page.title);
    let mut row = |name: &str, value: &str| {
        let _ = writeln!(text, "  {name:<12} {value}");
    };
    row("Rule", page.rule);
    row("Group", page.group_title);
    row("At most", word(page.severity));
    row("Since", &page.told_in.in_words());
    row("Known from", page.evidence.in_words());
    if let Some(code) = page.code {
        row("In WhatsApp", code);
    }
    row(
        "Fix",
        if page.fixable {
            "offered"
        } else {
            "none offered"
        },
    );
    for section in &page.sections {
        let _ = writeln!(text, "\n{}\n", section.title);
        for (at, block) in section.blocks.iter().enumerate() {
            if at > 0 {
                text.push('\n');
            }
            match block {
                Block::Paragraph { text: words } => text.push_str(&wrapped(words, "  ")),
                Block::Example {
                    json,
                    version,
                    found,
                } => {
                    for line in json.lines() {
                        let _ = writeln!(text, "    {line}");
                    }
                    text.push_str(&outcome(version, found));
                }
            }
        }
    }
    text
}

fn outcome(version: &str, found: &[Finding]) -> String {
    if found.is_empty() {
        return format!("    -> nothing to say of it (version {version})\n");
    }
    let mut text = String::new();
    for finding in found {
        let said = format!(
            "-> {} (version {version}): {}",
            word(finding.severity),
            finding.message
        );
        text.push_str(&wrapped(&said, "    "));
        for fix in &finding.fixes {
            let _ = writeln!(text, "       fix: {fix}");
        }
    }
    text
}

/// Words in lines that fit a terminal of 80 columns.
fn wrapped(words: &str, indent: &str) -> String {
    const COLUMNS: usize = 78;
    let mut text = String::new();
    let mut line = String::new();
    for word in words.split_whitespace() {
        let longer = line.chars().count() + 1 + word.chars().count() + indent.len() > COLUMNS;
        if !line.is_empty() && longer {
            let _ = writeln!(text, "{indent}{line}");
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    let _ = writeln!(text, "{indent}{line}");
    text
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    }
}
