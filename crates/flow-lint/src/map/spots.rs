//! Where on a screen an action that leads on may stand, and what stands there.

use flow_catalog::{ActionKind, ActionName, Kind, Property, Version};
use flow_doc::{
    NodeId, Value,
    flow::{Component, ScreenRef},
    pointer,
};
use serde::Serialize;

use crate::text::{Shape, is_blank, shape};

/// A place for an action.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    pub component: NodeId,
    pub type_name: &'static str,
    /// RFC 6901, of the action inside the component.
    pub path: String,
    pub words: Option<String>,
    pub hidden: bool,
    pub present: Present,
}

/// What an action does at present.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", tag = "does")]
pub enum Present {
    /// There is no action, or none that can be read.
    Nothing,
    /// It leads to the screen of this id, which may not be there.
    Leads {
        to: String,
    },
    Finishes,
    /// It asks the server.
    Asks,
    /// It opens a web page.
    Opens,
}

/// All places on a screen where `navigate` may stand in this version, in document order.
pub(crate) fn on_screen(screen: ScreenRef<'_>, version: Version) -> Vec<Spot> {
    screen
        .components()
        .flat_map(|component| on_component(&component, version))
        .collect()
}

fn on_component(component: &Component<'_>, version: Version) -> Vec<Spot> {
    let Some(known) = component.catalogue() else {
        return Vec::new();
    };
    let spot = |path: String| Spot {
        component: component.node(),
        type_name: known.type_name,
        words: words(component.value, &path),
        hidden: !component.branches.is_empty(),
        present: present(component.value.at(&path)),
        path,
    };
    let mut own = Vec::new();
    let mut inside = Vec::new();
    for property in known.properties.iter().filter(|p| p.exists_in(version)) {
        match property.kind {
            Kind::Action(kinds) if may_lead(kinds, version) => {
                own.push(spot(format!("/{}", property.name)));
            }
            Kind::Items(of_item) => {
                let items = component.value.get(property.name);
                let count = items.filter(Value::is_array).map_or(0, |items| items.len());
                for at in 0..count {
                    for action in actions_of(of_item, version) {
                        inside.push(spot(format!("/{}/{at}/{}", property.name, action.name)));
                    }
                }
            }
            _ => {}
        }
    }
    // A list leads on as a whole or line by line, never both.
    let set = |spots: &[Spot]| spots.iter().any(|spot| spot.present != Present::Nothing);
    if !inside.is_empty() && set(&own) {
        inside.clear();
    } else if set(&inside) {
        own.clear();
    }
    own.append(&mut inside);
    own
}

fn actions_of(
    properties: &'static [Property],
    version: Version,
) -> impl Iterator<Item = &'static Property> {
    properties.iter().filter(
        move |property| matches!(property.kind, Kind::Action(kinds) if may_lead(kinds, version)),
    )
}

fn may_lead(kinds: &[ActionKind], version: Version) -> bool {
    kinds
        .iter()
        .any(|kind| kind.name == ActionName::Navigate && kind.since <= version)
}

pub(crate) fn present(action: Option<Value<'_>>) -> Present {
    let name = action.and_then(|action| action.get("name")?.str());
    match name.as_deref().and_then(ActionName::parse) {
        Some(ActionName::Navigate) => {
            let target = action.and_then(|action| action.get("next")?.get("name")?.str());
            target.map_or(Present::Nothing, |to| Present::Leads {
                to: to.into_owned(),
            })
        }
        Some(ActionName::Complete) => Present::Finishes,
        Some(ActionName::DataExchange) => Present::Asks,
        Some(ActionName::OpenUrl) => Present::Opens,
        Some(ActionName::UpdateData) | None => Present::Nothing,
    }
}

/// What people read on the component, or on the line of a list, whose action stands at the path.
pub(crate) fn words(component: Value<'_>, path: &str) -> Option<String> {
    let text = |value: Value<'_>, key: &str| {
        let text = value.get(key)?.str()?;
        let plain = shape(&text) == Shape::Plain && !is_blank(&text);
        plain.then(|| text.into_owned())
    };
    let tokens = pointer::tokens(path)?;
    if let [list, at, _, ..] = tokens.as_slice() {
        let line = component.get(list)?.item(at.parse().ok()?)?;
        let content = line.get("main-content");
        return content
            .and_then(|content| text(content, "title"))
            .or_else(|| text(line, "id"));
    }
    text(component, "label").or_else(|| text(component, "text"))
}
