use super::*;

fn replace(doc: &mut Document, text: &str) -> Change {
    let change = apply(
        doc,
        Edit::ReplaceSource {
            text: text.to_owned(),
        },
    );
    assert_eq!(doc.text(), text);
    change
}

#[test]
fn typing_in_the_text_touches_what_is_typed() {
    let mut doc = open(FLOW);
    let footer = node(&doc, "/screens/0/layout/children/1/children/3");
    let buffer = doc.store.buffer.len();
    let change = replace(&mut doc, &FLOW.replace("Go on", "Weiter"));
    assert_eq!(change.changed, [footer]);
    assert!(!change.screens_changed);
    assert_eq!(change.splices.len(), 1);
    assert!(
        doc.store.buffer.len() - buffer < 20,
        "only the new text is kept"
    );
}

#[test]
fn ids_survive_a_reformatted_file() {
    let mut doc = open(FLOW);
    let pointers = [
        "",
        "/screens/1",
        "/screens/0/layout/children/1/children/1",
        "/screens/1/data/who",
    ];
    let ids = pointers.map(|pointer| node(&doc, pointer));
    let json: serde_json::Value = serde_json::from_str(FLOW).expect("JSON");
    replace(&mut doc, &json.to_string());
    assert_eq!(pointers.map(|pointer| node(&doc, pointer)), ids);
    replace(
        &mut doc,
        &serde_json::to_string_pretty(&json).expect("JSON"),
    );
    assert_eq!(pointers.map(|pointer| node(&doc, pointer)), ids);
    doc.undo();
    doc.undo();
    assert_eq!(doc.text(), FLOW);
}

#[test]
fn a_component_moved_in_the_text_keeps_its_id() {
    let mut doc = open(FLOW);
    let mail = node(&doc, "/screens/0/layout/children/1/children/1");
    let lines: Vec<_> = FLOW.lines().collect();
    let who = lines
        .iter()
        .position(|line| line.contains("\"Name\""))
        .expect("line");
    let mut moved = lines.clone();
    moved.swap(who, who + 1);
    let change = replace(&mut doc, &(moved.join("\n") + "\n"));
    assert_eq!(node(&doc, "/screens/0/layout/children/1/children/0"), mail);
    assert!(change.removed.is_empty());
}

#[test]
fn while_the_text_does_not_parse_the_tree_stays() {
    let mut doc = open(FLOW);
    let second = node(&doc, "/screens/1");
    let broken = FLOW.replace("\"Go on\",", "\"Go on\"");
    let change = replace(&mut doc, &broken);
    assert!(doc.fault().is_some());
    assert_eq!(doc.to_bytes(), broken.as_bytes());
    assert_eq!((change.changed.len(), change.splices.len()), (0, 1));
    assert_eq!(node(&doc, "/screens/1"), second);
    let span = doc.span(second).expect("after the place");
    assert!(broken[span].starts_with("{\n            \"id\": \"SECOND\""));
    let label = set(&doc, "", "/version", "\"7.2\"");
    assert_eq!(refused(&mut doc, label), RefusalCode::Faulty);
    let healed = FLOW.replace("Go on", "On");
    let change = replace(&mut doc, &healed);
    assert!(doc.fault().is_none());
    assert_eq!(change.changed.len(), 1);
    doc.undo();
    assert!(doc.fault().is_some());
    assert_eq!(doc.text(), broken);
    doc.undo();
    assert_eq!((doc.text().as_ref(), doc.fault()), (FLOW, None));
    doc.redo();
    assert!(doc.fault().is_some());
    replace(&mut doc, FLOW);
    assert!(doc.fault().is_none());
}

#[test]
fn what_never_parsed_can_be_healed() {
    let mut doc = Document::open(b"\xEF\xBB\xBF{\"screens\": [".to_vec());
    assert!(doc.root().is_none());
    let change = replace(&mut doc, "{\"screens\": []}");
    assert!(doc.fault().is_none() && change.screens_changed);
    assert_eq!(change.changed, [doc.root().expect("root").id()]);
    assert_eq!(doc.to_bytes(), b"\xEF\xBB\xBF{\"screens\": []}");
    let change = doc.undo().expect("a step");
    assert!(doc.root().is_none() && change.removed.len() == 1);
    assert_eq!(doc.to_bytes(), b"\xEF\xBB\xBF{\"screens\": [");
}

#[test]
fn bytes_that_are_no_text_stay_until_they_are_edited() {
    let bytes = b"{\"a\": \"caf\xe9\"}".to_vec();
    let mut doc = Document::open(bytes.clone());
    let lossy = doc.text().into_owned();
    assert_eq!(
        apply(
            &mut doc,
            Edit::ReplaceSource {
                text: lossy.clone()
            }
        )
        .revision,
        0
    );
    assert_eq!(doc.to_bytes(), bytes);
    replace(&mut doc, "{\"a\": \"café\"}");
    assert!(doc.fault().is_none());
    doc.undo();
    assert_eq!(
        (doc.to_bytes(), doc.text().into_owned()),
        (bytes.clone(), lossy.clone())
    );
    replace(&mut doc, "{\"a\"");
    replace(&mut doc, &lossy);
    assert!(matches!(doc.fault(), Some(crate::Fault::NotUtf8 { .. })));
    assert_eq!(doc.to_bytes(), bytes);
}

#[test]
fn whitespace_around_the_root_is_text_too() {
    let mut doc = open("{}");
    replace(&mut doc, "\n{}\n\n");
    replace(&mut doc, " {}");
    doc.undo();
    assert_eq!(doc.text(), "\n{}\n\n");
    let edit = set(&doc, "", "/a", "1");
    apply(&mut doc, edit);
    assert_eq!(doc.text(), "\n{\n  \"a\": 1\n}\n\n");
}

#[test]
fn as_deep_as_can_be_opened_can_be_edited() {
    let levels = crate::fault::MAX_DEPTH - 1;
    let nested = |inner: &str, gap: &str| {
        format!("{{\"a\":{gap}").repeat(levels) + inner + &format!("{gap}}}").repeat(levels)
    };
    let text = nested("[1]", "");
    let mut doc = open(&text);
    replace(&mut doc, &nested("[1]", " "));
    replace(&mut doc, &nested("[1, 2]", "\n"));
    let root = node(&doc, "");
    let value = JsonText(nested("[3]", ""));
    apply(
        &mut doc,
        Edit::Set {
            node: root,
            path: String::new(),
            value,
        },
    );
    let path = "/a".repeat(levels) + "/0";
    apply(
        &mut doc,
        Edit::Set {
            node: root,
            path: path.clone(),
            value: JsonText("4".to_owned()),
        },
    );
    let deeper = Edit::Set {
        node: root,
        path,
        value: JsonText("[]".to_owned()),
    };
    assert_eq!(refused(&mut doc, deeper), RefusalCode::TooDeep);
    while doc.undo().is_some() {}
    assert_eq!(doc.text(), text);
}
