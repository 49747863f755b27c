//! New text from the JSON pane or from disk.

use crate::{
    document::Broken, draft::Draft, fault::Fault, fresh::Fresh, node::Span, scan::ROOT,
    splices::differing,
};

impl Draft<'_> {
    pub(super) fn replace_source(&mut self, text: &str) {
        // The document remembers itself whether it starts with a byte order mark. Of several none may
        // stay: the printed text would be opened without the first.
        let text = text.trim_start_matches('\u{FEFF}');
        let root = self.doc.state.root;
        if root == 0 && self.doc.is_no_text() && self.doc.good_text() == text {
            self.doc.state = self.doc.as_opened();
            return;
        }
        let good = self.doc.good_text();
        let difference = differing(&good, text);
        if root != 0 {
            let Some(difference) = difference else {
                self.heal();
                return;
            };
            let spot = self.container_around(difference.0, difference.1);
            let grown = text.len() as isize - good.len() as isize;
            drop(good);
            if let Some((id, start)) = spot
                && self.replace_part(id, start, text, grown)
            {
                self.heal();
                return;
            }
        }
        match Fresh::parse(text, 0) {
            Ok(fresh) => self.replace_all(&fresh),
            Err(fault) => self.break_off(text, fault),
        }
    }

    fn heal(&mut self) {
        self.doc.state.broken = None;
        self.doc.state.fault = None;
    }

    /// The innermost container between whose brackets a range of the good text lies, and where it
    /// starts. The root is not worth it: for that the whole text is parsed.
    fn container_around(&self, start: usize, end: usize) -> Option<(u32, usize)> {
        let store = self.store();
        let root = self.doc.state.root;
        let mut here = root;
        let mut at = self.doc.state.lead.len as usize;
        let inside = |id: u32, at: usize| {
            store.node(id).kind.is_container() && at < start && end < at + store.len(id) as usize
        };
        if !inside(here, at) {
            return None;
        }
        loop {
            let mut child_at = at;
            let mut next = None;
            match store.layout(here) {
                Some(layout) => {
                    for (child, prefix) in layout.ids.iter().zip(&layout.prefixes) {
                        child_at += prefix.len as usize;
                        if inside(*child, child_at) {
                            next = Some((*child, child_at));
                            break;
                        }
                        child_at += store.len(*child) as usize;
                        if child_at > end {
                            break;
                        }
                    }
                }
                None => {
                    let from = store.node(here).start;
                    let place = |id: u32| at + (store.node(id).start - from) as usize;
                    let children = store.children(here);
                    let count = children.partition_point(|id| place(*id) < start);
                    next = count
                        .checked_sub(1)
                        .map(|last| (children[last], place(children[last])))
                        .filter(|(id, at)| inside(*id, *at));
                }
            }
            match next {
                Some(found) => (here, at) = found,
                None => return (here != root).then_some((here, at)),
            }
        }
    }

    /// Replaces one container by its part of the new text; false when that part is no value by
    /// itself.
    fn replace_part(&mut self, id: u32, start: usize, text: &str, grown: isize) -> bool {
        let end = (start + self.store().len(id) as usize).checked_add_signed(grown);
        let Some(part) = end.and_then(|end| text.get(start..end)) else {
            return false;
        };
        let Ok(fresh) = Fresh::parse(part, self.depth(id)) else {
            return false;
        };
        let blank = fresh.tree.lead.len + fresh.tree.trail.len;
        if blank > 0 || fresh.kind(ROOT) != self.store().node(id).kind {
            return false;
        }
        self.become_source(id, &fresh, ROOT);
        true
    }

    fn replace_all(&mut self, fresh: &Fresh<'_>) {
        let root = self.doc.state.root;
        if root == 0 {
            self.doc.state.root = self.import(fresh, ROOT);
        } else {
            self.become_source(root, fresh, ROOT);
        }
        let blank = |draft: &mut Self, old: Span, new: Span| {
            let new = fresh.slice(new);
            if root != 0 && draft.store().slice(old) == new {
                old
            } else {
                draft.append(new)
            }
        };
        self.doc.state.lead = blank(self, self.doc.state.lead, fresh.tree.lead);
        self.doc.state.trail = blank(self, self.doc.state.trail, fresh.tree.trail);
        self.heal();
    }

    /// Keeps a text that does not parse beside the last good tree.
    fn break_off(&mut self, text: &str, fault: Fault) {
        let good = self.doc.good_text();
        let broken = differing(&good, text).map(|(start, old_end, new_end)| Broken {
            at: start,
            remove: old_end - start,
            insert: text[start..new_end].to_owned(),
        });
        drop(good);
        self.doc.state.broken = broken;
        self.doc.state.fault = Some(fault);
    }
}
