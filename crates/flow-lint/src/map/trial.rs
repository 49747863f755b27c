//! Trying edits on a copy, to know what the checks would say.

use std::collections::{HashMap, HashSet};

use flow_doc::{Document, Edit, Refusal, Step};

use crate::{Diagnostic, Linter, RulesOff, Severity};

/// A copy of a document that is put back after every try.
pub(crate) struct Trial {
    doc: Document,
    linter: Linter,
    before: Vec<Diagnostic>,
}

/// What came of edits.
pub(crate) struct Outcome<T> {
    /// Problems that were not there before, but no advice.
    pub brings: Vec<Diagnostic>,
    /// What was looked up while they were applied.
    pub seen: T,
}

impl Trial {
    pub fn new(doc: &Document, off: &RulesOff) -> Trial {
        let doc = doc.fork();
        let mut linter = Linter::new(off.clone());
        let before = linter.check(&doc).into_vec();
        Trial {
            doc,
            linter,
            before,
        }
    }

    /// Applies the edits, looks, and takes them back. New values may get other ids each time, so
    /// edits must not name what earlier ones of them made.
    pub fn attempt<T>(
        &mut self,
        edits: &[Edit],
        look: impl FnOnce(&Document, &[Diagnostic]) -> T,
    ) -> Result<Outcome<T>, Refusal> {
        let changed = self.doc.apply(edits, Step::default())?;
        let found = self.linter.check(&self.doc).into_vec();
        let outcome = Outcome {
            brings: new_ones(&self.before, &found),
            seen: look(&self.doc, &found),
        };
        if !changed.splices.is_empty() {
            self.doc.undo();
        }
        Ok(outcome)
    }
}

/// The problems of each rule that has more of them than before, or has one on a screen that had none,
/// as far as they say something new.
fn new_ones(before: &[Diagnostic], after: &[Diagnostic]) -> Vec<Diagnostic> {
    let counts = |found: &[Diagnostic]| {
        let mut counts: HashMap<(&str, Severity), usize> = HashMap::new();
        for one in found {
            *counts.entry((one.rule, one.severity)).or_default() += 1;
        }
        counts
    };
    let (had, has) = (counts(before), counts(after));
    let known: HashSet<_> = before
        .iter()
        .map(|one| (one.rule, &one.message, one.screen))
        .collect();
    let places: HashSet<_> = before.iter().map(|one| (one.rule, one.screen)).collect();
    let brought = |one: &Diagnostic| {
        let key = (one.rule, one.severity);
        has.get(&key) > had.get(&key) || !places.contains(&(one.rule, one.screen))
    };
    after
        .iter()
        .filter(|one| one.severity != Severity::Advice && brought(one))
        .filter(|one| !known.contains(&(one.rule, &one.message, one.screen)))
        .cloned()
        .collect()
}
