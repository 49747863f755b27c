//! Answers that fields accept, made up without chance: the same field always gets the same.

mod pattern;

use serde_json::{Value as Json, json};

use crate::fields::{Faults, faults};
use crate::files::Limits;
use crate::props::{self, number};
use crate::{Drawn, days};

/// A day to begin with where a picker sets no bounds.
const SOME_DAY: i64 = 21_929; // 2030-01-15

/// How far to look for a day that is open.
const MOST_DAYS: i64 = 800;

/// An answer that the field accepts as it is drawn now; `None` when none can be made up.
pub fn sample_answer(field: &Drawn) -> Option<Json> {
    let answer = match field.type_name.as_str() {
        "TextInput" | "TextArea" => text(field),
        "Dropdown" | "RadioButtonsGroup" => options(field).into_iter().next().map(Json::from),
        "CheckboxGroup" | "ChipsSelector" => several(field),
        "OptIn" => Some(json!(true)),
        "DatePicker" => day(field, first_day(field)).map(|day| json!(days::to_date(day))),
        "CalendarPicker" => calendar(field),
        "PhotoPicker" | "DocumentPicker" => files(field),
        _ => None,
    };
    answer.filter(|answer| accepts(field, answer))
}

/// Ids of the choices that can be made.
pub(crate) fn options(field: &Drawn) -> Vec<String> {
    let options = field.props.get("data-source").and_then(Json::as_array);
    let enabled = |option: &&Json| {
        option
            .get("enabled")
            .and_then(Json::as_bool)
            .unwrap_or(true)
    };
    options
        .into_iter()
        .flatten()
        .filter(enabled)
        .filter_map(|option| Some(option.get("id")?.as_str()?.to_owned()))
        .collect()
}

fn accepts(field: &Drawn, answer: &Json) -> bool {
    faults(&field.type_name, &field.props, Some(answer)) == Faults::default()
}

fn several(field: &Drawn) -> Option<Json> {
    let least = number(&field.props, "min-selected-items")
        .unwrap_or(1.0)
        .clamp(1.0, 1000.0);
    let ids: Vec<_> = options(field).into_iter().take(least as usize).collect();
    (!ids.is_empty()).then(|| json!(ids))
}

fn text(field: &Drawn) -> Option<Json> {
    let length = |key| number(&field.props, key).map(|chars| chars.clamp(0.0, 10_000.0) as usize);
    let (least, most) = match field.type_name.as_str() {
        "TextArea" => (0, length("max-length").unwrap_or(600)),
        _ => (
            length("min-chars").unwrap_or(0),
            length("max-chars").unwrap_or(80),
        ),
    };
    let kind = props::text(&field.props, "input-type").unwrap_or("text");
    let plain = match kind {
        "number" => fitted("42", "1", least, most),
        "passcode" => fitted("1234", "1", least, most),
        "phone" => fitted("+15550100", "0", least, most),
        "email" => {
            let host = "@example.com";
            let name = fitted("ada", "a", least.saturating_sub(host.len()), most);
            format!("{name}{host}")
        }
        "password" => fitted("Secret-123", "0", least, most),
        _ => fitted("Sample", "e", least, most),
    };
    let pattern = props::text(&field.props, "pattern").filter(|pattern| !pattern.is_empty());
    let by_pattern = pattern.map(pattern::matching).unwrap_or_default();
    let mut candidates = [plain].into_iter().chain(by_pattern).map(Json::String);
    candidates.find(|answer| {
        answer.as_str().is_some_and(|text| !text.trim().is_empty()) && accepts(field, answer)
    })
}

/// A text within the lengths: cut, or longer by more of `more`.
fn fitted(text: &str, more: &str, least: usize, most: usize) -> String {
    let long = format!("{text}{}", more.repeat(least.saturating_sub(text.len())));
    long.chars().take(most.max(1)).collect()
}

fn first_day(field: &Drawn) -> i64 {
    let bound = |key| props::text(&field.props, key).and_then(days::of);
    match (bound("min-date"), bound("max-date")) {
        (Some(first), _) => first,
        (None, Some(last)) => SOME_DAY.min(last - 60),
        (None, None) => SOME_DAY,
    }
}

/// The first open day from this one on.
fn day(field: &Drawn, from: i64) -> Option<i64> {
    let open = |day: &i64| {
        let one = json!(days::to_date(*day));
        accepts(field, &one)
    };
    (from..from.saturating_add(MOST_DAYS)).find(open)
}

