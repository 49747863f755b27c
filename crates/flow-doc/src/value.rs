use std::borrow::Cow;

use crate::{
    Document, Kind, NodeId,
    json_string::{self, RawPlaces},
    node::ESCAPED,
    pointer,
};

/// One JSON value of a document, for reading. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Value<'d> {
    document: &'d Document,
    id: u32,
}

impl<'d> Value<'d> {
    pub(crate) fn new(document: &'d Document, id: u32) -> Value<'d> {
        Value { document, id }
    }

    pub fn id(&self) -> NodeId {
        NodeId(self.id)
    }

    pub fn document(&self) -> &'d Document {
        self.document
    }

    pub fn kind(&self) -> Kind {
        self.document.store.node(self.id).kind
    }

    pub fn is_object(&self) -> bool {
        self.kind() == Kind::Object
    }

    pub fn is_array(&self) -> bool {
        self.kind() == Kind::Array
    }

    pub fn is_null(&self) -> bool {
        self.kind() == Kind::Null
    }

    /// The value's text as it stands in the file.
    pub fn raw(&self) -> Cow<'d, str> {
        self.document.store.raw(self.id)
    }

    /// Length of [`Value::raw`] in bytes, without putting it together.
    pub fn raw_len(&self) -> usize {
        self.document.store.len(self.id) as usize
    }

    /// The decoded text of a string; surrogates without partner become U+FFFD.
    pub fn str(&self) -> Option<Cow<'d, str>> {
        let node = self.document.store.node(self.id);
        if node.kind != Kind::String {
            return None;
        }
        let token = self.document.store.slice(node.span());
        if node.flags & ESCAPED == 0 {
            return Some(Cow::Borrowed(&token[1..token.len() - 1]));
        }
        Some(json_string::decode(token))
    }

    /// Finds places of [`Value::str`] in [`Value::raw`].
    pub fn raw_places(&self) -> RawPlaces<'d> {
        let node = self.document.store.node(self.id);
        let escaped = node.kind == Kind::String && node.flags & ESCAPED != 0;
        RawPlaces::new(escaped.then(|| self.document.store.slice(node.span())))
    }

    pub fn bool(&self) -> Option<bool> {
        let node = self.document.store.node(self.id);
        (node.kind == Kind::Bool).then(|| node.end - node.start == 4)
    }

    /// `None` for other kinds; numbers beyond the range of f64 come out infinite.
    pub fn number(&self) -> Option<f64> {
        let node = self.document.store.node(self.id);
        if node.kind != Kind::Number {
            return None;
        }
        self.document.store.slice(node.span()).parse().ok()
    }

    /// Member of an object; of several with the same name the last.
    pub fn get(&self, key: &str) -> Option<Value<'d>> {
        if !self.is_object() {
            return None;
        }
        let id = self.document.store.member(self.id, key)?;
        Some(Value {
            document: self.document,
            id,
        })
    }

    /// By RFC 6901 pointer, starting here.
    pub fn at(&self, pointer: &str) -> Option<Value<'d>> {
        let mut here = *self;
        for token in pointer::tokens(pointer)? {
            here = if here.is_array() {
                here.item(pointer::index(&token)?)?
            } else {
                here.get(&token)?
            };
        }
        Some(here)
    }

    /// Members of an object in file order, those with the same name included; nothing for other
    /// kinds.
    pub fn members(&self) -> impl DoubleEndedIterator<Item = (Cow<'d, str>, Value<'d>)> + use<'d> {
        let document = self.document;
        self.children_if(Kind::Object).iter().map(move |id| {
            (
                document.store.key(*id).unwrap_or_default(),
                Value { document, id: *id },
            )
        })
    }

    /// Items of an array; nothing for other kinds.
    pub fn items(
        &self,
    ) -> impl DoubleEndedIterator<Item = Value<'d>> + ExactSizeIterator + use<'d> {
        let document = self.document;
        self.children_if(Kind::Array)
            .iter()
            .map(move |id| Value { document, id: *id })
    }

    /// Values directly inside, whatever the container.
    pub fn children(
        &self,
    ) -> impl DoubleEndedIterator<Item = Value<'d>> + ExactSizeIterator + use<'d> {
        let document = self.document;
        document
            .store
            .children(self.id)
            .iter()
            .map(move |id| Value { document, id: *id })
    }

    /// This value and all inside it, parents before children, in file order.
    pub fn descendants(&self) -> impl Iterator<Item = Value<'d>> + use<'d> {
        let document = self.document;
        let mut waiting = vec![self.id];
        std::iter::from_fn(move || {
            let id = waiting.pop()?;
            waiting.extend(document.store.children(id).iter().rev());
            Some(Value { document, id })
        })
    }

    fn children_if(&self, kind: Kind) -> &'d [u32] {
        if self.kind() == kind {
            self.document.store.children(self.id)
        } else {
            &[]
        }
    }

    pub fn item(&self, index: usize) -> Option<Value<'d>> {
        let id = *self.children_if(Kind::Array).get(index)?;
        Some(Value {
            document: self.document,
            id,
        })
    }

    /// Number of members (those with the same name counted each) or items.
    pub fn len(&self) -> usize {
        self.document.store.children(self.id).len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The member name this value stands under, decoded.
    pub fn key(&self) -> Option<Cow<'d, str>> {
        self.document.store.key(self.id)
    }

    /// Place in the array around it, from 0; `None` in an object.
    pub fn index(&self) -> Option<usize> {
        let parent = self.parent().filter(Value::is_array)?;
        self.document
            .store
            .children(parent.id)
            .iter()
            .position(|id| *id == self.id)
    }

    pub fn parent(&self) -> Option<Value<'d>> {
        let parent = self.document.store.node(self.id).parent;
        (parent != 0).then_some(Value {
            document: self.document,
            id: parent,
        })
    }

    /// RFC 6901 pointer.
    pub fn pointer(&self) -> String {
        pointer::of(*self)
    }

    /// Revision of the last change in this value or anything inside it.
    pub fn stamp(&self) -> u64 {
        u64::from(self.document.store.node(self.id).stamp)
    }

    /// As serde_json has it: of members with the same name the last, in the place of the first;
    /// surrogates without partner become U+FFFD; numbers as exact as serde_json keeps them, those
    /// beyond its range as null.
    pub fn to_json(&self) -> serde_json::Value {
        use serde_json::Value as Json;
        match self.kind() {
            Kind::Object => Json::Object(
                self.members()
                    .map(|(k, v)| (k.into_owned(), v.to_json()))
                    .collect(),
            ),
            Kind::Array => Json::Array(self.items().map(|v| v.to_json()).collect()),
            Kind::String => Json::String(self.str().unwrap_or_default().into_owned()),
            Kind::Number => serde_json::from_str(&self.raw()).unwrap_or(Json::Null),
            Kind::Bool => Json::Bool(self.bool().unwrap_or_default()),
            Kind::Null => Json::Null,
        }
    }
}

/// The same value of the same document.
impl PartialEq for Value<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.document, other.document) && self.id == other.id
    }
}

impl Eq for Value<'_> {}

impl std::fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.id, self.raw())
    }
}
