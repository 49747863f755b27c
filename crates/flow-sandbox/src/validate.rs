use serde_json::{Value, json};

/// Longer messages than this are cut; the service allows 1,048,576 characters per entry.
const MAX_MESSAGE: usize = 10_000;

/// One error in a Flow JSON, as Meta would report it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Meta's code word where there is one (`INVALID_PROPERTY_VALUE`), else the rule's name.
    pub code: String,
    pub message: String,
    /// From and to, as (line, column) from 1, columns in code points, in the uploaded text.
    pub start: (u32, u32),
    pub end: (u32, u32),
    /// RFC 6901 pointer to the value; `None` for the whole text.
    pub pointer: Option<String>,
}

/// Says what is wrong with a Flow JSON. Only what stops publishing: errors, no warnings or advice.
pub trait Validator: Send + Sync {
    fn errors(&self, json: &[u8]) -> Vec<Problem>;
}

impl<F: Fn(&[u8]) -> Vec<Problem> + Send + Sync> Validator for F {
    fn errors(&self, json: &[u8]) -> Vec<Problem> {
        self(json)
    }
}

/// One entry of `validationErrors`: the JSON text of a record of the shape Meta uses (AWS does not
/// document what its strings hold).
pub(crate) fn wire_text(problem: &Problem) -> String {
    let mut positions = json!({
        "line_start": problem.start.0,
        "line_end": problem.end.0,
        "column_start": problem.start.1,
        "column_end": problem.end.1,
    });
    let mut record = json!({
        "error": problem.code,
        "error_type": "FLOW_JSON_ERROR",
        "message": problem.message.chars().take(MAX_MESSAGE).collect::<String>(),
    });
    if let (Value::Object(record), Value::Object(positions)) = (&mut record, &mut positions) {
        record.extend(positions.clone());
        if let Some(pointer) = &problem.pointer {
            positions.insert("path".to_owned(), meta_path(pointer).into());
            record.insert("pointers".to_owned(), json!([positions]));
        }
    }
    record.to_string()
}

/// `/screens/0/layout` as Meta writes it: `screens[0].layout`.
fn meta_path(pointer: &str) -> String {
    let mut path = String::new();
    for token in pointer.split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        if !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit()) {
            path.push_str(&format!("[{token}]"));
        } else {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(&token);
        }
    }
    path
}

/// `version` and `data_api_version` at the top of a Flow JSON, where they are strings of 1 to 10
/// characters (the service's limits).
pub(crate) fn versions(json: &[u8]) -> (Option<String>, Option<String>) {
    #[derive(serde::Deserialize)]
    struct Top {
        version: Option<Value>,
        data_api_version: Option<Value>,
    }
    let json = json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json);
    let Ok(top) = serde_json::from_slice::<Top>(json) else {
        return (None, None);
    };
    let short = |value: Option<Value>| match value {
        Some(Value::String(text)) if (1..=10).contains(&text.chars().count()) => Some(text),
        _ => None,
    };
    (short(top.version), short(top.data_api_version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_in_metas_shape() {
        let problem = Problem {
            code: "INVALID_PROPERTY_VALUE".into(),
            message: "Not a type.".into(),
            start: (4, 17),
            end: (4, 30),
            pointer: Some("/screens/0/layout/children/1/a~1b".into()),
        };
        let record: Value = serde_json::from_str(&wire_text(&problem)).unwrap();
        assert_eq!(record["line_start"], 4);
        assert_eq!(
            record["pointers"][0]["path"],
            "screens[0].layout.children[1].a/b"
        );
        assert_eq!(record["pointers"][0]["column_end"], 30);
        let whole = Problem {
            pointer: None,
            message: "x".repeat(20_000),
            ..problem
        };
        let record: Value = serde_json::from_str(&wire_text(&whole)).unwrap();
        assert!(record.get("pointers").is_none());
        assert_eq!(record["message"].as_str().unwrap().len(), MAX_MESSAGE);
    }

    #[test]
    fn versions_at_the_top() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            versions(br#"{"version":"7.3","x":[1]}"#),
            (some("7.3"), None)
        );
        assert_eq!(
            versions(b"\xef\xbb\xbf{\"data_api_version\":\"4.0\"}"),
            (None, some("4.0"))
        );
        assert_eq!(
            versions(br#"{"version":7.3,"data_api_version":"01234567890"}"#),
            (None, None)
        );
        assert_eq!(versions(b"[]"), (None, None));
        assert_eq!(versions(b"{"), (None, None));
    }
}
