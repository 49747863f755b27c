use crate::{Change, Document, Edit, History, Refusal, RefusalCode, Step};

impl Document {
    pub fn apply(&mut self, _edits: &[Edit], _step: Step) -> Result<Change, Refusal> {
        Err(Refusal::new(
            RefusalCode::Faulty,
            "Editing is not there yet.",
        ))
    }

    pub fn can_apply(&mut self, _edits: &[Edit]) -> Result<(), Refusal> {
        Err(Refusal::new(
            RefusalCode::Faulty,
            "Editing is not there yet.",
        ))
    }

    pub fn undo(&mut self) -> Option<Change> {
        None
    }

    pub fn redo(&mut self) -> Option<Change> {
        None
    }

    pub fn history(&self) -> History {
        History::default()
    }
}
