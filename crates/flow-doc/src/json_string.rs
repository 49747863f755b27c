//! Text as it stands between quotes in JSON.

use std::borrow::Cow;

/// Decodes a string token with its quotes. A surrogate without partner becomes U+FFFD.
pub(crate) fn decode(token: &str) -> Cow<'_, str> {
    let inner = token
        .get(1..token.len().saturating_sub(1))
        .unwrap_or_default();
    if !inner.contains('\\') {
        return Cow::Borrowed(inner);
    }
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some((c, used)) = escape(rest) else {
            break;
        };
        out.push(c);
        rest = &rest[used..];
    }
    out.push_str(rest.strip_prefix('\\').unwrap_or(rest));
    Cow::Owned(out)
}

/// The character that the escape at the start of `rest` stands for, and how many bytes it takes up.
fn escape(rest: &str) -> Option<(char, usize)> {
    let after = &rest[1..];
    let letter = after.chars().next()?;
    let used = 1 + letter.len_utf8();
    Some(match letter {
        'b' => ('\u{8}', used),
        'f' => ('\u{c}', used),
        'n' => ('\n', used),
        'r' => ('\r', used),
        't' => ('\t', used),
        'u' => {
            let (c, digits) = unicode(&after[1..]);
            (c, used + digits)
        }
        other => (other, used),
    })
}

/// Finds places of the decoded text of a token in the token itself, quotes counted. Cheap when
/// asked from left to right.
#[derive(Clone, Copy, Debug)]
pub struct RawPlaces<'t> {
    /// `None`: nothing in it is escaped.
    token: Option<&'t str>,
    /// Bytes of the token, and of the decoded text, that were passed.
    at: usize,
    passed: usize,
}

impl<'t> RawPlaces<'t> {
    pub(crate) fn new(escaped: Option<&'t str>) -> RawPlaces<'t> {
        RawPlaces {
            token: escaped,
            at: 1,
            passed: 0,
        }
    }

    /// Where the byte `decoded` of the decoded text starts.
    pub fn at(&mut self, decoded: usize) -> usize {
        let Some(token) = self.token else {
            return decoded + 1;
        };
        if decoded < self.passed {
            (self.at, self.passed) = (1, 0);
        }
        let last = token.len().saturating_sub(1);
        while self.passed < decoded && self.at < last {
            let rest = &token[self.at..last];
            if rest.starts_with('\\') {
                let Some((c, used)) = escape(rest) else { break };
                self.passed += c.len_utf8();
                self.at += used;
                continue;
            }
            let want = decoded - self.passed;
            let ahead = &rest.as_bytes()[..want.min(rest.len())];
            let run = ahead.iter().position(|b| *b == b'\\');
            let run = run.unwrap_or(ahead.len());
            self.passed += run;
            self.at += run;
        }
        self.at
    }
}

/// The character after `\u`, and how many bytes it takes up.
fn unicode(rest: &str) -> (char, usize) {
    let Some(unit) = hex4(rest) else {
        return ('\u{FFFD}', 0);
    };
    if let Some(c) = char::from_u32(unit) {
        return (c, 4);
    }
    let low = rest[4..].strip_prefix("\\u").and_then(hex4);
    if let (0xD800..0xDC00, Some(low @ 0xDC00..0xE000)) = (unit, low) {
        let code = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        return (char::from_u32(code).unwrap_or('\u{FFFD}'), 10);
    }
    ('\u{FFFD}', 4)
}

fn hex4(text: &str) -> Option<u32> {
    text.get(..4)
        .and_then(|digits| u32::from_str_radix(digits, 16).ok())
}

/// Writes `text` as a JSON string with quotes. Characters above ASCII stay as they are.
pub(crate) fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// End (after the closing quote) of the string token that starts at `start`.
pub(crate) fn token_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_decoded() {
        assert_eq!(decode(r#""a\n\"\\\/é""#), "a\n\"\\/é");
        assert_eq!(decode(r#""😀""#), "😀");
    }

    #[test]
    fn places_are_found_through_escapes() {
        let token = r#""a\n\"é😀`\\`end""#;
        let text = decode(token);
        for piece in ["a", "\n", "\"é", "😀", "`\\`", "end", &text] {
            let start = text.find(piece).unwrap_or(usize::MAX);
            let mut places = RawPlaces::new(Some(token));
            let range = places.at(start)..places.at(start + piece.len());
            let inner = format!("\"{}\"", &token[range.clone()]);
            assert_eq!(decode(&inner), piece, "{range:?}");
        }
        let mut places = RawPlaces::new(Some(token));
        assert_eq!(places.at(text.len()), token.len() - 1);
        assert_eq!(places.at(0), 1);
        assert_eq!(RawPlaces::new(None).at(3), 4);
    }

    #[test]
    fn a_surrogate_without_partner_is_replaced() {
        assert_eq!(decode(r#""\ud83d""#), "\u{FFFD}");
        assert_eq!(decode(r#""\ud83dx""#), "\u{FFFD}x");
        assert_eq!(decode(r#""\ud83dA""#), "\u{FFFD}A");
        assert_eq!(decode(r#""\ude00\ud83d""#), "\u{FFFD}\u{FFFD}");
    }

    #[test]
    fn what_is_encoded_decodes_to_the_same() {
        let text = "q\" b\\ n\n t\t nul\0 é 😀 \u{7f}";
        assert_eq!(decode(&encode(text)), text);
        assert_eq!(
            serde_json::from_str::<String>(&encode(text))
                .ok()
                .as_deref(),
            Some(text)
        );
    }
}
