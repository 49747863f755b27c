//! Whatever a file holds, it gets a diagnosis and nothing panics.

use flow_doc::Document;
use flow_lint::{Diagnostic, Part, RulesOff, Severity, check};
use proptest::prelude::*;

fn found(bytes: impl Into<Vec<u8>>) -> (Document, Vec<Diagnostic>) {
    let doc = Document::open(bytes.into());
    let found = check(&doc, &RulesOff::none());
    let lines = doc.line_index();
    for diagnostic in &found {
        let (start, end) = diagnostic.range(&doc, &lines);
        assert!(start <= end, "{diagnostic:?}");
        assert!(!diagnostic.message.is_empty());
        diagnostic.pointer(&doc);
    }
    (doc, found)
}

/// The rules that were broken, good practice aside.
fn rules(bytes: impl Into<Vec<u8>>) -> Vec<&'static str> {
    let broken = found(bytes).1.into_iter();
    let broken = broken.filter(|d| d.severity != Severity::Advice);
    broken.map(|d| d.rule).collect()
}

#[test]
fn no_json_at_all() {
    assert_eq!(rules(""), ["not-json"]);
    assert_eq!(rules("hello"), ["not-json"]);
    assert_eq!(rules("{\"version\": \"7.3\", \"screens\": ["), ["not-json"]);
    assert_eq!(rules(&b"\xff\xfe{"[..]), ["not-utf8"]);
    assert_eq!(rules("null"), ["not-an-object"]);
    assert_eq!(rules("[]"), ["not-an-object"]);
    assert_eq!(rules("{\"a\":\"\0\"}"), ["not-json"]);
    let (doc, list) = found("{\n  \"version\" \"7.3\"\n}");
    assert!(matches!(list[0].part, Part::At { .. }), "{list:?}");
    let (start, _) = list[0].range(&doc, &doc.line_index());
    assert_eq!((start.line, start.column), (2, 13));
}

