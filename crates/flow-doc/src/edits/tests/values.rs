use super::*;

const FORM: &str = "/screens/0/layout/children/1";

#[test]
fn one_changed_label_is_one_changed_line() {
    let mut doc = open(FLOW);
    let edit = set(&doc, FORM, "/children/3/label", "\"Weiter\"");
    let change = apply(&mut doc, edit);
    assert_eq!(
        diff(FLOW, &doc.text()),
        [
            r#"-                                "label": "Go on","#,
            r#"+                                "label": "Weiter","#
        ]
    );
    assert_eq!(
        change.changed,
        [node(&doc, "/screens/0/layout/children/1/children/3")]
    );
    assert_eq!(change.splices.len(), 1);
    assert_eq!(
        (change.splices[0].remove, change.splices[0].insert.as_str()),
        (5, "Weiter")
    );
    assert!(change.removed.is_empty() && !change.screens_changed);
}

#[test]
fn a_value_that_says_the_same_is_left_alone() {
    let mut doc = open(FLOW);
    for (path, json) in [
        ("/init-values", r#"{"mail": "", "who": "Ann"}"#),
        ("/children/3/on-click-action/payload/old", "1.0"),
    ] {
        let edit = set(&doc, FORM, path, json);
        let change = apply(&mut doc, edit);
        assert_eq!((change.revision, change.splices.len()), (0, 0), "{path}");
    }
    assert_eq!(doc.history().steps, 0);
    assert_eq!(doc.text(), FLOW);
}

#[test]
fn only_what_differs_in_an_object_is_rewritten() {
    let mut doc = open(FLOW);
    let action = r#"{"name":"navigate","payload":{"old":2,"who":"${form.who}"},"next":{"name":"SECOND","type":"screen"}}"#;
    let edit = set(&doc, FORM, "/children/3/on-click-action", action);
    apply(&mut doc, edit);
    let lines = diff(FLOW, &doc.text());
    assert_eq!(
        lines,
        [
            r#"-                                        "old": 1.0"#,
            r#"+                                        "old": 2"#
        ]
    );
}

#[test]
fn items_are_recognised_and_neighbours_imitated() {
    let text = "{\n  \"list\": [\n    {\"id\": \"a\", \"n\": 1},\n    {\"id\": \"b\", \"n\": 2},\n    {\"id\": \"c\", \"n\": 3}\n  ]\n}\n";
    let mut doc = open(text);
    let b = node(&doc, "/list/1");
    let edit = set(
        &doc,
        "",
        "/list",
        r#"[{"id":"b","n":2},{"id":"new","n":[1]},{"id":"c","n":4}]"#,
    );
    apply(&mut doc, edit);
    assert_eq!(
        doc.text(),
        "{\n  \"list\": [\n    {\"id\": \"b\", \"n\": 2},\n    {\"id\": \"new\", \"n\": [1]},\n    {\"id\": \"c\", \"n\": 4}\n  ]\n}\n"
    );
    assert_eq!(node(&doc, "/list/0"), b);
}

#[test]
fn objects_are_made_on_the_way() {
    let mut doc = open(FLOW);
    let edit = set(&doc, "/screens/0", "/data/name/type", "\"string\"");
    apply(&mut doc, edit);
    assert_eq!(
        diff(FLOW, &doc.text()),
        [
            r#"-            "sensitive": ["who"]"#,
            r#"+            "sensitive": ["who"],"#,
            r#"+            "data": {"#,
            r#"+                "name": {"#,
            r#"+                    "type": "string""#,
            "+                }",
            "+            }",
        ]
    );
    assert_eq!(
        doc.at("/screens/0/data/name/type")
            .and_then(|v| v.str())
            .as_deref(),
        Some("string")
    );
    let list = set(&doc, "/routing_model", "/SECOND/-", "\"FIRST\"");
    apply(&mut doc, list);
    assert!(
        doc.text()
            .contains("\"SECOND\": [\n            \"FIRST\"\n        ]")
    );
}

#[test]
fn added_members_stand_before_the_bulk() {
    let mut doc = open("{\n  \"version\": \"7.3\",\n  \"screens\": []\n}");
    let edit = set(&doc, "", "/data_api_version", "\"3.0\"");
    apply(&mut doc, edit);
    assert_eq!(
        doc.text(),
        "{\n  \"version\": \"7.3\",\n  \"data_api_version\": \"3.0\",\n  \"screens\": []\n}"
    );
}

#[test]
fn one_line_stays_one_line() {
    let mut doc = open(r#"{"a":1,"b":[{"x":true}]}"#);
    let edit = set(&doc, "", "/c", r#"{ "y": [ 1, { } ] }"#);
    apply(&mut doc, edit);
    assert_eq!(doc.text(), r#"{"a":1,"b":[{"x":true}],"c":{"y":[1,{}]}}"#);
}

#[test]
fn numbers_keep_the_spelling_they_are_given() {
    let mut doc = open(r#"{"a": 1}"#);
    let edit = set(&doc, "", "/a", "1e3");
    apply(&mut doc, edit);
    assert_eq!(doc.text(), r#"{"a": 1e3}"#);
}

#[test]
fn the_last_of_several_members_is_set_and_all_are_cleared() {
    let mut doc = open(r#"{"a": 1, "b": 0, "a": 2}"#);
    let edit = set(&doc, "", "/a", "3");
    apply(&mut doc, edit);
    assert_eq!(doc.text(), r#"{"a": 1, "b": 0, "a": 3}"#);
    let root = node(&doc, "");
    apply(
        &mut doc,
        Edit::Unset {
            node: root,
            path: "/a".to_owned(),
        },
    );
    assert_eq!(doc.text(), r#"{"b": 0}"#);
    apply(
        &mut doc,
        Edit::Unset {
            node: root,
            path: "/b".to_owned(),
        },
    );
    assert_eq!(doc.text(), "{}");
    assert_eq!(
        apply(
            &mut doc,
            Edit::Unset {
                node: root,
                path: "/b".to_owned()
            }
        )
        .revision,
        3
    );
}

#[test]
fn windows_line_ends_and_tabs_are_kept() {
    let mut doc = open("{\r\n\t\"a\": {},\r\n\t\"z\": 1\r\n}\r\n");
    let edit = set(&doc, "", "/a/b", "[1]");
    apply(&mut doc, edit);
    assert_eq!(
        doc.text(),
        "{\r\n\t\"a\": {\r\n\t\t\"b\": [\r\n\t\t\t1\r\n\t\t]\r\n\t},\r\n\t\"z\": 1\r\n}\r\n"
    );
}

#[test]
fn a_key_is_renamed_in_its_place() {
    let mut doc = open(FLOW);
    let second = node(&doc, "/screens/1/data");
    let edit = |key: &str| Edit::RenameKey {
        node: second,
        path: "/who".to_owned(),
        key: key.to_owned(),
    };
    let value = node(&doc, "/screens/1/data/who");
    apply(&mut doc, edit("person \"x\""));
    assert_eq!(node(&doc, "/screens/1/data/person \"x\""), value);
    assert!(
        doc.text()
            .contains(r#"                "person \"x\"": { "type""#)
    );
    doc.undo();
    assert_eq!(doc.text(), FLOW);
    assert_eq!(refused(&mut doc, edit("mail")), RefusalCode::NameTaken);
    assert_eq!(refused(&mut doc, edit("")), RefusalCode::NameEmpty);
}

#[test]
fn what_cannot_be_set_is_refused() {
    let mut doc = open(FLOW);
    for (path, json, code) in [
        ("/version/x", "1", RefusalCode::WrongShape),
        ("/screens/7", "1", RefusalCode::WrongShape),
        ("version", "1", RefusalCode::WrongShape),
        ("/version", "{", RefusalCode::NotJson),
    ] {
        let edit = set(&doc, "", path, json);
        assert_eq!(refused(&mut doc, edit), code, "{path}");
    }
    let deep = "[".repeat(510) + &"]".repeat(510);
    let edit = set(&doc, "/screens/0/layout/children", "/0/x", &deep);
    assert_eq!(refused(&mut doc, edit), RefusalCode::TooDeep);
}
