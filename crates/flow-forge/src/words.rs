//! Texts and names.

use crate::Choices;

const WORDS: &[&str] = &[
    "tea",
    "house",
    "café",
    "Straße",
    "blue",
    "two",
    "für",
    "garden",
    "naïve",
    "日本",
    "river",
    "can't",
    "100%",
    "a/b",
    "no. 7",
    "(old)",
    "sí",
    "go",
    "new",
    "\"so\"",
    "back\\slash",
    "x",
];

/// One to four words, at most so many characters and never blank.
pub(crate) fn phrase(choices: &mut Choices<'_>, most: usize) -> String {
    let mut text = (*choices.pick(WORDS)).to_owned();
    for _ in 0..choices.below(4) {
        text.push(' ');
        let word: &&str = choices.pick(WORDS);
        text.push_str(word);
    }
    let cut: String = text.chars().take(most).collect();
    match cut.trim() {
        "" => "x".to_owned(),
        trimmed => trimmed.to_owned(),
    }
}

const NAMES: &[&str] = &[
    "city",
    "guests",
    "note",
    "plan",
    "total",
    "kind",
    "member",
    "first_name",
    "colour",
    "stay",
];

/// The name with this number; no two are alike.
pub(crate) fn name(number: usize) -> String {
    let name = NAMES[number % NAMES.len()];
    match number / NAMES.len() {
        0 => name.to_owned(),
        round => format!("{name}_{round}"),
    }
}

/// The screen id with this number: letters only, and no two alike.
pub(crate) fn screen_id(number: usize) -> String {
    let letter = |n: usize| char::from(b'A' + (n % 26) as u8);
    format!("STEP_{}{}", letter(number / 26), letter(number))
}

/// A literal of an expression or a condition: plain characters in single quotation marks.
pub(crate) fn quoted(choices: &mut Choices<'_>) -> String {
    format!("'{}'", choices.pick(&["yes", "no", "tea house", "a", "7"]))
}
