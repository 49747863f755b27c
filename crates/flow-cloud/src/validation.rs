use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One entry of `validationErrors`.
///
/// AWS hands on plain strings and does not document what stands in them. Meta's own record (error,
/// message, positions, pointers with a path) is read when the string is such a record as JSON;
/// otherwise the string itself is the message. Positions count in the uploaded text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ValidationProblem {
    /// Meta's code word, such as `INVALID_PROPERTY_VALUE`.
    pub code: Option<String>,
    pub message: String,
    /// Lines and columns from 1.
    pub line_start: Option<u32>,
    pub line_end: Option<u32>,
    pub column_start: Option<u32>,
    pub column_end: Option<u32>,
    /// Meta's path, such as `screens[0].layout.children[0].type`.
    pub path: Option<String>,
}

impl ValidationProblem {
    /// Never fails: what cannot be understood is shown as it is.
    pub fn read(text: &str) -> ValidationProblem {
        match serde_json::from_str::<Value>(text) {
            Ok(Value::Object(record)) => from_record(&record, text),
            _ => ValidationProblem::plain(text),
        }
    }

    fn plain(text: &str) -> ValidationProblem {
        ValidationProblem {
            code: None,
            message: text.trim().to_owned(),
            line_start: None,
            line_end: None,
            column_start: None,
            column_end: None,
            path: None,
        }
    }
}

fn from_record(record: &serde_json::Map<String, Value>, text: &str) -> ValidationProblem {
    let pointer = record
        .get("pointers")
        .and_then(Value::as_array)
        .and_then(|list| list.first())
        .and_then(Value::as_object);
    let word = |key: &str| record.get(key).and_then(Value::as_str).map(str::to_owned);
    let number = |key: &str| {
        let here = record.get(key).or_else(|| pointer?.get(key))?;
        here.as_u64().and_then(|n| u32::try_from(n).ok())
    };
    ValidationProblem {
        code: word("error").or_else(|| word("error_type")),
        message: word("message").unwrap_or_else(|| text.trim().to_owned()),
        line_start: number("line_start"),
        line_end: number("line_end"),
        column_start: number("column_start"),
        column_end: number("column_end"),
        path: pointer
            .and_then(|p| p.get("path"))
            .and_then(Value::as_str)
            .map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_metas_record() {
        let problem = ValidationProblem::read(
            r#"{"error":"INVALID_PROPERTY_VALUE","error_type":"FLOW_JSON_ERROR","message":"Bad.",
            "line_start":46,"line_end":46,"column_start":17,"column_end":30,
            "pointers":[{"line_start":46,"path":"screens[0].layout.children[0].type"}]}"#,
        );
        assert_eq!(problem.code.as_deref(), Some("INVALID_PROPERTY_VALUE"));
        assert_eq!(problem.message, "Bad.");
        assert_eq!(
            (problem.line_start, problem.column_end),
            (Some(46), Some(30))
        );
        assert_eq!(
            problem.path.as_deref(),
            Some("screens[0].layout.children[0].type")
        );
    }

    #[test]
    fn anything_else_is_its_own_message() {
        for text in ["Name is missing", "[1]", "{", "{}", "7", ""] {
            assert_eq!(ValidationProblem::read(text).message, text);
        }
        let odd = ValidationProblem::read(r#"{"message":"m","line_start":-1,"pointers":[7]}"#);
        assert_eq!(
            (odd.message.as_str(), odd.line_start, odd.path),
            ("m", None, None)
        );
    }
}
