//! A linter that remembers says the same as a fresh look at the printed text, whatever was edited.

use flow_doc::{Document, Edit, JsonText, NodeId, Slot, Step};
use flow_lint::{Linter, RulesOff, Severity, check};
use proptest::prelude::*;

const FLOW: &str = include_str!("fixtures/booking.json");

/// One random step; the numbers choose among what the document has at that moment.
#[derive(Clone, Debug)]
enum Turn {
    Set { at: usize, value: usize },
    Unset { at: usize },
    RenameKey { at: usize, key: usize },
    Remove { at: usize },
    Duplicate { at: usize },
    Insert { at: usize, component: usize },
    Reorder { at: usize, to: u32 },
    RenameScreen { at: usize, id: usize },
    RenameField { at: usize, name: usize },
    Route,
    Fix { at: usize },
    Replace { at: usize, with: usize },
    Undo,
    Redo,
}

const VALUES: &[&str] = &[
    "null",
    "true",
    "\"\"",
    "\"DAY\"",
    "\"7.0\"",
    "\"5.0\"",
    "\"${data.day}\"",
    "\"${form.guests}\"",
    "\"Hello ${data.guests}\"",
    "[]",
    "{}",
    "12",
    "{\"type\":\"string\",\"__example__\":1}",
    "[{\"id\":\"a\",\"title\":\"A\"}]",
    "\"`${form.guests} + 1`\"",
    "\"`${screen.DAY.form.day} == 'x'`\"",
    "\"`${screen.DAY.data.guests} > 1 ? 2`\"",
    "\"number\"",
];
const KEYS: &[&str] = &["name", "lable", "type", "data", "on-click-action"];
const COMPONENTS: &[&str] = &[
    r#"{"type":"TextInput","name":"full_name","label":"Name"}"#,
    r#"{"type":"Footer","label":"On","on-click-action":{"name":"navigate","next":{"type":"screen","name":"DETAILS"}}}"#,
    r#"{"type":"Nothing"}"#,
    r#"{"type":"TextBody","text":"${screen.DAY.data.guests}"}"#,
    r#"{"type":"If","condition":"(${screen.DAY.form.day} == 'x') && ${screen.DAY.data.guests}","then":[{"type":"TextBody","text":"`${screen.DETAILS.form.full_name} 1`"}]}"#,
    r#"{"type":"If","condition":"${form.guests} > 2","then":[{"type":"TextInput","name":"guests","label":"G","input-type":"number"}]}"#,
];
const NAMES: &[&str] = &[
    "DETAILS",
    "DAY",
    "LAST",
    "SUCCESS",
    "full_name",
    "day",
    "x y",
];

fn moves() -> impl Strategy<Value = Turn> {
    let n = 0usize..400;
    prop_oneof![
        6 => (n.clone(), 0..VALUES.len()).prop_map(|(at, value)| Turn::Set { at, value }),
        3 => n.clone().prop_map(|at| Turn::Unset { at }),
        2 => (n.clone(), 0..KEYS.len()).prop_map(|(at, key)| Turn::RenameKey { at, key }),
        1 => n.clone().prop_map(|at| Turn::Remove { at }),
        2 => n.clone().prop_map(|at| Turn::Duplicate { at }),
        2 => (n.clone(), 0..COMPONENTS.len()).prop_map(|(at, component)| Turn::Insert { at, component }),
        1 => (n.clone(), 0u32..4).prop_map(|(at, to)| Turn::Reorder { at, to }),
        1 => (n.clone(), 0..NAMES.len()).prop_map(|(at, id)| Turn::RenameScreen { at, id }),
        1 => (n.clone(), 0..NAMES.len()).prop_map(|(at, name)| Turn::RenameField { at, name }),
        1 => Just(Turn::Route),
        3 => n.clone().prop_map(|at| Turn::Fix { at }),
        1 => (n, 0..VALUES.len()).prop_map(|(at, with)| Turn::Replace { at, with }),
        3 => Just(Turn::Undo),
        2 => Just(Turn::Redo),
    ]
}

fn nodes(doc: &Document) -> Vec<NodeId> {
    doc.root()
        .map(|root| root.descendants().map(|v| v.id()).collect())
        .unwrap_or_default()
}

fn pick<T: Copy>(list: &[T], at: usize) -> Option<T> {
    (!list.is_empty()).then(|| list[at % list.len()])
}

