use flow_catalog::screen::DATA_TYPES;
use serde_json::{Value as Json, json};

use crate::schemas::Schemas;

impl Schemas {
    /// `data` of a screen (fact base 4.2, M1 to M5).
    pub fn data_model(&mut self) -> Json {
        let field = self.declaration();
        json!({
            "type": "object",
            // A list under this name is no field.
            "properties": { "required": { "if": { "type": "array" }, "else": field } },
            "additionalProperties": field,
        })
    }

    fn declaration(&mut self) -> Json {
        self.define("data-field", |all| {
            let inner = all.inner_declaration();
            json!({
                "title": "Data field",
                "description": "What the field holds, as JSON Schema, with an example.",
                "type": "object",
                "required": ["type", "__example__"],
                "properties": {
                    "type": type_of_value(),
                    "__example__": {
                        "title": "Example",
                        "description": "A typical value; it must fit what is declared.",
                    },
                    "items": {
                        "title": "Entries",
                        "description": "What each entry of a list is.",
                        "if": { "type": "object" },
                        "then": without_example(),
                    },
                    "properties": members(&json!({ "if": { "type": "object" }, "then": without_example() })),
                },
                "allOf": [of_a_list(&inner), of_an_object(&inner)],
                "examples": [{ "type": "string", "__example__": "Text" }],
            })
        })
    }

    /// What is declared of the entries of a list or of the members of an object.
    fn inner_declaration(&mut self) -> Json {
        self.define("data-part", |_| {
            let inner = json!({ "$ref": "#/definitions/data-part" });
            json!({
                "type": "object",
                "properties": { "type": type_of_value() },
                "allOf": [of_a_list(&inner), of_an_object(&inner)],
            })
        });
        self.define("data-part-without-example", |_| {
            let inner = json!({ "if": { "type": "object" }, "then": without_example() });
            json!({
                "description": "An example stands at the top of a field only.",
                "type": "object",
                "properties": {
                    "__example__": false,
                    "items": inner,
                    "properties": members(&inner),
                },
            })
        });
        json!({ "$ref": "#/definitions/data-part" })
    }
}

fn without_example() -> Json {
    json!({ "$ref": "#/definitions/data-part-without-example" })
}

fn members(each: &Json) -> Json {
    json!({
        "title": "Members",
        "if": { "type": "object" },
        "then": { "type": "object", "additionalProperties": each },
    })
}

fn type_of_value() -> Json {
    json!({
        "title": "Type",
        "description": "string, number, boolean, object or array.",
        "enum": DATA_TYPES,
    })
}

fn of_a_list(inner: &Json) -> Json {
    json!({
        "if": { "properties": { "type": { "const": "array" } }, "required": ["type"] },
        "then": {
            "required": ["items"],
            "properties": { "items": { "if": { "type": "boolean" }, "else": inner } },
        },
    })
}

fn of_an_object(inner: &Json) -> Json {
    json!({
        "if": { "properties": { "type": { "const": "object" } }, "required": ["type"] },
        "then": { "properties": {
            "properties": {
                "if": { "type": "object" },
                "then": { "type": "object", "additionalProperties": {
                    "if": { "type": "object" },
                    "then": inner,
                } },
            },
        } },
    })
}
