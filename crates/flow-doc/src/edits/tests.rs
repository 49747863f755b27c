use crate::{Change, Document, Edit, JsonText, NodeId, RefusalCode, Slot, Step};

mod components;
mod convert;
mod history;
mod paste;
mod refusals;
mod rename;
mod screens;
mod source;
mod values;
mod wrap;

const FLOW: &str = include_str!("tests/flow.json");

fn open(text: &str) -> Document {
    let doc = Document::open(text.as_bytes().to_vec());
    assert!(doc.fault().is_none(), "{:?}", doc.fault());
    doc
}

fn node(doc: &Document, pointer: &str) -> NodeId {
    doc.at(pointer)
        .unwrap_or_else(|| panic!("nothing at {pointer}"))
        .id()
}

fn apply(doc: &mut Document, edit: Edit) -> Change {
    let step = Step {
        label: "step".to_owned(),
        ..Step::default()
    };
    doc.apply(&[edit], step)
        .unwrap_or_else(|refusal| panic!("{refusal}"))
}

fn refused(doc: &mut Document, edit: Edit) -> RefusalCode {
    let before = doc.text().into_owned();
    let refusal = doc
        .apply(&[edit], Step::default())
        .expect_err("it must be refused");
    assert_eq!(doc.text(), before);
    assert!(refusal.message.ends_with(['.', '}']), "{refusal}");
    refusal.code
}

fn set(doc: &Document, pointer: &str, path: &str, json: &str) -> Edit {
    Edit::Set {
        node: node(doc, pointer),
        path: path.to_owned(),
        value: JsonText(json.to_owned()),
    }
}

fn insert(parent: NodeId, slot: Slot, index: u32, json: &str) -> Edit {
    Edit::InsertComponent {
        parent,
        slot,
        index,
        component: JsonText(json.to_owned()),
    }
}

/// Lines that only one of the texts has, marked - and +, in order.
fn diff(before: &str, after: &str) -> Vec<String> {
    let (a, b): (Vec<_>, Vec<_>) = (before.lines().collect(), after.lines().collect());
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let room = a.len().min(b.len()) - start;
    let end = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take(room)
        .take_while(|(x, y)| x == y)
        .count();
    let minus = a[start..a.len() - end]
        .iter()
        .map(|line| format!("-{line}"));
    let plus = b[start..b.len() - end]
        .iter()
        .map(|line| format!("+{line}"));
    minus.chain(plus).collect()
}

#[test]
fn a_document_can_cross_threads() {
    fn crosses<T: Send + Sync>() {}
    crosses::<Document>();
}
