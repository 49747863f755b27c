//! "Did you mean": the known word nearest to a misspelt one.

/// Whether the words differ only in letter case and in `_`, `-` or blanks: then one is surely meant
/// for the other.
pub(crate) fn same_word(a: &str, b: &str) -> bool {
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|c| !matches!(c, '_' | '-' | ' '))
            .flat_map(char::to_lowercase)
            .collect()
    };
    plain(a) == plain(b)
}

/// The candidate that differs least from `word`, if any is near enough to be meant: letter case and
/// `_`, `-` or blanks between words are not counted; else about one slip in four letters.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
    let plain = |text: &str| -> Vec<char> {
        text.chars()
            .filter(|c| !matches!(c, '_' | '-' | ' '))
            .flat_map(char::to_lowercase)
            .take(64)
            .collect()
    };
    let wanted = plain(word);
    if wanted.is_empty() {
        return None;
    }
    let allowed = wanted.len() / 4 + usize::from(wanted.len() >= 3);
    candidates
        .map(|candidate| (distance(&wanted, &plain(candidate)), candidate))
        .filter(|(distance, candidate)| {
            *distance <= allowed && *distance < candidate.chars().count().min(wanted.len())
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Insertions, removals, replacements and swaps of neighbours.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut best = (last[j] + usize::from(x != y))
                .min(last[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = last;
        last = row;
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_slips_and_other_spellings_but_nothing_far_fetched() {
        let keys = ["label", "helper-text", "input-type", "required", "visible"];
        let near = |word| nearest(word, keys.into_iter());
        assert_eq!(near("lable"), Some("label"));
        assert_eq!(near("helperText"), Some("helper-text"));
        assert_eq!(near("input_type"), Some("input-type"));
        assert_eq!(near("requird"), Some("required"));
        assert_eq!(near("placeholder"), None);
        assert_eq!(near(""), None);
        assert_eq!(near("x"), None);
    }
}
