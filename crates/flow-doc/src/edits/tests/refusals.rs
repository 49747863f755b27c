use super::*;

const FORM: &str = "/screens/0/layout/children/1";
const BRANCH: &str = "/screens/0/layout/children/1/children/2";

fn try_insert(version: &str, pointer: &str, slot: Slot, json: &str) -> Result<(), RefusalCode> {
    let mut doc = open(&FLOW.replace("7.3", version));
    let parent = node(&doc, pointer);
    let edit = [insert(parent, slot, 0, json)];
    let possible = doc.can_apply(&edit).map_err(|refusal| refusal.code);
    assert_eq!(doc.revision(), 0);
    assert_eq!(
        doc.apply(&edit, Step::default())
            .map(|_| ())
            .map_err(|refusal| refusal.code),
        possible
    );
    possible
}

#[test]
fn components_stand_where_the_catalogue_lets_them() {
    let form = r#"{"type":"Form","name":"f","children":[]}"#;
    let footer = r#"{"type":"Footer","label":"x"}"#;
    let input = r#"{"type":"TextInput","name":"n","label":"L"}"#;
    let rich = r#"{"type":"RichText","text":"x"}"#;
    let unknown = r#"{"type":"Hologram"}"#;
    use RefusalCode::*;
    for (version, pointer, slot, json, expected) in [
        ("7.3", FORM, Slot::Children, form, Err(NotHere)),
        ("7.3", BRANCH, Slot::Then, form, Err(NotHere)),
        ("7.3", "/screens/0", Slot::Children, form, Err(TooMany)),
        ("6.3", "/screens/0", Slot::Children, form, Ok(())),
        ("7.3", "/screens/1", Slot::Children, form, Ok(())),
        ("7.3", "/screens/0", Slot::Children, footer, Err(TooMany)),
        ("7.3", BRANCH, Slot::Then, footer, Err(TooMany)),
        ("7.3", "/screens/1", Slot::Children, footer, Ok(())),
        ("7.3", "/screens/0", Slot::Children, input, Err(OutsideForm)),
        ("7.3", "/screens/1", Slot::Children, input, Ok(())),
        ("3.1", "/screens/1", Slot::Children, input, Err(NotHere)),
        ("3.1", FORM, Slot::Children, input, Ok(())),
        ("7.3", FORM, Slot::Children, rich, Err(NotHere)),
        ("5.0", "/screens/1", Slot::Children, rich, Err(NotHere)),
        ("9.9", "/screens/1", Slot::Children, rich, Ok(())),
        ("what", "/screens/1", Slot::Children, rich, Ok(())),
        ("7.3", FORM, Slot::Children, unknown, Ok(())),
        ("7.3", BRANCH, Slot::Else, unknown, Ok(())),
        ("7.3", FORM, Slot::Then, input, Err(NoSlot)),
        (
            "7.3",
            "/screens/0/layout/children/0",
            Slot::Children,
            input,
            Err(NoSlot),
        ),
        ("7.3", "/screens/0", Slot::Then, input, Err(NoSlot)),
        (
            "7.3",
            "/screens/0/layout",
            Slot::Children,
            input,
            Err(NoSlot),
        ),
        ("7.3", FORM, Slot::Children, "[]", Err(NotJson)),
        ("7.3", FORM, Slot::Children, "{'a'}", Err(NotJson)),
    ] {
        assert_eq!(
            try_insert(version, pointer, slot.clone(), json),
            expected,
            "{version} {pointer} {slot:?} {json}"
        );
    }
}

#[test]
fn what_comes_inside_a_component_is_looked_at_too() {
    let json = r#"{"type":"If","condition":"${data.x}","then":[{"type":"Form","name":"x","children":[]}]}"#;
    assert_eq!(
        try_insert("7.3", "/screens/1", Slot::Children, json),
        Err(RefusalCode::NotHere)
    );
    let nested = r#"{"type":"If","then":[{"type":"If","then":[{"type":"If","then":[]}]}]}"#;
    assert_eq!(
        try_insert("7.3", "/screens/1", Slot::Children, nested),
        Ok(())
    );
    assert_eq!(
        try_insert("7.3", BRANCH, Slot::Then, nested),
        Err(RefusalCode::TooDeep)
    );
    let footer = r#"{"type":"If","then":[{"type":"If","then":[{"type":"Footer"}]}]}"#;
    assert_eq!(
        try_insert("7.3", "/screens/1", Slot::Children, footer),
        Err(RefusalCode::NotHere)
    );
}

#[test]
fn alternatives_count_once() {
    let json = r#"{"type":"If","then":[{"type":"Footer"}],"else":[{"type":"Footer"}]}"#;
    assert_eq!(
        try_insert("7.3", "/screens/1", Slot::Children, json),
        Ok(())
    );
    let json = r#"{"type":"If","then":[{"type":"Footer"},{"type":"Footer"}],"else":[]}"#;
    assert_eq!(
        try_insert("7.3", "/screens/1", Slot::Children, json),
        Err(RefusalCode::TooMany)
    );
}

