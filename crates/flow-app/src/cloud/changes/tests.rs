use flow_doc::Document;
use serde_json::{Value as Json, json};

use super::changes;

const SIGN: [&str; 3] = ["+", "-", "~"];

fn told(before: &Json, after: &Json) -> Vec<String> {
    let open = |json: &Json| Document::open(serde_json::to_vec(json).unwrap());
    changes(&open(before), &open(after))
        .into_iter()
        .map(|line| format!("{} {}: {}", SIGN[line.kind as usize], line.place, line.what))
        .collect()
}

fn booking() -> Json {
    json!({"version": "7.2", "screens": [
        {"id": "TIME", "title": "Choose a time", "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "TextHeading", "text": "When?"},
            {"type": "RadioButtonsGroup", "name": "part", "label": "Time of day", "data-source": [
                {"id": "m", "title": "Morning"}, {"id": "a", "title": "Afternoon"},
                {"id": "x", "title": "Any time"}]},
            {"type": "Footer", "label": "Continue", "on-click-action": {"name": "navigate",
                "next": {"type": "screen", "name": "CONFIRM"}, "payload": {"part": "${form.part}"}}}
        ]}},
        {"id": "CONFIRM", "title": "Confirm", "terminal": true, "data": {"part": {"type": "string"}},
         "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "TextBody", "text": "Is this right?"},
            {"type": "TextInput", "name": "who", "label": "Your name", "required": true},
            {"type": "Footer", "label": "Book", "on-click-action": {"name": "complete",
                "payload": {"part": "${data.part}"}}}
        ]}}
    ]})
}

fn at(flow: &mut Json, screen: usize, component: usize) -> &mut Json {
    &mut flow["screens"][screen]["layout"]["children"][component]
}

fn children(flow: &mut Json, screen: usize) -> &mut Vec<Json> {
    flow["screens"][screen]["layout"]["children"]
        .as_array_mut()
        .unwrap()
}

/// What is told after changing the booking flow so.
fn after(change: impl FnOnce(&mut Json)) -> Vec<String> {
    let mut flow = booking();
    change(&mut flow);
    told(&booking(), &flow)
}

#[test]
fn nothing_and_only_spelling() {
    assert!(after(|_| ()).is_empty());
    let compact = Document::open(serde_json::to_vec(&booking()).unwrap());
    let pretty = Document::open(serde_json::to_vec_pretty(&booking()).unwrap());
    let lines = changes(&compact, &pretty);
    assert_eq!(lines.len(), 1);
    assert!(lines[0].what.contains("the way the JSON is written"));
}

#[test]
fn texts_options_and_required() {
    let lines = after(|flow| {
        at(flow, 0, 0)["text"] = json!("Which part of the day?");
        let group = at(flow, 0, 1);
        group["label"] = json!("Part of the day");
        group["data-source"] = json!([
            {"id": "a", "title": "Afternoon"}, {"id": "m", "title": "Morning, 8 to 12"},
            {"id": "e", "title": "Evening"}]);
        at(flow, 1, 1)["required"] = json!(false);
        at(flow, 1, 1)["helper-text"] = json!("As in your passport");
    });
    assert_eq!(
        lines,
        [
            "~ Choose a time › Large heading: text “When?” → “Which part of the day?”",
            "~ Choose a time › Single choice: label “Time of day” → “Part of the day”",
            "~ Choose a time › Single choice “Part of the day”: option “Morning” → “Morning, 8 to 12”",
            "+ Choose a time › Single choice “Part of the day”: option “Evening” added",
            "- Choose a time › Single choice “Part of the day”: option “Any time” removed",
            "~ Choose a time › Single choice “Part of the day”: options in another order",
            "~ Confirm › Short answer “Your name”: no longer required",
            "~ Confirm › Short answer “Your name”: hint “As in your passport” added",
        ]
    );
}

#[test]
fn components_come_go_and_move() {
    let notes =
        json!({"type": "TextArea", "name": "notes", "label": "Health notes", "required": true});
    let lines = after(|flow| {
        children(flow, 1).insert(2, notes);
        children(flow, 1).swap(0, 1);
        children(flow, 0).remove(0);
    });
    assert_eq!(
        lines,
        [
            "- Choose a time › Large heading “When?”: removed",
            "~ Confirm › Short answer “Your name”: moved to the top",
            "+ Confirm › Paragraph “Health notes”: added, required",
        ]
    );
}

#[test]
fn a_component_that_went_to_another_screen() {
    let lines = after(|flow| {
        let mut name = children(flow, 1).remove(1);
        name["label"] = json!("Name");
        children(flow, 0).insert(1, name);
    });
    assert_eq!(
        lines,
        [
            "~ Choose a time › Short answer “Name”: moved here from “Confirm”",
            "~ Choose a time › Short answer: label “Your name” → “Name”",
        ]
    );
}

