//! Applying, undoing, redoing.

use std::collections::VecDeque;

use crate::{
    Change, Document, Edit, History, NodeId, Refusal, RefusalCode, Step, document::State,
    draft::Draft, record::Records,
};

/// Steps that can be undone, at most.
const STEPS: usize = 500;

/// Typing with the same key continues a step for this long after the last letter.
const PAUSE_MS: i64 = 1000;

/// With more records than this one replacement tells a change better than thousands.
const MANY: usize = 2000;

/// What can be undone, oldest first, and redone, next last.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    undo: VecDeque<Entry>,
    redo: Vec<Entry>,
    /// The last step is closed: nothing may be merged into it.
    sealed: bool,
}

/// One step, holding the side of it that is not in the document at the moment.
#[derive(Debug)]
struct Entry {
    label: String,
    coalesce: Option<String>,
    at_ms: i64,
    records: Records,
    state: Option<State>,
    selection_before: Vec<NodeId>,
    selection_after: Vec<NodeId>,
}

impl Document {
    /// Does all of the edits as one step of the history, or none of them.
    pub fn apply(&mut self, edits: &[Edit], step: Step) -> Result<Change, Refusal> {
        let whole = self
            .needs_whole_text(edits)
            .then(|| self.text().into_owned());
        let draft = self.draft(edits)?;
        let (trace, select) = draft.finish();
        if trace.before.is_empty() && trace.state == self.state {
            return Ok(Change {
                revision: self.revision,
                selection: step.selection,
                label: step.label,
                ..Change::default()
            });
        }
        let text = whole.filter(|_| trace.state != self.state || trace.before.len() > MANY);
        let mut change = self.settle(
            &trace.before,
            &trace.lens,
            &trace.state,
            text.as_deref(),
            trace.first_new,
        );
        change.label = step.label.clone();
        change.dropped = trace.dropped;
        change.selection = match select {
            Some(ids) => ids.into_iter().map(NodeId).collect(),
            None => step.selection.clone(),
        };
        change.selection.retain(|id| self.value(*id).is_some());
        let state = (trace.state != self.state).then_some(trace.state);
        self.remember(step, trace.before, state, change.selection.clone());
        Ok(change)
    }

    /// Whether [`Document::apply`] would do it; leaves everything as it is.
    pub fn can_apply(&mut self, edits: &[Edit]) -> Result<(), Refusal> {
        self.draft(edits)?.roll_back();
        Ok(())
    }

    /// Runs the edits; on refusal everything is as before.
    fn draft(&mut self, edits: &[Edit]) -> Result<Draft<'_>, Refusal> {
        let mut draft = Draft::new(self);
        for edit in edits {
            if let Err(refusal) = draft.run(edit).and_then(|()| draft.check_size()) {
                draft.roll_back();
                return Err(refusal);
            }
        }
        Ok(draft)
    }

    /// Edits of values are told by their records; new source may change more than values.
    fn needs_whole_text(&self, edits: &[Edit]) -> bool {
        edits
            .iter()
            .any(|edit| matches!(edit, Edit::ReplaceSource { .. }))
    }

    fn remember(
        &mut self,
        step: Step,
        records: Records,
        state: Option<State>,
        selection_after: Vec<NodeId>,
    ) {
        let steps = &mut self.steps;
        steps.redo.clear();
        let continues = |last: &&mut Entry| {
            step.coalesce.is_some()
                && last.coalesce == step.coalesce
                && (0..PAUSE_MS).contains(&(step.now_ms - last.at_ms))
        };
        let last = steps
            .undo
            .back_mut()
            .filter(|_| !steps.sealed)
            .filter(continues);
        steps.sealed = false;
        if let Some(last) = last {
            // The older of two befores is the one to go back to.
            for (id, record) in records {
                last.records.entry(id).or_insert(record);
            }
            last.state = last.state.take().or(state);
            last.at_ms = step.now_ms;
            last.selection_after = selection_after;
            return;
        }
        if steps.undo.len() >= STEPS {
            steps.undo.pop_front();
        }
        steps.undo.push_back(Entry {
            label: step.label,
            coalesce: step.coalesce,
            at_ms: step.now_ms,
            records,
            state,
            selection_before: step.selection,
            selection_after,
        });
    }

    /// Takes back the last step; `None` when there is none.
    pub fn undo(&mut self) -> Option<Change> {
        let entry = self.steps.undo.pop_back()?;
        let (entry, mut change) = self.swap(entry);
        change.selection = self.there(&entry.selection_before);
        self.steps.redo.push(entry);
        Some(change)
    }

    /// Does again what was last undone; `None` when there is nothing.
    pub fn redo(&mut self) -> Option<Change> {
        let entry = self.steps.redo.pop()?;
        let (entry, mut change) = self.swap(entry);
        change.selection = self.there(&entry.selection_after);
        self.steps.undo.push_back(entry);
        Some(change)
    }

    fn there(&self, ids: &[NodeId]) -> Vec<NodeId> {
        ids.iter()
            .copied()
            .filter(|id| self.value(*id).is_some())
            .collect()
    }

    /// Exchanges what the entry holds with what is in the document.
    fn swap(&mut self, mut entry: Entry) -> (Entry, Change) {
        self.steps.sealed = true;
        let whole = entry.state.is_some() || entry.records.len() > MANY;
        let text = whole.then(|| self.text().into_owned());
        let lens = self.lens_around(entry.records.keys().copied());
        let before: Records = entry
            .records
            .drain()
            .map(|(id, record)| (id, self.store.swap(id, record)))
            .collect();
        let old = self.state.clone();
        if let Some(state) = entry.state.take() {
            self.state = state;
            entry.state = Some(old.clone());
        }
        let none_new = self.store.nodes.len() as u32;
        let mut change = self.settle(&before, &lens, &old, text.as_deref(), none_new);
        change.label.clone_from(&entry.label);
        entry.records = before;
        (entry, change)
    }

    pub fn history(&self) -> History {
        History {
            undo: self.steps.undo.back().map(|entry| entry.label.clone()),
            redo: self.steps.redo.last().map(|entry| entry.label.clone()),
            steps: self.steps.undo.len() as u32,
        }
    }

    /// Ends the current step: what is typed next becomes one of its own.
    pub fn seal(&mut self) {
        self.steps.sealed = true;
    }
}

/// Refused while the text at hand does not parse: the edit would write over what was typed.
pub(crate) fn faulty() -> Refusal {
    Refusal::new(
        RefusalCode::Faulty,
        "The JSON text has an error at the moment. Correct it (or undo) first; then you can go on here.",
    )
}
