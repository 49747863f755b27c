//! Whatever is done to a document: undoing it restores the bytes, redoing it the text, the patch
//! says the same as the document, and the text read afresh gives the same tree.

mod common;

use common::{check_tree, json_text, parts};
use flow_doc::{Change, Document, Edit, JsonText, NodeId, Slot, Step, TextSplice};
use proptest::prelude::*;
use proptest::sample::Index;

const FLOW: &str = r#"{
  "version": "7.3",
  "routing_model": { "FIRST": ["SECOND"], "SECOND": [] },
  "screens": [
    {
      "id": "FIRST",
      "title": "Start",
      "data": {},
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          { "type": "TextHeading", "text": "Hello ${form.who}" },
          {
            "type": "Form",
            "name": "form",
            "init-values": { "who": "x" },
            "children": [
              { "type": "TextInput", "name": "who", "label": "Name", "required": true },
              {
                "type": "If",
                "condition": "${form.who} != ''",
                "then": [
                  { "type": "TextBody", "text": "A" }
                ]
              },
              {
                "type": "Footer",
                "label": "Go",
                "on-click-action": {
                  "name": "navigate",
                  "next": { "type": "screen", "name": "SECOND" },
                  "payload": { "name": "${form.who}" }
                }
              }
            ]
          }
        ]
      },
      "sensitive": ["who"]
    },
    {
      "id": "SECOND",
      "terminal": true,
      "data": { "name": { "type": "string", "__example__": "Ann" }, "n": { "type": "number", "__example__": 1.50 } },
      "layout": { "type": "SingleColumnLayout", "children": [
        { "type": "TextBody", "text": "${screen.FIRST.form.who}" },
        { "type": "Switch", "value": "${data.name}", "cases": { "Ann": [], "default": [{"type":"Image","src":""}] } },
        { "type": "Unknown", "children": [ { "type": "TextCaption", "text": "x" } ] }
      ] }
    }
  ]
}
"#;

/// One edit before it is aimed at a document.
#[derive(Clone, Debug)]
struct Aim {
    kind: usize,
    node: Index,
    other: Index,
    index: u32,
    json: String,
    word: String,
    slot: usize,
    coalesce: bool,
}

fn aim() -> impl Strategy<Value = Aim> {
    let component = prop::sample::select(vec![
        r#"{"type":"TextInput","name":"who","label":"L"}"#,
        r#"{"type":"TextBody","text":["a","b"]}"#,
        r#"{"type":"If","condition":"${data.x}","then":[{"type":"TextInput","name":"who"}],"else":[]}"#,
        r#"{"type":"Form","name":"f","children":[]}"#,
        r#"{"type":"Later","x":{"y":[]}}"#,
        r#"{"id":"FIRST","layout":{"type":"SingleColumnLayout","children":[]}}"#,
        "{", "17",
    ])
    .prop_map(str::to_owned);
    let json = prop_oneof![2 => component, 1 => json_text()];
    let word = prop::sample::select(vec![
        "who", "a", "FIRST", "THIRD", "SECOND", "", "é\"\\", "name", "label",
    ]);
    (
        0usize..23,
        any::<Index>(),
        any::<Index>(),
        0u32..5,
        json,
        word,
        0usize..5,
        any::<bool>(),
    )
        .prop_map(
            |(kind, node, other, index, json, word, slot, coalesce)| Aim {
                kind,
                node,
                other,
                index,
                json,
                word: word.to_owned(),
                slot,
                coalesce,
            },
        )
}

fn nodes(doc: &Document) -> Vec<NodeId> {
    doc.root()
        .into_iter()
        .flat_map(|root| root.descendants())
        .map(|value| value.id())
        .collect()
}

