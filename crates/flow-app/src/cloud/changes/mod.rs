//! What differs between two states of a Flow, in everyday words: by screen and component, not by
//! line of JSON. Nothing is refused; what cannot be read as a Flow is compared as a whole.

mod actions;
mod choices;
mod components;
mod lines;
mod order;
mod properties;
mod screens;
mod systems;
mod words;

use flow_catalog::top_level;
use flow_doc::Document;
use flow_doc::flow::Flow;

use crate::protocol::{ChangeKind, ChangeLine};
use lines::Lines;
use properties::Compared;

const WHOLE: &str = "Whole flow";

/// Both states, for naming screens by their titles.
#[derive(Clone, Copy)]
struct Both<'a> {
    before: Flow<'a>,
    after: Flow<'a>,
}

/// The changes from one state to the other, in the order of the screens; empty when the bytes are
/// the same. Never empty when they differ.
pub fn changes(before: &Document, after: &Document) -> Vec<ChangeLine> {
    let mut lines = Lines::default();
    let readable = |document: &Document| {
        document.fault().is_none() && document.root().is_some_and(|root| root.is_object())
    };
    if !readable(before) || !readable(after) {
        if before.to_bytes() != after.to_bytes() {
            lines.push(ChangeKind::Changed, WHOLE, "replaced".to_owned());
        }
        return lines.finish();
    }
    let both = Both {
        before: Flow::of(before),
        after: Flow::of(after),
    };
    if let (Some(old), Some(new)) = (before.root(), after.root()) {
        let place = words::Place::plain(WHOLE);
        let whole = Compared {
            known: top_level::PROPERTIES,
            skip: &["screens"],
            before: old,
            after: new,
        };
        properties::compare(&mut lines, &place, &whole, both);
    }
    screens::compare(&mut lines, both);
    systems::compare(&mut lines, both);
    if lines.is_empty() && before.to_bytes() != after.to_bytes() {
        let what = "only the way the JSON is written, nothing people see";
        lines.push(ChangeKind::Changed, WHOLE, what.to_owned());
    }
    lines.finish()
}

#[cfg(test)]
mod tests;
