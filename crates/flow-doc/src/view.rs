//! The document before and after a change, looked at side by side.

use std::collections::HashMap;

use crate::{
    json_string,
    node::{Layout, Node, Span},
    record::{Record, Records},
    role::Role,
    store::Store,
};

/// The tree as it is, or, with records of what changed since, as it was.
#[derive(Clone, Copy)]
pub(crate) struct View<'s> {
    pub store: &'s Store,
    pub root: u32,
    pub before: Option<&'s Records>,
    pub lens: &'s HashMap<u32, u32>,
}

impl<'s> View<'s> {
    pub fn node(&self, id: u32) -> &'s Node {
        match self.before.and_then(|before| before.get(&id)) {
            Some(record) => &record.node,
            None => self.store.node(id),
        }
    }

    pub fn layout(&self, id: u32) -> Option<&'s Layout> {
        match self.before.and_then(|before| before.get(&id)) {
            Some(record) => record.layout.as_ref(),
            None => self.store.layout(id),
        }
    }

    pub fn children(&self, id: u32) -> &'s [u32] {
        match (
            self.layout(id),
            self.before.and_then(|before| before.get(&id)),
        ) {
            (Some(layout), _) => &layout.ids,
            (None, None) => self.store.children(id),
            (None, Some(Record { node, .. })) if node.kind.is_container() => {
                &self.store.lists[node.kids as usize..(node.kids + node.count) as usize]
            }
            (None, Some(_)) => &[],
        }
    }

    pub fn len(&self, id: u32) -> u32 {
        let noted = self.before.and_then(|_| self.lens.get(&id));
        noted.copied().unwrap_or_else(|| self.store.len(id))
    }

    fn role_inside(&self, outer: Role, id: u32) -> Role {
        let node = self.node(id);
        let key = (node.key != 0).then(|| {
            let start = node.key as usize;
            let end = json_string::token_end(self.store.buffer.as_bytes(), start);
            json_string::decode(self.store.slice(Span::new(node.key, end as u32)))
        });
        outer.inside(node.kind, key.as_deref())
    }

    /// From the root down to the value, with roles; `None` when it is not in the tree.
    pub fn path(&self, id: u32) -> Option<Vec<(u32, Role)>> {
        let mut ids = vec![id];
        let mut here = id;
        while here != self.root {
            here = self.node(here).parent;
            if here == 0 {
                return None;
            }
            ids.push(here);
        }
        let mut role = Role::Root;
        let path = ids.iter().rev().enumerate().map(|(level, id)| {
            if level > 0 {
                role = self.role_inside(role, *id);
            }
            (*id, role)
        });
        Some(path.collect())
    }

    /// All screens and components from here down, the value itself included.
    pub fn entities(&self, id: u32, role: Role, found: &mut impl FnMut(u32)) {
        if role.is_entity() {
            found(id);
        }
        if role == Role::Other {
            return;
        }
        for child in self.children(id) {
            let inner = self.role_inside(role, *child);
            if inner != Role::Other {
                self.entities(*child, inner, found);
            }
        }
    }
}
