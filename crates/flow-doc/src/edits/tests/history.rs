use super::*;

const FOOTER: &str = "/screens/0/layout/children/1/children/3";

fn letter(doc: &mut Document, text: &str, key: &str, now_ms: i64) -> Change {
    let edit = set(doc, FOOTER, "/label", &format!("\"{text}\""));
    let selection = vec![node(doc, FOOTER)];
    let step = Step {
        label: format!("Type {text}"),
        coalesce: Some(key.to_owned()),
        now_ms,
        selection,
    };
    doc.apply(&[edit], step).expect("it can be set")
}

#[test]
fn typing_is_one_step_until_a_pause() {
    let mut doc = open(FLOW);
    letter(&mut doc, "a", "label", 0);
    letter(&mut doc, "ab", "label", 999);
    letter(&mut doc, "abc", "label", 1500);
    assert_eq!(doc.history().steps, 1);
    letter(&mut doc, "abcd", "label", 2500);
    letter(&mut doc, "x", "other", 2600);
    assert_eq!(doc.history().steps, 3);
    assert_eq!(doc.history().undo.as_deref(), Some("Type x"));
    doc.undo();
    doc.undo();
    assert!(doc.text().contains("\"abc\""));
    assert_eq!(doc.history().redo.as_deref(), Some("Type abcd"));
    let change = doc.undo().expect("a step");
    assert_eq!(doc.text(), FLOW);
    assert_eq!(
        (change.label.as_str(), change.selection),
        ("Type a", vec![node(&doc, FOOTER)])
    );
    doc.redo();
    assert!(doc.text().contains("\"abc\""));
}

#[test]
fn nothing_is_merged_into_a_step_that_was_undone_and_redone() {
    let mut doc = open(FLOW);
    letter(&mut doc, "a", "label", 0);
    doc.undo();
    doc.redo();
    letter(&mut doc, "ab", "label", 10);
    assert_eq!(doc.history().steps, 2);
    doc.seal();
    letter(&mut doc, "abc", "label", 20);
    assert_eq!(doc.history().steps, 3);
    doc.undo();
    letter(&mut doc, "abx", "label", 30);
    assert_eq!(
        doc.history(),
        crate::History {
            undo: Some("Type abx".into()),
            redo: None,
            steps: 3
        }
    );
}

#[test]
fn at_least_two_hundred_steps() {
    let mut doc = open(FLOW);
    for number in 0..700 {
        let edit = set(&doc, FOOTER, "/label", &number.to_string());
        apply(&mut doc, edit);
    }
    assert!(doc.history().steps >= 200);
    let mut undone = 0;
    while doc.undo().is_some() {
        undone += 1;
    }
    assert!(undone >= 200);
    while doc.redo().is_some() {}
    assert!(doc.text().contains("\"label\": 699"));
    assert_eq!(doc.revision(), 700 + 2 * undone);
}

#[test]
fn stamps_tell_which_screen_changed() {
    let mut doc = open(FLOW);
    let stamps = |doc: &Document| {
        ["/screens/0", "/screens/1", ""].map(|p| doc.at(p).map_or(9, |value| value.stamp()))
    };
    assert_eq!(stamps(&doc), [0, 0, 0]);
    letter(&mut doc, "a", "x", 0);
    assert_eq!(stamps(&doc), [1, 0, 1]);
    doc.undo();
    assert_eq!(stamps(&doc), [2, 0, 2]);
    let edit = set(&doc, "/screens/1", "/title", "\"T\"");
    apply(&mut doc, edit);
    assert_eq!(stamps(&doc), [2, 3, 3]);
}

#[test]
fn trying_leaves_no_trace() {
    let mut doc = open(FLOW);
    let screen = node(&doc, "/screens/1");
    let edit = insert(
        screen,
        Slot::Children,
        0,
        r#"{"type":"TextBody","text":"x"}"#,
    );
    doc.can_apply(std::slice::from_ref(&edit))
        .expect("possible");
    let sizes = |doc: &Document| {
        let store = &doc.store;
        (
            store.nodes.len(),
            store.lists.len(),
            store.buffer.len(),
            store.layouts.len(),
        )
    };
    let before = sizes(&doc);
    for _ in 0..100 {
        doc.can_apply(std::slice::from_ref(&edit))
            .expect("possible");
    }
    assert_eq!(sizes(&doc), before);
    assert_eq!((doc.text().as_ref(), doc.revision()), (FLOW, 0));
}
