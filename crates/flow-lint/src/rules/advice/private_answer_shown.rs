//! # Private answer in the summary
//!
//! ## What it does
//!
//! Finds answers that sound private (identity card, bank card, health and the like) and are not
//! hidden in the summary of what was sent. From version 5.1.
//!
//! ## Why it matters
//!
//! The summary stays in the chat, where others may read it.
//!
//! ## Example
//!
//! ```json component
//! {"type": "TextInput", "name": "passport_number", "label": "Passport"}
//! ```
//!
//! ## Fix
//!
//! Hide the answer: add its name to the list "sensitive" of the screen.

use flow_catalog::{Evidence, screen, since};
use flow_doc::Value;

use crate::cx::{Cx, brief, json_text};
use crate::walk::Gathered;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "private-answer-shown",
    group: Group::Advice,
    severity: Severity::Advice,
    since: since::of(screen::PROPERTIES, "sensitive"),
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Private answer in the summary",
    fixable: true,
    source: include_str!("private_answer_shown.rs"),
};

/// Parts of names (between underscores) that say it by themselves...
const PRIVATE: &[&str] = &[
    "passport",
    "ssn",
    "iban",
    "cvv",
    "cvc",
    "aadhaar",
    "aadhar",
    "cpf",
    "curp",
    "nik",
    "health",
    "medical",
    "medication",
    "diagnosis",
    "disease",
    "allergies",
    "allergy",
    "salary",
    "income",
    "religion",
];

/// ...and those that say it only together.
const TOGETHER: &[[&str; 2]] = &[
    ["card", "number"],
    ["id", "number"],
    ["id", "card"],
    ["national", "id"],
    ["identity", "card"],
    ["account", "number"],
    ["bank", "account"],
    ["tax", "id"],
    ["tax", "number"],
    ["blood", "group"],
    ["blood", "type"],
];

pub(crate) fn check(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>, screen: Value<'_>) {
    let hidden = screen.get("sensitive");
    // What is no list is reported as such.
    if hidden.is_some_and(|list| !list.is_array()) {
        return;
    }
    let names: Vec<String> = hidden
        .iter()
        .flat_map(|list| list.items())
        .filter_map(|name| Some(name.str()?.into_owned()))
        .collect();
    for field in &gathered.facts.fields {
        let never_shown = matches!(field.type_name, "PhotoPicker" | "DocumentPicker" | "OptIn");
        if field.yields.is_none() || never_shown || !is_private(&field.name) {
            continue;
        }
        if names.iter().any(|name| **name == *field.name) {
            continue;
        }
        let message = format!(
            "\u{201c}{}\u{201d} sounds private, but its answer is shown in the summary that stays in the chat. Hide it there.",
            brief(&field.name)
        );
        let mut list = names.clone();
        list.push(field.name.to_string());
        let json: Vec<String> = list.iter().map(|name| json_text(name)).collect();
        let edit = cx.set(screen, "sensitive", format!("[{}]", json.join(", ")));
        let place = (Some(gathered.facts.node), Some(field.node));
        cx.report_at(&RULE, Some(field.name_node), place, message)
            .fix("Hide it in the summary", vec![edit]);
    }
}

fn is_private(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let parts: Vec<&str> = name.split(['_', '-']).collect();
    parts.iter().any(|part| PRIVATE.contains(part))
        || parts
            .windows(2)
            .any(|pair| TOGETHER.iter().any(|both| pair == both))
}

#[cfg(test)]
mod tests {
    use super::is_private;

    #[test]
    fn what_sounds_private() {
        for name in ["passport", "card_number", "Health_notes", "my_national_id"] {
            assert!(is_private(name), "{name}");
        }
        for name in ["order_id", "business_card", "number", "healthy_food", "id"] {
            assert!(!is_private(name), "{name}");
        }
    }
}
