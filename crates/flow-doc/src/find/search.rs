use std::ops::Range;

use super::Query;

/// A query made ready.
pub(super) struct Search {
    /// One letter each, folded unless capitals matter.
    wanted: Vec<char>,
    case: bool,
    words: bool,
}

impl Search {
    /// `None` when there is nothing to look for.
    pub fn of(query: &Query) -> Option<Search> {
        let wanted: Vec<char> = query.text.chars().map(|c| fold(c, query.case)).collect();
        (!wanted.is_empty()).then_some(Search {
            wanted,
            case: query.case,
            words: query.words,
        })
    }

    /// Byte ranges from left to right, none over another.
    pub fn each(&self, text: &str, found: &mut dyn FnMut(Range<usize>)) {
        let mut from = 0;
        let mut before = None;
        while let Some(first) = text[from..].chars().next() {
            if let Some(end) = self.matches_at(text, from) {
                let whole = !self.words
                    || !(joins(before, text[from..].chars().next())
                        || joins(text[..end].chars().next_back(), text[end..].chars().next()));
                if whole {
                    found(from..end);
                    before = text[..end].chars().next_back();
                    from = end;
                    continue;
                }
            }
            before = Some(first);
            from += first.len_utf8();
        }
    }

    /// Where the wanted text that starts here ends.
    fn matches_at(&self, text: &str, from: usize) -> Option<usize> {
        let mut end = from;
        let mut letters = text[from..].chars();
        for wanted in &self.wanted {
            let letter = letters.next()?;
            if fold(letter, self.case) != *wanted {
                return None;
            }
            end += letter.len_utf8();
        }
        Some(end)
    }
}

/// Letter by letter, so that places stay those of the text; the few letters that become two when
/// folded (`ß`, `İ`) are only equal to themselves.
fn fold(letter: char, case: bool) -> char {
    if case || letter.is_ascii_lowercase() {
        return letter;
    }
    let mut lower = letter.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(only), None) => only,
        _ => letter,
    }
}

/// Whether two letters side by side belong to one word.
fn joins(left: Option<char>, right: Option<char>) -> bool {
    let of_word = |c: char| c.is_alphanumeric() || c == '_';
    left.is_some_and(of_word) && right.is_some_and(of_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, wanted: &str, case: bool, words: bool) -> Vec<(usize, usize)> {
        let query = Query {
            text: wanted.to_owned(),
            case,
            words,
            everything: false,
        };
        let mut all = Vec::new();
        Search::of(&query)
            .unwrap()
            .each(text, &mut |at| all.push((at.start, at.end)));
        all
    }

    #[test]
    fn capitals_and_whole_words() {
        assert_eq!(found("Town, town", "town", false, false), [(0, 4), (6, 10)]);
        assert_eq!(found("Town, town", "town", true, false), [(6, 10)]);
        assert_eq!(found("downtown town", "town", false, true), [(9, 13)]);
        assert_eq!(
            found("ÉCOLE école", "École", false, true),
            [(0, 6), (7, 13)]
        );
        assert_eq!(found("aaaa", "aa", false, false), [(0, 2), (2, 4)]);
        assert_eq!(found("İx ix", "ix", false, false), [(4, 6)]);
        assert!(found("to", "town", false, false).is_empty());
    }
}
