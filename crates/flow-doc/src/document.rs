use std::{borrow::Cow, ops::Range};

use crate::{
    Fault, LineIndex, NodeId, Value,
    fault::MAX_BYTES,
    history::Steps,
    node::Span,
    pointer,
    scan::{ROOT, scan},
    store::Store,
    style::Style,
};

/// One Flow JSON file in memory: its text, the tree over it, and how it came to be.
#[derive(Debug)]
pub struct Document {
    pub(crate) store: Store,
    pub(crate) state: State,
    pub(crate) style: Style,
    pub(crate) revision: u64,
    has_bom: bool,
    /// Bytes of the text the document was opened with, at the start of the buffer.
    opened: usize,
    /// The opened bytes when they are no UTF-8: they are saved again until the text is edited.
    raw: Option<Vec<u8>>,
    /// The fault the document was opened with.
    opened_fault: Option<Fault>,
    pub(crate) steps: Steps,
}

/// What is the document at the moment, apart from the values.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    /// 0 when no text ever parsed.
    pub root: u32,
    /// Whitespace around the root.
    pub lead: Span,
    pub trail: Span,
    pub broken: Option<Broken>,
    pub fault: Option<Fault>,
}

/// How the text at hand, which does not parse, differs from the last good one (or, if there never
/// was one, from the opened one).
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Broken {
    pub at: usize,
    pub remove: usize,
    pub insert: String,
}

impl Document {
    /// Takes any bytes. What is wrong with them is told by [`Document::fault`].
    pub fn open(mut bytes: Vec<u8>) -> Document {
        let has_bom = bytes.starts_with(b"\xEF\xBB\xBF");
        if has_bom {
            bytes.drain(..3);
        }
        let (text, raw, fault) = if bytes.len() > MAX_BYTES {
            (String::new(), Some(bytes), Some(Fault::too_large(0)))
        } else {
            match String::from_utf8(bytes) {
                Ok(text) => (text, None, None),
                Err(error) => {
                    let at = error.utf8_error().valid_up_to();
                    let bytes = error.into_bytes();
                    let fault = Fault::not_utf8(&bytes, at);
                    (
                        String::from_utf8_lossy(&bytes).into_owned(),
                        Some(bytes),
                        Some(fault),
                    )
                }
            }
        };
        let opened = text.len();
        let style = Style::of(&text);
        let scanned = match fault {
            Some(fault) => Err(fault),
            None => scan(&text),
        };
        let opened_fault = scanned.as_ref().err().cloned();
        let (store, state) = match scanned {
            Ok(tree) => {
                let (store, lead, trail) = Store::of(text, tree);
                (
                    store,
                    State {
                        root: ROOT,
                        lead,
                        trail,
                        broken: None,
                        fault: None,
                    },
                )
            }
            Err(fault) => {
                let none = Span::default();
                let state = State {
                    root: 0,
                    lead: none,
                    trail: none,
                    broken: None,
                    fault: Some(fault),
                };
                (Store::bare(text), state)
            }
        };
        Document {
            store,
            state,
            style,
            revision: 0,
            has_bom,
            opened,
            raw,
            opened_fault,
            steps: Steps::default(),
        }
    }

    /// The same document without its history, to try edits on. What is edited there gets the same
    /// ids as it would here, so that edits found on the copy can be applied to the original; only
    /// [`Edit::ReplaceSource`](crate::Edit) must not be among them, which finds ids by comparing with
    /// what the step began with.
    pub fn fork(&self) -> Document {
        Document {
            store: self.store.clone(),
            state: self.state.clone(),
            style: self.style.clone(),
            revision: self.revision,
            has_bom: self.has_bom,
            opened: self.opened,
            raw: self.raw.clone(),
            opened_fault: self.opened_fault.clone(),
            steps: Steps::default(),
        }
    }

    /// What to save: the opened bytes if nothing changed, mark at the start included.
    pub fn to_bytes(&self) -> Vec<u8> {
        let body = match &self.raw {
            Some(raw) if self.state.root == 0 && self.state.broken.is_none() => {
                Cow::Borrowed(raw.as_slice())
            }
            _ => match self.text() {
                Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
                Cow::Owned(text) => Cow::Owned(text.into_bytes()),
            },
        };
        if !self.has_bom {
            return body.into_owned();
        }
        let mut bytes = Vec::with_capacity(body.len() + 3);
        bytes.extend_from_slice(b"\xEF\xBB\xBF");
        bytes.extend_from_slice(&body);
        bytes
    }

