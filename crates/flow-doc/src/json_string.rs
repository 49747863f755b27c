//! Text as it stands between quotes in JSON.

use std::{borrow::Cow, ops::Range};

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

/// Bytes of a token, quotes included, that a piece of its decoded text stands for.
pub(crate) fn range_in_token(token: &str, decoded: Range<usize>) -> Range<usize> {
    let last = token.len().saturating_sub(1);
    let mut at = 1;
    let mut passed = 0;
    let mut start = None;
    while at < last {
        if start.is_none() && passed >= decoded.start {
            start = Some(at);
        }
        if passed >= decoded.end {
            break;
        }
        let rest = &token[at..last];
        let run = rest.find('\\').unwrap_or(rest.len());
        if run == 0 {
            let Some((c, used)) = escape(rest) else { break };
            passed += c.len_utf8();
            at += used;
            continue;
        }
        // No further than the next border that is looked for.
        let border = if start.is_none() {
            decoded.start
        } else {
            decoded.end
        };
        let step = run.min(border - passed);
        passed += step;
        at += step;
    }
    start.unwrap_or(at)..at
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
            let range = range_in_token(token, start..start + piece.len());
            let inner = format!("\"{}\"", &token[range.clone()]);
            assert_eq!(decode(&inner), piece, "{range:?}");
        }
        assert_eq!(range_in_token(token, 0..0), 1..1);
        let end = token.len() - 1;
        assert_eq!(range_in_token(token, text.len()..text.len()), end..end);
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
