//! Bringing text into the document as values.

use super::Draft;
use crate::{
    fresh::Fresh,
    node::{ESCAPED, KEY_ESCAPED, LAID_OUT, Node},
    scan::ROOT,
    style::Style,
};

impl Draft<'_> {
    /// Containers around a value, itself not counted.
    pub fn depth(&self, id: u32) -> usize {
        let mut depth = 0;
        let mut here = self.store().node(id).parent;
        while here != 0 {
            depth += 1;
            here = self.store().node(here).parent;
        }
        depth
    }

    /// Copies a value and all inside it into the document, loose.
    pub fn import(&mut self, fresh: &Fresh<'_>, id: u32) -> u32 {
        let span = self.append(fresh.raw(id));
        let end = fresh.end_of(id);
        let stamp = self.doc.revision as u32 + 1;
        let store = &mut self.doc.store;
        let first = store.nodes.len() as u32;
        let from = fresh.node(id).start;
        for each in id..end {
            let node = fresh.node(each);
            let kids = store.lists.len() as u32;
            store
                .lists
                .extend(fresh.children(each).iter().map(|child| child - id + first));
            store.nodes.push(Node {
                start: node.start - from + span.start,
                end: node.end - from + span.start,
                key: if node.key == 0 {
                    0
                } else {
                    node.key.wrapping_sub(from).wrapping_add(span.start)
                },
                parent: if each == id {
                    0
                } else {
                    node.parent - id + first
                },
                kids,
                count: node.count,
                stamp,
                kind: node.kind,
                flags: node.flags,
            });
        }
        let top = store.node_mut(first);
        top.key = 0;
        top.flags &= !KEY_ESCAPED;
        first
    }

    /// Lets a value say what a fresh one says, all of it, keeping its number, key and place.
    pub fn adopt(&mut self, id: u32, fresh: &Fresh<'_>, from: u32) {
        self.touch(id);
        for child in self.children(id) {
            self.loosen(child);
        }
        let new = self.import(fresh, from);
        let children = self.children(new);
        self.doc.store.take_layout(id);
        let store = &mut self.doc.store;
        let content = *store.node(new);
        let node = store.node_mut(id);
        *node = Node {
            key: node.key,
            parent: node.parent,
            stamp: node.stamp,
            flags: content.flags & ESCAPED | node.flags & KEY_ESCAPED,
            ..content
        };
        // The number the import gave to the top is used by nobody.
        *store.node_mut(new) = Node::NONE;
        for child in children {
            self.doc.store.node_mut(child).parent = 0;
            self.attach(child, id);
        }
    }

    /// Writes a string, number, true, false or null as given.
    pub fn set_scalar(&mut self, id: u32, raw: &str) {
        if let Ok(fresh) = Fresh::parse(raw, 0) {
            self.adopt(id, &fresh, ROOT);
        }
    }

    /// Writes the value's text anew where only whitespace differs; every number stays.
    fn rewrite(&mut self, id: u32, text: &str) {
        let Ok(fresh) = Fresh::parse(text, 0) else {
            return;
        };
        let mut order = Vec::new();
        let mut waiting = vec![id];
        while let Some(next) = waiting.pop() {
            order.push(next);
            waiting.extend(self.store().children(next).iter().rev());
        }
        if order.len() + 1 != fresh.tree.nodes.len() {
            return;
        }
        let span = self.append(text);
        for old in &order {
            self.touch(*old);
        }
        for (old, new) in order.iter().zip(1u32..) {
            let children = self.children(*old);
            self.doc.store.take_layout(*old);
            let kids = self.doc.store.lists.len() as u32;
            self.doc.store.lists.extend(&children);
            let from = fresh.node(new);
            let node = self.doc.store.node_mut(*old);
            node.start = from.start + span.start;
            node.end = from.end + span.start;
            node.flags &= !LAID_OUT;
            if node.kind.is_container() {
                node.kids = kids;
                node.count = children.len() as u32;
            }
            if *old != id {
                node.key = if from.key == 0 {
                    0
                } else {
                    from.key + span.start
                };
            }
        }
    }

    /// After a move to another depth: shifts the lines of a value from one indentation to another.
    pub fn reindent(&mut self, id: u32, from: &str, to: &str) {
        let raw = self.store().raw(id).into_owned();
        if from == to || !raw.contains(['\n', '\r']) {
            return;
        }
        let text = shifted(&raw, from, to);
        self.rewrite(id, &text);
    }

    /// The text of a fresh value, laid out for a place whose line starts with `indent`.
    pub fn styled(&self, fresh: &Fresh<'_>, id: u32, lines: bool, indent: &str) -> String {
        let mut out = String::new();
        let line = indent.to_owned();
        lay(
            &self.doc.style,
            fresh,
            id,
            lines.then_some(line).as_deref(),
            &mut out,
        );
        out
    }

    /// Puts a fresh value into a container, in the style of its neighbours or of the file.
    pub fn insert_fresh(
        &mut self,
        parent: u32,
        index: usize,
        key: Option<&str>,
        fresh: &Fresh<'_>,
        id: u32,
    ) -> u32 {
        let text = if fresh.kind(id).is_container() {
            let siblings = self.children(parent);
            let lines = self.child_lines(parent, &siblings, index);
            let indent = match siblings.first() {
                Some(first) => self.line_indent(*first),
                None => self.line_indent(parent) + &self.doc.style.indent,
            };
            self.styled(fresh, id, lines, &indent)
        } else {
            fresh.raw(id).to_owned()
        };
        let Ok(styled) = Fresh::parse(text, 0) else {
            // Well-formed as it is, it can only have become too large.
            self.overflow = true;
            return 0;
        };
        let new = self.import(&styled, ROOT);
        self.insert_item(parent, index, new, key);
        new
    }

    /// Whether a container put into `parent` spreads over lines.
    fn child_lines(&self, parent: u32, siblings: &[u32], index: usize) -> bool {
        let store = self.store();
        if siblings.is_empty() {
            return self.opens_lines(parent);
        }
        let own_line = |id: &u32| store.slice(store.prefix(*id)).contains(['\n', '\r']);
        let is_array = store.node(parent).kind == crate::Kind::Array;
        // Items of a list look alike; members of an object need not.
        let like = siblings
            .get(index.saturating_sub(1))
            .filter(|_| is_array)
            .filter(|id| store.node(**id).kind.is_container() && !store.children(**id).is_empty());
        match like {
            Some(id) => store.raw(*id).contains(['\n', '\r']),
            None => self.doc.style.multiline && siblings.iter().any(own_line),
        }
    }
}

