//! After the records are in place: lengths, stamps, and what the change amounts to.

use std::collections::{BTreeSet, HashMap};

use crate::{
    Change, Document, NodeId, document::State, record::Records, role::Role, splices, view::View,
};

impl Document {
    /// Brings derived data up to date after a change and describes it. `before` holds what the
    /// changed records were, `lens` the printed lengths of them and of what is around them, `text`
    /// the whole text before, needed only when more than values changed.
    pub(crate) fn settle(
        &mut self,
        before: &Records,
        lens: &HashMap<u32, u32>,
        state: &State,
        text: Option<&str>,
        first_new: u32,
    ) -> Change {
        self.revision += 1;
        self.measure(before, first_new);
        let now = View {
            store: &self.store,
            root: self.state.root,
            before: None,
            lens,
        };
        let then = View {
            store: &self.store,
            root: state.root,
            before: Some(before),
            lens,
        };
        let splices = match text {
            Some(text) => splices::of_texts(text, &self.text()).into_iter().collect(),
            None => splices::between(then, now, self.state.lead.len as usize),
        };
        let mut change = Change {
            revision: self.revision,
            splices,
            ..Change::default()
        };
        let (mut changed, mut removed) = (BTreeSet::new(), BTreeSet::new());
        for id in before.keys() {
            let path = now.path(*id);
            match &path {
                Some(path) => {
                    let owner = path.iter().rev().find(|(_, role)| role.is_entity());
                    changed.extend(owner.map(|(id, _)| *id));
                    let was_there = then.path(*id).is_some();
                    if let (Some((_, role)), false) = (path.last(), was_there) {
                        now.entities(*id, *role, &mut |id| {
                            changed.insert(id);
                        });
                    }
                    change.screens_changed |= concerns_screens(path, self);
                }
                None => {
                    if let Some(path) = then.path(*id) {
                        let role = path.last().map_or(Role::Other, |(_, role)| *role);
                        then.entities(*id, role, &mut |id| {
                            if !self.store.is_under(self.state.root, id) {
                                removed.insert(id);
                            }
                        });
                        change.screens_changed |= concerns_screens(&path, self);
                    }
                }
            }
        }
        if self.state.root != state.root {
            change.screens_changed = true;
            if self.state.root != 0 {
                now.entities(self.state.root, Role::Root, &mut |id| {
                    changed.insert(id);
                });
            }
            if state.root != 0 {
                then.entities(state.root, Role::Root, &mut |id| {
                    removed.insert(id);
                });
            }
        }
        change.changed = changed.into_iter().map(NodeId).collect();
        change.removed = removed.into_iter().map(NodeId).collect();
        change
    }

    /// Printed lengths and stamps of all that changed and of what is around it, inside out.
    fn measure(&mut self, before: &Records, first_new: u32) {
        let mut depths: HashMap<u32, u32> = HashMap::new();
        let new = first_new..self.store.nodes.len() as u32;
        let laid_out = new.filter(|id| self.store.node(*id).is_laid_out());
        let mut up = Vec::new();
        for id in before.keys().copied().chain(laid_out) {
            let mut here = id;
            while here != 0 && !depths.contains_key(&here) {
                up.push(here);
                here = self.store.node(here).parent;
            }
            let mut depth = depths.get(&here).map_or(0, |depth| depth + 1);
            while let Some(each) = up.pop() {
                depths.insert(each, depth);
                depth += 1;
            }
        }
        let mut order: Vec<_> = depths.into_iter().collect();
        order.sort_unstable_by_key(|(id, depth)| (std::cmp::Reverse(*depth), *id));
        let stamp = self.revision as u32;
        for (id, _) in order {
            self.store.node_mut(id).stamp = stamp;
            let len = self.store.layout(id).map(|layout| {
                let prefixes: u32 = layout.prefixes.iter().map(|prefix| prefix.len).sum();
                let values: u32 = layout.ids.iter().map(|child| self.store.len(*child)).sum();
                prefixes + values + layout.tail.len
            });
            if let (Some(len), Some(layout)) = (len, self.store.layout_mut(id)) {
                layout.len = len;
            }
        }
    }

    /// Printed lengths of these values and of what is around them, as they are now.
    pub(crate) fn lens_around(&self, ids: impl Iterator<Item = u32>) -> HashMap<u32, u32> {
        let mut lens = HashMap::new();
        for id in ids {
            let mut here = id;
            while here != 0 && !lens.contains_key(&here) {
                lens.insert(here, self.store.len(here));
                here = self.store.node(here).parent;
            }
        }
        lens
    }
}

/// Whether a change at the end of this path may show in the list of screens.
fn concerns_screens(path: &[(u32, Role)], doc: &Document) -> bool {
    match path {
        [.., (_, Role::Screen), (id, Role::Other)] => {
            let key = doc.store.key(*id);
            matches!(key.as_deref(), Some("id" | "title" | "terminal") | None)
        }
        [.., (_, Role::Root | Role::Screens | Role::Screen)] => true,
        _ => false,
    }
}
