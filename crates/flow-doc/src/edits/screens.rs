//! Inserting, moving, copying and removing screens.

use super::wrong_shape;
use crate::{Kind, Refusal, RefusalCode, draft::Draft, fresh::Fresh, scan::ROOT};

impl Draft<'_> {
    pub(super) fn screen_array(&mut self) -> Result<u32, Refusal> {
        let root = self.doc.state.root;
        if self.store().node(root).kind != Kind::Object {
            return Err(wrong_shape(
                "This file is not a flow: at the top stands no { … }.",
            ));
        }
        match self.store().member(root, "screens") {
            Some(list) if self.store().node(list).kind == Kind::Array => Ok(list),
            Some(_) => Err(wrong_shape(
                "“screens” is not a list in this file. Correct it in the JSON text.",
            )),
            None => self.add(root, "screens", "[]"),
        }
    }

    pub(super) fn insert_screen(&mut self, index: usize, screen: &str) -> Result<(), Refusal> {
        let list = self.screen_array()?;
        let fresh = Fresh::given(screen, 2)?;
        if !fresh.is_object() {
            let message = "A screen is a JSON object: { … }.";
            return Err(Refusal::new(RefusalCode::NotJson, message));
        }
        let id = fresh
            .member(ROOT, "id")
            .and_then(|id| fresh.str(id))
            .map(|id| id.into_owned());
        let free = id.as_deref().map(|id| self.free_screen_id(id));
        let new = self.insert_fresh(list, index, None, &fresh, ROOT);
        self.check_size()?;
        if let Some(free) = free.filter(|free| Some(free) != id.as_ref()) {
            self.set_text(new, "id", &free);
        }
        self.select = Some(vec![new]);
        Ok(())
    }

    pub(super) fn move_screen(&mut self, node: u32, index: usize) -> Result<(), Refusal> {
        let list = self.store().node(node).parent;
        self.select = Some(vec![node]);
        if self.position(node) == Some(index) {
            return Ok(());
        }
        self.remove_item(node);
        self.insert_item(list, index, node, None);
        Ok(())
    }

    pub(super) fn duplicate_screen(&mut self, node: u32) -> Result<(), Refusal> {
        let id = self
            .value(node)
            .get("id")
            .and_then(|id| id.str())
            .map(|id| id.into_owned());
        let free = id.map(|id| self.free_screen_id(&id));
        let copy = self.copy_after(node)?;
        if let Some(free) = free {
            self.set_text(copy, "id", &free);
        }
        self.select = Some(vec![copy]);
        Ok(())
    }

    pub(super) fn remove_screen(&mut self, node: u32) -> Result<(), Refusal> {
        self.select = Some(vec![self.neighbour(node)]);
        let id = self
            .value(node)
            .get("id")
            .and_then(|id| id.str())
            .map(|id| id.into_owned());
        self.remove_item(node);
        let id = id.filter(|id| self.flow().screen(id).is_none());
        if let Some(id) = id {
            self.reroute(&id, None);
        }
        Ok(())
    }
}
