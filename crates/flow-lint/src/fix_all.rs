//! Mending at once everything whose right answer is certain.

use std::collections::{BTreeMap, HashSet};

use flow_doc::{Document, Edit, NodeId, Step};
use serde::Serialize;

use crate::{Diagnostic, Diagnostics, Fix, Linter, RulesOff, Severity};

/// What [`fix_all`] found to do. Nothing is done to the document yet: apply `edits` to it as one
/// step.
#[derive(Debug)]
pub struct FixReport {
    pub edits: Vec<Edit>,
    /// In the order in which they were mended.
    pub fixed: Vec<Fixed>,
    /// The problems of the document once the edits are applied.
    pub left: Vec<Diagnostic>,
}

/// One problem that is mended.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Fixed {
    /// Id of the rule.
    pub rule: &'static str,
    pub severity: Severity,
    pub message: String,
    /// What was done, as the button says it.
    pub title: String,
    /// RFC 6901, where the problem was when it was mended.
    pub pointer: String,
    /// The value it was about; it may be gone now.
    pub node: Option<NodeId>,
    pub screen: Option<NodeId>,
    pub component: Option<NodeId>,
}

/// Finds the edits that mend every problem with exactly one certain answer ([`Fix::sure`]), again
/// and again until none is left: a mended problem may uncover another. Only problems of the rules
/// `only`, unless it is empty. No fix that would bring an error of any rule is taken, so that no
/// rule has more errors afterwards; and the result has nothing left to fix.
pub fn fix_all(doc: &Document, off: &RulesOff, only: &[String]) -> FixReport {
    mend(doc, off, &|_, problem| {
        only.is_empty() || only.iter().any(|id| id == problem.rule)
    })
}

/// [`fix_all`] for the problems that `wanted` says yes to, seen in the document as it is then.
pub(crate) fn mend(
    doc: &Document,
    off: &RulesOff,
    wanted: &dyn Fn(&Document, &Diagnostic) -> bool,
) -> FixReport {
    let mut work = Work {
        original: doc,
        off,
        doc: doc.fork(),
        linter: Linter::new(off.clone()),
        found: Diagnostics::default(),
        edits: Vec::new(),
        fixed: Vec::new(),
        taken: HashSet::new(),
        rejected: HashSet::new(),
    };
    work.found = work.linter.check(&work.doc);
    loop {
        let batch = work.batch(wanted);
        if batch.is_empty() {
            break;
        }
        work.attempt(&batch);
    }
    FixReport {
        edits: work.edits,
        fixed: work.fixed,
        left: work.found.into_vec(),
    }
}

/// A fix that may be taken.
#[derive(Clone)]
struct Candidate {
    /// Rule and edits: the same is never taken twice, so that two rules that disagree come to an
    /// end.
    key: String,
    edits: Vec<Edit>,
    tells: Fixed,
}

struct Work<'d> {
    original: &'d Document,
    off: &'d RulesOff,
    doc: Document,
    linter: Linter,
    found: Diagnostics,
    edits: Vec<Edit>,
    fixed: Vec<Fixed>,
    taken: HashSet<String>,
    /// Refused, or bringing an error, as the document was at that moment.
    rejected: HashSet<String>,
}

