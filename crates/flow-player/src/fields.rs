//! Whether an answer is filled in and accepted.

use regex::RegexBuilder;
use serde_json::{Map, Value as Json};

use crate::props;

/// Compiled patterns may take at most so many bytes; a flow's own pattern is not trusted.
const PATTERN_BYTES: usize = 1 << 20;

/// Nothing was entered.
pub fn is_blank(value: Option<&Json>) -> bool {
    match value {
        None | Some(Json::Null | Json::Bool(false)) => true,
        Some(Json::String(text)) => text.trim().is_empty(),
        Some(Json::Array(items)) => items.is_empty(),
        Some(Json::Object(parts)) => parts.values().all(|part| is_blank(Some(part))),
        Some(_) => false,
    }
}

/// Whether it must be filled in; of a range, any part.
pub fn is_required(type_name: &str, props: &Map<String, Json>) -> bool {
    let least = match type_name {
        "PhotoPicker" => number(props, "min-uploaded-photos"),
        "DocumentPicker" => number(props, "min-uploaded-documents"),
        _ => None,
    };
    match props.get("required") {
        Some(Json::Object(parts)) => parts.values().any(|part| part == &Json::Bool(true)),
        Some(value) => value == &Json::Bool(true),
        None => least.is_some_and(|least| least > 0.0),
    }
}

/// Why an answer is not accepted, in a few words; blank ones are never at fault here.
pub fn fault(type_name: &str, props: &Map<String, Json>, value: Option<&Json>) -> Option<String> {
    if is_blank(value) {
        return None;
    }
    match (type_name, value?) {
        ("TextInput", value) => text_input(props, &plain(value)),
        ("TextArea", Json::String(text)) => {
            let most = number(props, "max-length").unwrap_or(600.0);
            (text.chars().count() as f64 > most).then(|| format!("At most {most} characters."))
        }
        ("CheckboxGroup" | "ChipsSelector", Json::Array(items)) => {
            let count = items.len() as f64;
            let least = number(props, "min-selected-items").filter(|least| count < *least);
            let most = number(props, "max-selected-items").filter(|most| count > *most);
            least
                .map(|least| format!("Choose at least {least}."))
                .or_else(|| most.map(|most| format!("Choose at most {most}.")))
        }
        ("DatePicker" | "CalendarPicker", Json::String(day)) => date(props, day),
        _ => None,
    }
}

fn text_input(props: &Map<String, Json>, text: &str) -> Option<String> {
    let count = text.chars().count() as f64;
    if let Some(least) = number(props, "min-chars").filter(|least| count < *least) {
        return Some(format!("At least {least} characters."));
    }
    let most = number(props, "max-chars").unwrap_or(80.0);
    if count > most {
        return Some(format!("At most {most} characters."));
    }
    let input_type = props::text(props, "input-type").unwrap_or("text");
    let refused = match input_type {
        "number" if text.trim().parse::<f64>().is_err() => Some("Enter a number."),
        "passcode" if !text.bytes().all(|b| b.is_ascii_digit()) => Some("Digits only."),
        "email" if !looks_like_email(text) => Some("Enter an email address."),
        "phone" if !looks_like_phone(text) => Some("Enter a phone number."),
        _ => None,
    };
    if let Some(refused) = refused {
        return Some(refused.to_owned());
    }
    let pattern = props::text(props, "pattern").filter(|pattern| !pattern.is_empty())?;
    if matches!(input_type, "email" | "phone") {
        return None;
    }
    let whole = RegexBuilder::new(&format!("^(?:{pattern})$"))
        .size_limit(PATTERN_BYTES)
        .build();
    // A pattern we cannot read is the rules' business, not the customer's.
    let refused = whole.is_ok_and(|pattern| !pattern.is_match(text));
    refused.then(|| {
        let helper = props::text(props, "helper-text").unwrap_or("This has not the right form.");
        helper.to_owned()
    })
}

