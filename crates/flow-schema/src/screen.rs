use flow_catalog::screen;
use serde_json::{Value as Json, json};

use crate::{place::Around, schemas::Schemas};

impl Schemas {
    pub fn screen(&mut self) -> Json {
        self.define("screen", |all| {
            let mut object = all.object(None, "", screen::PROPERTIES);
            object["title"] = json!("Screen");
            // WhatsApp keeps the name for the end of a flow, in any spelling.
            object["properties"]["id"]["not"] =
                json!({ "pattern": "^[Ss][Uu][Cc][Cc][Ee][Ss][Ss]$" });
            let inside = all.placed(Around::LAYOUT);
            object["properties"]["layout"]["properties"]["children"]["items"] = inside;
            object
        })
    }
}
