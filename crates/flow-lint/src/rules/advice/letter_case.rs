//! # Title case or capitals
//!
//! ## What it does
//!
//! Finds titles, headings and buttons in which every word begins with a capital, or that stand in
//! capitals throughout.
//!
//! ## Why it matters
//!
//! Sentence case reads quickest and looks the same on every screen.
//!
//! ## Example
//!
//! ```json children
//! [{"type": "TextHeading", "text": "Tell Us About You"}, {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]
//! ```
//!
//! ## Fix
//!
//! Write it as a sentence: "Tell us about you".

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "letter-case",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Title case or capitals",
    fixable: false,
    source: include_str!("letter_case.rs"),
};

/// Words from which on capitals are a habit rather than a name.
const WORDS: usize = 3;

/// `key`: the member that holds the text.
pub(crate) fn check(cx: &mut Cx<'_, '_>, owner: Value<'_>, key: &str) {
    let Some(value) = owner.get(key) else { return };
    let Some(text) = value.str() else { return };
    if text.contains("${") || text.starts_with('`') {
        return;
    }
    let message = match habit(&text) {
        Some(Habit::Capitals) => {
            "This stands in capitals throughout, which reads as shouting. Write it as a sentence."
        }
        Some(Habit::TitleCase) => {
            "Every word begins with a capital. A sentence with one capital at its start reads quicker."
        }
        None => return,
    };
    cx.report(&RULE, value, message);
}

#[derive(Debug, PartialEq)]
enum Habit {
    Capitals,
    TitleCase,
}

fn habit(text: &str) -> Option<Habit> {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphabetic() && c != '\'')
        .filter(|word| word.chars().count() > 1)
        .collect();
    if words.len() < WORDS {
        return None;
    }
    let all = |fits: fn(&str) -> bool| words.iter().all(|word| fits(word));
    if all(|word| word.chars().all(char::is_uppercase)) {
        return Some(Habit::Capitals);
    }
    let begins = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.all(|c| !c.is_uppercase())
    };
    all(begins).then_some(Habit::TitleCase)
}

#[cfg(test)]
mod tests {
    use super::{Habit, habit};

    #[test]
    fn habits() {
        for text in [
            "Tell us about you",
            "Book at Acme",
            "संपर्क विवरण दें",
            "WhatsApp",
            "OK",
        ] {
            assert_eq!(habit(text), None, "{text}");
        }
        assert_eq!(habit("Tell Us About You"), Some(Habit::TitleCase));
        assert_eq!(habit("TELL US MORE"), Some(Habit::Capitals));
    }
}
