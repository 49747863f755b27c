//! Types of values: what a data field is declared as, what a literal is, what a field yields.

use flow_catalog::Yields;
use flow_doc::{Kind, Value};

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum DataType {
    /// Not known, or not to be judged: fits everything.
    Any,
    Text,
    Number,
    Bool,
    List(Box<DataType>),
    /// Members in the order declared; `None` when not declared.
    Object(Option<Vec<(Box<str>, DataType)>>),
}

impl DataType {
    /// What a declaration in a screen's `data` says. Anything unreadable is `Any`: other rules
    /// report it.
    pub fn declared(declaration: Value<'_>) -> DataType {
        let Some(name) = declaration.get("type").and_then(|t| t.str()) else {
            return DataType::Any;
        };
        match &*name {
            "string" => DataType::Text,
            "number" | "integer" => DataType::Number,
            "boolean" => DataType::Bool,
            "array" => {
                let items = declaration.get("items").filter(Value::is_object);
                DataType::List(Box::new(items.map_or(DataType::Any, DataType::declared)))
            }
            "object" => {
                let properties = declaration.get("properties").filter(Value::is_object);
                DataType::Object(properties.map(|p| {
                    p.members()
                        .map(|(key, d)| (key.into(), DataType::declared(d)))
                        .collect()
                }))
            }
            _ => DataType::Any,
        }
    }

    /// The type of a literal; references inside are for the caller.
    pub fn of_literal(value: Value<'_>) -> DataType {
        match value.kind() {
            Kind::String => DataType::Text,
            Kind::Number => DataType::Number,
            Kind::Bool => DataType::Bool,
            Kind::Null => DataType::Any,
            Kind::Array => DataType::List(Box::new(
                value
                    .items()
                    .next()
                    .map_or(DataType::Any, DataType::of_part),
            )),
            Kind::Object => DataType::Object(Some(
                value
                    .members()
                    .map(|(key, v)| (key.into(), DataType::of_part(v)))
                    .collect(),
            )),
        }
    }

    /// As `of_literal`, where a text may turn out to be a reference to anything.
    fn of_part(value: Value<'_>) -> DataType {
        let dynamic = value
            .str()
            .is_some_and(|t| t.contains("${") || t.starts_with('`'));
        if dynamic {
            DataType::Any
        } else {
            DataType::of_literal(value)
        }
    }

    /// What `${form.<name>}` gives for a component.
    pub fn yielded(component: Value<'_>, yields: Yields) -> DataType {
        match yields {
            Yields::Text => DataType::Text,
            Yields::TextOrNumber => {
                let kind = component.get("input-type").and_then(|t| t.str());
                match kind.as_deref() {
                    Some("number" | "passcode") => DataType::Number,
                    Some("text" | "email" | "password" | "phone") => DataType::Text,
                    None if component.get("input-type").is_none() => DataType::Text,
                    // No kind there is, which is reported as such.
                    _ => DataType::Any,
                }
            }
            Yields::TextList => DataType::List(Box::new(DataType::Text)),
            Yields::Bool => DataType::Bool,
            Yields::DateOrRange => match component.get("mode").and_then(|m| m.str()).as_deref() {
                None | Some("single") => DataType::Text,
                Some("range") => DataType::Object(None),
                Some(_) => DataType::Any,
            },
            Yields::Files => DataType::List(Box::new(DataType::Object(None))),
        }
    }

    /// Follows a path of member names. `Err` says how far it got: the step that is not there.
    pub fn walk<'p>(&self, path: impl Iterator<Item = &'p str>) -> Result<DataType, Missing> {
        let mut here = self;
        for step in path {
            match here {
                DataType::Any | DataType::Object(None) => return Ok(DataType::Any),
                DataType::Object(Some(members)) => {
                    match members.iter().find(|(name, _)| &**name == step) {
                        Some((_, found)) => here = found,
                        None => return Err(Missing::Member),
                    }
                }
                DataType::List(_) => return Err(Missing::InList),
                _ => return Err(Missing::NoObject),
            }
        }
        Ok(here.clone())
    }

    /// Whether a value of this type may stand where `wanted` is expected.
    pub fn fits(&self, wanted: &DataType) -> bool {
        match (self, wanted) {
            (DataType::Any, _) | (_, DataType::Any) => true,
            (DataType::List(a), DataType::List(b)) => a.fits(b),
            (DataType::Object(Some(a)), DataType::Object(Some(b))) => {
                b.iter().all(|(name, want)| {
                    // Members that are not there: see `lacks`.
                    a.iter()
                        .find(|(n, _)| n == name)
                        .is_none_or(|(_, have)| have.fits(want))
                })
            }
            (DataType::Object(_), DataType::Object(_)) => true,
            (a, b) => a == b,
        }
    }

    /// The first member that `wanted` declares and this object, whose members are known, does not
    /// have.
    pub fn lacks<'w>(&self, wanted: &'w DataType) -> Option<&'w str> {
        match (self, wanted) {
            (DataType::List(a), DataType::List(b)) => a.lacks(b),
            (DataType::Object(Some(a)), DataType::Object(Some(b))) => {
                b.iter()
                    .find_map(|(name, want)| match a.iter().find(|(n, _)| n == name) {
                        Some((_, have)) => have.lacks(want),
                        None => Some(&**name),
                    })
            }
            _ => None,
        }
    }

    /// As a person says it.
    pub fn words(&self) -> &'static str {
        match self {
            DataType::Any => "any value",
            DataType::Text => "text",
            DataType::Number => "a number",
            DataType::Bool => "true or false",
            DataType::List(_) => "a list",
            DataType::Object(_) => "an object",
        }
    }

    /// A declaration for `data`, with an example.
    pub fn declaration(&self) -> String {
        match self {
            DataType::Any | DataType::Text => {
                r#"{"type":"string","__example__":"Example"}"#.to_owned()
            }
            DataType::Number => r#"{"type":"number","__example__":1}"#.to_owned(),
            DataType::Bool => r#"{"type":"boolean","__example__":true}"#.to_owned(),
            DataType::Object(_) => {
                r#"{"type":"object","properties":{},"__example__":{}}"#.to_owned()
            }
            DataType::List(items) => match &**items {
                DataType::Object(_) => concat!(
                    r#"{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"#,
                    r#""title":{"type":"string"}}},"__example__":[{"id":"1","title":"Option 1"}]}"#
                )
                .to_owned(),
                DataType::Number => {
                    r#"{"type":"array","items":{"type":"number"},"__example__":[1]}"#.to_owned()
                }
                _ => r#"{"type":"array","items":{"type":"string"},"__example__":["Example"]}"#
                    .to_owned(),
            },
        }
    }
}

/// Why a path leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    /// An object does not declare the step.
    Member,
    /// The path goes through a list.
    InList,
    /// The path goes through a text, a number or a truth value.
    NoObject,
}