/// The edits of a step; none when the document has nothing to do it with.
fn edits(doc: &Document, linter: &mut Linter, step: &Turn) -> Vec<Edit> {
    let root = doc.root().map(|r| r.id());
    let pointer = |at: usize| {
        let node = pick(&nodes(doc), at)?;
        doc.pointer(node).filter(|p| !p.is_empty())
    };
    let screens: Vec<NodeId> = doc
        .at("/screens")
        .map(|list| list.items().map(|v| v.id()).collect())
        .unwrap_or_default();
    let one = |edit: Option<Edit>| edit.into_iter().collect::<Vec<_>>();
    match *step {
        Turn::Set { at, value } => one(root.zip(pointer(at)).map(|(node, path)| Edit::Set {
            node,
            path,
            value: JsonText(VALUES[value].to_owned()),
        })),
        Turn::Unset { at } => one(root
            .zip(pointer(at))
            .map(|(node, path)| Edit::Unset { node, path })),
        Turn::RenameKey { at, key } => {
            one(root.zip(pointer(at)).map(|(node, path)| Edit::RenameKey {
                node,
                path,
                key: KEYS[key].to_owned(),
            }))
        }
        Turn::Remove { at } => one(pick(&nodes(doc), at).map(|node| Edit::Remove { node })),
        Turn::Duplicate { at } => one(pick(&nodes(doc), at).map(|node| Edit::Duplicate { node })),
        Turn::Insert { at, component } => {
            one(pick(&screens, at).map(|parent| Edit::InsertComponent {
                parent,
                slot: Slot::Children,
                index: 0,
                component: JsonText(COMPONENTS[component].to_owned()),
            }))
        }
        Turn::Reorder { at, to } => {
            one(pick(&screens, at).map(|node| Edit::MoveScreen { node, index: to }))
        }
        Turn::RenameScreen { at, id } => one(pick(&screens, at).map(|node| Edit::RenameScreen {
            node,
            id: NAMES[id].to_owned(),
        })),
        Turn::RenameField { at, name } => {
            one(pick(&nodes(doc), at).map(|node| Edit::RenameField {
                node,
                name: NAMES[name].to_owned(),
            }))
        }
        Turn::Route => vec![Edit::RouteFromActions],
        Turn::Fix { at } => {
            let fixes: Vec<_> = linter
                .check(doc)
                .into_vec()
                .into_iter()
                .flat_map(|d| d.fixes)
                .collect();
            if fixes.is_empty() {
                Vec::new()
            } else {
                fixes[at % fixes.len()].edits.clone()
            }
        }
        Turn::Replace { at, with } => {
            let text = doc.text().into_owned();
            let at = at * text.len() / 400;
            let at = (0..=at)
                .rev()
                .find(|at| text.is_char_boundary(*at))
                .unwrap_or(0);
            let text = format!("{}{}{}", &text[..at], VALUES[with], &text[at..]);
            vec![Edit::ReplaceSource { text }]
        }
        Turn::Undo | Turn::Redo => Vec::new(),
    }
}

fn told(doc: &Document, found: &[flow_lint::Diagnostic]) -> Vec<(&'static str, String, String)> {
    found
        .iter()
        .map(|d| (d.rule, d.pointer(doc), d.message.clone()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn remembering_changes_nothing(steps in prop::collection::vec(moves(), 1..25)) {
        let mut doc = Document::open(FLOW.into());
        let mut linter = Linter::new(RulesOff::none());
        for (now, step) in steps.iter().enumerate() {
            match step {
                Turn::Undo => { doc.undo(); }
                Turn::Redo => { doc.redo(); }
                _ => {
                    let list = edits(&doc, &mut linter, step);
                    if list.is_empty() {
                        continue;
                    }
                    let label = Step {
                        label: "edit".to_owned(),
                        coalesce: None,
                        now_ms: now as i64,
                        selection: Vec::new(),
                    };
                    // What the document refuses is no step.
                    let _ = doc.apply(&list, label);
                }
            }
            let kept = linter.check(&doc).into_vec();
            let printed = Document::open(doc.to_bytes());
            let fresh = check(&printed, &RulesOff::none());
            prop_assert_eq!(told(&doc, &kept), told(&printed, &fresh), "{}", doc.text());
        }
    }
}

#[test]
fn the_flow_itself_is_sound() {
    let doc = Document::open(FLOW.into());
    let mut found = check(&doc, &RulesOff::none());
    found.retain(|problem| problem.severity != Severity::Advice);
    assert_eq!(told(&doc, &found), []);
}
