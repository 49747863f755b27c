use serde::{Deserialize, Serialize};

/// Names one JSON value of one document: an object, array or single value. Counted from 1 inside
/// the document, valid for the session, stable through edits, undo and reconciled source text.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct NodeId(pub u32);

/// The JSON type of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Kind {
    Object,
    Array,
    String,
    Number,
    Bool,
    Null,
}

impl Kind {
    pub(crate) fn is_container(self) -> bool {
        matches!(self, Kind::Object | Kind::Array)
    }
}

/// A piece of the document's append-only buffer, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Span {
    pub start: u32,
    pub len: u32,
}

impl Span {
    pub fn new(start: u32, end: u32) -> Span {
        Span {
            start,
            len: end - start,
        }
    }

    pub fn end(self) -> u32 {
        self.start + self.len
    }
}

/// One value of the arena. Kept small: a 10 MB file has over half a million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Node {
    /// Its text in the buffer; meaningless for a laid-out container.
    pub start: u32,
    pub end: u32,
    /// Where the key token (with quotes) starts in the buffer; 0 for array items and the root,
    /// which no key can have: a brace stands before it.
    pub key: u32,
    /// 0 for the root and for values that are not in the tree.
    pub parent: u32,
    /// Containers: first child in the shared list, or the layout's number when laid out.
    pub kids: u32,
    pub count: u32,
    /// Revision of the last change in this subtree.
    pub stamp: u32,
    pub kind: Kind,
    pub flags: u8,
}

/// The string value contains a backslash.
pub(crate) const ESCAPED: u8 = 1;
/// The key contains a backslash.
pub(crate) const KEY_ESCAPED: u8 = 2;
/// The container has a [`Layout`]; its text is put together from it.
pub(crate) const LAID_OUT: u8 = 4;

impl Node {
    pub const NONE: Node = Node {
        start: 0,
        end: 0,
        key: 0,
        parent: 0,
        kids: 0,
        count: 0,
        stamp: 0,
        kind: Kind::Null,
        flags: 0,
    };

    pub fn is_laid_out(&self) -> bool {
        self.flags & LAID_OUT != 0
    }

    pub fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// How a touched container prints: for each child the text before its value (bracket or comma,
/// whitespace, key, colon), and the text after the last one. Without children the tail is all.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Layout {
    /// Printed length in bytes, kept up to date when a change is committed.
    pub len: u32,
    pub ids: Vec<u32>,
    pub prefixes: Vec<Span>,
    pub tail: Span,
}
