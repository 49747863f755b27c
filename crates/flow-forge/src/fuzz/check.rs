use flow_doc::Document;
use flow_lint::{Part, RulesOff};

use super::{editing, open};

/// Checking never panics, what is found stands in the document, and remembering changes nothing.
pub fn check(bytes: &[u8]) {
    places(&Document::open(bytes.to_vec()));
    let (doc, mut choices) = open(bytes);
    places(&doc);
    editing(doc, &mut choices, 6);
}

fn places(doc: &Document) {
    let text = doc.text();
    for found in flow_lint::check(doc, &RulesOff::none()) {
        let value = found
            .node
            .map(|node| doc.value(node).expect("in the document"));
        match (found.part, value) {
            (Part::Within { start, end }, Some(value)) => {
                let raw = value.raw();
                assert!(start <= end && raw.get(start..end).is_some(), "{found:?}");
            }
            (Part::At { offset }, _) => assert!(text.get(offset..).is_some(), "{found:?}"),
            _ => {}
        }
        assert!(!found.message.is_empty());
    }
}
