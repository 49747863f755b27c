//! The document before and after a change, looked at side by side.

use std::{borrow::Cow, cell::RefCell};

use crate::{
    json_string,
    node::{Layout, Node, Span},
    record::{IdMap, Lens, Record, Records},
    role::Role,
    store::Store,
};

/// The tree as it is, or, with records of what changed since, as it was.
pub(crate) struct View<'s> {
    pub store: &'s Store,
    pub root: u32,
    before: Option<&'s Records>,
    lens: &'s Lens,
    standings: RefCell<IdMap<Option<Standing>>>,
}

/// Where a value stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    pub role: Role,
    /// The screen or component (or root) it belongs to, or is.
    pub owner: u32,
}

impl<'s> View<'s> {
    pub fn new(
        store: &'s Store,
        root: u32,
        before: Option<&'s Records>,
        lens: &'s Lens,
    ) -> View<'s> {
        View {
            store,
            root,
            before,
            lens,
            standings: RefCell::default(),
        }
    }

    /// Whether the value or something in it was touched.
    pub fn was_touched(&self, id: u32) -> bool {
        self.lens.contains_key(&id)
    }

    pub fn node(&self, id: u32) -> &'s Node {
        match self.before.and_then(|before| before.get(&id)) {
            Some(record) => &record.node,
            None => self.store.node(id),
        }
    }

    pub fn layout(&self, id: u32) -> Option<&'s Layout> {
        match self.before.and_then(|before| before.get(&id)) {
            Some(record) => record.layout.as_deref(),
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

    pub fn key(&self, id: u32) -> Option<Cow<'s, str>> {
        let start = self.node(id).key;
        (start != 0).then(|| {
            let end = json_string::token_end(self.store.buffer.as_bytes(), start as usize);
            json_string::decode(self.store.slice(Span::new(start, end as u32)))
        })
    }

    fn role_inside(&self, outer: Role, id: u32) -> Role {
        if outer == Role::Other {
            return Role::Other;
        }
        outer.inside(self.node(id).kind, self.key(id).as_deref())
    }

    /// `None` when the value is not in the tree.
    pub fn standing(&self, id: u32) -> Option<Standing> {
        let mut known = self.standings.borrow_mut();
        let mut up = Vec::new();
        let mut here = id;
        let mut standing = loop {
            if here == 0 {
                break None;
            }
            if here == self.root {
                break Some(Standing {
                    role: Role::Root,
                    owner: here,
                });
            }
            if let Some(found) = known.get(&here) {
                break *found;
            }
            up.push(here);
            here = self.node(here).parent;
        };
        for id in up.into_iter().rev() {
            standing = standing.map(|outer| {
                let role = self.role_inside(outer.role, id);
                Standing {
                    role,
                    owner: if role.is_entity() { id } else { outer.owner },
                }
            });
            known.insert(id, standing);
        }
        standing
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
