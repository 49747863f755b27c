//! How messages speak of properties and values, and names made from texts.

use flow_catalog::{Kind, Property, components};
use flow_doc::{Kind as JsonKind, Value};

/// "Short answer (TextInput)", or what was given, with a capital.
pub(crate) fn owner(what: &str) -> String {
    match components::find(what) {
        Some(component) if component.everyday == what => what.to_owned(),
        Some(component) => format!("{} ({})", component.everyday, component.type_name),
        None => capital(what),
    }
}

pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// The label with the key behind it, unless they are the same.
pub(crate) fn property(property: &Property) -> String {
    if property.label.eq_ignore_ascii_case(property.name) {
        format!("\u{201c}{}\u{201d}", property.label)
    } else {
        format!("\u{201c}{}\u{201d} ({})", property.label, property.name)
    }
}

/// What a property of this kind takes.
pub(crate) fn expected(kind: Kind) -> &'static str {
    match kind {
        Kind::Bool | Kind::RangePair(Kind::Bool) => "true or false",
        Kind::Number => "a number",
        Kind::Integer => "a whole number",
        Kind::Options(_) | Kind::Items(_) => "a list of objects",
        Kind::EnumList(_) | Kind::TextList | Kind::DateList | Kind::FieldNames => "a list of texts",
        Kind::Children => "a list of components",
        Kind::Screens => "a list of screens",
        Kind::Action(_) => "an action object with a \u{201c}name\u{201d}",
        Kind::Cases => "an object that gives each case a list of components",
        Kind::Object(_)
        | Kind::FieldValues
        | Kind::FieldMessages
        | Kind::Payload
        | Kind::DataModel
        | Kind::Routes => "an object",
        Kind::TextOrLines(_) => "text or a list of texts",
        Kind::TextOrMap => "text or an object of texts",
        _ => "text",
    }
}

/// What stands there instead.
pub(crate) fn found(value: Value<'_>) -> &'static str {
    match value.kind() {
        JsonKind::Object => "an object",
        JsonKind::Array => "a list",
        JsonKind::String => "a text",
        JsonKind::Number => "a number",
        JsonKind::Bool => "true or false",
        JsonKind::Null => "null",
    }
}

/// A field name made of a label: "First name" gives `first_name`.
pub(crate) fn as_field_name(label: &str) -> Option<String> {
    let mut name = String::new();
    for c in label.chars().take(40) {
        if c.is_ascii_alphanumeric() {
            name.push(c.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
    }
    let name = name.trim_end_matches('_');
    let name = name.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    (!name.is_empty()).then(|| name.to_owned())
}

/// A screen id made of any text: letters and single underscores, digits spelt out.
pub(crate) fn as_screen_id(text: &str) -> Option<String> {
    const DIGITS: [&str; 10] = [
        "ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE",
    ];
    let mut id = String::new();
    let part = |id: &mut String| {
        if !id.is_empty() && !id.ends_with('_') {
            id.push('_');
        }
    };
    let mut after_digit = false;
    for c in text.chars().take(60) {
        if let Some(digit) = c.to_digit(10) {
            part(&mut id);
            id.push_str(DIGITS[digit as usize]);
            after_digit = true;
            continue;
        }
        if !c.is_ascii_alphabetic() {
            part(&mut id);
        } else {
            if after_digit {
                part(&mut id);
            }
            id.push(c);
        }
        after_digit = false;
    }
    let id = id.trim_matches('_');
    (!id.is_empty()).then(|| id.to_owned())
}

/// A title made of a screen id: "SIGN_UP" gives "Sign up".
pub(crate) fn as_title(id: &str) -> Option<String> {
    let text = id.replace('_', " ").trim().to_lowercase();
    (!text.is_empty()).then(|| capital(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_from_texts() {
        assert_eq!(as_field_name("First name*").as_deref(), Some("first_name"));
        assert_eq!(as_field_name("2nd try").as_deref(), Some("nd_try"));
        assert_eq!(as_field_name("名前"), None);
        assert_eq!(as_screen_id("SCREEN_2").as_deref(), Some("SCREEN_TWO"));
        assert_eq!(as_screen_id("step-10b").as_deref(), Some("step_ONE_ZERO_b"));
        assert_eq!(as_title("SIGN_UP").as_deref(), Some("Sign up"));
    }
}
