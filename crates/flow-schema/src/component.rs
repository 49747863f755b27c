use flow_catalog::Component;
use serde_json::{Value as Json, json};

use crate::{condition, schemas::Schemas};

impl Schemas {
    /// A component by itself, wherever it stands.
    pub fn component(&mut self, component: &'static Component) -> Json {
        self.define(component.type_name, |all| {
            let version = all.version;
            let mut object = all.object(
                Some(("type", component.type_name)),
                component.type_name,
                component.properties,
            );
            object["title"] = json!(component.everyday);
            object["description"] = json!(component.help);
            let snippet = component.snippet_in(version);
            if let Ok(example) = serde_json::from_str::<Json>(snippet) {
                object["examples"] = json!([example]);
            }
            let conditions = condition::of(component, version);
            if !conditions.is_empty() {
                object["allOf"] = json!(conditions);
            }
            object
        })
    }
}
