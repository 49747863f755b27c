//! Whether an answer is filled in and accepted.

use regex::RegexBuilder;
use serde_json::{Map, Value as Json};

use crate::files::{Limits, picked_files};
use crate::props::{self, number};
use crate::{Drawn, SampleFile, days};

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

/// Whether it must be filled in; of a range, any end.
pub fn is_required(type_name: &str, props: &Map<String, Json>) -> bool {
    match (Limits::of(type_name, props), props.get("required")) {
        (Some(limits), _) => limits.least > 0,
        (None, Some(Json::Object(ends))) => ends.values().any(|end| end == &Json::Bool(true)),
        (None, required) => required == Some(&Json::Bool(true)),
    }
}

/// Whether one end of a range must be filled in.
pub fn is_end_required(props: &Map<String, Json>, end: &str) -> bool {
    match props.get("required") {
        Some(Json::Object(ends)) => ends.get(end) == Some(&Json::Bool(true)),
        required => required == Some(&Json::Bool(true)),
    }
}

/// A required answer is not there: the button waits for it.
pub fn is_awaited(field: &Drawn) -> bool {
    if field.name.is_none() || !field.required {
        return false;
    }
    match &field.range {
        Some(range) => [("start-date", &range.start), ("end-date", &range.end)]
            .iter()
            .any(|(key, end)| end.required && is_blank(end_of(field.value.as_ref(), key))),
        None => is_blank(field.value.as_ref()),
    }
}

/// The answer is there and not accepted.
pub fn is_refused(field: &Drawn) -> bool {
    field.name.is_some()
        && faults(&field.type_name, &field.props, field.value.as_ref()) != Faults::default()
}

fn end_of<'v>(value: Option<&'v Json>, key: &str) -> Option<&'v Json> {
    value?.get(key)
}

/// Why an answer is not accepted, in a few words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    pub whole: Option<String>,
    /// Of the two ends of a range.
    pub start: Option<String>,
    pub end: Option<String>,
}

/// What is wrong with an answer; blank ones are never at fault here.
pub fn faults(type_name: &str, props: &Map<String, Json>, value: Option<&Json>) -> Faults {
    match (type_name, value) {
        ("CalendarPicker", Some(Json::Object(_))) => range(props, value),
        _ => Faults {
            whole: fault(type_name, props, value),
            ..Faults::default()
        },
    }
}

fn fault(type_name: &str, props: &Map<String, Json>, value: Option<&Json>) -> Option<String> {
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
        ("PhotoPicker" | "DocumentPicker", picked) => {
            files(&Limits::of(type_name, props)?, &picked_files(picked))
        }
        _ => None,
    }
}

fn files(limits: &Limits, picked: &[SampleFile]) -> Option<String> {
    if let Some(fault) = picked.iter().find_map(|file| limits.fault(file)) {
        return Some(fault);
    }
    if picked.len() < limits.least {
        return Some(format!("Add at least {}.", limits.least));
    }
    (picked.len() > limits.most).then(|| format!("Add at most {}.", limits.most))
}

/// Each end by itself, then both together.
fn range(props: &Map<String, Json>, value: Option<&Json>) -> Faults {
    let end = |key| {
        end_of(value, key)
            .and_then(Json::as_str)
            .filter(|day| !day.is_empty())
    };
    let (start, end) = (end("start-date"), end("end-date"));
    Faults {
        start: start.and_then(|day| date(props, day)),
        end: end.and_then(|day| date(props, day)),
        whole: start
            .zip(end)
            .and_then(|(start, end)| length(props, start, end)),
    }
}

fn length(props: &Map<String, Json>, start: &str, end: &str) -> Option<String> {
    let (start, end) = (days::of(start)?, days::of(end)?);
    if end < start {
        return Some("The end comes before the start.".to_owned());
    }
    let count = (end - start + 1) as f64;
    let least = number(props, "min-days").filter(|least| count < *least);
    let most = number(props, "max-days").filter(|most| count > *most);
    least
        .map(|least| format!("Choose at least {least} days."))
        .or_else(|| most.map(|most| format!("Choose at most {most} days.")))
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
        "number" if !is_number(text.trim()) => Some("Enter a number."),
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

/// Digits with at most one point and a sign before them.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.bytes().any(|byte| byte.is_ascii_digit())
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
        && digits.bytes().filter(|byte| *byte == b'.').count() <= 1
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

/// Bounds, closed days and days of the week.
fn date(props: &Map<String, Json>, text: &str) -> Option<String> {
    let Some(day) = days::of(text) else {
        return Some("This is not a day.".to_owned());
    };
    let bound = |key| props::text(props, key).and_then(days::of);
    if bound("min-date").is_some_and(|first| day < first) {
        return Some("This day is too early.".to_owned());
    }
    if bound("max-date").is_some_and(|last| day > last) {
        return Some("This day is too late.".to_owned());
    }
    let list = |key| props.get(key).and_then(Json::as_array);
    let is_this_day = |closed: &Json| closed.as_str().and_then(days::of) == Some(day);
    let closed = list("unavailable-dates").is_some_and(|closed| closed.iter().any(is_this_day));
    let open = list("include-days");
    let open = open.is_none_or(|open| open.iter().any(|name| name == days::weekday(day)));
    (closed || !open).then(|| "This day is not available.".to_owned())
}

fn plain(value: &Json) -> String {
    crate::expression::to_text(value)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(type_name: &str, props: Json, value: Json) -> Option<String> {
        let faults = faults(type_name, props.as_object().unwrap(), Some(&value));
        faults.whole.or(faults.start).or(faults.end)
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
                json!({"max-date": "1730764800000"}),
                json!("1730764800000"),
                json!("1730851200000"),
            ),
            (
                "CalendarPicker",
                json!({"include-days": ["Mon", "Tue"]}),
                json!("2024-11-05"),
                json!("2024-11-06"),
            ),
            (
                "CalendarPicker",
                json!({"min-days": 2, "max-days": 3}),
                json!({"start-date": "2024-02-28", "end-date": "2024-03-01"}),
                json!({"start-date": "2024-02-28", "end-date": "2024-03-02"}),
            ),
            (
                "CalendarPicker",
                json!({"min-days": 2}),
                json!({"start-date": "2024-02-28"}),
                json!({"start-date": "2024-02-28", "end-date": "2024-02-28"}),
            ),
            (
                "CalendarPicker",
                json!({"max-date": "2024-02-28"}),
                json!({"start-date": "2024-02-28", "end-date": "2024-02-28"}),
                json!({"end-date": "2024-02-29"}),
            ),
            (
                "PhotoPicker",
                json!({"max-uploaded-photos": 1, "max-file-size-kb": 1}),
                json!([{"id": "1", "file_name": "a", "mime_type": "image/png", "size": 1024}]),
                json!([{"id": "1", "file_name": "a", "mime_type": "image/png", "size": 1025}]),
            ),
            (
                "DocumentPicker",
                json!({"allowed-mime-types": ["text/plain"]}),
                json!([{"id": "1", "file_name": "a", "mime_type": "text/plain", "size": 1}]),
                json!([{"id": "1", "file_name": "a", "mime_type": "image/png", "size": 1}]),
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
