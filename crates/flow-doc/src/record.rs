//! Arena records before and after: what undo swaps and patches are made from.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

use crate::{
    node::{LAID_OUT, Layout, Node},
    store::Store,
};

/// One value as it was at some moment, with its layout if it had one.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub node: Node,
    pub layout: Option<Box<Layout>>,
}

/// Records by value number.
pub(crate) type Records = IdMap<Record>;

/// Printed lengths by value number.
pub(crate) type Lens = IdMap<u32>;

/// A map by value number. Those count up from 1, so one multiplication spreads them well enough.
pub(crate) type IdMap<T> = HashMap<u32, T, BuildHasherDefault<IdHasher>>;

#[derive(Debug, Default)]
pub(crate) struct IdHasher(u64);

impl Hasher for IdHasher {
    fn write(&mut self, bytes: &[u8]) {
        bytes
            .iter()
            .for_each(|byte| self.write_u32(u32::from(*byte)));
    }

    fn write_u32(&mut self, id: u32) {
        self.0 = (self.0 ^ u64::from(id))
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .rotate_left(20);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Store {
    pub fn record(&self, id: u32) -> Record {
        Record {
            node: *self.node(id),
            layout: self.layout(id).cloned().map(Box::new),
        }
    }

    /// Puts a record in place and hands out the one that was there.
    pub fn swap(&mut self, id: u32, record: Record) -> Record {
        let mut node = record.node;
        let before = Record {
            node: *self.node(id),
            layout: self.take_layout(id).map(Box::new),
        };
        if let Some(layout) = record.layout {
            node.kids = self.keep_layout(*layout);
        }
        *self.node_mut(id) = node;
        before
    }

    /// Whether the record says the same as what is there now; stamps and lengths aside.
    pub fn is_as(&self, id: u32, record: &Record) -> bool {
        let now = *self.node(id);
        let mut then = record.node;
        then.stamp = now.stamp;
        match (self.layout(id), &record.layout) {
            (Some(a), Some(b)) => {
                then.kids = now.kids;
                then.start = now.start;
                then.end = now.end;
                now == then && a.ids == b.ids && a.prefixes == b.prefixes && a.tail == b.tail
            }
            (None, None) => now == then,
            _ => false,
        }
    }

    /// Gives a container this layout.
    pub fn lay(&mut self, id: u32, layout: Layout) {
        let slot = self.keep_layout(layout);
        let node = self.node_mut(id);
        node.kids = slot;
        node.flags |= LAID_OUT;
    }

    /// Takes the layout away; the caller gives the value a text of its own.
    pub fn take_layout(&mut self, id: u32) -> Option<Layout> {
        let node = self.node_mut(id);
        if !node.is_laid_out() {
            return None;
        }
        node.flags &= !LAID_OUT;
        let slot = node.kids;
        self.free.push(slot);
        Some(std::mem::take(&mut self.layouts[slot as usize]))
    }

    pub fn layout_mut(&mut self, id: u32) -> Option<&mut Layout> {
        let node = *self.node(id);
        node.is_laid_out()
            .then(|| &mut self.layouts[node.kids as usize])
    }

    fn keep_layout(&mut self, layout: Layout) -> u32 {
        match self.free.pop() {
            Some(slot) => {
                self.layouts[slot as usize] = layout;
                slot
            }
            None => {
                self.layouts.push(layout);
                self.layouts.len() as u32 - 1
            }
        }
    }
}
