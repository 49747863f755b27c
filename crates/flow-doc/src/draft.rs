//! A change in the making: every touch of the arena is recorded, so that it can be taken back,
//! undone later, and told as a patch.

use crate::{
    Document, Refusal, RefusalCode, Value,
    document::State,
    fault::MAX_BYTES,
    node::{Layout, Span},
    record::{Lens, Records},
    store::Store,
};

mod items;
mod text;

pub(crate) use text::shifted;

/// The document while edits run. Values read as already changed; printed lengths (and with them
/// positions) are only right again once the change is finished.
pub(crate) struct Draft<'d> {
    pub doc: &'d mut Document,
    before: Records,
    /// Printed lengths before the change of all that was touched and of what is around it.
    lens: Lens,
    state: State,
    first_new: u32,
    buffer_len: usize,
    lists_len: usize,
    overflow: bool,
    /// What to select afterwards, if an edit has an opinion.
    pub select: Option<Vec<u32>>,
    /// What found no place in the new form of a component, by its everyday name.
    pub dropped: Vec<String>,
}

/// What a finished draft leaves behind.
pub(crate) struct Trace {
    pub before: Records,
    pub lens: Lens,
    pub state: State,
    /// Values from this number on are new.
    pub first_new: u32,
    pub dropped: Vec<String>,
}

impl<'d> Draft<'d> {
    pub fn new(doc: &'d mut Document) -> Draft<'d> {
        let state = doc.state.clone();
        let first_new = doc.store.nodes.len() as u32;
        let buffer_len = doc.store.buffer.len();
        let lists_len = doc.store.lists.len();
        Draft {
            doc,
            before: Records::default(),
            lens: Lens::default(),
            state,
            first_new,
            buffer_len,
            lists_len,
            overflow: false,
            select: None,
            dropped: Vec::new(),
        }
    }

    pub fn store(&self) -> &Store {
        &self.doc.store
    }

    pub fn value(&self, id: u32) -> Value<'_> {
        Value::new(self.doc, id)
    }

    /// Everything as before, new values forgotten.
    pub fn roll_back(self) {
        let store = &mut self.doc.store;
        for id in self.first_new..store.nodes.len() as u32 {
            store.take_layout(id);
        }
        for (id, record) in self.before {
            if id < self.first_new {
                store.swap(id, record);
            }
        }
        store.nodes.truncate(self.first_new as usize);
        store.lists.truncate(self.lists_len);
        store.buffer.truncate(self.buffer_len);
        self.doc.state = self.state;
    }

    /// Whether something could be done from here; leaves everything as it is.
    pub fn attempt(
        &mut self,
        run: impl FnOnce(&mut Draft<'_>) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let mut trial = Draft::new(self.doc);
        let done = run(&mut trial).and_then(|()| trial.check_size());
        trial.roll_back();
        done
    }

    pub fn check_size(&self) -> Result<(), Refusal> {
        if !self.overflow {
            return Ok(());
        }
        let message =
            "The document and its history have grown beyond 2 GB. Save the file and open it again.";
        Err(Refusal::new(RefusalCode::TooLarge, message))
    }

    pub fn finish(self) -> (Trace, Option<Vec<u32>>) {
        let Draft {
            doc,
            mut before,
            lens,
            state,
            first_new,
            select,
            dropped,
            ..
        } = self;
        before.retain(|id, record| !doc.store.is_as(*id, record));
        (
            Trace {
                before,
                lens,
                state,
                first_new,
                dropped,
            },
            select,
        )
    }

    pub fn append(&mut self, text: &str) -> Span {
        let len = self.doc.store.buffer.len() + text.len();
        if len > MAX_BYTES {
            self.overflow = true;
            // The edit is refused when it is done; up to there positions must still fit.
            if len > u32::MAX as usize {
                return Span::default();
            }
        }
        self.doc.store.append(text)
    }

    /// Must precede any change of a value's record: keeps it as it was, and makes the containers
    /// around it print piece by piece.
    pub fn touch(&mut self, id: u32) {
        self.note(id);
        if id < self.first_new && !self.before.contains_key(&id) {
            let record = self.doc.store.record(id);
            self.before.insert(id, record);
        }
        let mut around = self.store().node(id).parent;
        while around != 0 {
            let known = self.lens.contains_key(&around) && self.store().node(around).is_laid_out();
            if known {
                break;
            }
            self.note(around);
            self.lay_out(around);
            around = self.store().node(around).parent;
        }
    }

    /// [`Draft::touch`] for a container whose list of children is about to change.
    pub fn touch_list(&mut self, id: u32) {
        self.note(id);
        self.lay_out(id);
        self.touch(id);
    }

    fn note(&mut self, id: u32) {
        let len = self.store().len(id);
        self.lens.entry(id).or_insert(len);
    }

    /// Hangs a value without parent into the tree. Undo must find it loose again.
    fn attach(&mut self, id: u32, parent: u32) {
        if id < self.first_new {
            self.touch(id);
        } else if !self.before.contains_key(&id) {
            let mut record = self.store().record(id);
            record.node.parent = 0;
            self.before.insert(id, record);
        }
        self.doc.store.node_mut(id).parent = parent;
    }

    fn detach(&mut self, id: u32) {
        self.touch(id);
        let node = self.doc.store.node_mut(id);
        node.parent = 0;
        node.key = 0;
    }

    /// Writes down how a container prints now, without changing it.
    fn lay_out(&mut self, id: u32) {
        let store = &mut self.doc.store;
        let node = *store.node(id);
        if node.is_laid_out() || !node.kind.is_container() {
            return;
        }
        let ids = store.children(id).to_vec();
        let mut at = node.start;
        let prefixes = ids
            .iter()
            .map(|child| {
                let child = store.node(*child);
                let prefix = Span::new(at, child.start);
                at = child.end;
                prefix
            })
            .collect();
        let tail = Span::new(at, node.end);
        store.lay(
            id,
            Layout {
                len: node.end - node.start,
                ids,
                prefixes,
                tail,
            },
        );
    }
}
