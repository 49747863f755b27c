//! A document read as a Flow. Tolerant: whatever does not have the expected shape is simply not
//! there, and the rules say so.

use std::borrow::Cow;

use flow_catalog::{Place, Version};

use crate::{Document, NodeId, Slot, Value};

mod slots;

pub(crate) use slots::{may_hold, slots_of};

/// The whole file.
#[derive(Clone, Copy, Debug)]
pub struct Flow<'d> {
    document: &'d Document,
}

impl<'d> Flow<'d> {
    pub fn of(document: &'d Document) -> Flow<'d> {
        Flow { document }
    }

    pub fn root(&self) -> Option<Value<'d>> {
        self.document.root()
    }

    fn get(&self, key: &str) -> Option<Value<'d>> {
        self.root()?.get(key)
    }

    /// `version` as it stands there, if it is a text.
    pub fn version_text(&self) -> Option<Cow<'d, str>> {
        self.get("version")?.str()
    }

    /// `None` when there is none or it is not "major.minor"; it need not be a released one.
    pub fn version(&self) -> Option<Version> {
        Version::parse(&self.version_text()?)
    }

    pub fn data_api_version(&self) -> Option<Value<'d>> {
        self.get("data_api_version")
    }

    /// Whether the Flow talks to an endpoint: `data_api_version` is there.
    pub fn has_endpoint(&self) -> bool {
        self.data_api_version().is_some()
    }

    pub fn routing_model(&self) -> Option<Value<'d>> {
        self.get("routing_model")
    }

    /// The `screens` array.
    pub fn screen_list(&self) -> Option<Value<'d>> {
        self.get("screens").filter(Value::is_array)
    }

    /// The objects in `screens`, in file order.
    pub fn screens(&self) -> impl Iterator<Item = ScreenRef<'d>> + use<'d> {
        self.screen_list()
            .into_iter()
            .flat_map(|list| list.items())
            .filter(Value::is_object)
            .map(|value| ScreenRef { value })
    }

    /// The first screen with this `id`.
    pub fn screen(&self, id: &str) -> Option<ScreenRef<'d>> {
        self.screens()
            .find(|screen| screen.id().as_deref() == Some(id))
    }

    /// The screen that a value belongs to.
    pub fn screen_of(&self, node: NodeId) -> Option<ScreenRef<'d>> {
        let list = self.screen_list()?;
        let mut value = self.document.value(node)?;
        loop {
            let parent = value.parent()?;
            if parent == list {
                return value.is_object().then_some(ScreenRef { value });
            }
            value = parent;
        }
    }

    /// The component that a value belongs to (or is), searched in its screen.
    pub fn component_of(&self, node: NodeId) -> Option<Component<'d>> {
        let screen = self.screen_of(node)?;
        let mut around = Vec::new();
        let mut value = self.document.value(node);
        while let Some(here) = value {
            around.push(here.id());
            value = here.parent();
        }
        // Parents come before children, so the last hit is the innermost.
        screen
            .components()
            .rfind(|component| around.contains(&component.value.id()))
    }
}

/// One screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScreenRef<'d> {
    pub value: Value<'d>,
}

impl<'d> ScreenRef<'d> {
    pub fn node(&self) -> NodeId {
        self.value.id()
    }

    pub fn id(&self) -> Option<Cow<'d, str>> {
        self.value.get("id")?.str()
    }

    pub fn title(&self) -> Option<Cow<'d, str>> {
        self.value.get("title")?.str()
    }

    /// The data model, whatever its shape.
    pub fn data(&self) -> Option<Value<'d>> {
        self.value.get("data")
    }

    /// Fields of the data model with their declarations. A key `required` that holds an array is
    /// no field (fact base 4.2, M8).
    pub fn fields(&self) -> impl Iterator<Item = (Cow<'d, str>, Value<'d>)> + use<'d> {
        self.data()
            .into_iter()
            .flat_map(|data| data.members())
            .filter(|(key, value)| !(key == "required" && value.is_array()))
    }

    pub fn layout(&self) -> Option<Value<'d>> {
        self.value.get("layout")
    }

    /// `terminal` is true.
    pub fn terminal(&self) -> bool {
        self.value
            .get("terminal")
            .and_then(|value| value.bool())
            .unwrap_or(false)
    }

    /// All components in document order: each before those in its slots.
    pub fn components(&self) -> std::vec::IntoIter<Component<'d>> {
        let mut found = Vec::new();
        let list = self.layout().and_then(|layout| layout.get("children"));
        if let Some(list) = list.filter(Value::is_array) {
            let around = Around {
                parent: self.value.id(),
                place: Place::Layout,
                slot: Slot::Children,
            };
            slots::collect(list, &around, Inside::default(), &mut found);
        }
        found.into_iter()
    }
}

/// What a run of components stands in.
pub(crate) struct Around {
    pub parent: NodeId,
    pub place: Place,
    pub slot: Slot,
}

/// What lies between a component and its screen.
#[derive(Clone, Debug, Default)]
pub(crate) struct Inside {
    pub if_depth: u32,
    pub form: Option<NodeId>,
    pub branches: Vec<Branch>,
}

/// One branch of an If or Switch that a component stands in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Branch {
    /// The If or Switch.
    pub node: NodeId,
    pub slot: Slot,
}

/// One component where it stands.
#[derive(Clone, Debug)]
pub struct Component<'d> {
    pub value: Value<'d>,
    /// "" when `type` is missing or no text.
    pub type_name: Cow<'d, str>,
    /// `name`, if it is a text.
    pub name: Option<Cow<'d, str>>,
    pub place: Place,
    /// The component whose slot it is in, or the screen.
    pub parent: NodeId,
    pub slot: Slot,
    /// Place in the slot's array, from 0.
    pub index: usize,
    /// Number of Ifs around it.
    pub if_depth: u32,
    /// The Form around it.
    pub form: Option<NodeId>,
    /// The branches it stands in, outermost first. Two components that share a node here under
    /// different slots are alternatives: never both shown.
    pub branches: Vec<Branch>,
}

impl Component<'_> {
    pub fn node(&self) -> NodeId {
        self.value.id()
    }

    /// What the catalogue knows of it; `None` for unknown types.
    pub fn catalogue(&self) -> Option<&'static flow_catalog::Component> {
        flow_catalog::components::find(&self.type_name)
    }

    /// Whether both can never be shown at once, because they stand in different branches.
    pub fn is_alternative_to(&self, other: &Component<'_>) -> bool {
        self.branches.iter().any(|a| {
            other
                .branches
                .iter()
                .any(|b| a.node == b.node && a.slot != b.slot)
        })
    }
}

#[cfg(test)]
mod tests;
