use super::*;

const FORM: &str = "/screens/0/layout/children/1";

#[test]
fn an_inserted_component_is_laid_out_like_the_file() {
    let mut doc = open(FLOW);
    let screen = node(&doc, "/screens/1");
    let json = r#"{"type":"TextInput","name":"who","label":"L"}"#;
    let change = apply(&mut doc, insert(screen, Slot::Children, 1, json));
    let new = node(&doc, "/screens/1/layout/children/1");
    assert_eq!(change.selection, [new]);
    assert!(change.changed.contains(&new) && change.changed.contains(&screen));
    assert_eq!(
        diff(FLOW, &doc.text()),
        [
            r#"+                        "type": "TextInput","#,
            r#"+                        "name": "who","#,
            r#"+                        "label": "L""#,
            "+                    },",
            "+                    {",
        ]
    );
    assert_eq!(change.splices.len(), 1);
}

#[test]
fn several_go_in_together_or_not_at_all() {
    let mut doc = open(FLOW);
    let form = node(&doc, FORM);
    let field = r#"{"type":"TextInput","name":"who","label":"L"}"#;
    let json = format!(r#"[{{"type":"TextBody","text":"Hi"}},{field},{field}]"#);
    let change = apply(&mut doc, insert(form, Slot::Children, 0, &json));
    assert_eq!(change.selection.len(), 3);
    let names: Vec<_> = (1..3)
        .map(|at| doc.at(&format!("{FORM}/children/{at}/name")))
        .map(|name| {
            name.and_then(|name| name.str())
                .unwrap_or_default()
                .into_owned()
        })
        .collect();
    assert_eq!(names, ["who_2", "who_3"]);
    let before = doc.text().into_owned();
    for bad in [
        "[]",
        "7",
        "[7]",
        r#"[{"type":"TextBody","text":"Hi"},null]"#,
    ] {
        let code = refused(&mut doc, insert(form, Slot::Children, 0, bad));
        assert_eq!(code, RefusalCode::NotJson, "{bad}");
    }
    let with_form = format!(
        "[{field},{}]",
        r#"{"type":"Form","name":"g","children":[]}"#
    );
    refused(&mut doc, insert(form, Slot::Children, 0, &with_form));
    assert_eq!(doc.text(), before);
}

#[test]
fn names_are_made_unique_and_references_inside_follow() {
    let mut doc = open(FLOW);
    let form = node(&doc, FORM);
    let json = r#"{"type":"If","condition":"${form.who} && ${form.free}","then":[{"type":"TextInput","name":"who","label":"L"},{"type":"TextInput","name":"free","label":"M"}]}"#;
    apply(&mut doc, insert(form, Slot::Children, 99, json));
    let text = |pointer: &str| {
        doc.at(pointer)
            .and_then(|value| value.str())
            .unwrap_or_default()
    };
    let new = format!("{FORM}/children/4");
    assert_eq!(text(&format!("{new}/then/0/name")), "who_2");
    assert_eq!(text(&format!("{new}/then/1/name")), "free");
    assert_eq!(
        text(&format!("{new}/condition")),
        "${form.who_2} && ${form.free}"
    );
    assert_eq!(text("/screens/0/layout/children/0/text"), "Hi ${form.who}");
}

#[test]
fn slots_are_made_when_missing() {
    let mut doc = open(FLOW);
    let body = r#"{"type":"TextBody","text":"x"}"#;
    let branch = node(&doc, "/screens/0/layout/children/1/children/2");
    apply(&mut doc, insert(branch, Slot::Else, 0, body));
    let switch = node(&doc, "/screens/1/layout/children/1");
    let case = Slot::Case {
        name: "default".to_owned(),
    };
    apply(&mut doc, insert(switch, case, 0, body));
    assert!(
        doc.at("/screens/1/layout/children/1/cases/default/0/type")
            .is_some()
    );
    let lines = diff(FLOW, &doc.text());
    assert!(
        lines.contains(&r#"+                                "else": ["#.to_owned()),
        "{lines:#?}"
    );
    assert!(
        lines.contains(&r#"+                            "default": ["#.to_owned()),
        "{lines:#?}"
    );

    let mut doc = open("{\"version\": \"7.3\", \"screens\": [{\"id\": \"A\"}]}");
    let screen = node(&doc, "/screens/0");
    apply(&mut doc, insert(screen, Slot::Children, 0, body));
    assert_eq!(
        doc.text(),
        "{\"version\": \"7.3\", \"screens\": [{\"id\": \"A\", \"layout\": {\"type\": \"SingleColumnLayout\", \"children\": [{\"type\": \"TextBody\", \"text\": \"x\"}]}}]}"
    );
}

#[test]
fn a_moved_component_keeps_its_id_and_takes_the_new_indentation() {
    let mut doc = open(FLOW);
    let body = node(&doc, "/screens/0/layout/children/1/children/2/then/0");
    let second = node(&doc, "/screens/1");
    let edit = Edit::MoveComponent {
        node: body,
        parent: second,
        slot: Slot::Children,
        index: 0,
    };
    let change = apply(&mut doc, edit);
    assert_eq!(node(&doc, "/screens/1/layout/children/0"), body);
    assert_eq!(change.selection, [body]);
    assert!(change.changed.contains(&body) && change.removed.is_empty());
    assert_eq!(change.splices.len(), 2);
    assert!(doc.text().contains("\"then\": []"));
    assert!(doc.text().contains(
        "                    {\n                        \"type\": \"TextBody\",\n                        \"text\": \"`'caf\\u00e9 ' ${form.who}`\"\n                    },\n"
    ));
    doc.undo();
    assert_eq!(doc.text(), FLOW);
}

#[test]
fn index_counts_without_the_moved_one() {
    let mut doc = open(FLOW);
    let form = node(&doc, FORM);
    let who = node(&doc, "/screens/0/layout/children/1/children/0");
    let to = |index| Edit::MoveComponent {
        node: who,
        parent: form,
        slot: Slot::Children,
        index,
    };
    assert_eq!(apply(&mut doc, to(0)).revision, 0);
    apply(&mut doc, to(1));
    let names: Vec<_> = doc
        .at("/screens/0/layout/children/1/children")
        .into_iter()
        .flat_map(|list| list.items())
        .filter_map(|item| item.get("name").and_then(|name| name.str()))
        .collect();
    assert_eq!(names, ["mail", "who"]);
    let lines = diff(FLOW, &doc.text());
    assert_eq!(lines.len(), 4, "{lines:#?}");
}

#[test]
fn a_copy_stands_after_the_original_under_a_name_of_its_own() {
    let mut doc = open(FLOW);
    let who = node(&doc, "/screens/0/layout/children/1/children/0");
    let change = apply(&mut doc, Edit::Duplicate { node: who });
    assert_eq!(
        change.selection,
        [node(&doc, "/screens/0/layout/children/1/children/1")]
    );
    assert_eq!(
        diff(FLOW, &doc.text()),
        [
            r#"+                            { "type": "TextInput", "name": "who_2", "label": "Name" },"#
        ]
    );
}

#[test]
fn after_a_removal_the_neighbour_is_selected() {
    let mut doc = open(FLOW);
    let body = node(&doc, "/screens/0/layout/children/1/children/2/then/0");
    let branch = node(&doc, "/screens/0/layout/children/1/children/2");
    let change = apply(&mut doc, Edit::Remove { node: body });
    assert_eq!(
        (change.selection, change.removed),
        (vec![branch], vec![body])
    );
    let footer = node(&doc, "/screens/0/layout/children/1/children/3");
    let change = apply(&mut doc, Edit::Remove { node: footer });
    assert_eq!(change.selection, [branch]);
    assert!(doc.value(footer).is_none());
    let form = node(&doc, FORM);
    let heading = node(&doc, "/screens/0/layout/children/0");
    let change = apply(&mut doc, Edit::Remove { node: form });
    assert_eq!(change.selection, [heading]);
    assert_eq!(change.removed.len(), 4);
    doc.undo();
    doc.undo();
    let back = doc.undo().map(|change| change.changed.contains(&body));
    assert_eq!(back, Some(true));
    assert_eq!(doc.text(), FLOW);
}
