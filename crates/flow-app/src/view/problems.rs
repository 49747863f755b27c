use std::collections::HashMap;

use flow_doc::{Document, LineIndex, NodeId, pointer};
use flow_lint::{Diagnostic, Diagnostics, PartDiagnostics};

use crate::protocol::{Problem, ProblemsChange, ProblemsPart};

/// The problems as last told to the window, put into words again only where something changed.
#[derive(Default)]
pub struct Problems {
    told: Vec<Told>,
    /// Counts the changes told.
    count: u32,
    /// They were told with offsets.
    with_offsets: bool,
}

/// The file's problems, or those of one screen.
struct Told {
    found: PartDiagnostics,
    problems: Vec<Problem>,
}

impl Problems {
    /// What is not as last told; it counts as told then. Offsets are filled while the JSON pane is
    /// open: any change moves them, so then everything is told.
    pub fn tell_if_new(
        &mut self,
        document: &Document,
        found: &Diagnostics,
        pane: Option<&LineIndex>,
    ) -> Option<ProblemsChange> {
        let all = pane.is_some() || self.with_offsets;
        self.with_offsets = pane.is_some();
        let before = std::mem::take(&mut self.told).into_iter();
        let mut before: HashMap<Option<NodeId>, Told> =
            before.map(|told| (told.found.screen, told)).collect();
        let mut parts = Vec::new();
        for part in found.parts() {
            let then = before.remove(&part.screen);
            let told = match then {
                Some(then) if !all && part.is(&then.found) => then,
                then => {
                    let then = then.map_or_else(Vec::new, |then| then.problems);
                    let now = problems(document, part, pane);
                    parts.extend(difference(part.screen, &then, &now));
                    Told {
                        found: part.clone(),
                        problems: now,
                    }
                }
            };
            self.told.push(told);
        }
        let gone = before.into_values();
        parts.extend(gone.filter_map(|gone| difference(gone.found.screen, &gone.problems, &[])));
        if parts.is_empty() {
            return None;
        }
        self.count += 1;
        if all {
            return Some(self.all());
        }
        Some(ProblemsChange {
            since: self.count - 1,
            now: self.count,
            parts,
        })
    }

    /// Everything, as last told.
    pub fn all(&self) -> ProblemsChange {
        let parts = self.told.iter();
        ProblemsChange {
            since: 0,
            now: self.count,
            parts: parts
                .filter_map(|told| difference(told.found.screen, &[], &told.problems))
                .collect(),
        }
    }

    /// What the problem of this key was made from.
    pub fn diagnostic(&self, key: &str) -> Option<&Diagnostic> {
        self.told.iter().find_map(|told| {
            let at = told.problems.iter().position(|one| one.key == key)?;
            told.found.iter().nth(at)
        })
    }
}

/// One splice that makes `then` into `now`.
fn difference(screen: Option<NodeId>, then: &[Problem], now: &[Problem]) -> Option<ProblemsPart> {
    let same = |pair: &(&Problem, &Problem)| pair.0 == pair.1;
    let at = then.iter().zip(now).take_while(same).count();
    let (then, now) = (&then[at..], &now[at..]);
    let end = then.iter().rev().zip(now.iter().rev());
    let end = end.take_while(same).count();
    let (remove, insert) = (then.len() - end, &now[..now.len() - end]);
    (remove > 0 || !insert.is_empty()).then(|| ProblemsPart {
        screen,
        at: at as u32,
        remove: remove as u32,
        insert: insert.to_vec(),
    })
}

fn problems(
    document: &Document,
    found: &PartDiagnostics,
    pane: Option<&LineIndex>,
) -> Vec<Problem> {
    let screen = found.screen.map_or(0, |screen| screen.0);
    let mut seen: HashMap<(&str, u32), u32> = HashMap::new();
    let key = |diagnostic: &Diagnostic| {
        let node = diagnostic.node.map_or(0, |node| node.0);
        let (rule, ordinal) = (
            diagnostic.rule,
            seen.entry((diagnostic.rule, node)).or_default(),
        );
        *ordinal += 1;
        format!("{rule}:{screen}:{node}:{ordinal}")
    };
    let keys: Vec<String> = found.iter().map(key).collect();
    let all = found.iter().zip(keys);
    all.map(|(diagnostic, key)| problem(document, diagnostic, key, pane))
        .collect()
}

fn problem(
    document: &Document,
    diagnostic: &Diagnostic,
    key: String,
    pane: Option<&LineIndex>,
) -> Problem {
    let range = pane.map(|lines| {
        let span = diagnostic.span(document);
        (lines.utf16(span.start) as u32, lines.utf16(span.end) as u32)
    });
    let value = diagnostic.node.and_then(|node| document.value(node));
    let owner = diagnostic.component.or(diagnostic.screen);
    Problem {
        key,
        rule: diagnostic.rule.to_owned(),
        code: diagnostic.code.map(str::to_owned),
        severity: diagnostic.severity,
        evidence: diagnostic.evidence,
        message: diagnostic.message.clone(),
        screen: diagnostic.screen,
        component: diagnostic.component,
        node: diagnostic.node,
        pointer: value.map_or_else(String::new, |value| pointer::within(value, owner)),
        from: range.map(|(from, _)| from),
        to: range.map(|(_, to)| to),
        fixes: diagnostic
            .fixes
            .iter()
            .map(|fix| fix.title.clone())
            .collect(),
        sure: diagnostic.sure_fix().is_some(),
        upgrade: flow_lint::is_for_upgrade(diagnostic.rule),
    }
}
