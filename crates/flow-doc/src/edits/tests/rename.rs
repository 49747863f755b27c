use super::*;

#[test]
fn a_renamed_field_takes_all_references_along() {
    let mut doc = open(FLOW);
    let who = node(&doc, "/screens/0/layout/children/1/children/0");
    apply(
        &mut doc,
        Edit::RenameField {
            node: who,
            name: "person".to_owned(),
        },
    );
    let expected = FLOW
        .replace("${form.who}", "${form.person}")
        .replace("FIRST.form.who", "FIRST.form.person")
        .replace("\"name\": \"who\"", "\"name\": \"person\"")
        .replace("\"who\": \"\\u0041nn\"", "\"person\": \"\\u0041nn\"")
        .replace("[\"who\"]", "[\"person\"]");
    assert_eq!(doc.text(), expected);
    doc.undo();
    assert_eq!(doc.text(), FLOW);
    let taken = Edit::RenameField {
        node: who,
        name: "mail".to_owned(),
    };
    assert_eq!(refused(&mut doc, taken), RefusalCode::NameTaken);
    let empty = Edit::RenameField {
        node: who,
        name: " ".to_owned(),
    };
    assert_eq!(refused(&mut doc, empty), RefusalCode::NameEmpty);
}

#[test]
fn a_form_has_a_name_of_its_own_kind() {
    let mut doc = open(FLOW);
    let form = node(&doc, "/screens/0/layout/children/1");
    apply(
        &mut doc,
        Edit::RenameField {
            node: form,
            name: "who".to_owned(),
        },
    );
    assert_eq!(diff(FLOW, &doc.text()).len(), 2);
}

#[test]
fn a_renamed_screen_takes_all_references_along() {
    let mut doc = open(FLOW);
    let first = node(&doc, "/screens/0");
    let change = apply(
        &mut doc,
        Edit::RenameScreen {
            node: first,
            id: "START".to_owned(),
        },
    );
    assert!(change.screens_changed);
    assert_eq!(doc.text(), FLOW.replace("FIRST", "START"));
    let second = node(&doc, "/screens/1");
    apply(
        &mut doc,
        Edit::RenameScreen {
            node: second,
            id: "END".to_owned(),
        },
    );
    assert_eq!(
        doc.text(),
        FLOW.replace("FIRST", "START").replace("SECOND", "END")
    );
    let taken = Edit::RenameScreen {
        node: second,
        id: "START".to_owned(),
    };
    assert_eq!(refused(&mut doc, taken), RefusalCode::NameTaken);
}

#[test]
fn references_to_one_of_two_are_left_alone() {
    let twice = FLOW.replace(
        "\"SECOND\",\n            \"terminal\"",
        "\"FIRST\",\n            \"terminal\"",
    );
    let mut doc = open(&twice);
    let second = node(&doc, "/screens/1");
    apply(
        &mut doc,
        Edit::RenameScreen {
            node: second,
            id: "OTHER".to_owned(),
        },
    );
    assert_eq!(diff(&twice, &doc.text()).len(), 2);
}

#[test]
fn references_are_found_behind_escapes() {
    let mut doc = open(
        r#"{"screens":[{"id":"A","layout":{"children":[{"type":"TextInput","name":"a"},{"text":"\u0024{form.a} \n ${form.a}"}]}}]}"#,
    );
    let field = node(&doc, "/screens/0/layout/children/0");
    apply(
        &mut doc,
        Edit::RenameField {
            node: field,
            name: "b".to_owned(),
        },
    );
    let text = doc
        .at("/screens/0/layout/children/1/text")
        .and_then(|text| text.str())
        .unwrap_or_default();
    assert_eq!(text, "${form.b} \n ${form.b}");
}

#[test]
fn navigate_takes_exactly_the_fields_of_the_target() {
    let mut doc = open(FLOW);
    let footer = node(&doc, "/screens/0/layout/children/1/children/3");
    let to = |screen: &str| Edit::NavigateTo {
        node: footer,
        path: "/on-click-action".to_owned(),
        screen: screen.to_owned(),
    };
    apply(&mut doc, to("SECOND"));
    let payload = doc.at("/screens/0/layout/children/1/children/3/on-click-action/payload");
    let members: Vec<_> = payload
        .into_iter()
        .flat_map(|payload| payload.members())
        .map(|(key, value)| (key, value.raw()))
        .collect();
    let expected = [
        ("who", "\"${form.who}\""),
        ("mail", "\"${form.mail}\""),
        ("size", "1.50"),
        ("more", "[]"),
    ];
    assert_eq!(members, expected.map(|(k, v)| (k.into(), v.into())));
    assert!(
        doc.text()
            .contains(r#""next": { "type": "screen", "name": "SECOND" }"#)
    );
    assert_eq!(refused(&mut doc, to("NOWHERE")), RefusalCode::NoScreen);
}

#[test]
fn navigate_makes_the_action_or_changes_its_kind() {
    let text = r#"{"screens":[{"id":"A","layout":{"children":[{"type":"Footer"},{"type":"EmbeddedLink","on-click-action":{"name":"open_url","url":"https://x"}}]}},{"id":"B"}]}"#;
    let mut doc = open(text);
    for index in 0..2 {
        let node = node(&doc, &format!("/screens/0/layout/children/{index}"));
        let path = "/on-click-action".to_owned();
        apply(
            &mut doc,
            Edit::NavigateTo {
                node,
                path,
                screen: "B".to_owned(),
            },
        );
    }
    let action = |index: usize| {
        doc.at(&format!(
            "/screens/0/layout/children/{index}/on-click-action"
        ))
        .map(|v| v.to_json())
    };
    let next = serde_json::json!({"name": "navigate", "next": {"type": "screen", "name": "B"}});
    assert_eq!(action(1), Some(next));
    assert!(action(0).is_some_and(|action| action["payload"] == serde_json::json!({})));
}
