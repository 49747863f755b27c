use flow_doc::{Document, Edit, JsonText, NodeId, Slot, Step};
use flow_lint::{Diagnostic, Linter, RulesOff};

use crate::Choices;

/// JSON to set and to insert, sound and odd.
const VALUES: &[&str] = &[
    "null",
    "true",
    "12",
    "-0.5e3",
    "\"\"",
    "\"STEP_AA\"",
    "\"STEP_AB\"",
    "\"city\"",
    "\"6.0\"",
    "\"3.1\"",
    "\"${data.city}\"",
    "\"${form.city}\"",
    "\"${screen.STEP_AB.data.city}\"",
    "\"`${data.city} == 'a'`\"",
    "\"Hello ${data.guests}\"",
    "[]",
    "{}",
    r#"{"type":"string","__example__":1}"#,
    r#"[{"id":"a","title":"A"}]"#,
    r#"{"name":"navigate","next":{"type":"screen","name":"STEP_AB"},"payload":{}}"#,
    r#"{"type":"TextInput","name":"city","label":"City"}"#,
    r#"{"type":"Form","name":"form","children":[{"type":"OptIn","name":"city","label":"Yes"}]}"#,
    r#"{"type":"If","condition":"${data.city}","then":[{"type":"TextBody","text":"A"}]}"#,
    r#"{"type":"Switch","value":"${form.city}","cases":{"a":[],"b":[{"type":"Footer","label":"On","on-click-action":{"name":"complete","payload":{}}}]}}"#,
    r#"{"type":"Footer","label":"On","on-click-action":{"name":"complete","payload":{"a":"${form.city}"}}}"#,
    r#"{"type":"Nothing","text":7}"#,
    r#"{"id":"STEP_ZZ","title":"New","terminal":true,"layout":{"type":"SingleColumnLayout","children":[]}}"#,
];

const NAMES: &[&str] = &[
    "city", "guests", "STEP_AA", "STEP_AB", "SUCCESS", "label", "type", "data", "x y", "",
];

/// Somebody editing a document while it is checked.
pub struct Editing {
    pub doc: Document,
    linter: Linter,
    now_ms: i64,
}

/// Makes edits as chosen, undo and redo among them. After each the linter that remembers says what
/// a fresh one says of the printed text; in the end everything is undone and the bytes are those of
/// the beginning.
pub fn editing(doc: Document, choices: &mut Choices<'_>, most_steps: usize) {
    let bytes = doc.to_bytes();
    let mut editing = Editing {
        doc,
        linter: Linter::new(RulesOff::none()),
        now_ms: 0,
    };
    editing.agree();
    for _ in 0..most_steps {
        if choices.is_empty() {
            break;
        }
        editing.step(choices);
        editing.agree();
    }
    while editing.doc.undo().is_some() {}
    assert!(editing.doc.to_bytes() == bytes, "undo does not restore");
    editing.agree();
}

impl Editing {
    /// What is remembered equals what is seen afresh.
    fn agree(&mut self) {
        let kept = self.linter.check(&self.doc).into_vec();
        let printed = Document::open(self.doc.to_bytes());
        let fresh = flow_lint::check(&printed, &RulesOff::none());
        assert_eq!(
            told(&self.doc, &kept),
            told(&printed, &fresh),
            "{}",
            self.doc.text()
        );
    }

    fn step(&mut self, choices: &mut Choices<'_>) {
        match choices.below(16) {
            0 => {
                self.doc.undo();
            }
            1 => {
                self.doc.redo();
            }
            _ => {
                let count = if choices.chance(15) { 2 } else { 1 };
                let edits: Vec<Edit> = (0..count).flat_map(|_| self.edits(choices)).collect();
                self.now_ms += 300;
                let step = Step {
                    label: "edit".to_owned(),
                    coalesce: choices.chance(30).then(|| "typing".to_owned()),
                    now_ms: self.now_ms,
                    selection: Vec::new(),
                };
                let before = self.doc.to_bytes();
                let possible = self.doc.can_apply(&edits);
                let done = self.doc.apply(&edits, step);
                assert_eq!(possible.is_ok(), done.is_ok());
                // What is refused is refused whole.
                assert!(done.is_ok() || self.doc.to_bytes() == before);
            }
        }
    }

