use super::*;

const FLOW: &str = r#"{
  "version": "7.3",
  "screens": [
    { "id": "A", "title": "First", "terminal": false,
      "data": { "x": { "type": "string", "__example__": "" }, "required": ["x"] },
      "layout": { "type": "SingleColumnLayout", "children": [
        { "type": "Form", "name": "f", "children": [
          { "type": "TextInput", "name": "who" },
          { "type": "If", "condition": "${form.who}",
            "then": [ { "type": "Footer" } ],
            "else": [ { "type": "If", "then": [ { "type": "Footer" } ] } ] }
        ] },
        "not a component",
        { "type": "Switch", "cases": { "one": [ { "type": "TextBody" } ], "two": [] } }
      ] } },
    17,
    { "id": "B", "terminal": true, "layout": { "children": 5 } }
  ]
}"#;

#[test]
fn screens_and_components_in_document_order() {
    let doc = Document::open(FLOW.as_bytes().to_vec());
    let flow = Flow::of(&doc);
    assert_eq!(
        flow.version().map(|v| v.to_string()).as_deref(),
        Some("7.3")
    );
    let ids: Vec<_> = flow.screens().filter_map(|s| s.id()).collect();
    assert_eq!(ids, ["A", "B"]);
    let a = flow.screen("A").expect("screen A");
    let fields: Vec<_> = a.fields().map(|(key, _)| key).collect();
    assert_eq!(fields, ["x"]);
    let seen: Vec<_> = a
        .components()
        .map(|c| {
            (
                c.type_name.to_string(),
                c.place,
                c.index,
                c.if_depth,
                c.form.is_some(),
            )
        })
        .collect();
    let expected = [
        ("Form", Place::Layout, 0, 0, false),
        ("TextInput", Place::Form, 0, 0, true),
        ("If", Place::Form, 1, 0, true),
        ("Footer", Place::IfBranch, 0, 1, true),
        ("If", Place::IfBranch, 0, 1, true),
        ("Footer", Place::IfBranch, 0, 2, true),
        ("Switch", Place::Layout, 2, 0, false),
        ("TextBody", Place::SwitchCase, 0, 0, false),
    ];
    let expected: Vec<_> = expected
        .into_iter()
        .map(|(t, p, i, d, f)| (t.to_owned(), p, i, d, f))
        .collect();
    assert_eq!(seen, expected);
    assert_eq!(
        flow.screen("B")
            .map(|b| (b.terminal(), b.components().len())),
        Some((true, 0))
    );
}

#[test]
fn branches_are_alternatives() {
    let doc = Document::open(FLOW.as_bytes().to_vec());
    let screen = Flow::of(&doc).screen("A").expect("screen A");
    let footers: Vec<_> = screen
        .components()
        .filter(|c| c.type_name == "Footer")
        .collect();
    assert!(footers[0].is_alternative_to(&footers[1]));
    let others: Vec<_> = screen
        .components()
        .filter(|c| c.type_name == "TextInput")
        .collect();
    assert!(!footers[0].is_alternative_to(&others[0]));
}

#[test]
fn a_value_knows_its_component_and_screen() {
    let doc = Document::open(FLOW.as_bytes().to_vec());
    let flow = Flow::of(&doc);
    let name = doc
        .at("/screens/0/layout/children/0/children/0/name")
        .expect("name");
    assert_eq!(
        flow.screen_of(name.id()).and_then(|s| s.id()).as_deref(),
        Some("A")
    );
    let component = flow.component_of(name.id()).expect("component");
    assert_eq!(component.type_name, "TextInput");
    let version = doc.at("/version").expect("version");
    assert!(flow.screen_of(version.id()).is_none());
}

#[test]
fn nothing_of_a_flow_is_no_trouble() {
    for text in [
        "[]",
        "{}",
        "null",
        "{\"screens\":{}}",
        "{\"screens\":[{\"layout\":[]}]}",
        "x",
    ] {
        let doc = Document::open(text.as_bytes().to_vec());
        let flow = Flow::of(&doc);
        assert!(
            flow.screens()
                .all(|screen| screen.components().next().is_none()),
            "{text}"
        );
    }
}
