//! Bringing new JSON into the place of old, so that whatever is the same stays untouched.

use crate::{
    draft::Draft,
    fresh::Fresh,
    json_string,
    node::{Kind, Span},
    store::Store,
};

mod matching;
mod merge;

pub(crate) use matching::keep_in_order;

impl Draft<'_> {
    /// Makes an old value print exactly like a fresh one, whitespace included.
    pub fn become_source(&mut self, old: u32, fresh: &Fresh<'_>, new: u32) {
        if prints_as(self.store(), old, fresh.raw(new)) {
            return;
        }
        let kind = fresh.kind(new);
        if !kind.is_container() || self.store().node(old).kind != kind {
            self.adopt(old, fresh, new);
            return;
        }
        let matches = self.matches(old, fresh, new);
        let old_children = self.children(old);
        let mut kept = vec![false; old_children.len()];
        let mut at = fresh.node(new).start;
        let mut list = Vec::with_capacity(matches.len());
        for (child, found) in fresh.children(new).iter().zip(&matches) {
            let id = match found {
                Some(index) => {
                    kept[*index] = true;
                    self.become_source(old_children[*index], fresh, *child);
                    old_children[*index]
                }
                None => self.import(fresh, *child),
            };
            let node = fresh.node(*child);
            let key = (node.key != 0).then(|| (node.key - at) as usize);
            list.push((id, fresh.slice(Span::new(at, node.start)).to_owned(), key));
            at = node.end;
        }
        let tail = fresh.slice(Span::new(at, fresh.node(new).end)).to_owned();
        // Laid out first, so that what is taken out is noted with the list it was in.
        if kept.contains(&false) {
            self.touch_list(old);
        }
        self.set_list(old, &list, &tail);
        for (child, kept) in old_children.iter().zip(kept) {
            if !kept {
                self.loosen(*child);
            }
        }
    }

    /// For each child of the fresh container the index of the old child that it continues.
    fn matches(&self, old: u32, fresh: &Fresh<'_>, new: u32) -> Vec<Option<usize>> {
        if fresh.kind(new) == Kind::Object {
            matching::members(self.store(), old, fresh, new)
        } else {
            matching::items(self.store(), old, fresh, new)
        }
    }
}

/// Whether a value prints as this text.
fn prints_as(store: &Store, id: u32, text: &str) -> bool {
    strip(store, id, text).is_some_and(str::is_empty)
}

/// The text after what the value prints, if the text starts with it.
fn strip<'t>(store: &Store, id: u32, text: &'t str) -> Option<&'t str> {
    let Some(layout) = store.layout(id) else {
        return text.strip_prefix(store.slice(store.node(id).span()));
    };
    let mut rest = text;
    for (child, prefix) in layout.ids.iter().zip(&layout.prefixes) {
        rest = rest.strip_prefix(store.slice(*prefix))?;
        rest = strip(store, *child, rest)?;
    }
    rest.strip_prefix(store.slice(layout.tail))
}

/// Whether two values mean the same: texts by their characters, numbers by their spelling, objects
/// whatever the order of their members.
fn same_value(store: &Store, old: u32, fresh: &Fresh<'_>, new: u32) -> bool {
    let kind = fresh.kind(new);
    if store.node(old).kind != kind {
        return false;
    }
    match kind {
        Kind::String => {
            let (a, b) = (store.slice(store.node(old).span()), fresh.raw(new));
            a == b || json_string::decode(a) == json_string::decode(b)
        }
        Kind::Number | Kind::Bool | Kind::Null => {
            store.slice(store.node(old).span()) == fresh.raw(new)
        }
        Kind::Array | Kind::Object => {
            let (a, b) = (store.children(old), fresh.children(new));
            a.len() == b.len()
                && b.iter().enumerate().all(|(index, child)| {
                    let partner = if kind == Kind::Array {
                        Some(a[index])
                    } else {
                        let key = fresh.key(*child);
                        // Nearly always the order is the same too.
                        let same_place = store.has_key(a[index], &key).then_some(a[index]);
                        same_place.or_else(|| store.member(old, &key))
                    };
                    partner.is_some_and(|old| same_value(store, old, fresh, *child))
                })
        }
    }
}