    /// One edit, or those of a fix.
    fn edits(&mut self, choices: &mut Choices<'_>) -> Vec<Edit> {
        let doc = &self.doc;
        let nodes: Vec<NodeId> = doc
            .root()
            .iter()
            .flat_map(|root| root.descendants())
            .map(|value| value.id())
            .collect();
        let of = |list: &str| -> Vec<NodeId> {
            doc.at(list)
                .map(|list| list.items().map(|value| value.id()).collect())
                .unwrap_or_default()
        };
        let screens = of("/screens");
        let parts: Vec<NodeId> = doc
            .root()
            .iter()
            .flat_map(|root| root.descendants())
            .filter(|value| value.get("type").is_some())
            .map(|value| value.id())
            .collect();
        let any = choices.pick_some(&nodes).copied().unwrap_or_default();
        let screen = choices.pick_some(&screens).copied().unwrap_or(any);
        let part = choices.pick_some(&parts).copied().unwrap_or(any);
        let path = || doc.pointer(any).unwrap_or_default();
        let root = doc.root().map(|root| root.id()).unwrap_or_default();
        let name = |choices: &mut Choices<'_>| (*choices.pick(NAMES)).to_owned();
        // Something made for this, or something that stands elsewhere in the file.
        let value = |choices: &mut Choices<'_>| {
            let other = choices.pick_some(&nodes).and_then(|node| doc.value(*node));
            JsonText(match other.filter(|_| choices.chance(40)) {
                Some(other) => other.raw().into_owned(),
                None => (*choices.pick(VALUES)).to_owned(),
            })
        };
        let index = choices.below(5) as u32;
        let parts_of = |choices: &mut Choices<'_>| {
            let count = 1 + choices.below(3);
            let picked = (0..count).map(|_| choices.pick_some(&parts).copied());
            picked
                .map(|part| part.unwrap_or(screen))
                .collect::<Vec<_>>()
        };
        vec![match choices.below(24) {
            0..3 => Edit::Set {
                node: root,
                path: path(),
                value: value(choices),
            },
            3 => Edit::Set {
                node: part,
                path: format!("/{}", name(choices)),
                value: value(choices),
            },
            4..6 => Edit::Unset {
                node: root,
                path: path(),
            },
            6 => Edit::RenameKey {
                node: root,
                path: path(),
                key: name(choices),
            },
            7 => Edit::InsertComponent {
                parent: if choices.chance(50) { part } else { screen },
                slot: slot(choices),
                index,
                component: value(choices),
            },
            8 => Edit::MoveComponent {
                node: part,
                parent: choices.pick_some(&parts).copied().unwrap_or(screen),
                slot: slot(choices),
                index,
            },
            9 => Edit::Duplicate { node: part },
            10 => Edit::Remove { node: part },
            11 => Edit::InsertScreen {
                index,
                screen: value(choices),
            },
            12 => match choices.chance(50) {
                true => Edit::MoveScreen {
                    node: screen,
                    index,
                },
                false => Edit::Remove { node: screen },
            },
            13 => Edit::RenameScreen {
                node: screen,
                id: name(choices),
            },
            14 => Edit::RenameField {
                node: part,
                name: name(choices),
            },
            15 => match choices.chance(50) {
                true => Edit::RouteFromActions,
                false => Edit::NavigateTo {
                    node: part,
                    path: "/on-click-action".to_owned(),
                    screen: name(choices),
                },
            },
            16 => Edit::ReplaceSource {
                text: retyped(&doc.text(), choices),
            },
            17 => Edit::MoveComponents {
                nodes: parts_of(choices),
                parent: choices.pick_some(&parts).copied().unwrap_or(screen),
                slot: slot(choices),
                index,
            },
            18 => Edit::MoveToScreen {
                nodes: parts_of(choices),
                screen,
            },
            // A part of this flow, the whole of it, or something that may be none.
            19 | 20 => Edit::Paste {
                at: if choices.chance(70) { part } else { any },
                text: match choices.below(4) {
                    0 => doc.copy(&screens).unwrap_or_default(),
                    1 => value(choices).0,
                    2 if choices.chance(20) => doc.text().into_owned(),
                    _ => doc.copy(&parts_of(choices)).unwrap_or_default(),
                },
            },
            21 => match choices.chance(60) {
                true => Edit::Wrap {
                    nodes: parts_of(choices),
                    container: (*choices.pick(&["If", "Form", "Switch", "TextBody"])).to_owned(),
                },
                false => Edit::Unwrap { node: part },
            },
            22 => {
                let here = doc.value(part).and_then(|part| part.get("type"));
                let here = here.and_then(|name| name.str()).unwrap_or_default();
                Edit::Convert {
                    node: part,
                    to: choices
                        .pick_some(flow_catalog::components::family_of(&here))
                        .map_or("Footer", |to| to)
                        .to_owned(),
                }
            }
            _ => {
                let found = self.linter.check(&self.doc);
                let fixes: Vec<_> = found.iter().flat_map(|found| &found.fixes).collect();
                return choices
                    .pick_some(&fixes)
                    .map(|fix| fix.edits.clone())
                    .unwrap_or_default();
            }
        }]
    }
}

fn slot(choices: &mut Choices<'_>) -> Slot {
    match choices.below(4) {
        0 => Slot::Children,
        1 => Slot::Then,
        2 => Slot::Else,
        _ => Slot::Case {
            name: (*choices.pick(&["default", "case_1", "new"])).to_owned(),
        },
    }
}

/// The text with a piece taken out and another put in.
fn retyped(text: &str, choices: &mut Choices<'_>) -> String {
    let boundary = |at: usize| (0..=at).rev().find(|at| text.is_char_boundary(*at));
    let start = boundary(choices.below(text.len() + 1)).unwrap_or(0);
    let end = boundary((start + choices.below(12)).min(text.len())).unwrap_or(start);
    let piece = *choices.pick(&["", "\"", "}", "a", "{}", "[", " ", "\\", ",", "é", "1"]);
    format!("{}{piece}{}", &text[..start], &text[end.max(start)..])
}

fn told(doc: &Document, found: &[Diagnostic]) -> Vec<(&'static str, String, String)> {
    found
        .iter()
        .map(|d| (d.rule, d.pointer(doc), d.message.clone()))
        .collect()
}
