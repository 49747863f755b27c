//! Putting children into containers and taking them out, with the punctuation around them.

use super::Draft;
use crate::{
    json_string,
    node::{KEY_ESCAPED, Kind, Span},
};

impl Draft<'_> {
    /// Children of a container, copied.
    pub fn children(&self, id: u32) -> Vec<u32> {
        self.store().children(id).to_vec()
    }

    pub fn position(&self, child: u32) -> Option<usize> {
        let parent = self.store().node(child).parent;
        self.store()
            .children(parent)
            .iter()
            .position(|id| *id == child)
    }

    /// The text before a child of a laid-out container up to its key (or value).
    fn lead(&self, parent: u32, index: usize) -> &str {
        let store = self.store();
        let Some(layout) = store.layout(parent) else {
            return "";
        };
        let prefix = layout.prefixes[index];
        let key = store.node(layout.ids[index]).key;
        let end = if key == 0 { prefix.end() } else { key };
        store.slice(Span::new(prefix.start, end))
    }

    /// The key token and colon before a child; empty in arrays.
    fn head(&self, parent: u32, index: usize) -> &str {
        let store = self.store();
        let Some(layout) = store.layout(parent) else {
            return "";
        };
        let key = store.node(layout.ids[index]).key;
        if key == 0 {
            ""
        } else {
            store.slice(Span::new(key, layout.prefixes[index].end()))
        }
    }

    /// What follows the comma before a child that is put at `index`.
    fn gap(&self, parent: u32, index: usize, count: usize) -> String {
        let like = if index > 0 && index < count {
            index
        } else if count > 1 {
            if index == 0 { 1 } else { count - 1 }
        } else {
            let first = &self.lead(parent, 0)[1..];
            let broken = first.contains(['\n', '\r']);
            return if broken {
                first.to_owned()
            } else {
                self.doc.style.gap.to_owned()
            };
        };
        let lead = self.lead(parent, like);
        lead.split_once(',').map_or(lead, |(_, gap)| gap).to_owned()
    }

    /// Puts a loose value into a container. `key` for objects. An index beyond the end is the end.
    pub fn insert_item(&mut self, parent: u32, index: usize, child: u32, key: Option<&str>) {
        self.touch_list(parent);
        let count = self.store().children(parent).len();
        let index = index.min(count);
        let head = key.map_or_else(String::new, |key| {
            let colon = if count == 0 {
                self.doc.style.colon.clone()
            } else {
                let head = self.head(parent, index.min(count - 1));
                head[json_string::token_end(head.as_bytes(), 0)..].to_owned()
            };
            json_string::encode(key) + &colon
        });
        let lead;
        if count == 0 {
            let (open, close) = brackets(self.store().node(parent).kind);
            let (inner, outer) = self.line_breaks(parent);
            lead = open.to_owned() + &inner;
            let tail = self.append(&(outer + close));
            if let Some(layout) = self.doc.store.layout_mut(parent) {
                layout.tail = tail;
            }
        } else {
            let gap = ",".to_owned() + &self.gap(parent, index, count);
            if index == 0 {
                lead = self.lead(parent, 0).to_owned();
                self.set_lead(parent, 0, &gap);
            } else {
                lead = gap;
            }
        }
        self.attach(child, parent);
        let prefix = self.append(&(lead.clone() + &head));
        if let Some(layout) = self.doc.store.layout_mut(parent) {
            layout.ids.insert(index, child);
            layout.prefixes.insert(index, prefix);
        }
        let node = self.doc.store.node_mut(child);
        node.key = if key.is_some() {
            prefix.start + lead.len() as u32
        } else {
            0
        };
        node.flags &= !KEY_ESCAPED;
        if head.trim_end().trim_end_matches(':').contains('\\') {
            node.flags |= KEY_ESCAPED;
        }
    }

    /// Takes a child out of its container; it is loose then.
    pub fn remove_item(&mut self, child: u32) {
        let parent = self.store().node(child).parent;
        self.touch_list(parent);
        let Some(index) = self.position(child) else {
            return;
        };
        let count = self.store().children(parent).len();
        if count == 1 {
            let (open, close) = brackets(self.store().node(parent).kind);
            let tail = self.append(&(open.to_owned() + close));
            if let Some(layout) = self.doc.store.layout_mut(parent) {
                layout.tail = tail;
            }
        } else if index == 0 {
            let lead = self.lead(parent, 0).to_owned();
            self.set_lead(parent, 1, &lead);
        }
        if let Some(layout) = self.doc.store.layout_mut(parent) {
            layout.ids.remove(index);
            layout.prefixes.remove(index);
        }
        self.detach(child);
    }

    /// Gives a member another name in the same place.
    pub fn rename_key(&mut self, child: u32, key: &str) {
        let parent = self.store().node(child).parent;
        self.touch_list(parent);
        let Some(index) = self.position(child) else {
            return;
        };
        let lead = self.lead(parent, index).to_owned();
        let head = self.head(parent, index);
        let rest = head[json_string::token_end(head.as_bytes(), 0)..].to_owned();
        let token = json_string::encode(key);
        self.touch(child);
        let node = self.doc.store.node_mut(child);
        node.flags &= !KEY_ESCAPED;
        if token.contains('\\') {
            node.flags |= KEY_ESCAPED;
        }
        self.set_prefix(parent, index, &lead, &(token + &rest));
    }

    fn set_lead(&mut self, parent: u32, index: usize, lead: &str) {
        let head = self.head(parent, index).to_owned();
        self.set_prefix(parent, index, lead, &head);
    }

    /// Rewrites what stands before a child, whose list was touched.
    fn set_prefix(&mut self, parent: u32, index: usize, lead: &str, head: &str) {
        let prefix = self.append(&(lead.to_owned() + head));
        let Some(layout) = self.doc.store.layout_mut(parent) else {
            return;
        };
        layout.prefixes[index] = prefix;
        let child = layout.ids[index];
        if !head.is_empty() {
            self.touch(child);
            self.doc.store.node_mut(child).key = prefix.start + lead.len() as u32;
        }
    }

    /// All children, their prefixes and the tail at once; for each child the new text before its
    /// value and where in it the key starts. Children that are not in the list must have been
    /// detached, new ones are attached here.
    pub fn set_list(&mut self, parent: u32, children: &[(u32, String, Option<usize>)], tail: &str) {
        let store = self.store();
        let same = |span: Span, text: &str| store.slice(span) == text;
        let old: Vec<(u32, Span)> = match store.layout(parent) {
            Some(layout) => layout
                .ids
                .iter()
                .copied()
                .zip(layout.prefixes.iter().copied())
                .collect(),
            None => Vec::new(),
        };
        let old_tail = store.layout(parent).map(|layout| layout.tail);
        let unchanged = old.len() == children.len()
            && old_tail.is_some_and(|span| same(span, tail))
            && old
                .iter()
                .zip(children)
                .all(|(a, b)| a.0 == b.0 && same(a.1, &b.1));
        if unchanged {
            return;
        }
        self.touch_list(parent);
        let old: crate::record::IdMap<Span> = match self.store().layout(parent) {
            Some(layout) => layout
                .ids
                .iter()
                .copied()
                .zip(layout.prefixes.iter().copied())
                .collect(),
            None => return,
        };
        let mut prefixes = Vec::with_capacity(children.len());
        for (child, text, key) in children {
            match old.get(child) {
                Some(span) if self.store().slice(*span) == text => prefixes.push(*span),
                _ => {
                    let span = self.append(text);
                    self.attach(*child, parent);
                    let node = self.doc.store.node_mut(*child);
                    node.flags &= !KEY_ESCAPED;
                    node.key = key.map_or(0, |at| span.start + at as u32);
                    if let Some(at) = *key {
                        let end = json_string::token_end(text.as_bytes(), at);
                        if text[at..end].contains('\\') {
                            node.flags |= KEY_ESCAPED;
                        }
                    }
                    prefixes.push(span);
                }
            }
        }
        let same_tail = self
            .store()
            .layout(parent)
            .map(|l| l.tail)
            .filter(|t| self.store().slice(*t) == tail);
        let tail = match same_tail {
            Some(span) => span,
            None => self.append(tail),
        };
        if let Some(layout) = self.doc.store.layout_mut(parent) {
            layout.ids = children.iter().map(|(id, ..)| *id).collect();
            layout.prefixes = prefixes;
            layout.tail = tail;
        }
    }

    pub(crate) fn loosen(&mut self, child: u32) {
        self.detach(child);
    }

    /// Indentation of the line on which a value starts.
    pub fn line_indent(&self, id: u32) -> String {
        self.store().line_indent(id)
    }

    /// Whether the children of a container without any would stand on lines of their own.
    pub fn opens_lines(&self, id: u32) -> bool {
        if !self.doc.style.multiline {
            return false;
        }
        if self.store().node(id).parent == 0 {
            return true;
        }
        let prefix = self.store().slice(self.store().prefix(id));
        prefix.contains(['\n', '\r'])
    }

    /// What stands after the opening and before the closing bracket around a first child.
    fn line_breaks(&self, parent: u32) -> (String, String) {
        if !self.opens_lines(parent) {
            return (String::new(), String::new());
        }
        let style = &self.doc.style;
        let outer = style.newline.to_owned() + &self.line_indent(parent);
        (outer.clone() + &style.indent, outer)
    }
}

pub(crate) fn brackets(kind: Kind) -> (&'static str, &'static str) {
    if kind == Kind::Array {
        ("[", "]")
    } else {
        ("{", "}")
    }
}