/// The text of a value with its lines moved from one indentation to another.
pub(crate) fn shifted(raw: &str, from: &str, to: &str) -> String {
    let mut text = String::with_capacity(raw.len() + 64);
    let mut rest = raw;
    while let Some(at) = rest.find(['\n', '\r']) {
        let line_end = at + if rest[at..].starts_with("\r\n") { 2 } else { 1 };
        text.push_str(&rest[..line_end]);
        rest = &rest[line_end..];
        if let Some(inner) = rest.strip_prefix(from) {
            text.push_str(to);
            rest = inner;
        }
    }
    text.push_str(rest);
    text
}

/// `line`: indentation of the line the value starts on; `None` to stay on one line.
fn lay(style: &Style, fresh: &Fresh<'_>, id: u32, line: Option<&str>, out: &mut String) {
    let kind = fresh.kind(id);
    let children = fresh.children(id);
    if !kind.is_container() {
        out.push_str(fresh.raw(id));
        return;
    }
    let (open, close) = super::items::brackets(kind);
    out.push_str(open);
    let inner = line.map(|line| line.to_owned() + &style.indent);
    for (index, child) in children.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        match &inner {
            Some(indent) => {
                out.push_str(style.newline);
                out.push_str(indent);
            }
            None if index > 0 => out.push_str(style.gap),
            None => {}
        }
        if let Some(key) = fresh.key_token(*child) {
            out.push_str(key);
            out.push_str(&style.colon);
        }
        lay(style, fresh, *child, inner.as_deref(), out);
    }
    if let (Some(line), false) = (line, children.is_empty()) {
        out.push_str(style.newline);
        out.push_str(line);
    }
    out.push_str(close);
}
