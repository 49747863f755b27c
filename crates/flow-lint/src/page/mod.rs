//! The page of a rule, taken apart: for the files under `docs/rules/`, the window and the terminal.
//! What an example leads to is not written down but found by checking it.

pub(crate) mod example;

use flow_catalog::Evidence;
use flow_doc::Document;
use serde::Serialize;

use crate::{Group, Rule, RulesOff, Severity, ToldIn, check};
use example::Example;

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RulePage {
    /// Id of the rule.
    pub rule: &'static str,
    pub title: &'static str,
    pub group: Group,
    /// What people call the group.
    pub group_title: &'static str,
    /// The highest it reports.
    pub severity: Severity,
    #[serde(flatten)]
    pub told_in: ToldIn,
    pub evidence: Evidence,
    /// What WhatsApp calls it, where it does.
    pub code: Option<&'static str>,
    /// Whether it offers a fix, at least in some cases.
    pub fixable: bool,
    /// Whether a person may switch it off.
    pub can_be_off: bool,
    /// What it does, why it matters, an example, and what to do.
    pub sections: Vec<Section>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "RuleSection"))]
#[serde(rename_all = "camelCase")]
pub struct Section {
    pub title: String,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "RuleBlock"))]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Block {
    /// A paragraph; what stands between backticks is code.
    Paragraph { text: String },
    /// A piece of Flow JSON, and what this rule finds in it.
    Example {
        json: String,
        /// The version it is checked as.
        version: String,
        found: Vec<Finding>,
    },
}

/// What the rule says of an example.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "RuleFinding"))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    pub severity: Severity,
    pub message: String,
    /// Titles of the fixes it offers.
    pub fixes: Vec<String>,
}

impl Rule {
    /// The page of the rule.
    pub fn page(&self) -> RulePage {
        RulePage {
            rule: self.id,
            title: self.title,
            group: self.group,
            group_title: self.group.title(),
            severity: self.severity,
            told_in: ToldIn::of(self),
            evidence: self.evidence,
            code: self.code,
            fixable: self.fixable,
            can_be_off: self.can_be_off(),
            sections: sections(self),
        }
    }
}

impl Rule {
    /// The flows that the examples of the page stand for, the good ones as well.
    pub fn examples(&self) -> Vec<String> {
        let docs = self.docs();
        let mut lines = docs.lines();
        let mut flows = Vec::new();
        while let Some(line) = lines.next() {
            if let Some(info) = line.strip_prefix("```json") {
                flows.push(Example::take(info, &mut lines).flow());
            }
        }
        flows
    }
}

fn sections(rule: &Rule) -> Vec<Section> {
    let docs = rule.docs();
    let mut all: Vec<Section> = Vec::new();
    let mut paragraph = String::new();
    let mut lines = docs.lines();
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix("## ") {
            end(&mut all, &mut paragraph);
            all.push(Section {
                title: title.to_owned(),
                blocks: Vec::new(),
            });
        } else if let Some(info) = line.strip_prefix("```json") {
            end(&mut all, &mut paragraph);
            let example = Example::take(info, &mut lines);
            push(&mut all, checked(rule, example));
        } else if line.is_empty() {
            end(&mut all, &mut paragraph);
        } else if !line.starts_with("# ") {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(line);
        }
    }
    end(&mut all, &mut paragraph);
    all
}

/// A paragraph is complete.
fn end(all: &mut [Section], paragraph: &mut String) {
    if !paragraph.is_empty() {
        let text = std::mem::take(paragraph);
        push(all, Block::Paragraph { text });
    }
}

fn push(all: &mut [Section], block: Block) {
    if let Some(section) = all.last_mut() {
        section.blocks.push(block);
    }
}

fn checked(rule: &Rule, example: Example) -> Block {
    let document = Document::open(example.flow().into_bytes());
    let found = check(&document, &RulesOff::none())
        .into_iter()
        .filter(|found| found.rule == rule.id)
        .map(|found| Finding {
            severity: found.severity,
            message: found.message,
            fixes: found.fixes.into_iter().map(|fix| fix.title).collect(),
        })
        .collect();
    Block::Example {
        json: example.json,
        version: example.version,
        found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules;

    #[test]
    fn a_page_holds_its_four_sections_and_nothing_is_lost() {
        for rule in rules() {
            let page = rule.page();
            let titles: Vec<&str> = page.sections.iter().map(|s| &*s.title).collect();
            assert_eq!(
                titles,
                ["What it does", "Why it matters", "Example", "Fix"],
                "{}",
                rule.id
            );
            let words = |text: &str| text.split_whitespace().count();
            let kept: usize = page
                .sections
                .iter()
                .flat_map(|s| &s.blocks)
                .map(|block| match block {
                    Block::Paragraph { text } => words(text),
                    Block::Example { json, .. } => words(json),
                })
                .sum();
            let written: usize = rule
                .docs()
                .lines()
                .filter(|line| !line.starts_with('#') && !line.starts_with("```"))
                .map(words)
                .sum();
            assert_eq!(kept, written, "{}", rule.id);
            assert_eq!(
                rule.docs().lines().next(),
                Some(format!("# {}", rule.title)).as_deref()
            );
        }
    }

    #[test]
    fn what_an_example_leads_to_is_what_the_check_says() {
        let page = crate::rule("text-for-value").expect("a rule").page();
        let findings = |section: usize| -> Vec<&Finding> {
            let blocks = &page.sections[section].blocks;
            blocks
                .iter()
                .filter_map(|block| match block {
                    Block::Example { found, .. } => Some(found),
                    Block::Paragraph { .. } => None,
                })
                .flatten()
                .collect()
        };
        let wrong = findings(2);
        assert_eq!(wrong.len(), 1);
        assert_eq!(wrong[0].fixes, ["Write it without quotes"]);
        assert!(findings(3).is_empty());
    }
}
