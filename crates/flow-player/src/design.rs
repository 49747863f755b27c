//! What a screen shows while designing: references are filled with example data.

use flow_catalog::{Yields, components};
use flow_doc::Document;
use flow_doc::flow::{Component, Flow, ScreenRef};
use flow_doc::reference::Reference;
use serde_json::{Map, Value as Json, json};

use crate::picture;
use crate::scope::{Scope, descend, holds_dynamic, resolve_members};

/// Example data of one screen and of those it refers to.
pub struct Example<'d> {
    flow: Flow<'d>,
    screen: ScreenRef<'d>,
    components: Vec<Component<'d>>,
}

impl<'d> Example<'d> {
    pub fn of(document: &'d Document, screen: ScreenRef<'d>) -> Example<'d> {
        Example {
            flow: Flow::of(document),
            screen,
            components: screen.components().collect(),
        }
    }

    /// The components of the screen, each before those inside it.
    pub fn components(&self) -> &[Component<'d>] {
        &self.components
    }

    /// Those of `props` that are dynamic, filled.
    pub fn shown(&self, props: &Map<String, Json>) -> Map<String, Json> {
        let dynamic =
            |(key, value): &(&String, &Json)| !key.starts_with("on-") && holds_dynamic(value);
        let dynamic: Map<_, _> = props
            .iter()
            .filter(dynamic)
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
        resolve_members(&dynamic, self)
    }
}

impl Scope for Example<'_> {
    fn value(&self, reference: &Reference<'_>) -> Option<Json> {
        match reference {
            Reference::Data(path) => example(self.screen, path),
            Reference::Form(name) => field(&self.components, name),
            Reference::ScreenData { screen, path } => example(self.flow.screen(screen)?, path),
            Reference::ScreenForm { screen, name } => {
                let components: Vec<_> = self.flow.screen(screen)?.components().collect();
                field(&components, name)
            }
            Reference::Malformed(_) => None,
        }
    }
}

/// The declared example of a data field, followed along the path.
fn example(screen: ScreenRef<'_>, path: &str) -> Option<Json> {
    let (field, rest) = path
        .split_once('.')
        .map_or((path, None), |(f, rest)| (f, Some(rest)));
    let declared = screen.data()?.get(field)?.get("__example__")?;
    let value = picture::without_pictures(declared);
    rest.map_or(Some(value.clone()), |rest| descend(&value, rest))
}

/// Something that stands for the answer to a field: its label in angle quotes, a chosen option.
fn field(components: &[Component<'_>], path: &str) -> Option<Json> {
    let name = path.split('.').next()?;
    let found = components
        .iter()
        .find(|c| c.name.as_deref() == Some(name))?;
    let yields = components::find(&found.type_name)?.yields?;
    let label = found.value.get("label").and_then(|label| label.str());
    let label = label
        .filter(|label| !label.contains("${"))
        .unwrap_or(name.into());
    Some(match yields {
        Yields::Bool => json!(true),
        Yields::TextList => json!([]),
        Yields::Files => json!([]),
        Yields::Text | Yields::TextOrNumber | Yields::DateOrRange => json!(format!("‹{label}›")),
    })
}
