//! JSON pointers (RFC 6901).

use std::borrow::Cow;

use crate::{NodeId, Value};

/// The pointer of a value; "" for the root.
pub fn of(value: Value<'_>) -> String {
    within(value, None)
}

/// The pointer of a value counted from one that it stands in; from the root if it stands elsewhere.
pub fn within(value: Value<'_>, outer: Option<NodeId>) -> String {
    let mut tokens = Vec::new();
    let mut here = Some(value);
    while let Some(value) = here {
        if Some(value.id()) == outer {
            break;
        }
        if let Some(key) = value.key() {
            tokens.push(escape(&key));
        } else if let Some(index) = value.index() {
            tokens.push(index.to_string());
        }
        here = value.parent();
    }
    tokens
        .iter()
        .rev()
        .fold(String::new(), |pointer, token| pointer + "/" + token)
}

/// The tokens of a pointer, decoded; `None` when it is none: it does not start with a slash (or is
/// empty: then there are none), or has a `~` that stands before neither 0 nor 1.
pub fn tokens(pointer: &str) -> Option<Vec<Cow<'_, str>>> {
    if pointer.is_empty() {
        return Some(Vec::new());
    }
    let rest = pointer.strip_prefix('/')?;
    let mut tildes = rest.split('~').skip(1);
    if !tildes.all(|after| after.starts_with(['0', '1'])) {
        return None;
    }
    Some(rest.split('/').map(unescape).collect())
}

/// One token as it is written in a pointer.
pub fn escape(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

fn unescape(token: &str) -> Cow<'_, str> {
    if token.contains('~') {
        Cow::Owned(token.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(token)
    }
}

/// An array index as a pointer writes it: digits without leading zero.
pub fn index(token: &str) -> Option<usize> {
    let plain = token == "0" || !token.starts_with('0');
    (plain && token.bytes().all(|b| b.is_ascii_digit())).then(|| token.parse().ok())?
}

#[cfg(test)]
mod tests {
    use crate::Document;

    #[test]
    fn pointers_lead_to_the_value_they_were_made_from() {
        let doc = Document::open(br#"{"a/b":[1,{"~":true,"":2}]}"#.to_vec());
        for pointer in ["", "/a~1b", "/a~1b/0", "/a~1b/1/~0", "/a~1b/1/"] {
            assert_eq!(
                doc.at(pointer).map(|v| v.pointer()).as_deref(),
                Some(pointer)
            );
        }
        for nowhere in [
            "a",
            "/a~1b/2",
            "/a~1b/00",
            "/a~1b/-",
            "/a~1b/0/0",
            "/a~1b/1/~",
            "/a~1b/1/~2",
        ] {
            assert!(doc.at(nowhere).is_none(), "{nowhere}");
        }
    }
}
