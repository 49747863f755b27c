//! Arena records before and after: what undo swaps and patches are made from.

use std::collections::HashMap;

use crate::{
    node::{LAID_OUT, Layout, Node},
    store::Store,
};

/// One value as it was at some moment, with its layout if it had one.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub node: Node,
    pub layout: Option<Layout>,
}

/// Records by value number.
pub(crate) type Records = HashMap<u32, Record>;

impl Store {
    pub fn record(&self, id: u32) -> Record {
        Record {
            node: *self.node(id),
            layout: self.layout(id).cloned(),
        }
    }

    /// Puts a record in place and hands out the one that was there.
    pub fn swap(&mut self, id: u32, record: Record) -> Record {
        let mut node = record.node;
        let before = Record {
            node: *self.node(id),
            layout: self.take_layout(id),
        };
        if let Some(layout) = record.layout {
            node.kids = self.keep_layout(layout);
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
