//! The arena: text buffer, values and layouts, and how they print. Knows nothing of Flows.

use std::borrow::Cow;

use crate::{
    json_string,
    node::{KEY_ESCAPED, Layout, Node, Span},
    scan::Tree,
};

#[derive(Clone, Debug, Default)]
pub(crate) struct Store {
    /// Append-only: the opened text, then whatever edits wrote.
    pub buffer: String,
    pub nodes: Vec<Node>,
    /// Children of the containers that are not laid out.
    pub lists: Vec<u32>,
    pub layouts: Vec<Layout>,
    /// Numbers of layouts that nobody uses.
    pub free: Vec<u32>,
}

impl Store {
    /// A store over `text` that holds no values yet.
    pub fn bare(text: String) -> Store {
        Store {
            buffer: text,
            nodes: vec![Node::NONE],
            ..Store::default()
        }
    }

    pub fn of(text: String, tree: Tree) -> (Store, Span, Span) {
        let store = Store {
            buffer: text,
            nodes: tree.nodes,
            lists: tree.lists,
            ..Store::default()
        };
        (store, tree.lead, tree.trail)
    }

    pub fn node(&self, id: u32) -> &Node {
        &self.nodes[id as usize]
    }

    pub fn node_mut(&mut self, id: u32) -> &mut Node {
        &mut self.nodes[id as usize]
    }

    pub fn slice(&self, span: Span) -> &str {
        &self.buffer[span.start as usize..span.end() as usize]
    }

    /// Adds text to the buffer.
    pub fn append(&mut self, text: &str) -> Span {
        let start = self.buffer.len() as u32;
        self.buffer.push_str(text);
        Span {
            start,
            len: text.len() as u32,
        }
    }

    pub fn layout(&self, id: u32) -> Option<&Layout> {
        let node = self.node(id);
        node.is_laid_out()
            .then(|| &self.layouts[node.kids as usize])
    }

    pub fn children(&self, id: u32) -> &[u32] {
        let node = self.node(id);
        if !node.kind.is_container() {
            return &[];
        }
        if node.is_laid_out() {
            return &self.layouts[node.kids as usize].ids;
        }
        &self.lists[node.kids as usize..(node.kids + node.count) as usize]
    }

    /// Printed length in bytes.
    pub fn len(&self, id: u32) -> u32 {
        match self.layout(id) {
            Some(layout) => layout.len,
            None => self.node(id).end - self.node(id).start,
        }
    }

    pub fn print(&self, id: u32, out: &mut String) {
        let Some(layout) = self.layout(id) else {
            out.push_str(self.slice(self.node(id).span()));
            return;
        };
        for (child, prefix) in layout.ids.iter().zip(&layout.prefixes) {
            out.push_str(self.slice(*prefix));
            self.print(*child, out);
        }
        out.push_str(self.slice(layout.tail));
    }

    /// The value's own text.
    pub fn raw(&self, id: u32) -> Cow<'_, str> {
        if !self.node(id).is_laid_out() {
            return Cow::Borrowed(self.slice(self.node(id).span()));
        }
        let mut out = String::with_capacity(self.len(id) as usize);
        self.print(id, &mut out);
        Cow::Owned(out)
    }

    /// The key token with its quotes, as a piece of the buffer.
    pub fn key_token(&self, id: u32) -> Option<Span> {
        let start = self.node(id).key;
        (start != 0).then(|| {
            let end = json_string::token_end(self.buffer.as_bytes(), start as usize);
            Span::new(start, end as u32)
        })
    }

    pub fn key(&self, id: u32) -> Option<Cow<'_, str>> {
        self.key_token(id)
            .map(|span| json_string::decode(self.slice(span)))
    }

    pub fn has_key(&self, id: u32, key: &str) -> bool {
        let node = self.node(id);
        if node.key == 0 {
            return false;
        }
        if node.flags & KEY_ESCAPED != 0 {
            return self.key(id).as_deref() == Some(key);
        }
        // Without a backslash in the token a match up to the next quote is the whole token, unless
        // the key looked for holds a quote itself; such a key would have been written escaped.
        let rest = &self.buffer.as_bytes()[node.key as usize + 1..];
        rest.get(key.len()) == Some(&b'"')
            && &rest[..key.len()] == key.as_bytes()
            && !key.contains('"')
    }

    /// The last member of that name: what readers of JSON take.
    pub fn member(&self, object: u32, key: &str) -> Option<u32> {
        self.children(object)
            .iter()
            .rev()
            .copied()
            .find(|child| self.has_key(*child, key))
    }

    /// Where the value starts in the printed text of `root`, or `None` when it is not under it.
    pub fn offset(&self, root: u32, id: u32) -> Option<usize> {
        let mut at = 0;
        let mut id = id;
        while id != root {
            let node = self.node(id);
            let parent = node.parent;
            if parent == 0 {
                return None;
            }
            match self.layout(parent) {
                // Nothing below a container that is not laid out was ever touched.
                None => at += (node.start - self.node(parent).start) as usize,
                Some(layout) => {
                    let mut found = false;
                    for (child, prefix) in layout.ids.iter().zip(&layout.prefixes) {
                        at += prefix.len as usize;
                        if *child == id {
                            found = true;
                            break;
                        }
                        at += self.len(*child) as usize;
                    }
                    if !found {
                        return None;
                    }
                }
            }
            id = parent;
        }
        Some(at)
    }

    /// The text between the value before (or the opening bracket) and this value.
    pub fn prefix(&self, id: u32) -> Span {
        let node = self.node(id);
        if node.parent == 0 {
            return Span::default();
        }
        let siblings = self.children(node.parent);
        let Some(index) = siblings.iter().position(|other| *other == id) else {
            return Span::default();
        };
        if let Some(layout) = self.layout(node.parent) {
            return layout.prefixes[index];
        }
        let start = match index.checked_sub(1) {
            Some(before) => self.node(siblings[before]).end,
            None => self.node(node.parent).start,
        };
        Span::new(start, node.start)
    }

    /// Whether the value hangs on `root`.
    pub fn is_under(&self, root: u32, id: u32) -> bool {
        let mut id = id;
        while id != root {
            match self.nodes.get(id as usize).map(|node| node.parent) {
                None | Some(0) => return false,
                Some(parent) => id = parent,
            }
        }
        root != 0
    }

    /// Indentation of the line on which a value starts.
    pub fn line_indent(&self, id: u32) -> String {
        let mut here = id;
        while here != 0 {
            let node = self.node(here);
            let prefix = self.prefix(here);
            let end = if node.key == 0 {
                prefix.end()
            } else {
                node.key
            };
            let lead = self.slice(Span::new(prefix.start.min(end), end));
            if let Some(at) = lead.rfind(['\n', '\r']) {
                return lead[at + 1..].to_owned();
            }
            here = node.parent;
        }
        String::new()
    }
}
