//! References such as `${form.name}` inside a text (fact base 10.1).

use std::ops::Range;

/// What stands between `${` and `}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reference<'a> {
    /// `${data.path}`: the path after `data.`, dots included.
    Data(&'a str),
    /// `${form.name}`: what follows `form.`; usually one name, see [`Reference::field`].
    Form(&'a str),
    /// `${screen.ID.data.path}`
    ScreenData { screen: &'a str, path: &'a str },
    /// `${screen.ID.form.name}`
    ScreenForm { screen: &'a str, name: &'a str },
    /// Anything else in the braces, or everything up to the end when they are never closed.
    Malformed(&'a str),
}

impl<'a> Reference<'a> {
    /// Reads what stands between the braces.
    pub(crate) fn parse(inner: &'a str) -> Reference<'a> {
        let read = || {
            let (source, rest) = inner.split_once('.')?;
            match source {
                "data" => is_path(rest).then_some(Reference::Data(rest)),
                "form" => is_path(rest).then_some(Reference::Form(rest)),
                "screen" => {
                    let (screen, rest) = rest.split_once('.')?;
                    let (source, path) = rest.split_once('.')?;
                    if !is_path(screen) || !is_path(path) {
                        return None;
                    }
                    match source {
                        "data" => Some(Reference::ScreenData { screen, path }),
                        "form" => Some(Reference::ScreenForm { screen, name: path }),
                        _ => None,
                    }
                }
                _ => None,
            }
        };
        read().unwrap_or(Reference::Malformed(inner))
    }

    /// The screen named, for global references.
    pub fn screen(&self) -> Option<&'a str> {
        match self {
            Reference::ScreenData { screen, .. } | Reference::ScreenForm { screen, .. } => {
                Some(screen)
            }
            _ => None,
        }
    }

    /// The whole path after `data.` or `form.`; empty for a malformed one.
    pub fn path(&self) -> &'a str {
        match self {
            Reference::Data(path)
            | Reference::Form(path)
            | Reference::ScreenData { path, .. }
            | Reference::ScreenForm { name: path, .. } => path,
            Reference::Malformed(_) => "",
        }
    }

    /// The field or data key: the first step of the path (`${form.stay.start-date}` gives `stay`).
    pub fn field(&self) -> &'a str {
        self.path().split('.').next().unwrap_or_default()
    }
}

/// Whether a character may stand in a path, dots aside.
pub(crate) fn is_path_char(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '-'
}

/// Steps of letters, digits, underscore and hyphen with single dots between them. Letters of any
/// script pass, so that a rename follows a name that WhatsApp will refuse anyway.
fn is_path(text: &str) -> bool {
    text.split('.')
        .all(|step| !step.is_empty() && step.chars().all(is_path_char))
}

/// The reference that fills the whole text, if one does.
pub fn whole(text: &str) -> Option<Reference<'_>> {
    let inner = text.strip_prefix("${")?.strip_suffix('}')?;
    (!inner.contains('}') && !inner.contains("${")).then(|| Reference::parse(inner))
}

/// Every reference in the text, with the byte range it takes up, `${` and `}` included.
pub fn scan(text: &str) -> Vec<(Range<usize>, Reference<'_>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find("${").map(|n| at + n) {
        let (end, reference) = starting_at(text, start);
        found.push((start..end, reference));
        at = end;
    }
    found
}

/// The reference whose `${` stands at `start`, and where it ends. One that is never closed ends
/// before the next `${`, or with the text.
pub(crate) fn starting_at(text: &str, start: usize) -> (usize, Reference<'_>) {
    let inner = start + 2;
    let mut dollar = false;
    for (at, byte) in text.bytes().enumerate().skip(inner) {
        match byte {
            b'}' => return (at + 1, Reference::parse(&text[inner..at])),
            b'{' if dollar => return (at - 1, Reference::Malformed(&text[inner..at - 1])),
            _ => dollar = byte == b'$',
        }
    }
    (text.len(), Reference::Malformed(&text[inner..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_forms() {
        assert_eq!(whole("${data.a.b}"), Some(Reference::Data("a.b")));
        assert_eq!(
            whole("${form.first_name}"),
            Some(Reference::Form("first_name"))
        );
        assert_eq!(
            whole("${screen.SIGN_UP.data.x}"),
            Some(Reference::ScreenData {
                screen: "SIGN_UP",
                path: "x"
            })
        );
        let form = whole("${screen.A.form.stay.start-date}");
        assert_eq!(
            form,
            Some(Reference::ScreenForm {
                screen: "A",
                name: "stay.start-date"
            })
        );
        assert_eq!(form.map(|r| r.field()), Some("stay"));
    }

    #[test]
    fn what_is_none() {
        for text in [
            "${}",
            "${data}",
            "${data.}",
            "${ data.a}",
            "${data.a != ''}",
            "${screen.A.x.y}",
        ] {
            assert!(
                matches!(whole(text), Some(Reference::Malformed(_))),
                "{text}"
            );
        }
        assert_eq!(whole("Hi ${form.a}"), None);
        assert_eq!(whole("${form.a}${form.b}"), None);
    }

    #[test]
    fn all_in_a_text_with_their_places() {
        let text = "`${form.a} == 'é' && ${data.b}` ${";
        let found: Vec<_> = scan(text).into_iter().map(|(r, x)| (&text[r], x)).collect();
        assert_eq!(
            found,
            [
                ("${form.a}", Reference::Form("a")),
                ("${data.b}", Reference::Data("b")),
                ("${", Reference::Malformed("")),
            ]
        );
        assert_eq!(scan("${ ${form.a}")[1].1, Reference::Form("a"));
    }
}
