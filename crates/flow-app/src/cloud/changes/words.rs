//! How things are called.

use std::borrow::Cow;

use flow_doc::flow::{Component, ScreenRef};
use flow_doc::{Kind, Value};

/// Longest piece of somebody's text inside a line, in characters.
const LONGEST: usize = 60;

/// Where a change stands.
pub struct Place {
    /// With the thing's own text: `Your details › Paragraph “Notes”`.
    pub full: String,
    /// Without, for lines about that very text.
    pub bare: String,
    /// The property that names it, e.g. "label".
    pub named_by: Option<&'static str>,
}

impl Place {
    pub fn plain(text: &str) -> Place {
        Place {
            full: text.to_owned(),
            bare: text.to_owned(),
            named_by: None,
        }
    }

    pub fn component(screen: &str, component: &Component<'_>) -> Place {
        let bare = format!("{screen} › {}", kind_of(component));
        let Some((named_by, text)) = own_text(component) else {
            return Place::plain(&bare);
        };
        Place {
            full: format!("{bare} {}", quoted(&text)),
            bare,
            named_by: Some(named_by),
        }
    }

    /// The words for a line about this property.
    pub fn of(&self, property: &str) -> &str {
        if self.named_by == Some(property) {
            &self.bare
        } else {
            &self.full
        }
    }
}

/// "Short answer", or the type as written when it is not known.
pub fn kind_of(component: &Component<'_>) -> String {
    match component.catalogue() {
        Some(known) => known.everyday.to_owned(),
        None if component.type_name.is_empty() => "Component".to_owned(),
        None => shortened(&component.type_name).into_owned(),
    }
}

/// `Paragraph “Notes”`
pub fn component(component: &Component<'_>) -> String {
    let kind = kind_of(component);
    match own_text(component) {
        Some((_, text)) => format!("{kind} {}", quoted(&text)),
        None => kind,
    }
}

/// What people read on it, and the property that holds it.
pub fn own_text<'d>(component: &Component<'d>) -> Option<(&'static str, Cow<'d, str>)> {
    ["label", "text", "title", "alt-text", "name"]
        .into_iter()
        .find_map(|key| {
            let value = component.value.get(key)?;
            let text = value
                .str()
                .or_else(|| value.items().next().and_then(|line| line.str()))?;
            (!text.trim().is_empty()).then_some((key, text))
        })
}

/// Its title as people see it, else its id.
pub fn screen(screen: &ScreenRef<'_>) -> String {
    let title = screen.title().filter(|title| !title.trim().is_empty());
    match title.or_else(|| screen.id()) {
        Some(text) => shortened(&text).into_owned(),
        None => "Screen without a name".to_owned(),
    }
}

/// A text on one line, not too long.
pub fn shortened(text: &str) -> Cow<'_, str> {
    let plain = text.chars().all(|c| !c.is_control());
    if plain && text.chars().count() <= LONGEST {
        return Cow::Borrowed(text);
    }
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let clean: String = words.chars().filter(|c| !c.is_control()).collect();
    if clean.chars().count() <= LONGEST {
        return Cow::Owned(clean);
    }
    let start: String = clean.chars().take(LONGEST - 1).collect();
    Cow::Owned(format!("{}…", start.trim_end()))
}

pub fn quoted(text: &str) -> String {
    format!("“{}”", shortened(text))
}

/// A value short enough to be said; `None` for lists and objects.
pub fn value(value: Value<'_>) -> Option<String> {
    match value.kind() {
        Kind::String => Some(quoted(&value.str()?)),
        Kind::Number => Some(shortened(&value.raw()).into_owned()),
        Kind::Bool => Some(if value.bool()? { "on" } else { "off" }.to_owned()),
        Kind::Null => Some("nothing".to_owned()),
        Kind::Object | Kind::Array => None,
    }
}

/// `“a”, “b” and “c”`
pub fn list(texts: &[String]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => quoted.concat(),
    }
}

/// "one new key", "3 new keys"
pub fn count(number: usize, one: &str) -> String {
    match number {
        1 => format!("one {one}"),
        _ => format!("{number} {one}s"),
    }
}

/// A label of the catalogue in the middle of a sentence. Abbreviations stay.
pub fn inside(label: &str) -> String {
    let mut chars = label.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_people_fit_into_a_line() {
        assert_eq!(quoted("a\nb"), "“a b”");
        assert_eq!(shortened(&"x".repeat(99)).chars().count(), LONGEST);
        assert_eq!(
            list(&["a".into(), "b".into(), "c".into()]),
            "“a”, “b” and “c”"
        );
        assert_eq!((inside("Hint"), inside("ID")), ("hint".into(), "ID".into()));
    }
}
