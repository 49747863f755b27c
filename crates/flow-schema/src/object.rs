use flow_catalog::Property;
use serde_json::{Map, Value as Json, json};

use crate::{describe, schemas::Schemas};

impl Schemas {
    /// An object with these properties and no others, as far as this version has them. `tag` is a
    /// key of its own that says what the object is.
    pub fn object(
        &mut self,
        tag: Option<(&str, &str)>,
        type_name: &str,
        properties: &[Property],
    ) -> Json {
        let version = self.version;
        let mut required = Vec::new();
        let mut all = Map::new();
        if let Some((key, value)) = tag {
            required.push(key);
            all.insert(key.to_owned(), json!({ "const": value }));
        }
        for property in properties.iter().filter(|p| p.exists_in(version)) {
            if tag.is_some_and(|(key, _)| key == property.name) {
                continue;
            }
            if property.required.in_version(version) {
                required.push(property.name);
            }
            let value = self.value(type_name, property);
            all.insert(
                property.name.to_owned(),
                describe::annotated(property, version, value),
            );
        }
        let mut object = json!({ "type": "object" });
        if !required.is_empty() {
            object["required"] = json!(required);
        }
        object["properties"] = Json::Object(all);
        object["additionalProperties"] = json!(false);
        object
    }
}
