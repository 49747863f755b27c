use super::*;

fn ids(doc: &Document) -> Vec<String> {
    let flow = crate::flow::Flow::of(doc);
    flow.screens()
        .filter_map(|screen| screen.id().map(|id| id.into_owned()))
        .collect()
}

#[test]
fn a_removed_screen_leaves_the_routing_model() {
    let mut doc = open(FLOW);
    let second = node(&doc, "/screens/1");
    let change = apply(&mut doc, Edit::Remove { node: second });
    assert!(change.screens_changed);
    assert_eq!(change.selection, [node(&doc, "/screens/0")]);
    assert_eq!(change.removed.len(), 3);
    assert!(
        doc.text()
            .contains("\"routing_model\": {\n        \"FIRST\": []\n    },")
    );
    let first = node(&doc, "/screens/0");
    apply(&mut doc, Edit::Remove { node: first });
    assert!(doc.text().contains("\"screens\": []"));
    doc.undo();
    doc.undo();
    assert_eq!(doc.text(), FLOW);
}

#[test]
fn new_and_copied_screens_get_ids_of_their_own() {
    let mut doc = open(FLOW);
    let screen = JsonText(r#"{"id":"FIRST","title":"T"}"#.to_owned());
    apply(&mut doc, Edit::InsertScreen { index: 1, screen });
    let second = node(&doc, "/screens/2");
    let change = apply(&mut doc, Edit::Duplicate { node: second });
    assert_eq!(change.selection, [node(&doc, "/screens/3")]);
    assert_eq!(ids(&doc), ["FIRST", "FIRST_B", "SECOND", "SECOND_B"]);
    assert!(doc.text().contains(
        "        {\n            \"id\": \"FIRST_B\",\n            \"title\": \"T\"\n        },\n"
    ));
}

#[test]
fn moving_a_screen_keeps_everything_in_it() {
    let mut doc = open(FLOW);
    let second = node(&doc, "/screens/1");
    let change = apply(
        &mut doc,
        Edit::MoveScreen {
            node: second,
            index: 0,
        },
    );
    assert!(change.screens_changed && change.removed.is_empty());
    assert_eq!(ids(&doc), ["SECOND", "FIRST"]);
    assert_eq!(node(&doc, "/screens/0"), second);
    doc.undo();
    assert_eq!(doc.text(), FLOW);
}

#[test]
fn routes_say_what_the_actions_do() {
    let mut doc = open(FLOW);
    assert_eq!(
        apply(&mut doc, Edit::RouteFromActions).revision,
        0,
        "they say so already"
    );
    let root = node(&doc, "");
    apply(
        &mut doc,
        Edit::Unset {
            node: root,
            path: "/routing_model".to_owned(),
        },
    );
    apply(&mut doc, Edit::RouteFromActions);
    let model = doc.at("/routing_model").map(|model| model.to_json());
    assert_eq!(
        model,
        Some(serde_json::json!({"FIRST": ["SECOND"], "SECOND": []}))
    );
    assert_eq!(
        doc.at("/routing_model").map(|m| m.pointer()).as_deref(),
        Some("/routing_model")
    );
    let keys: Vec<_> = doc
        .root()
        .into_iter()
        .flat_map(|root| root.members())
        .map(|(k, _)| k)
        .collect();
    assert_eq!(keys, ["version", "routing_model", "screens"]);
}
