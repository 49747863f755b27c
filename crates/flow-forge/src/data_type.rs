//! Types of values, their declarations, and values of them.

use serde_json::{Map, Value as Json, json};

use crate::{Choices, words};

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum DataType {
    Text,
    Number,
    Bool,
    List(Box<DataType>),
    Object(Vec<(String, DataType)>),
    /// What an upload yields. Never declared.
    Files,
    /// First and last day, as a calendar in range mode yields them. Never declared.
    Range,
}

impl DataType {
    pub fn texts() -> DataType {
        DataType::List(Box::new(DataType::Text))
    }

    /// Any type that can be declared.
    pub fn any(choices: &mut Choices<'_>, depth: usize) -> DataType {
        match choices.below(if depth == 0 { 3 } else { 6 }) {
            0 => DataType::Text,
            1 => DataType::Number,
            2 => DataType::Bool,
            3 | 4 => DataType::List(Box::new(DataType::any(choices, depth - 1))),
            _ => {
                let count = choices.between(1, 3);
                let member = |n| (words::name(n), DataType::any(choices, depth - 1));
                DataType::Object((0..count).map(member).collect())
            }
        }
    }

    /// A declaration without an example.
    fn schema(&self) -> Json {
        match self {
            DataType::Text => json!({"type": "string"}),
            DataType::Number => json!({"type": "number"}),
            DataType::Bool => json!({"type": "boolean"}),
            DataType::List(items) => json!({"type": "array", "items": items.schema()}),
            DataType::Object(members) => {
                let properties: Map<String, Json> = members
                    .iter()
                    .map(|(name, inner)| (name.clone(), inner.schema()))
                    .collect();
                json!({"type": "object", "properties": properties})
            }
            DataType::Files => json!({"type": "array", "items": {"type": "object"}}),
            DataType::Range => json!({"type": "object"}),
        }
    }

    /// As it stands in a screen's `data`.
    pub fn declaration(&self, choices: &mut Choices<'_>) -> Json {
        let mut declaration = self.schema();
        declaration["__example__"] = match self {
            // An empty text or list is a sound example (fact base M6).
            DataType::Text if choices.chance(10) => json!(""),
            DataType::List(_) if choices.chance(10) => json!([]),
            _ => self.literal(choices),
        };
        declaration
    }

    /// A value of it.
    pub fn literal(&self, choices: &mut Choices<'_>) -> Json {
        match self {
            DataType::Text => json!(words::phrase(choices, 30)),
            DataType::Number if choices.chance(20) => json!(choices.below(100) as f64 + 0.5),
            DataType::Number => json!(choices.below(1000)),
            DataType::Bool => json!(choices.chance(50)),
            DataType::List(items) => {
                let count = choices.between(1, 3);
                Json::Array((0..count).map(|_| items.literal(choices)).collect())
            }
            DataType::Object(members) => Json::Object(
                members
                    .iter()
                    .map(|(name, inner)| (name.clone(), inner.literal(choices)))
                    .collect(),
            ),
            DataType::Files => json!([]),
            DataType::Range => json!({}),
        }
    }

    /// Paths to everything in a value of it, itself (an empty path) included. They do not lead
    /// into lists (fact base 10.1).
    pub fn paths(&self) -> Vec<(String, &DataType)> {
        let mut found = vec![(String::new(), self)];
        if let DataType::Object(members) = self {
            for (name, inner) in members {
                let below = inner.paths().into_iter();
                found.extend(below.map(|(path, inner)| (format!(".{name}{path}"), inner)));
            }
        }
        found
    }
}