impl Work<'_> {
    /// Fixes that do not get in each other's way.
    fn batch(&self, wanted: &dyn Fn(&Document, &Diagnostic) -> bool) -> Vec<Candidate> {
        let mut batch: Vec<Candidate> = Vec::new();
        let mut reach: Option<Reach> = None;
        for problem in self.found.iter() {
            let Some(fix) = problem.sure_fix() else {
                continue;
            };
            if !wanted(&self.doc, problem) {
                continue;
            }
            let key = format!("{} {:?}", problem.rule, fix.edits);
            if self.taken.contains(&key) || self.rejected.contains(&key) {
                continue;
            }
            let own = Reach::of(&self.doc, &fix.edits);
            match &mut reach {
                None => reach = Some(own),
                Some(all) if all.takes(&own) => all.add(own),
                Some(_) => continue,
            }
            batch.push(Candidate {
                key,
                edits: fix.edits.clone(),
                tells: fixed(&self.doc, problem, fix),
            });
        }
        batch
    }

    /// Takes the batch if it brings no error, else what can be taken of it.
    fn attempt(&mut self, batch: &[Candidate]) {
        if self.apply(batch) {
            self.taken.extend(batch.iter().map(|one| one.key.clone()));
            self.rejected.clear();
            return;
        }
        if let [one] = batch {
            self.rejected.insert(one.key.clone());
            return;
        }
        let (first, second) = batch.split_at(batch.len() / 2);
        self.attempt(first);
        self.attempt(second);
    }

    fn apply(&mut self, batch: &[Candidate]) -> bool {
        let edits: Vec<Edit> = batch.iter().flat_map(|one| one.edits.clone()).collect();
        if self.doc.apply(&edits, Step::default()).is_err() {
            return false;
        }
        let found = self.linter.check(&self.doc);
        if brings_errors(self.found.iter(), found.iter()) {
            self.start_again();
            return false;
        }
        self.found = found;
        self.edits.extend(edits);
        self.fixed.extend(batch.iter().map(|one| one.tells.clone()));
        true
    }

    /// The document with the edits taken so far. Undoing would leave used-up ids behind, and the
    /// edits that follow would name others than in the original.
    fn start_again(&mut self) {
        self.doc = self.original.fork();
        // They were applied before, one after the other, to the same document.
        let again = self.doc.apply(&self.edits, Step::default());
        debug_assert!(again.is_ok());
        self.linter = Linter::new(self.off.clone());
    }
}

fn fixed(doc: &Document, problem: &Diagnostic, fix: &Fix) -> Fixed {
    Fixed {
        rule: problem.rule,
        severity: problem.severity,
        message: problem.message.clone(),
        title: fix.title.clone(),
        pointer: problem.pointer(doc),
        node: problem.node,
        screen: problem.screen,
        component: problem.component,
    }
}

/// Whether any rule has more errors than before.
pub(crate) fn brings_errors<'d>(
    before: impl Iterator<Item = &'d Diagnostic>,
    after: impl Iterator<Item = &'d Diagnostic>,
) -> bool {
    let before = errors_by_rule(before);
    errors_by_rule(after)
        .into_iter()
        .any(|(rule, count)| count > before.get(rule).copied().unwrap_or_default())
}

fn errors_by_rule<'d>(
    found: impl Iterator<Item = &'d Diagnostic>,
) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for problem in found.filter(|d| d.severity == Severity::Error) {
        *counts.entry(problem.rule).or_default() += 1;
    }
    counts
}

/// What edits may touch, to tell whether others can be done along with them.
enum Reach {
    /// Values, by pointer.
    Values(Vec<String>),
    /// Names and all references to them.
    Names,
    Everything,
}

impl Reach {
    fn of(doc: &Document, edits: &[Edit]) -> Reach {
        let mut pointers = Vec::new();
        for edit in edits {
            let (node, path) = match edit {
                Edit::Set { node, path, .. } | Edit::RenameKey { node, path, .. } => {
                    (node, &**path)
                }
                Edit::Unset { node, path } => (node, list_of(path)),
                Edit::RenameScreen { .. } | Edit::RenameField { .. } if edits.len() == 1 => {
                    return Reach::Names;
                }
                _ => return Reach::Everything,
            };
            let Some(pointer) = doc.pointer(*node) else {
                return Reach::Everything;
            };
            pointers.push(format!("{pointer}{path}"));
        }
        Reach::Values(pointers)
    }

    /// Whether the other may be done along with this.
    fn takes(&self, other: &Reach) -> bool {
        match (self, other) {
            (Reach::Names, Reach::Names) => true,
            (Reach::Values(all), Reach::Values(own)) => own
                .iter()
                .all(|own| all.iter().all(|one| !holds(one, own) && !holds(own, one))),
            _ => false,
        }
    }

    fn add(&mut self, other: Reach) {
        if let (Reach::Values(all), Reach::Values(own)) = (self, other) {
            all.extend(own);
        }
    }
}

/// Removing an item moves those behind it: it reaches the whole list.
fn list_of(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some((list, last)) if last.bytes().all(|b| b.is_ascii_digit()) => list,
        _ => path,
    }
}

/// Whether the value at `inner` is the one at `outer` or inside it.
fn holds(outer: &str, inner: &str) -> bool {
    inner
        .strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
