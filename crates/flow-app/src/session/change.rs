//! What every change goes through: dirty state, journal, checks, and the patch for the window.

use flow_doc::{Change, Edit, Step, TextSplice};

use super::autosave::Noted;
use super::{Session, SourcePane};
use crate::error::Answer;
use crate::protocol::{Changed, SourceSplice};
use crate::view;

/// Who made the change: the JSON pane has its own text already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    Window,
    Pane,
}

impl Session {
    pub fn apply(&mut self, edits: &[Edit], step: Step, origin: Origin) -> Answer<Changed> {
        let now_ms = step.now_ms;
        let before = self.text_for_journal();
        let change = self.document.apply(edits, step)?;
        Ok(self.after(change, before, now_ms, origin))
    }

    pub fn undo(&mut self, now_ms: i64) -> Option<Changed> {
        let before = self.text_for_journal();
        let change = self.document.undo()?;
        Some(self.after(change, before, now_ms, Origin::Window))
    }

    pub fn redo(&mut self, now_ms: i64) -> Option<Changed> {
        let before = self.text_for_journal();
        let change = self.document.redo()?;
        Some(self.after(change, before, now_ms, Origin::Window))
    }

    /// The text came from nowhere that keeps it, such as the clipboard: it is unsaved work.
    pub fn is_nowhere_else(&mut self, now_ms: i64) {
        self.is_in_no_file();
        if !self.dirty {
            return;
        }
        let all = TextSplice {
            at: 0,
            remove: 0,
            insert: self.document.text().into_owned(),
        };
        self.autosave.note(&Noted {
            header: self.header(),
            before: Some(""),
            bom: self.document.has_bom(),
            unsaved: false,
            splices: &[all],
            now_ms,
        });
    }

    /// There is no state of the text that needs no saving.
    pub fn is_in_no_file(&mut self) {
        self.clean = None;
        self.dirty = self.size > 0;
    }

    /// A journal begins with the text before its first change.
    fn text_for_journal(&self) -> Option<String> {
        (!self.autosave.is_running()).then(|| self.document.text().into_owned())
    }

    fn after(
        &mut self,
        change: Change,
        before: Option<String>,
        now_ms: i64,
        origin: Origin,
    ) -> Changed {
        let removed: usize = change.splices.iter().map(|splice| splice.remove).sum();
        let added: usize = change
            .splices
            .iter()
            .map(|splice| splice.insert.len())
            .sum();
        self.size = (self.size + added).saturating_sub(removed);
        let clean = self
            .clean
            .is_some_and(|clean| clean.is(&self.document, self.size));
        let unsaved = self.dirty;
        self.dirty = !clean;
        if !self.dirty {
            self.autosave.drop_journal();
        } else if !change.splices.is_empty() {
            self.autosave.note(&Noted {
                header: self.header(),
                before: before.as_deref(),
                bom: self.document.has_bom(),
                unsaved,
                splices: &change.splices,
                now_ms,
            });
        }
        let splices = self.move_pane(&change, origin);
        let problems = self.check();
        view::changed(self, change, splices, problems)
    }

    /// Brings the pane's index to the new text; the splices for the pane, in its own units.
    fn move_pane(&mut self, change: &Change, origin: Origin) -> Vec<SourceSplice> {
        let Some(pane) = &self.source else {
            return Vec::new();
        };
        if change.splices.is_empty() {
            return Vec::new();
        }
        let splices = match origin {
            Origin::Window => pane.splices(&change.splices),
            Origin::Pane => Vec::new(),
        };
        self.source = Some(SourcePane::over(&self.document.text()));
        splices
    }
}
