//! JSON that comes from outside, parsed but not yet part of the document.

use std::borrow::Cow;

use crate::{
    Fault, Kind, Refusal, RefusalCode,
    fault::MAX_DEPTH,
    json_string,
    node::{Node, Span},
    scan::{ROOT, Tree, scan_within},
};

/// A parsed text of its own. Its values are numbered from 1, the root.
#[derive(Debug)]
pub(crate) struct Fresh<'t> {
    pub text: Cow<'t, str>,
    pub tree: Tree,
}

impl<'t> Fresh<'t> {
    /// `depth`: how many containers will lie around the root.
    pub fn parse(text: impl Into<Cow<'t, str>>, depth: usize) -> Result<Fresh<'t>, Fault> {
        let text = text.into();
        let tree = scan_within(&text, MAX_DEPTH.saturating_sub(depth))?;
        Ok(Fresh { text, tree })
    }

    /// The same for JSON that an edit brings along.
    pub fn given(text: &'t str, depth: usize) -> Result<Fresh<'t>, Refusal> {
        Fresh::parse(text, depth).map_err(|fault| {
            let code = match fault {
                Fault::TooDeep { .. } => RefusalCode::TooDeep,
                Fault::TooLarge { .. } => RefusalCode::TooLarge,
                _ => RefusalCode::NotJson,
            };
            Refusal::new(code, format!("This is not valid JSON. {}", fault.message()))
        })
    }

    pub fn node(&self, id: u32) -> &Node {
        &self.tree.nodes[id as usize]
    }

    pub fn kind(&self, id: u32) -> Kind {
        self.node(id).kind
    }

    pub fn children(&self, id: u32) -> &[u32] {
        self.tree.children(id)
    }

    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.start as usize..span.end() as usize]
    }

    pub fn raw(&self, id: u32) -> &str {
        self.slice(self.node(id).span())
    }

    pub fn key_token(&self, id: u32) -> Option<&str> {
        let start = self.node(id).key as usize;
        (start != 0).then(|| &self.text[start..json_string::token_end(self.text.as_bytes(), start)])
    }

    pub fn key(&self, id: u32) -> Cow<'_, str> {
        self.key_token(id)
            .map(json_string::decode)
            .unwrap_or_default()
    }

    /// The last member of that name.
    pub fn member(&self, object: u32, key: &str) -> Option<u32> {
        self.children(object)
            .iter()
            .rev()
            .copied()
            .find(|child| self.key(*child) == key)
    }

    /// Decoded text of a string.
    pub fn str(&self, id: u32) -> Option<Cow<'_, str>> {
        (self.kind(id) == Kind::String).then(|| json_string::decode(self.raw(id)))
    }

    /// A member that is a text.
    pub fn text(&self, object: u32, key: &str) -> Option<String> {
        let text = self.str(self.member(object, key)?)?;
        Some(text.into_owned())
    }

    /// Containers inside containers, the value itself counted.
    pub fn height(&self, id: u32) -> usize {
        let mut most = 0;
        let mut waiting = vec![(id, 1)];
        while let Some((id, depth)) = waiting.pop() {
            if self.kind(id).is_container() {
                most = most.max(depth);
                waiting.extend(self.children(id).iter().map(|child| (*child, depth + 1)));
            }
        }
        most
    }

    /// One past the last value inside `id`: values are numbered in the order of the text.
    pub fn end_of(&self, id: u32) -> u32 {
        let end = self.node(id).end;
        let rest = &self.tree.nodes[id as usize + 1..];
        id + 1 + rest.partition_point(|node| node.start < end) as u32
    }

    pub fn is_object(&self) -> bool {
        self.kind(ROOT) == Kind::Object
    }
}
