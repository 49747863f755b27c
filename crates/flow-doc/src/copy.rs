//! What is selected, as text for the clipboard.

use std::collections::HashSet;

use crate::{Document, NodeId, Value, draft::shifted};

impl Document {
    /// Components or screens as Flow JSON: one as an object, several as an array, in the order of
    /// the document and written as in the file. What stands inside another of them comes with it,
    /// once. `None` when none of them is there.
    pub fn copy(&self, nodes: &[NodeId]) -> Option<String> {
        let nodes: Vec<u32> = nodes.iter().map(|id| id.0).collect();
        let nodes = self.outermost(&nodes);
        let text = |id: u32, to: &str| {
            let from = self.store.line_indent(id);
            shifted(&self.store.raw(id), &from, to)
        };
        match nodes.as_slice() {
            [] => None,
            [one] => Some(text(*one, "")),
            several => {
                let style = &self.style;
                let (open, between, close) = match style.multiline {
                    true => {
                        let line = style.newline.to_owned() + &style.indent;
                        (line.clone(), ",".to_owned() + &line, style.newline)
                    }
                    false => (String::new(), ",".to_owned() + style.gap, ""),
                };
                let items: Vec<_> = several.iter().map(|id| text(*id, &style.indent)).collect();
                Some(format!("[{open}{}{close}]", items.join(&between)))
            }
        }
    }

    /// Those that are in the document, in its order, without those inside another of them.
    pub(crate) fn outermost(&self, nodes: &[u32]) -> Vec<u32> {
        let chosen: HashSet<u32> = nodes.iter().copied().collect();
        let mut found: Vec<(Vec<usize>, u32)> = Vec::with_capacity(chosen.len());
        for id in &chosen {
            let Some(value) = self.value(NodeId(*id)) else {
                continue;
            };
            let mut path = Vec::new();
            let mut here: Value<'_> = value;
            let mut inside = false;
            while let Some(parent) = here.parent() {
                let at = parent.children().position(|child| child == here);
                path.push(at.unwrap_or_default());
                inside |= chosen.contains(&parent.id().0);
                here = parent;
            }
            if !inside {
                path.reverse();
                found.push((path, *id));
            }
        }
        found.sort();
        found.into_iter().map(|(_, id)| id).collect()
    }
}
