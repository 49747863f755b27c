//! `docs/rules/`: one page per rule, and an index by group.

use std::fmt::Write;

use flow_lint::{Block, Finding, Group, Rule, RulePage, Severity, ToldIn, rules};

use crate::codegen::Generated;

const FOLDER: &str = "docs/rules";

pub fn files() -> Vec<Generated> {
    let index = Generated {
        path: format!("{FOLDER}/README.md"),
        text: index(),
    };
    let pages = rules().iter().map(|rule| Generated {
        path: format!("{FOLDER}/{}.md", rule.id),
        text: page(&rule.page()),
    });
    std::iter::once(index).chain(pages).collect()
}

fn index() -> String {
    let mut text = format!(
        "# Rules\n\n\
         What Flowsmith checks, offline: {} rules. An *error* is refused by WhatsApp and blocks publishing, a \
         *warning* works otherwise than expected, *advice* is good practice; a rule is listed with the gravest \
         that it reports, and *Since* is the version of Flow JSON from which on it is told. Warnings and advice can be switched off by id. `flowsmith explain RULE` prints a page.\n",
        rules().len()
    );
    for group in Group::ALL {
        let of_group: Vec<&Rule> = rules()
            .iter()
            .copied()
            .filter(|r| r.group == group)
            .collect();
        let _ = write!(
            text,
            "\n## {}\n\n| Rule | What | | Since | Fix |\n|---|---|---|---|---|\n",
            group.title()
        );
        for rule in of_group {
            let _ = writeln!(
                text,
                "| [{id}]({id}.md) | {title} | {severity} | {since} | {fix} |",
                id = rule.id,
                title = cell(rule.title),
                severity = severity(rule.severity),
                since = ToldIn::of(rule).in_words(),
                fix = if rule.fixable { "yes" } else { "" },
            );
        }
    }
    text
}

fn page(page: &RulePage) -> String {
    let mut text = format!(
        "<!-- Made by `cargo xtask codegen` from the rule's source; do not edit. -->\n\n# {}\n\n| | |\n|---|---|\n",
        page.title
    );
    let mut row = |name: &str, value: &str| {
        let _ = writeln!(text, "| {name} | {value} |");
    };
    row("Rule", &format!("`{}`", page.rule));
    row("Group", page.group_title);
    let off = if page.can_be_off {
        "; can be switched off"
    } else {
        ""
    };
    row("At most", &format!("{}{off}", severity(page.severity)));
    row("Since", &page.told_in.in_words());
    row("Known from", page.evidence.in_words());
    if let Some(code) = page.code {
        row("WhatsApp's code", &format!("`{code}`"));
    }
    row("Offers a fix", if page.fixable { "yes" } else { "no" });
    for section in &page.sections {
        let _ = write!(text, "\n## {}\n", section.title);
        for block in &section.blocks {
            match block {
                Block::Paragraph { text: words } => {
                    let _ = write!(text, "\n{words}\n");
                }
                Block::Example {
                    json,
                    version,
                    found,
                } => {
                    let _ = write!(
                        text,
                        "\n```json\n{json}\n```\n\n{}",
                        outcome(version, found)
                    );
                }
            }
        }
    }
    text.push_str("\n[All rules](README.md)\n");
    text
}

/// What the check really says of an example.
fn outcome(version: &str, found: &[Finding]) -> String {
    if found.is_empty() {
        return format!("This rule has nothing to say of it (version {version}).\n");
    }
    let mut text = String::new();
    for finding in found {
        let _ = writeln!(
            text,
            "> **{}** (version {version}): {}",
            capital(severity(finding.severity)),
            finding.message.replace("${", "$\\{").replace('<', "\\<")
        );
        for fix in &finding.fixes {
            let _ = writeln!(text, "> *Fix*: {fix}.");
        }
    }
    text.replace("\n> ", "\n>\n> ")
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// Text in a table's cell.
pub fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
