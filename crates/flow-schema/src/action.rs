use flow_catalog::{ActionKind, ActionName, Property, actions};
use serde_json::{Value as Json, json};

use crate::schemas::Schemas;

impl Schemas {
    /// An action of one of these kinds, as far as this version knows them.
    pub fn action(&mut self, property: &Property, kinds: &[ActionKind]) -> Json {
        let version = self.version;
        let names: Vec<ActionName> = kinds
            .iter()
            .filter(|kind| kind.since <= version)
            .map(|kind| kind.name)
            .collect();
        // When something is chosen, what is sent must be said; on a click it is only advised.
        let on_select = property.name != "on-click-action";
        let words: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
        let place = if on_select { "on-select" } else { "on-click" };
        self.define(&format!("{place}-{}", words.join("-")), |all| {
            let each: Vec<Json> = names
                .iter()
                .map(|name| {
                    let is = json!({
                        "properties": { "name": { "const": name.as_str() } },
                        "required": ["name"],
                    });
                    let one = all.one_action(*name);
                    if on_select && *name == ActionName::DataExchange {
                        json!({ "if": is, "then": { "allOf": [one, { "required": ["payload"] }] } })
                    } else {
                        json!({ "if": is, "then": one })
                    }
                })
                .collect();
            json!({
                "type": "object",
                "required": ["name"],
                "properties": { "name": {
                    "title": "Action",
                    "description": in_words(&names),
                    "enum": words,
                } },
                "allOf": each,
            })
        })
    }

    fn one_action(&mut self, name: ActionName) -> Json {
        self.define(name.as_str(), |all| {
            let action = actions::find(name);
            let mut object = all.object(
                Some(("name", name.as_str())),
                name.as_str(),
                action.properties,
            );
            object["title"] = json!(action.everyday);
            object["description"] = json!(action.help);
            object
        })
    }
}

fn in_words(names: &[ActionName]) -> String {
    let each: Vec<String> = names
        .iter()
        .map(|name| {
            let action = actions::find(*name);
            format!("{}: {}.", name.as_str(), action.help.trim_end_matches('.'))
        })
        .collect();
    each.join(" ")
}
