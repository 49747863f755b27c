use flow_doc::{
    Value,
    reference::{self, Reference as Found},
};

use super::Gathered;
use crate::{
    cx::Cx,
    facts::{Reference, Use, Wanted},
};

/// Notes down every reference in a text.
pub(crate) fn note_uses<'d>(
    cx: &Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    value: Value<'d>,
    text: &str,
    property: &'static str,
    in_payload: bool,
    wanted: Wanted,
) {
    let escaped = value.raw_len() != text.len() + 2;
    for (range, found) in reference::scan(text) {
        if matches!(found, Found::Malformed(_)) {
            continue;
        }
        let Some(reference) = Reference::of(found) else {
            continue;
        };
        let whole = range == (0..text.len());
        let used = Use {
            reference,
            node: value.id(),
            range: (!escaped && !whole).then_some((range.start + 1, range.end + 1)),
            component: cx.component.map(|c| c.id()),
            wanted: if whole { wanted } else { Wanted::Any },
            whole,
            in_payload,
            property,
        };
        if used.reference.screen().is_some() {
            gathered.facts.globals.push(used);
        } else {
            gathered.uses.push(used);
        }
    }
}
