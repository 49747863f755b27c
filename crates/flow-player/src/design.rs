//! A screen as it is drawn while designing: references show example data, all branches are there.

use flow_catalog::{Yields, components};
use flow_doc::flow::{Component, Flow, ScreenRef};
use flow_doc::reference::Reference;
use flow_doc::{Document, NodeId};
use serde_json::{Map, Value as Json, json};

use crate::props::own_props;
use crate::scope::{Scope, descend, holds_dynamic, resolve_members};
use crate::{Drawn, picture, props};

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

/// Everything a screen holds, filled with example data; of If and Switch the first branch.
pub fn design_frame(document: &Document, screen: NodeId) -> Vec<Drawn> {
    let Some(screen) = Flow::of(document).screens().find(|s| s.node() == screen) else {
        return Vec::new();
    };
    let example = Example::of(document, screen);
    drawn_inside(&example, screen.node())
}

fn drawn_inside(example: &Example<'_>, parent: NodeId) -> Vec<Drawn> {
    let inside: Vec<_> = example
        .components
        .iter()
        .filter(|c| c.parent == parent)
        .collect();
    let Some(first) = inside.first() else {
        return Vec::new();
    };
    let slot = &first.slot;
    inside
        .iter()
        .filter(|c| c.slot == *slot)
        .map(|c| drawn(example, c))
        .collect()
}

fn drawn(example: &Example<'_>, component: &Component<'_>) -> Drawn {
    let mut props = own_props(component.value, &component.type_name);
    for (key, value) in example.shown(&props) {
        props.insert(key, value);
    }
    Drawn {
        node: component.value.id(),
        type_name: component.type_name.clone().into_owned(),
        name: component
            .name
            .as_ref()
            .map(|name| name.clone().into_owned()),
        value: None,
        error: None,
        range: None,
        samples: Vec::new(),
        enabled: props::flag(&props, "enabled", true),
        required: props::flag(&props, "required", false),
        children: drawn_inside(example, component.value.id()),
        props,
    }
}
