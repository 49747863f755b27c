//! One open document and everything that belongs to it.

mod autosave;
pub mod change;
pub mod file;
mod link;
pub mod source;

use flow_doc::Document;
use flow_lint::{Diagnostics, FlowMap, Linter, RulesOff};
use flow_player::Player;

pub use autosave::Autosave;
pub use file::{OnDisk, OpenFile};
pub use source::SourcePane;

use crate::files::{ContentHash, Header, LinkRecord, content_hash};
use crate::pictures::Addresses;
use crate::protocol::{ProblemsChange, RulesFault, SavedState, SessionId};
use crate::view::{Problems, Summaries};

pub struct Session {
    pub id: SessionId,
    /// File stem, template name or name in the account.
    pub name: String,
    pub document: Document,
    pub linter: Linter,
    pub rules_fault: Option<RulesFault>,
    /// Of the present revision.
    pub diagnostics: Diagnostics,
    pub problems: Problems,
    pub summaries: Summaries,
    /// As last drawn, with its revision.
    map: Option<(u64, FlowMap)>,
    pub file: Option<OpenFile>,
    /// Content the document was opened with or last saved as; `None`: it is kept nowhere else.
    pub clean: Option<Clean>,
    /// Bytes of the text at hand, without byte order mark.
    pub size: usize,
    /// Whether the document differs from `clean`.
    pub dirty: bool,
    pub autosave: Autosave,
    pub source: Option<SourcePane>,
    pub player: Option<Player>,
    pub link: Option<LinkRecord>,
    pub pictures: Addresses,
}

/// A state of the text to compare with.
#[derive(Clone, Copy, Debug)]
pub struct Clean {
    pub size: usize,
    hash: ContentHash,
}

impl Clean {
    pub fn of(document: &Document) -> Clean {
        Clean::of_text(&document.text())
    }

    /// `text` is without byte order mark.
    pub fn of_text(text: &str) -> Clean {
        Clean {
            size: text.len(),
            hash: content_hash(text.as_bytes()),
        }
    }

    /// `size`: bytes of the document's text, known without printing it.
    pub fn is(&self, document: &Document, size: usize) -> bool {
        size == self.size && content_hash(document.text().as_bytes()) == self.hash
    }
}

/// Which rules are told of a file.
pub struct RulesHere {
    pub off: RulesOff,
    pub fault: Option<RulesFault>,
}

/// What a session begins with.
pub struct Beginning {
    pub name: String,
    pub bytes: Vec<u8>,
    pub file: Option<OpenFile>,
    pub link: Option<LinkRecord>,
    pub rules: RulesHere,
    pub autosave: Autosave,
}

impl Session {
    pub fn begin(id: SessionId, from: Beginning) -> Session {
        let document = Document::open(from.bytes);
        let clean = Clean::of(&document);
        let mut session = Session {
            id,
            name: from.name,
            document,
            linter: Linter::new(from.rules.off),
            rules_fault: from.rules.fault,
            diagnostics: Diagnostics::default(),
            problems: Problems::default(),
            summaries: Summaries::default(),
            map: None,
            file: from.file,
            size: clean.size,
            clean: Some(clean),
            dirty: false,
            autosave: from.autosave,
            source: None,
            player: None,
            link: from.link,
            pictures: Addresses::default(),
        };
        session.check();
        session
    }

    /// Other rules are told from the next check on. `true`: what is wrong with the agreement on
    /// them is not as before.
    pub fn follow(&mut self, rules: RulesHere) -> bool {
        self.linter = Linter::new(rules.off);
        let before = std::mem::replace(&mut self.rules_fault, rules.fault);
        before != self.rules_fault
    }

    /// Runs the rules on what changed; what the window must hear of it, if anything.
    pub fn check(&mut self) -> Option<ProblemsChange> {
        self.diagnostics = self.linter.check(&self.document);
        let offsets = self.source.as_ref().map(|pane| &pane.lines);
        self.problems
            .tell_if_new(&self.document, &self.diagnostics, offsets)
    }

    /// The map of the present revision; of the last good text while it cannot be read.
    pub fn map(&mut self) -> &FlowMap {
        let revision = self.document.revision();
        if self
            .map
            .as_ref()
            .is_some_and(|(drawn, _)| *drawn != revision)
        {
            self.map = None;
        }
        let (document, linter) = (&self.document, &self.linter);
        let (_, map) = self
            .map
            .get_or_insert_with(|| (revision, linter.map(document)));
        map
    }

    pub fn saved_state(&self) -> SavedState {
        match (&self.file, self.dirty) {
            (None, _) => SavedState::Unsaved,
            (Some(_), false) => SavedState::Saved,
            (Some(_), true) => SavedState::Changed,
        }
    }

    /// Work that would be lost with the session: an untouched template or paste is none.
    pub fn has_unsaved_work(&self) -> bool {
        self.dirty
    }

    /// What the journal says about it.
    pub fn header(&self) -> Header {
        Header {
            name: self.name.clone(),
            path: self
                .file
                .as_ref()
                .map(|file| file.path.to_string_lossy().into_owned()),
            link: self.link.clone(),
        }
    }

    /// Number of errors and of warnings.
    pub fn counts(&self) -> (u32, u32) {
        let of = |wanted| {
            self.diagnostics
                .iter()
                .filter(|d| d.severity == wanted)
                .count() as u32
        };
        (
            of(flow_lint::Severity::Error),
            of(flow_lint::Severity::Warning),
        )
    }
}
