//! After the records are in place: lengths, stamps, and what the change amounts to.

use std::collections::BTreeSet;

use crate::{
    Change, Document, NodeId,
    document::State,
    record::{IdMap, Lens, Records},
    role::Role,
    splices,
    view::View,
};

impl Document {
    /// Brings derived data up to date after a change and describes it. `before` holds what the
    /// changed records were, `lens` the printed lengths of them and of what is around them, `text`
    /// the whole text before, needed only when more than values changed.
    pub(crate) fn settle(
        &mut self,
        before: &Records,
        lens: &Lens,
        state: &State,
        text: Option<&str>,
        first_new: u32,
    ) -> Change {
        self.revision += 1;
        self.measure(before, first_new);
        let now = View::new(&self.store, self.state.root, None, lens);
        let then = View::new(&self.store, state.root, Some(before), lens);
        let splices = match text {
            Some(text) => splices::of_texts(text, &self.text()).into_iter().collect(),
            None => splices::between(&then, &now, self.state.lead.len as usize),
        };
        let mut change = Change {
            revision: self.revision,
            splices,
            ..Change::default()
        };
        let (mut changed, mut removed) = (BTreeSet::new(), BTreeSet::new());
        for id in before.keys() {
            let (here, there) = (now.standing(*id), then.standing(*id));
            if let Some(here) = here {
                changed.insert(here.owner);
                if there.is_none() {
                    now.entities(*id, here.role, &mut |id| {
                        changed.insert(id);
                    });
                }
                change.screens_changed |= concerns_screens(&now, *id, here.role);
            } else if let Some(there) = there {
                then.entities(*id, there.role, &mut |id| {
                    if now.standing(id).is_none() {
                        removed.insert(id);
                    }
                });
                change.screens_changed |= concerns_screens(&then, *id, there.role);
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
        let mut depths: IdMap<u32> = IdMap::default();
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
    pub(crate) fn lens_around(&self, ids: impl Iterator<Item = u32>) -> Lens {
        let mut lens = Lens::default();
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

/// Whether a change of this value may show in the list of screens.
fn concerns_screens(view: &View<'_>, id: u32, role: Role) -> bool {
    match role {
        Role::Root | Role::Screens | Role::Screen => true,
        Role::Other => {
            let parent = view
                .standing(view.node(id).parent)
                .map(|around| around.role);
            let key = view.key(id);
            parent == Some(Role::Screen)
                && matches!(key.as_deref(), Some("id" | "title" | "terminal") | None)
        }
        _ => false,
    }
}