fn edit(aim: &Aim, doc: &Document) -> Edit {
    let all = nodes(doc);
    let parts = parts(doc);
    let pick = |index: &Index, list: &[NodeId]| {
        if list.is_empty() {
            NodeId(1)
        } else {
            list[index.index(list.len())]
        }
    };
    let node = pick(&aim.node, &parts);
    let parent = pick(&aim.other, &parts);
    let any = pick(&aim.node, &all);
    let slot = match aim.slot {
        0 => Slot::Then,
        1 => Slot::Else,
        2 => Slot::Case {
            name: "Ann".to_owned(),
        },
        _ => Slot::Children,
    };
    let (index, word) = (aim.index, aim.word.clone());
    let path = format!("/{}", flow_doc::pointer::escape(&word));
    let json = JsonText(aim.json.clone());
    match aim.kind {
        0 | 1 => Edit::InsertComponent {
            parent,
            slot,
            index,
            component: json,
        },
        2..=4 => Edit::MoveComponent {
            node,
            parent,
            slot,
            index,
        },
        5 => Edit::Duplicate { node },
        6 => Edit::Remove { node },
        7 => Edit::Set {
            node: any,
            path: String::new(),
            value: json,
        },
        8 => Edit::Set {
            node,
            path,
            value: json,
        },
        9 => Edit::Set {
            node: any,
            path: format!("/{index}/x"),
            value: json,
        },
        10 => {
            let value = doc
                .value(any)
                .map_or("null".to_owned(), |value| value.raw().into_owned());
            Edit::Set {
                node: parent,
                path,
                value: JsonText(value),
            }
        }
        11 => Edit::Unset { node: any, path },
        12 => Edit::RenameKey {
            node: any,
            path,
            key: "renamed".to_owned(),
        },
        13 => Edit::InsertScreen {
            index,
            screen: json,
        },
        14 => Edit::MoveScreen { node, index },
        15 if aim.coalesce => Edit::RenameScreen { node, id: word },
        15 => Edit::RenameField { node, name: word },
        16 if aim.coalesce => Edit::RouteFromActions,
        16 => Edit::NavigateTo {
            node,
            path: "/on-click-action".to_owned(),
            screen: word,
        },
        17 => Edit::Paste {
            at: if aim.coalesce { node } else { any },
            text: clip(aim, doc),
        },
        18 if aim.coalesce => Edit::MoveToScreen {
            nodes: vec![node, parent],
            screen: pick(&aim.other, &screens(doc)),
        },
        18 => Edit::MoveComponents {
            nodes: vec![node, pick(&aim.other, &all), any],
            parent,
            slot,
            index,
        },
        19 => Edit::Wrap {
            nodes: vec![node, pick(&aim.other, &parts)],
            container: if aim.coalesce { "If" } else { "Form" }.to_owned(),
        },
        20 => Edit::Unwrap { node },
        21 => Edit::Convert {
            node,
            to: [
                "TextArea",
                "RichText",
                "TextHeading",
                "TextBody",
                "CalendarPicker",
            ][aim.slot]
                .to_owned(),
        },
        _ => Edit::ReplaceSource {
            text: source(aim, doc),
        },
    }
}

fn screens(doc: &Document) -> Vec<NodeId> {
    let screens = flow_doc::flow::Flow::of(doc).screens();
    screens.map(|screen| screen.node()).collect()
}

/// What may lie on the clipboard: a part of this file or all of it, or anything else.
fn clip(aim: &Aim, doc: &Document) -> String {
    let parts = parts(doc);
    let copied = |nodes: &[NodeId]| doc.copy(nodes).unwrap_or_default();
    match aim.slot {
        0 if !parts.is_empty() => {
            let two = [&aim.node, &aim.other].map(|index| parts[index.index(parts.len())]);
            format!(" \n{}\r\n", copied(&two))
        }
        1 => copied(&screens(doc)),
        2 => doc.text().into_owned(),
        3 => "Ann\nBen\n".to_owned(),
        _ => aim.json.clone(),
    }
}

/// The text with something cut out and something put in, or other text altogether.
fn source(aim: &Aim, doc: &Document) -> String {
    let text = doc.text().into_owned();
    let chars: Vec<char> = text.chars().collect();
    let start = aim.node.index(chars.len() + 1);
    let head: String = chars[..start].iter().collect();
    let rest = |len: usize| {
        chars[(start + len).min(chars.len())..]
            .iter()
            .collect::<String>()
    };
    match aim.slot {
        0 => aim.json.clone(),
        1 => head + &aim.word + &rest(aim.index as usize),
        2 => head + &rest(aim.index as usize),
        3 => match serde_json::from_str::<serde_json::Value>(&text) {
            Ok(json) if aim.coalesce => json.to_string(),
            Ok(json) => serde_json::to_string_pretty(&json).unwrap_or_default() + "\n",
            Err(_) => FLOW.replace("Hello", &aim.index.to_string()),
        },
        _ => text
            .replace("who", "whom")
            .replace("Go", &aim.index.to_string()),
    }
}

fn check_change(doc: &Document, change: &Change, before: &str) {
    let after = doc.text();
    assert_eq!(
        TextSplice::apply_all(&change.splices, before),
        after,
        "{:?}",
        change.splices
    );
    assert_eq!(change.revision, doc.revision());
    for id in change.changed.iter().chain(&change.selection) {
        assert!(doc.value(*id).is_some(), "{id:?} is not there");
    }
    for id in &change.removed {
        assert!(doc.value(*id).is_none(), "{id:?} is still there");
    }
}

/// Stamps of everything, to see that what has an old stamp did not change.
fn snapshot(doc: &Document) -> Vec<(NodeId, u64, String)> {
    let all = doc.root().into_iter().flat_map(|root| root.descendants());
    all.map(|value| (value.id(), value.stamp(), value.raw().into_owned()))
        .collect()
}