    /// The text without the byte order mark. While there is a fault, the text as it was typed; of
    /// bytes that are no UTF-8, a readable rendering.
    pub fn text(&self) -> Cow<'_, str> {
        let good = self.good_text();
        match &self.state.broken {
            None => good,
            Some(broken) => {
                let mut text = String::with_capacity(good.len() + broken.insert.len());
                text.push_str(&good[..broken.at]);
                text.push_str(&broken.insert);
                text.push_str(&good[broken.at + broken.remove..]);
                Cow::Owned(text)
            }
        }
    }

    /// The text of the tree; the opened text when there is none.
    pub(crate) fn good_text(&self) -> Cow<'_, str> {
        let State {
            root, lead, trail, ..
        } = self.state;
        if root == 0 {
            return Cow::Borrowed(&self.store.buffer[..self.opened]);
        }
        let node = self.store.node(root);
        if !node.is_laid_out() && lead.end() == node.start && node.end == trail.start {
            return Cow::Borrowed(&self.store.buffer[lead.start as usize..trail.end() as usize]);
        }
        let len = lead.len + self.store.len(root) + trail.len;
        let mut text = String::with_capacity(len as usize);
        text.push_str(self.store.slice(lead));
        self.store.print(root, &mut text);
        text.push_str(self.store.slice(trail));
        Cow::Owned(text)
    }

    /// The state of a document whose text never parsed and is as it was opened.
    pub(crate) fn as_opened(&self) -> State {
        State {
            broken: None,
            fault: self.opened_fault.clone(),
            ..self.state.clone()
        }
    }

    /// Whether the opened bytes are kept because they are no text.
    pub(crate) fn is_no_text(&self) -> bool {
        self.raw.is_some()
    }

    /// Why the text at hand is no JSON; the tree is then the last good one.
    pub fn fault(&self) -> Option<&Fault> {
        self.state.fault.as_ref()
    }

    pub fn has_bom(&self) -> bool {
        self.has_bom
    }

    /// `None` when no text of this document ever parsed.
    pub fn root(&self) -> Option<Value<'_>> {
        (self.state.root != 0).then(|| Value::new(self, self.state.root))
    }

    /// One more with every change, undo and redo; 0 when just opened.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// `None` for values that are not in the tree (any more).
    pub fn value(&self, id: NodeId) -> Option<Value<'_>> {
        self.store
            .is_under(self.state.root, id.0)
            .then(|| Value::new(self, id.0))
    }

    /// By RFC 6901 pointer; of members with the same name the last.
    pub fn at(&self, pointer: &str) -> Option<Value<'_>> {
        self.root()?.at(pointer)
    }

    /// Byte range of the value in [`Document::text`]; `None` where the text at hand, which does
    /// not parse, differs from the tree.
    pub fn span(&self, id: NodeId) -> Option<Range<usize>> {
        let start = self.good_offset(id)?;
        self.in_text(start..start + self.store.len(id.0) as usize)
    }

    /// Byte range of the key token, quotes included, of the member whose value this is.
    pub fn key_span(&self, id: NodeId) -> Option<Range<usize>> {
        let key = self.store.key_token(id.0)?;
        let value = self.good_offset(id)?;
        let prefix = self.store.prefix(id.0);
        let start = value - (prefix.end() - key.start) as usize;
        self.in_text(start..start + key.len as usize)
    }

    /// Where the value starts in the text of the tree.
    pub(crate) fn good_offset(&self, id: NodeId) -> Option<usize> {
        let known = (id.0 as usize) < self.store.nodes.len() && self.state.root != 0;
        let offset = known.then(|| self.store.offset(self.state.root, id.0))?;
        offset.map(|at| at + self.state.lead.len as usize)
    }

    fn in_text(&self, good: Range<usize>) -> Option<Range<usize>> {
        let Some(broken) = &self.state.broken else {
            return Some(good);
        };
        let end = broken.at + broken.remove;
        let map = |at: usize| at - broken.remove + broken.insert.len();
        if good.end <= broken.at {
            Some(good)
        } else if good.start >= end {
            Some(map(good.start)..map(good.end))
        } else if good.start < broken.at && good.end > end {
            Some(good.start..map(good.end))
        } else {
            None
        }
    }

    /// Lines and columns of the text at hand.
    pub fn line_index(&self) -> LineIndex {
        LineIndex::of(&self.text())
    }

    /// RFC 6901 pointer of a value.
    pub fn pointer(&self, id: NodeId) -> Option<String> {
        self.value(id).map(|value| pointer::of(value))
    }
}
