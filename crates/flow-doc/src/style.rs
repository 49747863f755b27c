//! How the file is written: new values are laid out the same way.

/// Newline, indentation and spaces of a file, taken from its first lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Style {
    /// False when the whole file stands on one line.
    pub multiline: bool,
    pub newline: &'static str,
    /// One level of indentation.
    pub indent: String,
    /// What stands between key and value, colon included.
    pub colon: String,
    /// What follows a comma on one line.
    pub gap: &'static str,
}

impl Default for Style {
    fn default() -> Style {
        Style {
            multiline: true,
            newline: "\n",
            indent: "  ".to_owned(),
            colon: ": ".to_owned(),
            gap: " ",
        }
    }
}

/// As much of a file as shows its style.
const LOOKED_AT: usize = 64 * 1024;

impl Style {
    /// Never fails: what a text does not show stays as in [`Style::default`].
    pub fn of(text: &str) -> Style {
        let mut style = Style::default();
        let head = text.as_bytes();
        let head = &head[..head.len().min(LOOKED_AT)];
        let trimmed = head.trim_ascii();
        if let Some(at) = head.iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
            style.newline = match &head[at..] {
                [b'\r', b'\n', ..] => "\r\n",
                [b'\r', ..] => "\r",
                _ => "\n",
            };
        }
        style.multiline = trimmed.iter().any(|b| b"\n\r".contains(b)) || trimmed.len() <= 2;
        let seen = outside_strings(head);
        if let Some(indent) = seen.indent {
            style.indent = indent;
        }
        if let Some(colon) = seen.colon {
            style.colon = colon;
        }
        if let Some(gap) = seen.gap {
            style.gap = gap;
        }
        style
    }
}

#[derive(Default)]
struct Seen {
    indent: Option<String>,
    colon: Option<String>,
    gap: Option<&'static str>,
}

/// Looks at the punctuation until everything was seen once.
fn outside_strings(head: &[u8]) -> Seen {
    let mut seen = Seen::default();
    let mut at = 0;
    while at < head.len() && (seen.indent.is_none() || seen.colon.is_none() || seen.gap.is_none()) {
        let blank = |from: usize| {
            let len = head[from..]
                .iter()
                .take_while(|b| b" \t\r\n".contains(b))
                .count();
            &head[from..from + len]
        };
        match head[at] {
            b'"' => {
                at = crate::json_string::token_end(head, at);
                let before = blank(at.min(head.len()));
                let colon = at + before.len();
                if head.get(colon) == Some(&b':') {
                    let after = blank(colon + 1);
                    let text = [before, b":", after].concat();
                    let one_line = !text.iter().any(|b| b"\r\n".contains(b));
                    if seen.colon.is_none() && one_line {
                        seen.colon = String::from_utf8(text).ok();
                    }
                    at = colon + 1;
                }
                continue;
            }
            bracket @ (b'{' | b'[') if seen.indent.is_none() => {
                // The line of the bracket and the next one tell one level.
                let inner = blank(at + 1);
                if let Some(deeper) = last_line(inner) {
                    let outer = line_indent(head, at);
                    let closed = head.get(at + 1 + inner.len()) == Some(&(bracket + 2));
                    let unit = deeper.strip_prefix(outer).filter(|unit| !unit.is_empty());
                    if let (Some(unit), false) = (unit, closed) {
                        seen.indent = String::from_utf8(unit.to_vec()).ok();
                    }
                }
            }
            b',' if seen.gap.is_none() => {
                let gap = blank(at + 1);
                if last_line(gap).is_none() {
                    seen.gap = Some(if gap.is_empty() { "" } else { " " });
                }
            }
            _ => {}
        }
        at += 1;
    }
    seen
}

/// What follows the last line break; `None` without one.
fn last_line(blank: &[u8]) -> Option<&[u8]> {
    let at = blank
        .iter()
        .rposition(|byte| matches!(byte, b'\n' | b'\r'))?;
    Some(&blank[at + 1..])
}

/// The blanks that the line of `at` starts with.
fn line_indent(head: &[u8], at: usize) -> &[u8] {
    let start = head[..at]
        .iter()
        .rposition(|b| matches!(b, b'\n' | b'\r'))
        .map_or(0, |n| n + 1);
    let len = head[start..at]
        .iter()
        .take_while(|b| b" \t".contains(b))
        .count();
    &head[start..start + len]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_and_windows_line_ends() {
        let style = Style::of("{\r\n\t\"a\" : [1,2]\r\n}\r\n");
        assert_eq!(
            style,
            Style {
                multiline: true,
                newline: "\r\n",
                indent: "\t".to_owned(),
                colon: " : ".to_owned(),
                gap: "",
            }
        );
    }

    #[test]
    fn one_line() {
        let style = Style::of("{\"a\":1,\"b\":\"x, y\"}\n");
        assert!(!style.multiline);
        assert_eq!((style.colon.as_str(), style.gap), (":", ""));
        let style = Style::of("{\"a\": 1, \"b\": 2}");
        assert_eq!((style.colon.as_str(), style.gap), (": ", " "));
    }

    #[test]
    fn four_blanks_seen_only_inside() {
        let style = Style::of("{\"a\": [\n    {}\n]}");
        assert_eq!(style.indent, "    ");
    }

    #[test]
    fn no_text_no_surprise() {
        assert_eq!(Style::of(""), Style::default());
        assert_eq!(Style::of("{}"), Style::default());
        Style::of("{\"\\");
    }
}
