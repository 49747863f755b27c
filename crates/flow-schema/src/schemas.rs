use flow_catalog::{Evidence, Version, VersionState};
use serde_json::{Map, Value as Json, json};

/// The schema of one version while it is being made: shared parts stand under `definitions`.
pub(crate) struct Schemas {
    pub version: Version,
    definitions: Map<String, Json>,
}

impl Schemas {
    pub fn new(version: Version) -> Schemas {
        Schemas {
            version,
            definitions: Map::new(),
        }
    }

    /// The whole file.
    pub fn file(mut self) -> Json {
        let mut file = self.top_level();
        self.definitions.sort_keys();
        file["definitions"] = Json::Object(self.definitions);
        file
    }

    /// A pointer to the definition of this name, which is made when it is first asked for.
    pub fn define(&mut self, name: &str, make: impl FnOnce(&mut Schemas) -> Json) -> Json {
        if !self.definitions.contains_key(name) {
            // Taken before it is made: a definition may lead to itself.
            self.definitions.insert(name.to_owned(), Json::Null);
            let made = make(self);
            self.definitions.insert(name.to_owned(), made);
        }
        json!({ "$ref": format!("#/definitions/{name}") })
    }

    /// Files of frozen versions may be old and live: what was let through in its time is no error.
    pub fn is_frozen(&self) -> bool {
        self.version
            .known()
            .is_some_and(|row| row.state == VersionState::Frozen)
    }
}

/// Whether a broken fact of this evidence is an error, and so refused by the schema.
pub(crate) fn is_firm(evidence: Evidence) -> bool {
    matches!(
        evidence,
        Evidence::Documented | Evidence::Refused | Evidence::Settled
    )
}
