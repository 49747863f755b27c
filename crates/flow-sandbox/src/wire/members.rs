use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use super::constraint::{CATEGORIES, MAX_CATEGORIES, MAX_FLOW_JSON, MAX_RESULTS, Text};
use super::error::{ApiError, ErrorKind};

/// The members of a request, from the query (GET, DELETE) or the JSON body (POST). Reading one checks
/// it; all faults are gathered and [`Members::finish`] refuses with them, the way the service counts
/// them up. What the model does not name is ignored, and `null` is the same as missing.
pub(crate) struct Members {
    source: Source,
    faults: Vec<String>,
}

enum Source {
    Query(HashMap<String, String>),
    Body(Map<String, Value>),
}

impl Members {
    pub fn from_query(query: &str) -> Members {
        let decode = |part: &str| percent_decode_str(part).decode_utf8_lossy().into_owned();
        let pair = |pair: &str| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        };
        let members = query
            .split('&')
            .filter(|part| !part.is_empty())
            .map(pair)
            .collect();
        Members {
            source: Source::Query(members),
            faults: Vec::new(),
        }
    }

    /// An empty body has no members; anything else must be a JSON object.
    pub fn from_body(body: &[u8]) -> Result<Members, ApiError> {
        let members = if body.is_empty() {
            Map::new()
        } else {
            match serde_json::from_slice(body) {
                Ok(Value::Object(members)) => members,
                Ok(_) => return Err(invalid("The request body must be a JSON object.")),
                Err(_) => return Err(invalid("The request body is not valid JSON.")),
            }
        };
        Ok(Members {
            source: Source::Body(members),
            faults: Vec::new(),
        })
    }

    /// An optional string.
    pub fn text(&mut self, name: &str, limits: &Text) -> Option<String> {
        let text = self.raw_text(name)?;
        self.check_text(name, &text, limits);
        Some(text)
    }

    /// A required string; empty when it is missing, which is a fault.
    pub fn required(&mut self, name: &str, limits: &Text) -> String {
        if self.is_missing(name) {
            self.missing(name);
            return String::new();
        }
        self.text(name, limits).unwrap_or_default()
    }

    /// An optional boolean; `true` or `false` in a query.
    pub fn flag(&mut self, name: &str) -> bool {
        let flag = match &self.source {
            Source::Query(members) => match members.get(name).map(String::as_str) {
                None | Some("false") => Some(false),
                Some("true") => Some(true),
                Some(_) => None,
            },
            Source::Body(members) => match members.get(name) {
                None | Some(Value::Null) => Some(false),
                Some(value) => value.as_bool(),
            },
        };
        flag.unwrap_or_else(|| {
            self.fault(name, "Member must be a boolean");
            false
        })
    }

    /// `maxResults` of the query, 1 to 100.
    pub fn max_results(&mut self) -> Option<usize> {
        let text = self.raw_text("maxResults")?;
        match text.parse::<i64>() {
            Ok(number) if MAX_RESULTS.contains(&number) => usize::try_from(number).ok(),
            Ok(number) if number < *MAX_RESULTS.start() => {
                self.fault(
                    "maxResults",
                    "Member must have value greater than or equal to 1",
                );
                None
            }
            Ok(_) => {
                self.fault(
                    "maxResults",
                    "Member must have value less than or equal to 100",
                );
                None
            }
            Err(_) => {
                self.fault("maxResults", "Member must be an integer");
                None
            }
        }
    }

    /// One to nine category names.
    pub fn categories(&mut self, name: &str) -> Option<Vec<String>> {
        let value = self.body_value(name)?;
        let Value::Array(items) = value else {
            self.fault(name, "Member must be a list");
            return None;
        };
        if items.is_empty() {
            self.fault(name, "Member must have length greater than or equal to 1");
        } else if items.len() > MAX_CATEGORIES {
            self.fault(name, "Member must have length less than or equal to 9");
        }
        let mut categories = Vec::new();
        for (index, item) in items.into_iter().enumerate() {
            let place = format!("{name}.{}.member", index + 1);
            match item {
                Value::String(word) if CATEGORIES.contains(&word.as_str()) => categories.push(word),
                Value::String(_) => {
                    let set = CATEGORIES.join(", ");
                    self.fault(
                        &place,
                        &format!("Member must satisfy enum value set: [{set}]"),
                    );
                }
                _ => self.fault(&place, "Member must be a string"),
            }
        }
        Some(categories)
    }

    /// Like [`Members::categories`], and missing is a fault.
    pub fn required_categories(&mut self, name: &str) -> Vec<String> {
        if self.is_missing(name) {
            self.missing(name);
        }
        self.categories(name).unwrap_or_default()
    }

    /// 1 to 10,485,760 bytes as base64 (the standard alphabet, with padding).
    pub fn blob(&mut self, name: &str) -> Option<Vec<u8>> {
        let value = self.body_value(name)?;
        let Value::String(text) = value else {
            self.fault(name, "Member must be a base64 string");
            return None;
        };
        let Ok(bytes) = STANDARD.decode(text) else {
            self.fault(name, "Member must be a base64 string");
            return None;
        };
        if bytes.is_empty() {
            self.fault(name, "Member must have length greater than or equal to 1");
        } else if bytes.len() > MAX_FLOW_JSON {
            let limit = format!("Member must have length less than or equal to {MAX_FLOW_JSON}");
            self.fault(name, &limit);
        }
        Some(bytes)
    }

    /// Like [`Members::blob`], and missing is a fault.
    pub fn required_blob(&mut self, name: &str) -> Vec<u8> {
        if self.is_missing(name) {
            self.missing(name);
        }
        self.blob(name).unwrap_or_default()
    }

    /// Refuses with everything found, or lets the operation go on.
    pub fn finish(self) -> Result<(), ApiError> {
        let count = self.faults.len();
        if count == 0 {
            return Ok(());
        }
        let noun = if count == 1 { "error" } else { "errors" };
        Err(invalid(&format!(
            "{count} validation {noun} detected: {}",
            self.faults.join("; ")
        )))
    }

    fn is_missing(&self, name: &str) -> bool {
        match &self.source {
            Source::Query(members) => !members.contains_key(name),
            Source::Body(members) => members.get(name).is_none_or(Value::is_null),
        }
    }

    fn body_value(&mut self, name: &str) -> Option<Value> {
        match &mut self.source {
            Source::Query(_) => None,
            Source::Body(members) => members.remove(name).filter(|value| !value.is_null()),
        }
    }

    fn raw_text(&mut self, name: &str) -> Option<String> {
        let value = match &mut self.source {
            Source::Query(members) => return members.remove(name),
            Source::Body(_) => self.body_value(name)?,
        };
        match value {
            Value::String(text) => Some(text),
            _ => {
                self.fault(name, "Member must be a string");
                None
            }
        }
    }

    fn check_text(&mut self, name: &str, text: &str, limits: &Text) {
        let length = text.chars().count();
        if length < limits.min {
            let limit = format!(
                "Member must have length greater than or equal to {}",
                limits.min
            );
            self.fault(name, &limit);
        } else if length > limits.max {
            let limit = format!(
                "Member must have length less than or equal to {}",
                limits.max
            );
            self.fault(name, &limit);
        }
        if let Some(pattern) = limits
            .pattern
            .as_ref()
            .filter(|pattern| !(pattern.matches)(text))
        {
            let spelling = pattern.spelling;
            let rule = format!("Member must satisfy regular expression pattern: {spelling}");
            self.fault(name, &rule);
        }
    }

    fn missing(&mut self, name: &str) {
        self.fault(name, "Member must not be null");
    }

    fn fault(&mut self, name: &str, rule: &str) {
        self.faults.push(format!(
            "Value at '{name}' failed to satisfy constraint: {rule}"
        ));
    }
}