#[test]
fn wrapping_in_a_form_is_one_line() {
    let lines = after(|flow| {
        let children = children(flow, 1);
        let inside = children.split_off(1);
        children.push(json!({"type": "Form", "name": "form", "children": inside}));
    });
    assert_eq!(lines, ["+ Confirm › Form “form”: added"]);
}

#[test]
fn what_buttons_do_and_what_systems_receive() {
    let lines = after(|flow| {
        at(flow, 0, 2)["on-click-action"]["next"]["name"] = json!("NOWHERE");
        at(flow, 0, 2)["on-click-action"]["payload"] = json!({"part": "${form.other}"});
        at(flow, 1, 2)["on-click-action"]["payload"]["who"] = json!("${form.who}");
    });
    assert_eq!(
        lines,
        [
            "~ Choose a time › Button “Continue”: leads to “NOWHERE” instead of “Confirm”",
            "~ Choose a time › Button “Continue”: “part” is “${form.other}” instead of “${form.part}”",
            "~ Confirm › Button “Book”: the answer now carries “who”",
            "+ Answer: Your systems receive one new key: “who”",
        ]
    );
    let lines = after(|flow| {
        at(flow, 1, 2)["on-click-action"] = json!({"name": "data_exchange", "payload": {}});
    });
    assert_eq!(
        lines,
        [
            "~ Confirm › Button “Book”: when tapped: asks your server; before: finishes the flow",
            "- Answer: Your systems no longer receive one key: “part”",
        ]
    );
}

#[test]
fn screens_come_go_move_and_get_another_id() {
    let lines = after(|flow| {
        flow["version"] = json!("7.3");
        flow["screens"][1]["id"] = json!("THE_END");
        let extra = json!({"id": "EXTRA", "title": "Extra", "layout":
            {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "x"}]}});
        flow["screens"].as_array_mut().unwrap().push(extra);
        flow["screens"].as_array_mut().unwrap().swap(0, 1);
    });
    assert_eq!(lines[0], "~ Whole flow: version “7.2” → “7.3”");
    assert!(
        lines.contains(&"~ Confirm: moved to the start".to_owned()),
        "{lines:?}"
    );
    assert!(
        lines.contains(&"~ Confirm: screen ID “CONFIRM” → “THE_END”".to_owned()),
        "{lines:?}"
    );
    assert_eq!(
        lines.last().unwrap(),
        "+ Extra: screen added, with one component"
    );
    let lines = after(|flow| {
        flow["screens"].as_array_mut().unwrap().remove(1);
    });
    assert_eq!(lines[0], "- Confirm: screen removed, with 3 components");
}

#[test]
fn unknown_properties_and_data() {
    let lines = after(|flow| {
        at(flow, 0, 0)["sparkle"] = json!(7);
        flow["screens"][1]["data"]["day"] = json!({"type": "string"});
        flow["screens"][1]["sensitive"] = json!(["who"]);
        flow["routing_model"] = json!({"TIME": ["CONFIRM"]});
    });
    assert_eq!(
        lines,
        [
            "~ Whole flow: routes added",
            "~ Choose a time › Large heading “When?”: property “sparkle” 7 added",
            "~ Confirm: private fields added",
            "~ Confirm: data this screen receives: “day” added",
        ]
    );
}

#[test]
fn what_is_no_flow_is_told_as_a_whole() {
    let flow = serde_json::to_vec(&booking()).unwrap();
    for broken in [&b"{"[..], b"[]", b"", b"\xFF", b"7"] {
        let lines = changes(
            &Document::open(flow.clone()),
            &Document::open(broken.to_vec()),
        );
        assert_eq!(lines.len(), 1, "{broken:?}");
        let same = Document::open(broken.to_vec());
        assert!(changes(&same, &Document::open(broken.to_vec())).is_empty());
    }
    let odd = br#"{"screens":[7,{"id":1,"layout":[]},{"layout":{"children":[null,{"type":[]}]}}]}"#;
    assert!(!changes(&Document::open(flow), &Document::open(odd.to_vec())).is_empty());
}

#[test]
fn no_more_lines_than_anybody_reads() {
    let fields = |n: usize| -> Json {
        let list: Vec<Json> = (0..n)
            .map(|i| json!({"type": "TextInput", "name": format!("f{i}"), "label": format!("{i}")}))
            .collect();
        json!({"screens": [{"id": "A", "title": "A", "layout": {"children": list}}]})
    };
    let lines = told(&fields(0), &fields(700));
    assert_eq!(lines.len(), 501);
    assert_eq!(lines[500], "~ Whole flow: and 200 more changes");
}
