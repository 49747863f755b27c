//! Examples against their declarations, as JSON Schema draft-07. The only place that knows
//! `jsonschema`; nothing is ever fetched.

use std::collections::HashMap;

use flow_doc::{Kind, Value};
use jsonschema::{Draft, Validator};

/// Compiled declarations by their text.
#[derive(Default)]
pub(crate) struct Schemas {
    compiled: HashMap<String, Option<Validator>>,
}

/// Kept at most; beyond that the store starts afresh.
const MOST: usize = 512;

/// One way in which an example does not fit.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Misfit {
    /// RFC 6901, inside the example.
    pub pointer: String,
    pub message: String,
}

impl Schemas {
    /// How `example` breaks `declaration`; empty when it fits or the declaration is no schema
    /// (which other rules report).
    pub fn misfits(&mut self, declaration: Value<'_>, example: Value<'_>) -> Vec<Misfit> {
        if fits_plainly(declaration, example, 0) {
            return Vec::new();
        }
        let text = declaration.raw();
        if self.compiled.len() >= MOST && !self.compiled.contains_key(&*text) {
            self.compiled.clear();
        }
        let validator = self
            .compiled
            .entry(text.into_owned())
            .or_insert_with_key(|_| compile(&declaration.to_json()));
        let Some(validator) = validator else {
            return Vec::new();
        };
        let example = example.to_json();
        validator
            .iter_errors(&example)
            .take(3)
            .map(|error| Misfit {
                pointer: error.instance_path().to_string(),
                message: error.to_string(),
            })
            .collect()
    }
}

fn compile(declaration: &serde_json::Value) -> Option<Validator> {
    jsonschema::options()
        .with_draft(Draft::Draft7)
        .build(declaration)
        .ok()
}

/// Whether an example fits as far as `type`, `items` and `properties` say. True only when the
/// declaration says nothing else, so that most examples need no schema compiled.
fn fits_plainly(declaration: Value<'_>, example: Value<'_>, depth: u32) -> bool {
    if depth > 32 || !declaration.is_object() {
        return false;
    }
    let mut type_name = None;
    let mut items = None;
    let mut properties = None;
    for (key, value) in declaration.members() {
        match &*key {
            "type" => type_name = value.str(),
            "items" => items = Some(value),
            "properties" => properties = Some(value),
            // Says nothing about the example.
            "__example__" | "description" | "title" | "$comment" => {}
            _ => return false,
        }
    }
    let Some(type_name) = type_name else {
        return false;
    };
    match (&*type_name, example.kind()) {
        ("string", Kind::String) | ("number", Kind::Number) | ("boolean", Kind::Bool) => true,
        ("array", Kind::Array) => match items {
            None => true,
            Some(items) => example
                .items()
                .all(|item| fits_plainly(items, item, depth + 1)),
        },
        ("object", Kind::Object) => match properties {
            None => true,
            Some(properties) => properties.members().all(|(key, inner)| {
                example
                    .get(&key)
                    .is_none_or(|value| fits_plainly(inner, value, depth + 1))
            }),
        },
        _ => false,
    }
}
