//! Inserting, moving, copying and removing components.

use std::collections::BTreeSet;

use flow_catalog::Kind as PropertyKind;

use super::wrong_shape;
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
        let array = self.slot_array(parent, slot)?;
        let fresh = Fresh::given(component, self.depth(array) + 1)?;
        if !fresh.is_object() {
            let message = "A component is a JSON object: { … }.";
            return Err(Refusal::new(RefusalCode::NotJson, message));
        }
        let screen = self.screen_around(array)?;
        let before = self.census(screen, None, &types_in(&fresh));
        let taken = self.field_names(screen);
        let new = self.insert_fresh(array, index, None, &fresh, ROOT);
        self.check_size()?;
        self.make_names_unique(screen, new, taken);
        self.check_place(new, true, &before)?;
        self.select = Some(vec![new]);
        Ok(())
    }

    pub(super) fn move_component(
        &mut self,
        node: u32,
        parent: u32,
        slot: &Slot,
        index: usize,
    ) -> Result<(), Refusal> {
        self.must_be_component(node)?;
        if self.store().is_under(node, parent) {
            return Err(Refusal::new(
                RefusalCode::IntoItself,
                format!("{} cannot be moved into itself.", self.called(node)),
            ));
        }
        let array = self.slot_array(parent, slot)?;
        let source = self.store().node(node).parent;
        self.select = Some(vec![node]);
        if array == source && self.position(node) == Some(index) {
            return Ok(());
        }
        let height = self.height(node);
        if self.depth(array) + 1 + height > crate::fault::MAX_DEPTH {
            return Err(Refusal::new(
                RefusalCode::TooDeep,
                "This is nested too deep.",
            ));
        }
        let screen = self.screen_around(array)?;
        let before = self.census(screen, Some(node), &self.types_in(node));
        let from = self.line_indent(node);
        self.remove_item(node);
        self.insert_item(array, index, node, None);
        let to = self.line_indent(node);
        self.reindent(node, &from, &to);
        self.check_place(node, false, &before)
    }

    pub(super) fn duplicate_component(&mut self, node: u32) -> Result<(), Refusal> {
        let array = self.store().node(node).parent;
        let screen = self.screen_around(node)?;
        let before = self.census(screen, None, &self.types_in(node));
        let taken = self.field_names(screen);
        let copy = self.copy_after(node)?;
        self.make_names_unique(screen, copy, taken);
        debug_assert_eq!(self.store().node(copy).parent, array);
        self.check_place(copy, false, &before)?;
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

    fn must_be_component(&self, node: u32) -> Result<(), Refusal> {
        if self.role(node) == Role::Component {
            return Ok(());
        }
        Err(wrong_shape("This is not a component."))
    }

    /// What people call a component that is there.
    pub(super) fn called(&self, node: u32) -> String {
        let type_name = self.value(node).get("type").and_then(|value| value.str());
        called(&type_name.unwrap_or_default())
    }

    fn screen_around(&self, node: u32) -> Result<u32, Refusal> {
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
    fn slot_array(&mut self, parent: u32, slot: &Slot) -> Result<u32, Refusal> {
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
fn types_in(fresh: &Fresh<'_>) -> BTreeSet<String> {
    let all = ROOT..fresh.tree.nodes.len() as u32;
    all.filter(|id| fresh.kind(*id) == Kind::Object)
        .filter_map(|id| {
            fresh
                .str(fresh.member(id, "type")?)
                .map(|text| text.into_owned())
        })
        .collect()
}

fn no_slot(message: String) -> Refusal {
    Refusal::new(RefusalCode::NoSlot, message)
}