fn looks_like_email(text: &str) -> bool {
    let parts = text.trim().split_once('@');
    parts.is_some_and(|(name, host)| {
        !name.is_empty()
            && host.split('.').count() > 1
            && host.split('.').all(|part| !part.is_empty())
            && !text.trim().contains(char::is_whitespace)
    })
}

fn looks_like_phone(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_ascii_digit() || "+-() ".contains(c))
        && text.chars().filter(char::is_ascii_digit).count() >= 3
}

/// Days compare as texts: YYYY-MM-DD since 5.0, before that milliseconds of equal length.
fn date(props: &Map<String, Json>, day: &str) -> Option<String> {
    let bound = |key| props::text(props, key).filter(|bound| bound.len() == day.len());
    if bound("min-date").is_some_and(|first| day < first) {
        return Some("This day is too early.".to_owned());
    }
    if bound("max-date").is_some_and(|last| day > last) {
        return Some("This day is too late.".to_owned());
    }
    let closed = props.get("unavailable-dates").and_then(Json::as_array);
    let closed = closed.is_some_and(|days| days.iter().any(|closed| closed == day));
    closed.then(|| "This day is not available.".to_owned())
}

fn plain(value: &Json) -> String {
    crate::expression::to_text(value)
}

fn number(props: &Map<String, Json>, key: &str) -> Option<f64> {
    match props.get(key)? {
        Json::Number(number) => number.as_f64(),
        // Some files hold numbers as texts; phones take them (fact base U16).
        Json::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(type_name: &str, props: Json, value: Json) -> Option<String> {
        fault(type_name, props.as_object().unwrap(), Some(&value))
    }

    #[test]
    fn what_is_accepted() {
        for (type_name, props, good, bad) in [
            (
                "TextInput",
                json!({"min-chars": 3}),
                json!("abc"),
                json!("ab"),
            ),
            (
                "TextInput",
                json!({"max-chars": "2"}),
                json!("é"),
                json!("abc"),
            ),
            (
                "TextInput",
                json!({"input-type": "number"}),
                json!("4.5"),
                json!("four"),
            ),
            (
                "TextInput",
                json!({"input-type": "number"}),
                json!(4),
                json!("4,5"),
            ),
            (
                "TextInput",
                json!({"input-type": "passcode"}),
                json!("0042"),
                json!("42a"),
            ),
            (
                "TextInput",
                json!({"input-type": "email"}),
                json!("a@b.co"),
                json!("a@b"),
            ),
            (
                "TextInput",
                json!({"input-type": "phone"}),
                json!("+1 (2) 34"),
                json!("call me"),
            ),
            (
                "TextInput",
                json!({"pattern": "[a-c]+"}),
                json!("abc"),
                json!("abcd"),
            ),
            (
                "TextArea",
                json!({"max-length": 2}),
                json!("ab"),
                json!("abc"),
            ),
            (
                "CheckboxGroup",
                json!({"max-selected-items": 1}),
                json!(["a"]),
                json!(["a", "b"]),
            ),
            (
                "CheckboxGroup",
                json!({"min-selected-items": 2}),
                json!(["a", "b"]),
                json!(["a"]),
            ),
            (
                "DatePicker",
                json!({"min-date": "2026-01-02"}),
                json!("2026-01-02"),
                json!("2026-01-01"),
            ),
            (
                "DatePicker",
                json!({"unavailable-dates": ["2026-01-01"]}),
                json!("2026-01-02"),
                json!("2026-01-01"),
            ),
        ] {
            assert_eq!(of(type_name, props.clone(), good), None, "{props}");
            assert!(of(type_name, props.clone(), bad).is_some(), "{props}");
        }
        assert_eq!(of("TextInput", json!({"pattern": "("}), json!("x")), None);
        assert_eq!(of("TextInput", json!({"min-chars": 3}), json!("")), None);
        assert_eq!(of("TextInput", json!({}), json!({"odd": 1})), None);
    }
}
