//! Inserting, moving, copying and removing components.

use std::collections::BTreeSet;

use flow_catalog::Kind as PropertyKind;

use super::{gaps::Gap, wrong_shape};
use crate::{
    Kind, NodeId, Refusal, RefusalCode, Slot, draft::Draft, fresh::Fresh, place::called,
    role::Role, scan::ROOT,
};

impl Draft<'_> {
    pub(super) fn insert_component(
        &mut self,
        parent: u32,
        slot: &Slot,
        index: usize,
        component: &str,
    ) -> Result<(), Refusal> {
        let fresh = Fresh::given(component, 0)?;
        let parts = match fresh.kind(ROOT) {
            Kind::Array => fresh.children(ROOT).to_vec(),
            _ => vec![ROOT],
        };
        if parts.is_empty() || parts.iter().any(|id| fresh.kind(*id) != Kind::Object) {
            let message = "A component is a JSON object: { … }.";
            return Err(Refusal::new(RefusalCode::NotJson, message));
        }
        let gap = Gap {
            parent,
            slot: slot.clone(),
            index,
        };
        self.insert_parts(&gap, &fresh, &parts)
    }

    /// Several keep the order they have in the document. `index` counts without them.
    pub(super) fn move_components(
        &mut self,
        nodes: &[u32],
        parent: u32,
        slot: &Slot,
        index: usize,
    ) -> Result<(), Refusal> {
        let nodes = self.components_among(nodes)?;
        if let Some(node) = nodes.iter().find(|id| self.store().is_under(**id, parent)) {
            return Err(Refusal::new(
                RefusalCode::IntoItself,
                format!("{} cannot be moved into itself.", self.called(*node)),
            ));
        }
        let array = self.slot_array(parent, slot)?;
        self.select = Some(nodes.clone());
        let present = self.children(array);
        let mut order = present.clone();
        order.retain(|id| !nodes.contains(id));
        let index = index.min(order.len());
        order.splice(index..index, nodes.iter().copied());
        if order == present {
            return Ok(());
        }
        let screen = self.screen_around(array)?;
        let before = self.census(screen, &nodes, &self.types_in(&nodes));
        let taken = self.field_names(screen);
        let mut strange = nodes.clone();
        strange.retain(|id| self.screen_around(*id) != Ok(screen));
        self.relocate(&nodes, array, index)?;
        if !strange.is_empty() {
            self.make_names_unique(screen, &strange, taken);
        }
        self.check_places(&nodes, false, &before)
    }

    /// Takes components from where they are and puts them into a list, one after the other.
    pub(super) fn relocate(
        &mut self,
        nodes: &[u32],
        array: u32,
        index: usize,
    ) -> Result<(), Refusal> {
        let room = crate::fault::MAX_DEPTH.saturating_sub(self.depth(array) + 1);
        if nodes.iter().any(|id| self.height(*id) > room) {
            return Err(nested_too_deep());
        }
        let from: Vec<_> = nodes.iter().map(|id| self.line_indent(*id)).collect();
        for node in nodes {
            self.remove_item(*node);
        }
        for (at, (node, from)) in nodes.iter().zip(&from).enumerate() {
            self.insert_item(array, index + at, *node, None);
            let to = self.line_indent(*node);
            self.reindent(*node, from, &to);
        }
        Ok(())
    }

    pub(super) fn duplicate_component(&mut self, node: u32) -> Result<(), Refusal> {
        let array = self.store().node(node).parent;
        let screen = self.screen_around(node)?;
        let before = self.census(screen, &[], &self.types_in(&[node]));
        let taken = self.field_names(screen);
        let copy = self.copy_after(node)?;
        self.make_names_unique(screen, &[copy], taken);
        debug_assert_eq!(self.store().node(copy).parent, array);
        self.check_places(&[copy], false, &before)?;
        self.select = Some(vec![copy]);
        Ok(())
    }

    /// The same text once more, right after the original.
    pub(super) fn copy_after(&mut self, node: u32) -> Result<u32, Refusal> {
        let array = self.store().node(node).parent;
        let text = self.store().raw(node).into_owned();
        let fresh = Fresh::given(&text, self.depth(node))?;
        let copy = self.import(&fresh, ROOT);
        let index = self.position(node).map_or(usize::MAX, |at| at + 1);
        self.insert_item(array, index, copy, None);
        Ok(copy)
    }

    pub(super) fn remove_component(&mut self, node: u32) -> Result<(), Refusal> {
        self.must_be_component(node)?;
        let array = self.store().node(node).parent;
        self.select = Some(vec![self.neighbour(node)]);
        self.remove_item(node);
        debug_assert!(self.store().node(array).kind == Kind::Array);
        Ok(())
    }

    /// What to select when `node` goes: the next one, else the one before, else what holds them.
    pub(super) fn neighbour(&self, node: u32) -> u32 {
        let array = self.store().node(node).parent;
        let siblings = self.store().children(array);
        let at = self.position(node).unwrap_or(0);
        let beside = siblings
            .get(at + 1)
            .or_else(|| siblings.get(at.checked_sub(1)?));
        beside.copied().unwrap_or_else(|| self.holder(array))
    }

    /// The component or screen around a list of components.
    fn holder(&self, array: u32) -> u32 {
        let mut here = array;
        while here != 0 && !self.role(here).is_entity() {
            here = self.store().node(here).parent;
        }
        here
    }

    pub(super) fn must_be_component(&self, node: u32) -> Result<(), Refusal> {
        if self.role(node) == Role::Component {
            return Ok(());
        }
        Err(wrong_shape("This is not a component."))
    }

    /// These components in the order of the document, each once, without those inside another.
    pub(super) fn components_among(&self, nodes: &[u32]) -> Result<Vec<u32>, Refusal> {
        for node in nodes {
            self.must_be_component(*node)?;
        }
        let nodes = self.doc.outermost(nodes);
        if nodes.is_empty() {
            return Err(wrong_shape("Nothing is selected."));
        }
        Ok(nodes)
    }

    /// What people call a component that is there.
    pub(super) fn called(&self, node: u32) -> String {
        let type_name = self.value(node).get("type").and_then(|value| value.str());
        called(&type_name.unwrap_or_default())
    }

    pub(super) fn screen_around(&self, node: u32) -> Result<u32, Refusal> {
        let screen = self.flow().screen_of(NodeId(node));
        screen
            .map(|screen| screen.node().0)
            .ok_or_else(|| wrong_shape("This is not on a screen."))
    }

    /// Containers inside containers, the value itself counted.
    fn height(&self, node: u32) -> usize {
        let mut most = 0;
        let mut waiting = vec![(node, 1)];
        while let Some((id, depth)) = waiting.pop() {
            if self.store().node(id).kind.is_container() {
                most = most.max(depth);
                waiting.extend(
                    self.store()
                        .children(id)
                        .iter()
                        .map(|child| (*child, depth + 1)),
                );
            }
        }
        most
    }

    /// The array of a slot, made if the slot may be there.
    pub(super) fn slot_array(&mut self, parent: u32, slot: &Slot) -> Result<u32, Refusal> {
        match (self.role(parent), slot) {
            (Role::Screen, Slot::Children) => {
                let layout = match self.store().member(parent, "layout") {
                    Some(layout) => layout,
                    None => self.add(parent, "layout", r#"{"type":"SingleColumnLayout"}"#)?,
                };
                self.array_in(layout, "children")
            }
            (Role::Component, _) => {
                let key = match slot {
                    Slot::Children => "children",
                    Slot::Then => "then",
                    Slot::Else => "else",
                    Slot::Case { .. } => "cases",
                };
                self.must_have_slot(parent, key)?;
                let Slot::Case { name } = slot else {
                    return self.array_in(parent, key);
                };
                let cases = match self.store().member(parent, key) {
                    Some(cases) => cases,
                    None => self.add(parent, key, "{}")?,
                };
                self.array_in(cases, name)
            }
            (Role::Screen, _) => Err(no_slot("A screen has no branches.".to_owned())),
            _ => Err(no_slot(
                "Components stand on screens or in other components.".to_owned(),
            )),
        }
    }

    fn must_have_slot(&self, parent: u32, key: &str) -> Result<(), Refusal> {
        let value = self.value(parent);
        let type_name = value
            .get("type")
            .and_then(|value| value.str())
            .unwrap_or_default();
        let known = flow_catalog::components::find(&type_name);
        let has = match known {
            Some(known) => known.property(key).is_some_and(|property| {
                matches!(property.kind, PropertyKind::Children | PropertyKind::Cases)
            }),
            // Of an unknown type only what the file shows is known.
            None => value.get(key).is_some(),
        };
        if has {
            return Ok(());
        }
        let holds = known.is_some_and(|known| {
            let kinds = known.properties.iter().map(|property| property.kind);
            kinds
                .into_iter()
                .any(|k| matches!(k, PropertyKind::Children | PropertyKind::Cases))
        });
        let name = called(&type_name);
        Err(no_slot(if holds {
            format!("{name} has no such part.")
        } else {
            format!("{name} cannot hold other components.")
        }))
    }

    fn array_in(&mut self, object: u32, key: &str) -> Result<u32, Refusal> {
        if self.store().node(object).kind != Kind::Object {
            return Err(wrong_shape(
                "This part of the file does not have the shape it needs to hold components. Correct it in the JSON text.",
            ));
        }
        match self.store().member(object, key) {
            Some(array) if self.store().node(array).kind == Kind::Array => Ok(array),
            Some(_) => Err(wrong_shape(format!(
                "“{key}” is not a list here. Correct it in the JSON text."
            ))),
            None => self.add(object, key, "[]"),
        }
    }

    pub(super) fn add(&mut self, object: u32, key: &str, json: &str) -> Result<u32, Refusal> {
        let fresh = Fresh::given(json, 0)?;
        if self.store().node(object).kind != Kind::Object {
            return Err(wrong_shape("This part of the file is not an object."));
        }
        Ok(self.add_member(object, key, &fresh, ROOT))
    }
}

/// Types of all components in JSON that comes in.
pub(super) fn types_in(fresh: &Fresh<'_>, id: u32) -> BTreeSet<String> {
    (id..fresh.end_of(id))
        .filter(|id| fresh.kind(*id) == Kind::Object)
        .filter_map(|id| fresh.text(id, "type"))
        .collect()
}

pub(super) fn nested_too_deep() -> Refusal {
    Refusal::new(RefusalCode::TooDeep, "This is nested too deep.")
}

pub(super) fn no_slot(message: String) -> Refusal {
    Refusal::new(RefusalCode::NoSlot, message)
}