#[test]
fn one_fault_one_problem() {
    let end = r#"{"id":"END","title":"End","terminal":true,"layout":{"type":"SingleColumnLayout","children":[{"type":"Footer","label":"Send answers","on-click-action":{"name":"complete","payload":{}}}]}}"#;
    assert_eq!(rules("{}"), ["missing-version", "missing-property"]);
    assert_eq!(rules(r#"{"version":"7.3","screens":{}}"#), ["wrong-type"]);
    assert_eq!(
        rules(r#"{"version":"7.3","screens":[]}"#),
        ["too-few-items"]
    );
    assert_eq!(
        rules(format!(r#"{{"version":"9.9","screens":[{end}]}}"#)),
        ["invalid-version"]
    );
    assert_eq!(
        rules(format!(r#"{{"version":"7.3","screens":[{end},7]}}"#)),
        ["wrong-type"]
    );
    assert_eq!(
        rules(format!(
            "\u{feff}{{\"version\":\"7.3\",\"screens\":[{end}]}}"
        )),
        ["byte-order-mark"]
    );
    let lone = end.replace("\"End\"", "\"\\ud800\"");
    assert_eq!(
        rules(format!(r#"{{"version":"7.3","screens":[{lone}]}}"#)),
        ["broken-character"]
    );
    let digits = "1".repeat(40);
    let big = end.replace("\"complete\"", &digits);
    assert_eq!(
        rules(format!(r#"{{"version":"7.3","screens":[{big}]}}"#)),
        ["wrong-type"]
    );
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    let deep = end.replace("\"payload\":{}", &format!("\"payload\":{{\"a\":{deep}}}"));
    assert_eq!(
        rules(format!(r#"{{"version":"7.3","screens":[{deep}]}}"#)),
        Vec::<&str>::new()
    );
    assert_eq!(rules("[".repeat(100_000)), ["not-json"]);
}

/// Sound flows of which every value in turn is replaced by every other kind of value.
#[test]
fn every_value_may_be_of_any_kind() {
    let sources = [
        include_str!("fixtures/booking.json"),
        include_str!("fixtures/kinds.json"),
    ];
    let kinds = [
        "null",
        "true",
        "1e400",
        "\"\"",
        "\"${data.x}\"",
        "\"`\"",
        "[]",
        "[null]",
        "{}",
        "{\"\":[]}",
    ];
    for source in sources {
        let doc = Document::open(source.into());
        let root = doc.root().expect("it parses");
        for value in root.descendants() {
            let span = doc.span(value.id()).expect("it is in the tree");
            for kind in kinds {
                found(format!(
                    "{}{kind}{}",
                    &source[..span.start],
                    &source[span.end..]
                ));
            }
        }
    }
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value as Json;
    let words = prop::sample::select(vec![
        "TextInput",
        "Footer",
        "If",
        "Switch",
        "Form",
        "CalendarPicker",
        "NavigationList",
        "navigate",
        "complete",
        "A",
        "",
        "${form.a}",
        "${screen.A.data.b}",
        "`${data.a} == 1`",
        "x ${data.a}",
        "2026-01-01",
    ]);
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i32>().prop_map(Json::from),
        words.prop_map(Json::from),
    ];
    leaf.prop_recursive(7, 200, 8, |inner| {
        let keys = prop::sample::select(vec![
            "version",
            "screens",
            "id",
            "title",
            "layout",
            "children",
            "type",
            "name",
            "label",
            "data",
            "data-source",
            "on-click-action",
            "next",
            "payload",
            "then",
            "else",
            "cases",
            "value",
            "condition",
            "list-items",
            "images",
            "mode",
            "init-values",
            "routing_model",
            "terminal",
            "data_api_version",
            "sensitive",
            "items",
            "properties",
            "__example__",
            "min-date",
            "end",
        ]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Json::from),
            prop::collection::vec((keys, inner), 0..8).prop_map(|members| {
                Json::Object(
                    members
                        .into_iter()
                        .map(|(k, v)| (k.to_owned(), v))
                        .collect(),
                )
            }),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_gets_a_diagnosis(value in json()) {
        prop_assert!(!found(value.to_string()).1.is_empty());
    }

    #[test]
    fn any_screen_gets_a_diagnosis(screen in json(), routes in json()) {
        let text = format!(r#"{{"version":"7.3","routing_model":{routes},"screens":[{screen}]}}"#);
        prop_assert!(!found(text).1.is_empty());
    }

    #[test]
    fn any_component_gets_no_panic(list in prop::collection::vec(json(), 0..6)) {
        let list = serde_json::Value::from(list);
        found(format!(
            r#"{{"version":"7.3","screens":[{{"id":"A","title":"A","layout":{{"type":"SingleColumnLayout","children":{list}}}}}]}}"#
        ));
    }
}

/// A fault of one place is told once, and does not hide what is wrong elsewhere.
#[test]
fn no_rain_of_follow_ups() {
    let told = |from: &str, to: &str| {
        let text = include_str!("fixtures/booking.json");
        assert!(text.contains(from), "{from}");
        rules(text.replacen(from, to, 1))
    };
    assert_eq!(
        told(
            "\"children\": [\n              { \"type\"",
            "\"childs\": [\n              { \"type\""
        ),
        ["unknown-property"]
    );
    assert_eq!(
        told("\"name\": \"full_name\", \"label\"", "\"label\""),
        ["missing-property"]
    );
    assert_eq!(
        told("\"type\": \"DatePicker\"", "\"type\": \"DatePickr\""),
        ["unknown-component"]
    );
    assert_eq!(
        told("\"terminal\": true", "\"terminal\": \"true\""),
        ["text-for-value"]
    );
    assert_eq!(
        told("\"type\": \"Form\"", "\"type\": \"Frm\""),
        ["unknown-component"]
    );
    assert_eq!(
        told("\"name\": \"navigate\"", "\"action\": \"navigate\""),
        ["action-without-name"]
    );
    assert_eq!(
        told(
            "{ \"type\": \"screen\", \"name\": \"SUMMARY\" }",
            "\"SUMMARY\""
        ),
        ["wrong-type"]
    );
    assert_eq!(
        told("\"name\": \"SUMMARY\"", "\"name\": \"SUMARY\""),
        ["unknown-target"]
    );
    assert_eq!(
        told("\"id\": \"DAY\"", "\"id\": \"DAI\""),
        ["unknown-target"]
    );
    assert_eq!(told("\"data\": {", "\"data\": [{"), ["not-json"]);
    assert_eq!(
        told("\"layout\": {", "\"layout\": null, \"ignored\": {"),
        ["null-value", "unknown-property"]
    );
    assert_eq!(
        told(
            "{ \"type\": \"string\", \"__example__\": \"Asha\" }",
            "\"Asha\""
        ),
        ["not-declared"]
    );
}

/// So much of it that the screens are shared out among processor cores.
#[test]
fn many_screens_keep_their_order() {
    let screen = |n: usize| {
        let letter = |n: usize| char::from(b'A' + n as u8);
        let id = format!("S_{}{}", letter(n / 26), letter(n % 26));
        let filler = r#"{"type":"TextBody","text":"Some text to read"},"#.repeat(200);
        format!(
            r#"{{"id":"{id}","title":"A","layout":{{"type":"SingleColumnLayout","children":[{filler}{{"type":"X{id}"}}]}}}}"#
        )
    };
    let screens: Vec<String> = (0..100).map(screen).collect();
    let text = format!(r#"{{"version":"7.3","screens":[{}]}}"#, screens.join(","));
    let (doc, list) = found(text);
    let unknown: Vec<String> = list
        .iter()
        .filter(|d| d.rule == "unknown-component")
        .map(|d| d.pointer(&doc))
        .collect();
    let expected: Vec<String> = (0..100)
        .map(|n| format!("/screens/{n}/layout/children/200/type"))
        .collect();
    assert_eq!(unknown, expected);
}