fn run(text: &str, aims: &[Aim]) {
    let mut doc = Document::open(text.as_bytes().to_vec());
    let mut texts = vec![text.to_owned()];
    let mut now_ms = 0;
    for aim in aims {
        let edit = edit(aim, &doc);
        let before = doc.text().into_owned();
        let old = snapshot(&doc);
        let (revision, steps) = (doc.revision(), doc.history().steps);
        let possible = doc.can_apply(std::slice::from_ref(&edit));
        assert_eq!(doc.text(), before);
        assert_eq!(doc.revision(), revision);
        check_tree(&doc);
        now_ms += 300;
        let step = Step {
            label: "step".to_owned(),
            coalesce: aim.coalesce.then(|| "typing".to_owned()),
            now_ms,
            selection: Vec::new(),
        };
        match doc.apply(std::slice::from_ref(&edit), step) {
            Ok(change) => {
                assert_eq!(possible, Ok(()));
                check_change(&doc, &change, &before);
                check_tree(&doc);
                for (id, stamp, raw) in old {
                    if let Some(value) = doc.value(id) {
                        assert!(
                            value.stamp() > stamp || value.raw() == raw,
                            "{edit:?}: {raw}"
                        );
                    }
                }
                let now = doc.history().steps;
                if now > steps {
                    texts.push(doc.text().into_owned());
                } else if let Some(last) = texts.last_mut() {
                    *last = doc.text().into_owned();
                }
            }
            Err(refusal) => {
                assert_eq!(possible, Err(refusal));
                assert_eq!(doc.text(), before);
                check_tree(&doc);
            }
        }
    }
    // A single step may be made of several that were merged, the first of them too.
    assert_eq!(doc.history().steps as usize + 1, texts.len());
    for back in (0..texts.len() - 1).rev() {
        let before = doc.text().into_owned();
        let change = doc.undo().expect("a step");
        assert_eq!(doc.text(), texts[back]);
        check_change(&doc, &change, &before);
        check_tree(&doc);
    }
    assert!(doc.undo().is_none());
    assert_eq!(doc.to_bytes(), text.as_bytes());
    for expected in &texts[1..] {
        let before = doc.text().into_owned();
        let change = doc.redo().expect("a step");
        assert_eq!(doc.text(), *expected);
        check_change(&doc, &change, &before);
        check_tree(&doc);
    }
    assert!(doc.redo().is_none());
    while doc.undo().is_some() {}
    assert_eq!(doc.to_bytes(), text.as_bytes());
}

/// Edits found on a copy do the same to the original, in one step.
fn on_a_copy(text: &str, aims: &[Aim]) {
    let mut doc = Document::open(text.as_bytes().to_vec());
    let mut copy = doc.fork();
    let mut done = Vec::new();
    for aim in aims {
        let edit = edit(aim, &copy);
        // New text is compared with the tree the step began with, so its ids depend on the step.
        if matches!(edit, Edit::ReplaceSource { .. }) {
            continue;
        }
        if copy
            .apply(std::slice::from_ref(&edit), Step::default())
            .is_ok()
        {
            done.push(edit);
        }
    }
    assert_eq!(doc.text(), text);
    doc.apply(&done, Step::default()).expect("the same edits");
    assert_eq!(doc.text(), copy.text());
    let ids = |doc: &Document| -> Vec<NodeId> {
        let all = doc.root().into_iter().flat_map(|root| root.descendants());
        all.map(|value| value.id()).collect()
    };
    assert_eq!(ids(&doc), ids(&copy));
    doc.undo();
    assert_eq!(doc.text(), text);
}

proptest! {
    #[test]
    fn edits_found_on_a_copy_fit_the_original(aims in prop::collection::vec(aim(), 1..12)) {
        on_a_copy(FLOW, &aims);
    }

    #[test]
    fn edits_of_a_flow_can_all_be_undone(aims in prop::collection::vec(aim(), 1..12)) {
        run(FLOW, &aims);
    }

    #[test]
    fn edits_of_any_json_can_all_be_undone(
        text in json_text(),
        aims in prop::collection::vec(aim(), 1..8),
    ) {
        run(&text, &aims);
    }

    #[test]
    fn edits_of_a_flow_on_one_line(aims in prop::collection::vec(aim(), 1..8)) {
        let json: serde_json::Value = serde_json::from_str(FLOW).expect("JSON");
        run(&json.to_string(), &aims);
    }

    #[test]
    fn edits_of_what_is_no_json(aims in prop::collection::vec(aim(), 1..6)) {
        run("{\"a\": [1, 2", &aims);
    }
}
