//! Texts that match a pattern.

use regex_syntax::hir::{Class, Hir, HirKind};
use regex_syntax::parse;

/// Repetitions to try where a pattern leaves their number open, shortest first.
const TIMES: [u32; 8] = [0, 1, 2, 3, 5, 8, 15, 40];

/// A pattern may repeat what repeats; no field takes so many characters.
const MOST_CHARS: usize = 10_000;

/// Some texts that match, from short to long; none when the pattern cannot be read.
pub(super) fn matching(pattern: &str) -> Vec<String> {
    let Ok(read) = parse(pattern) else {
        return Vec::new();
    };
    let text = |times: u32| {
        let mut text = String::new();
        write(&read, times, &mut text);
        text
    };
    let mut texts: Vec<String> = TIMES.into_iter().chain(4..=20).map(text).collect();
    texts.dedup();
    texts
}

fn write(hir: &Hir, times: u32, text: &mut String) {
    if text.len() > MOST_CHARS {
        return;
    }
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(class) => text.extend(letter(class)),
        HirKind::Repetition(repetition) => {
            let most = repetition.max.unwrap_or(u32::MAX);
            for _ in 0..times.clamp(repetition.min, most.max(repetition.min)) {
                if text.len() > MOST_CHARS {
                    return;
                }
                write(&repetition.sub, times, text);
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, times, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, times, text)),
        HirKind::Alternation(choices) => {
            if let Some(first) = choices.first() {
                write(first, times, text);
            }
        }
    }
}

/// A letter or digit of the class where there is one.
fn letter(class: &Class) -> Option<char> {
    let Class::Unicode(class) = class else {
        return None;
    };
    let holds = |wanted: char| {
        let mut ranges = class.ranges().iter();
        ranges.any(|range| range.start() <= wanted && wanted <= range.end())
    };
    let usual = ('1'..='9').chain(['0']).chain('A'..='Z').chain('a'..='z');
    let usual = usual.into_iter().find(|letter| holds(*letter));
    usual.or_else(|| class.ranges().first().map(|range| range.start()))
}

#[cfg(test)]
mod tests {
    use regex::Regex;

    use super::*;

    #[test]
    fn they_match() {
        for pattern in [
            r"^[A-Z]{5}[0-9]{4}[A-Z]$",
            r"\d{10}",
            r"(?:\+\d{1,3} )?[a-z]+( [a-z]+)*",
            r"yes|no",
            r"[^a-z]+",
            r"\w+@\w+\.com",
        ] {
            let whole = Regex::new(&format!("^(?:{pattern})$")).unwrap();
            assert!(
                matching(pattern).iter().any(|text| whole.is_match(text)),
                "{pattern}"
            );
        }
        assert!(matching("(").is_empty());
        assert!(
            matching("((((a*)*)*)*)*")
                .iter()
                .all(|text| text.len() < 2 * MOST_CHARS)
        );
    }
}
