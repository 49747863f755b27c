use flow_catalog::{DATA_API_VERSIONS, top_level, v};
use serde_json::{Value as Json, json};

use crate::schemas::Schemas;

impl Schemas {
    /// The file as a whole, without the definitions.
    pub fn top_level(&mut self) -> Json {
        let version = self.version;
        let mut object = self.object(
            Some(("version", &version.to_string())),
            "",
            top_level::PROPERTIES,
        );
        let known: Vec<&str> = DATA_API_VERSIONS
            .iter()
            .filter(|(_, since)| *since <= version)
            .map(|(name, _)| *name)
            .collect();
        let properties = &mut object["properties"];
        properties["version"]["title"] = json!("Version");
        properties["version"]["description"] = json!("The Flow JSON version.");
        properties["data_api_version"]["enum"] = json!(known);
        if version >= v(5, 1) {
            // WhatsApp's own schema knows the key, but only its own generator may use it.
            properties["meta"] = json!({ "description": "Not for people: WhatsApp refuses it unless its own generator wrote it." });
        }
        let mut file = json!({
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": format!("WhatsApp Flow JSON {version}"),
            "description": "A WhatsApp Flow: its screens, what they show and where they lead. Made by Flowsmith from its catalogue.",
        });
        if let (Json::Object(file), Json::Object(object)) = (&mut file, object) {
            file.extend(object);
        }
        // An endpoint can only be followed along given routes.
        file["dependencies"] = json!({ "data_api_version": ["routing_model"] });
        file
    }

    /// `routing_model` (fact base section 3); which ids are right is for the checks.
    pub fn routes(&mut self) -> Json {
        json!({
            "type": "object",
            "additionalProperties": {
                "title": "Leads to",
                "description": "Screens that can follow this one.",
                "type": "array",
                "items": { "type": "string" },
            },
        })
    }
}
