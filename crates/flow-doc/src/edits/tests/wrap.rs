use super::*;

const FORM: &str = "/screens/0/layout/children/1";

fn at(index: usize) -> String {
    format!("{FORM}/children/{index}")
}

fn names(doc: &Document, list: &str) -> Vec<String> {
    let items = doc.at(list).into_iter().flat_map(|list| list.items());
    let called = items.filter_map(|item| item.get("name").or(item.get("type"))?.str());
    called.map(|name| name.into_owned()).collect()
}

#[test]
fn several_move_together_in_the_order_of_the_file() {
    let mut doc = open(FLOW);
    let nodes = vec![node(&doc, &at(1)), node(&doc, &at(0))];
    let form = node(&doc, FORM);
    let to = |index| Edit::MoveComponents {
        nodes: nodes.clone(),
        parent: form,
        slot: Slot::Children,
        index,
    };
    // Where they are already: no step.
    assert_eq!(apply(&mut doc, to(0)).revision, 0);
    assert_eq!(doc.history().steps, 0);
    let change = apply(&mut doc, to(1));
    assert_eq!(
        names(&doc, &format!("{FORM}/children")),
        ["If", "who", "mail", "Footer"]
    );
    assert_eq!(change.selection, [nodes[1], nodes[0]]);
    doc.undo();
    assert_eq!(doc.text(), FLOW);
}

#[test]
fn one_that_may_not_go_holds_all_back() {
    let mut doc = open(FLOW);
    let second = node(&doc, "/screens/1");
    let rich = r#"{"type":"RichText","text":"x"}"#;
    apply(&mut doc, insert(second, Slot::Children, 0, rich));
    let both = vec![
        node(&doc, "/screens/1/layout/children/1"),
        node(&doc, "/screens/1/layout/children/0"),
    ];
    let form = node(&doc, FORM);
    let edit = Edit::MoveComponents {
        nodes: both,
        parent: form,
        slot: Slot::Children,
        index: 0,
    };
    assert_eq!(refused(&mut doc, edit), RefusalCode::NotHere);
    let inside = Edit::MoveComponents {
        nodes: vec![node(&doc, FORM), node(&doc, &at(0))],
        parent: node(&doc, &at(2)),
        slot: Slot::Then,
        index: 0,
    };
    assert_eq!(refused(&mut doc, inside), RefusalCode::IntoItself);
    let none = Edit::MoveComponents {
        nodes: vec![],
        parent: form,
        slot: Slot::Children,
        index: 0,
    };
    assert_eq!(refused(&mut doc, none), RefusalCode::WrongShape);
}

#[test]
fn to_another_screen_components_go_before_its_footer_under_free_names() {
    let mut doc = open(FLOW);
    let second = node(&doc, "/screens/1");
    for json in [
        r#"{"type":"Footer","label":"x"}"#,
        r#"{"type":"TextInput","name":"who","label":"L"}"#,
    ] {
        apply(&mut doc, insert(second, Slot::Children, 99, json));
    }
    let footer = node(&doc, "/screens/1/layout/children/2");
    let edit = Edit::MoveComponent {
        node: footer,
        parent: second,
        slot: Slot::Children,
        index: 3,
    };
    apply(&mut doc, edit);
    let nodes = vec![node(&doc, &at(0)), node(&doc, &at(2))];
    let change = apply(
        &mut doc,
        Edit::MoveToScreen {
            nodes: nodes.clone(),
            screen: second,
        },
    );
    assert_eq!(change.selection, nodes);
    let list = "/screens/1/layout/children";
    assert_eq!(
        names(&doc, list),
        ["TextBody", "Switch", "who", "who_2", "If", "Footer"]
    );
    let condition = doc.at(&format!("{list}/4/condition"));
    assert_eq!(
        condition.and_then(|text| text.str()).as_deref(),
        Some("${form.who_2} != ''")
    );
    let again = Edit::MoveToScreen {
        nodes,
        screen: second,
    };
    assert_eq!(refused(&mut doc, again), RefusalCode::IntoItself);
    let button = Edit::MoveToScreen {
        nodes: vec![node(&doc, &at(1))],
        screen: second,
    };
    assert_eq!(refused(&mut doc, button), RefusalCode::TooMany);
}

#[test]
fn components_are_wrapped_and_unwrapped() {
    let mut doc = open(FLOW);
    let nodes = vec![node(&doc, &at(1)), node(&doc, &at(0))];
    let wrap = Edit::Wrap {
        nodes: nodes.clone(),
        container: "If".to_owned(),
    };
    let change = apply(&mut doc, wrap);
    let branch = node(&doc, &at(0));
    assert_eq!(change.selection, [branch]);
    assert_eq!(names(&doc, &format!("{}/then", at(0))), ["who", "mail"]);
    assert_eq!(
        names(&doc, &format!("{FORM}/children")),
        ["If", "If", "Footer"]
    );
    let change = apply(&mut doc, Edit::Unwrap { node: branch });
    assert_eq!(change.dropped, ["Condition"]);
    assert_eq!(change.selection, [nodes[1], nodes[0]]);
    assert_eq!(doc.text(), FLOW);
    doc.undo();
    doc.undo();
    assert_eq!(doc.text(), FLOW);

    // A Form around what stands on a screen, and off again.
    let second = node(&doc, "/screens/1");
    let input = r#"{"type":"TextInput","name":"n","label":"L"}"#;
    apply(&mut doc, insert(second, Slot::Children, 0, input));
    let field = node(&doc, "/screens/1/layout/children/0");
    let before = doc.text().into_owned();
    apply(
        &mut doc,
        Edit::Wrap {
            nodes: vec![field],
            container: "Form".to_owned(),
        },
    );
    assert_eq!(node(&doc, "/screens/1/layout/children/0/children/0"), field);
    let form = node(&doc, "/screens/1/layout/children/0");
    let change = apply(&mut doc, Edit::Unwrap { node: form });
    assert_eq!((change.dropped, doc.text().into_owned()), (vec![], before));
}

#[test]
fn wrapping_obeys_what_placing_obeys() {
    use RefusalCode::*;
    for (pointer, container, expected) in [
        (at(0), "Form", NotHere),
        (at(0), "TextBody", NoSlot),
        (at(0), "Nothing", NoSlot),
        ("/screens/0".to_owned(), "If", WrongShape),
        ("/screens/0/layout/children/1".to_owned(), "If", NotHere),
    ] {
        let mut doc = open(FLOW);
        let edit = Edit::Wrap {
            nodes: vec![node(&doc, &pointer)],
            container: container.to_owned(),
        };
        assert_eq!(refused(&mut doc, edit), expected, "{pointer} {container}");
    }
    let mut doc = open(FLOW);
    for _ in 0..2 {
        let branch = node(&doc, &at(2));
        apply(
            &mut doc,
            Edit::Wrap {
                nodes: vec![branch],
                container: "If".to_owned(),
            },
        );
    }
    let edit = Edit::Wrap {
        nodes: vec![node(&doc, &at(2))],
        container: "If".to_owned(),
    };
    assert_eq!(refused(&mut doc, edit), TooDeep);
    let edit = Edit::Unwrap {
        node: node(&doc, &at(0)),
    };
    assert_eq!(refused(&mut doc, edit), NoSlot);
    // The Form's Footer and questions would stand where another Footer is.
    let edit = Edit::Unwrap {
        node: node(&doc, FORM),
    };
    assert_eq!(apply(&mut doc, edit).dropped, ["First values"]);
}