fn calendar(field: &Drawn) -> Option<Json> {
    let Some(_) = field.range else {
        return day(field, first_day(field)).map(|day| json!(days::to_date(day)));
    };
    let mut from = first_day(field);
    // A start near the last day may leave no room for the end.
    for _ in 0..MOST_DAYS {
        let start = day(field, from)?;
        let least = number(&field.props, "min-days")
            .unwrap_or(2.0)
            .clamp(1.0, 800.0) as i64;
        let most = number(&field.props, "max-days")
            .unwrap_or(31.0)
            .clamp(1.0, 800.0) as i64;
        let ends = (start + least.min(most) - 1)..(start + most.max(least));
        let range = |end: i64| json!({ "start-date": days::to_date(start), "end-date": days::to_date(end) });
        if let Some(found) = ends.map(range).find(|range| accepts(field, range)) {
            return Some(found);
        }
        from = start + 1;
    }
    None
}

fn files(field: &Drawn) -> Option<Json> {
    let limits = Limits::of(&field.type_name, &field.props)?;
    let good = limits
        .samples()
        .into_iter()
        .filter(|file| limits.fault(file).is_none());
    Some(json!(good.take(limits.least.max(1)).collect::<Vec<_>>()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Map;

    use super::*;
    use crate::{Range, SampleFile};

    fn field(type_name: &str, props: Json) -> Drawn {
        let props: Map<String, Json> = props.as_object().cloned().unwrap();
        Drawn {
            node: flow_doc::NodeId(1),
            type_name: type_name.into(),
            name: Some("f".into()),
            value: None,
            error: None,
            range: (props.get("mode") == Some(&json!("range"))).then(Range::default),
            samples: Vec::<SampleFile>::new(),
            enabled: true,
            required: true,
            children: Vec::new(),
            props,
        }
    }

    #[test]
    fn an_answer_for_every_field() {
        let two = json!([{ "id": "a", "enabled": false }, { "id": "b" }, { "id": "c" }]);
        for (type_name, props, answer) in [
            ("TextInput", json!({}), json!("Sample")),
            (
                "TextInput",
                json!({ "input-type": "number", "min-chars": 5 }),
                json!("42111"),
            ),
            (
                "TextInput",
                json!({ "input-type": "email" }),
                json!("ada@example.com"),
            ),
            (
                "TextInput",
                json!({ "input-type": "passcode", "max-chars": 2 }),
                json!("12"),
            ),
            (
                "TextInput",
                json!({ "pattern": "[A-Z]{2}\\d{3,}", "min-chars": 7 }),
                json!("AA11111"),
            ),
            ("TextArea", json!({ "max-length": 3 }), json!("Sam")),
            (
                "RadioButtonsGroup",
                json!({ "data-source": two }),
                json!("b"),
            ),
            (
                "ChipsSelector",
                json!({ "data-source": two, "min-selected-items": 2 }),
                json!(["b", "c"]),
            ),
            ("OptIn", json!({}), json!(true)),
            (
                "DatePicker",
                json!({ "min-date": "2026-01-01", "unavailable-dates": ["2026-01-01"] }),
                json!("2026-01-02"),
            ),
            (
                "CalendarPicker",
                json!({ "include-days": ["Sun"] }),
                json!("2030-01-20"),
            ),
            (
                "CalendarPicker",
                json!({ "mode": "range", "min-days": 3, "max-date": "2026-01-31", "include-days": ["Sat", "Sun"] }),
                json!({ "start-date": "2025-12-06", "end-date": "2025-12-13" }),
            ),
        ] {
            assert_eq!(
                sample_answer(&field(type_name, props.clone())),
                Some(answer),
                "{props}"
            );
        }
        let picked =
            sample_answer(&field("PhotoPicker", json!({ "min-uploaded-photos": 3 }))).unwrap();
        assert_eq!(picked.as_array().map(Vec::len), Some(3));
        assert_eq!(
            sample_answer(&field(
                "TextInput",
                json!({ "min-chars": 9, "max-chars": 3 })
            )),
            None
        );
        assert_eq!(
            sample_answer(&field("Dropdown", json!({ "data-source": [] }))),
            None
        );
    }

    proptest! {
        #[test]
        fn texts_fit_their_limits(
            least in 0usize..60, more in 0usize..60,
            kind in prop::sample::select(vec!["text", "number", "email", "phone", "password", "passcode"]),
        ) {
            let most = least.max(16) + more;
            let props = json!({ "input-type": kind, "min-chars": least, "max-chars": most });
            prop_assert!(sample_answer(&field("TextInput", props)).is_some());
        }
    }
}