/// A fault of shape.
pub(crate) fn invalid(message: &str) -> ApiError {
    ApiError::new(ErrorKind::Validation, message)
}

#[cfg(test)]
mod tests {
    use super::super::constraint::{ACCOUNT_ID, FLOW_ID, FLOW_NAME};
    use super::*;

    fn body(value: Value) -> Members {
        Members::from_body(value.to_string().as_bytes()).unwrap()
    }

    #[test]
    fn faults_are_counted_up() {
        let mut members = body(serde_json::json!({ "id": "nope", "flowName": 7 }));
        members.required("id", &ACCOUNT_ID);
        members.required("flowName", &FLOW_NAME);
        members.required("flowId", &FLOW_ID);
        let error = members.finish().unwrap_err();
        assert_eq!(error.kind, ErrorKind::Validation);
        assert!(
            error
                .message
                .starts_with("3 validation errors detected: Value at 'id'")
        );
    }

    #[test]
    fn lengths_count_characters() {
        for (name, good) in [
            ("é".repeat(200), true),
            ("é".repeat(201), false),
            (String::new(), false),
        ] {
            let mut members = body(serde_json::json!({ "flowName": name }));
            members.required("flowName", &FLOW_NAME);
            assert_eq!(members.finish().is_ok(), good);
        }
    }

    #[test]
    fn blobs() {
        for (value, good) in [
            (serde_json::json!("e30="), true),
            (serde_json::json!(""), false),
            (serde_json::json!("e30"), false),
            (serde_json::json!("e3 0="), false),
            (serde_json::json!([1]), false),
            (Value::Null, false),
            (Value::String(STANDARD.encode(vec![0; MAX_FLOW_JSON])), true),
            (
                Value::String(STANDARD.encode(vec![0; MAX_FLOW_JSON + 1])),
                false,
            ),
        ] {
            let mut members = body(serde_json::json!({ "flowJson": value }));
            members.required_blob("flowJson");
            assert_eq!(members.finish().is_ok(), good);
        }
    }

    #[test]
    fn categories_and_queries() {
        for (value, good) in [
            (serde_json::json!(["SURVEY", "OTHER"]), true),
            (serde_json::json!([]), false),
            (serde_json::json!(["GAMES"]), false),
            (serde_json::json!([null]), false),
            (serde_json::json!("SURVEY"), false),
            (serde_json::json!(vec!["OTHER"; 10]), false),
        ] {
            let mut members = body(serde_json::json!({ "categories": value }));
            members.required_categories("categories");
            assert_eq!(members.finish().is_ok(), good);
        }
        for (query, good) in [
            ("maxResults=1&invalidate=true", true),
            ("maxResults=100&invalidate=false", true),
            ("maxResults=0", false),
            ("maxResults=101", false),
            ("maxResults=", false),
            ("maxResults=1.5", false),
            ("maxResults=99999999999999999999", false),
            ("invalidate=yes", false),
            ("invalidate=", false),
        ] {
            let mut members = Members::from_query(query);
            members.max_results();
            members.flag("invalidate");
            assert_eq!(members.finish().is_ok(), good, "{query}");
        }
        assert!(Members::from_body(b"[]").is_err() && Members::from_body(b"{").is_err());
    }
}