#[test]
fn nothing_moves_into_itself() {
    let mut doc = open(FLOW);
    let form = node(&doc, FORM);
    let branch = node(&doc, BRANCH);
    for parent in [form, branch] {
        let edit = Edit::MoveComponent {
            node: form,
            parent,
            slot: Slot::Children,
            index: 0,
        };
        assert_eq!(refused(&mut doc, edit), RefusalCode::IntoItself);
    }
}

#[test]
fn a_question_does_not_leave_its_form() {
    let mut doc = open(FLOW);
    let who = node(&doc, "/screens/0/layout/children/1/children/0");
    let screen = node(&doc, "/screens/0");
    let edit = Edit::MoveComponent {
        node: who,
        parent: screen,
        slot: Slot::Children,
        index: 0,
    };
    assert_eq!(refused(&mut doc, edit), RefusalCode::OutsideForm);
    let other = node(&doc, "/screens/1");
    let edit = Edit::MoveComponent {
        node: who,
        parent: other,
        slot: Slot::Children,
        index: 0,
    };
    apply(&mut doc, edit);
}

#[test]
fn what_is_too_many_already_may_still_be_moved() {
    let footers = r#"{"version":"7.3","screens":[{"id":"A","layout":{"children":[{"type":"Footer"},{"type":"Footer"},{"type":"TextBody"}]}}]}"#;
    let mut doc = open(footers);
    let (footer, screen) = (
        node(&doc, "/screens/0/layout/children/0"),
        node(&doc, "/screens/0"),
    );
    let edit = Edit::MoveComponent {
        node: footer,
        parent: screen,
        slot: Slot::Children,
        index: 2,
    };
    apply(&mut doc, edit);
    assert_eq!(
        refused(&mut doc, Edit::Duplicate { node: footer }),
        RefusalCode::TooMany
    );
}

#[test]
fn what_stands_wrong_already_may_still_be_moved_there() {
    let text = r#"{"version":"7.3","screens":[{"id":"A","layout":{"children":[{"type":"Form","children":[{"type":"RichText"},{"type":"TextBody"}]},{"type":"TextInput","name":"a"}]}}]}"#;
    let mut doc = open(text);
    let rich = node(&doc, "/screens/0/layout/children/0/children/0");
    let (form, input) = (
        node(&doc, "/screens/0/layout/children/0"),
        node(&doc, "/screens/0/layout/children/1"),
    );
    let screen = node(&doc, "/screens/0");
    let to = |node, parent, index| Edit::MoveComponent {
        node,
        parent,
        slot: Slot::Children,
        index,
    };
    apply(&mut doc, to(rich, form, 1));
    apply(&mut doc, to(input, screen, 0));
    apply(&mut doc, to(rich, screen, 0));
    assert_eq!(refused(&mut doc, to(rich, form, 0)), RefusalCode::NotHere);
}

#[test]
fn what_is_gone_or_no_part_cannot_be_edited() {
    let mut doc = open(FLOW);
    let heading = node(&doc, "/screens/0/layout/children/0");
    let (layout, text) = (node(&doc, "/screens/0/layout"), node(&doc, "/version"));
    apply(&mut doc, Edit::Remove { node: heading });
    assert_eq!(
        refused(&mut doc, Edit::Duplicate { node: heading }),
        RefusalCode::NodeGone
    );
    assert_eq!(
        refused(
            &mut doc,
            Edit::Remove {
                node: NodeId(99_999)
            }
        ),
        RefusalCode::NodeGone
    );
    assert_eq!(
        refused(&mut doc, Edit::Remove { node: layout }),
        RefusalCode::WrongShape
    );
    assert_eq!(
        refused(&mut doc, Edit::Duplicate { node: text }),
        RefusalCode::WrongShape
    );
}

#[test]
fn all_edits_or_none() {
    let mut doc = open(FLOW);
    let screen = node(&doc, "/screens/1");
    let good = insert(
        screen,
        Slot::Children,
        0,
        r#"{"type":"TextBody","text":"x"}"#,
    );
    let bad = Edit::Remove { node: NodeId(0) };
    assert!(doc.apply(&[good, bad], Step::default()).is_err());
    assert_eq!(
        (doc.text().as_ref(), doc.revision(), doc.history().steps),
        (FLOW, 0, 0)
    );
}

#[test]
fn a_file_that_is_no_flow_says_so() {
    for text in ["[]", "{\"screens\": {}}", "3"] {
        let mut doc = open(text);
        let edit = Edit::InsertScreen {
            index: 0,
            screen: JsonText("{}".to_owned()),
        };
        assert_eq!(refused(&mut doc, edit), RefusalCode::WrongShape, "{text}");
    }
    let mut doc = Document::open(b"{".to_vec());
    assert_eq!(
        refused(&mut doc, Edit::RouteFromActions),
        RefusalCode::Faulty
    );
}
