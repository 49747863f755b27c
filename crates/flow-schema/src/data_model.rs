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
            let (part, member) = all.inner_declarations();
            let without = without_example();
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
                    "items": described("Entries", "What each entry of a list is.", without.clone()),
                    "properties": described("Members", "What each member of an object is.", members(&without)),
                },
                "allOf": [of_a_list(&part), of_an_object(&member)],
                "examples": [{ "type": "string", "__example__": "Text" }],
            })
        })
    }

    /// What is declared of the entries of a list, and of the members of an object.
    fn inner_declarations(&mut self) -> (Json, Json) {
        let part = json!({ "$ref": "#/definitions/data-part" });
        let member = json!({ "$ref": "#/definitions/data-member" });
        self.define("data-part", |_| {
            json!({
                "type": "object",
                "properties": { "type": type_of_value() },
                "allOf": [of_a_list(&part), of_an_object(&member)],
            })
        });
        self.define("data-member", |_| {
            json!({
                "type": "object",
                "properties": { "type": type_of_value() },
                "allOf": [
                    // Nobody says that a list inside an object must declare its entries.
                    {
                        "if": is_type("array"),
                        "then": { "properties": { "items": if_object(&part) } },
                    },
                    of_an_object(&member),
                ],
            })
        });
        self.define("data-part-without-example", |_| {
            let inner = without_example();
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
        (part, member)
    }
}

fn described(title: &str, description: &str, mut schema: Json) -> Json {
    schema["title"] = json!(title);
    schema["description"] = json!(description);
    schema
}

fn without_example() -> Json {
    if_object(&json!({ "$ref": "#/definitions/data-part-without-example" }))
}

fn members(each: &Json) -> Json {
    if_object(&json!({ "type": "object", "additionalProperties": each }))
}

fn if_object(then: &Json) -> Json {
    json!({ "if": { "type": "object" }, "then": then })
}

fn is_type(name: &str) -> Json {
    json!({ "properties": { "type": { "const": name } }, "required": ["type"] })
}

fn type_of_value() -> Json {
    json!({
        "title": "Type",
        "description": "string, number, boolean, object or array.",
        "enum": DATA_TYPES,
    })
}

fn of_a_list(part: &Json) -> Json {
    json!({
        "if": is_type("array"),
        "then": {
            "required": ["items"],
            "properties": { "items": { "if": { "type": "boolean" }, "else": part } },
        },
    })
}

fn of_an_object(member: &Json) -> Json {
    json!({
        "if": is_type("object"),
        "then": { "properties": { "properties": {
            "type": "object",
            "additionalProperties": if_object(member),
        } } },
    })
}
