use std::collections::HashMap;

use flow_doc::flow::{Component, ScreenRef};
use flow_doc::{Document, NodeId, Slot};
use flow_player::{Example, own_props, without_pictures};

use crate::protocol::{NodeView, ScreenView, SlotView};

/// Reads the components of one screen.
pub struct ScreenReader<'d> {
    screen: ScreenRef<'d>,
    example: Example<'d>,
    /// Places in `example.components()` by the node they stand in.
    inside: HashMap<NodeId, Vec<usize>>,
}

impl<'d> ScreenReader<'d> {
    pub fn new(document: &'d Document, screen: ScreenRef<'d>) -> ScreenReader<'d> {
        let example = Example::of(document, screen);
        let mut inside: HashMap<NodeId, Vec<usize>> = HashMap::new();
        for (at, component) in example.components().iter().enumerate() {
            inside.entry(component.parent).or_default().push(at);
        }
        ScreenReader {
            screen,
            example,
            inside,
        }
    }

    /// The screen itself, without its components.
    pub fn screen(&self) -> ScreenView {
        let props = self
            .screen
            .value
            .members()
            .filter(|(key, _)| key != "layout");
        ScreenView {
            node: self.screen.node(),
            props: props
                .map(|(key, value)| (key.into_owned(), without_pictures(value)))
                .collect(),
            children: self.children(self.screen.node(), &Slot::Children),
            nodes: Vec::new(),
        }
    }

    /// All components, or those that `wanted` chooses, containers before their contents.
    pub fn nodes(&self, wanted: impl Fn(NodeId) -> bool) -> Vec<NodeView> {
        let all = self.example.components().iter();
        all.filter(|component| wanted(component.value.id()))
            .map(|c| self.node(c))
            .collect()
    }

    fn node(&self, component: &Component<'d>) -> NodeView {
        let props = own_props(component.value, &component.type_name);
        let shown = self.example.shown(&props);
        let node = component.value.id();
        let slots = self.slots(component).into_iter();
        let slots = slots.map(|slot| SlotView {
            children: self.children(node, &slot),
            written: match slot {
                Slot::Else => component.value.get("else").is_some(),
                _ => true,
            },
            slot,
        });
        NodeView {
            node,
            parent: component.parent,
            type_name: component.type_name.clone().into_owned(),
            props,
            shown,
            slots: slots.collect(),
        }
    }

    /// The places for components, the empty ones too.
    fn slots(&self, component: &Component<'d>) -> Vec<Slot> {
        match component.type_name.as_ref() {
            "Form" => vec![Slot::Children],
            "If" => vec![Slot::Then, Slot::Else],
            "Switch" => {
                let cases = component.value.get("cases");
                let cases = cases.into_iter().flat_map(|cases| cases.members());
                let arrays = cases.filter(|(_, value)| value.is_array());
                arrays
                    .map(|(name, _)| Slot::Case {
                        name: name.into_owned(),
                    })
                    .collect()
            }
            _ => {
                let mut slots = Vec::new();
                for inside in self.inside_of(component.value.id()) {
                    if !slots.contains(&inside.slot) {
                        slots.push(inside.slot.clone());
                    }
                }
                slots
            }
        }
    }

    fn children(&self, of: NodeId, slot: &Slot) -> Vec<NodeId> {
        let inside = self
            .inside_of(of)
            .filter(|component| component.slot == *slot);
        inside.map(|component| component.value.id()).collect()
    }

    fn inside_of(&self, node: NodeId) -> impl Iterator<Item = &Component<'d>> {
        let places = self
            .inside
            .get(&node)
            .map(Vec::as_slice)
            .unwrap_or_default();
        places
            .iter()
            .filter_map(|at| self.example.components().get(*at))
    }
}

/// One screen with all its components.
pub fn screen_view(document: &Document, screen: ScreenRef<'_>) -> ScreenView {
    let reader = ScreenReader::new(document, screen);
    ScreenView {
        nodes: reader.nodes(|_| true),
        ..reader.screen()
    }
}
