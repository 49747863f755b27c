//! Which branch of an If or a Switch is shown (fact base 6.12, 10).

use flow_doc::Document;
use flow_player::{Drawn, Event, Inputs, Player};
use serde_json::{Value as Json, json};

fn texts(drawn: &[Drawn], found: &mut Vec<String>) {
    for one in drawn {
        if one.type_name == "TextBody" {
            found.push(one.props["text"].as_str().unwrap_or_default().to_owned());
        }
        texts(&one.children, found);
    }
}

/// What is shown of a component after these answers.
fn shown(component: &Json, answers: &[(&str, Json)]) -> Vec<String> {
    let text = json!({"version": "7.3", "screens": [{"id": "END", "title": "End", "terminal": true,
        "data": {"kind": {"type": "string", "__example__": "b"}},
        "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "TextInput", "name": "city", "label": "City", "required": false},
            {"type": "TextInput", "name": "age", "label": "Age", "input-type": "number", "required": false},
            {"type": "OptIn", "name": "news", "label": "News"},
            component,
            {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]});
    let document = Document::open(text.to_string().into_bytes());
    let mut player = Player::start(&document, Inputs::default());
    for (field, value) in answers {
        let (field, value) = ((*field).to_owned(), value.clone());
        player.event(&document, Event::Change { field, value });
    }
    let mut found = Vec::new();
    texts(&player.frame(&document).components, &mut found);
    found
}

fn body(text: &str) -> Json {
    json!([{"type": "TextBody", "text": text}])
}

#[test]
fn a_switch_compares_as_text_and_falls_back() {
    let cases = json!({"7": body("seven"), "true": body("yes"), "b": body("B"), "": body("empty"),
        "default": body("other")});
    let of = |value: &str| json!({"type": "Switch", "value": value, "cases": cases});
    let age = |age: i64| vec![("age", json!(age))];
    assert_eq!(shown(&of("${form.age}"), &age(7)), ["seven"]);
    assert_eq!(shown(&of("${form.age}"), &age(8)), ["other"]);
    assert_eq!(shown(&of("`${form.age} - 1`"), &age(8)), ["seven"]);
    assert_eq!(
        shown(&of("${form.news}"), &[("news", json!(true))]),
        ["yes"]
    );
    assert_eq!(shown(&of("${form.news}"), &[]), ["other"]);
    assert_eq!(shown(&of("${data.kind}"), &[]), ["B"]);
    assert_eq!(shown(&of("`${form.city} ''`"), &[]), ["empty"]);
    assert_eq!(shown(&of("`${form.city}`"), &[("city", json!("b"))]), ["B"]);
    let few = json!({"type": "Switch", "value": "${form.city}", "cases": {"a": body("A")}});
    assert_eq!(shown(&few, &[("city", json!("x"))]), [""; 0]);
    assert_eq!(shown(&few, &[("city", json!("a"))]), ["A"]);
}

#[test]
fn an_if_reads_both_spellings() {
    let of = |condition: &str| json!({"type": "If", "condition": condition, "then": body("then"), "else": body("else")});
    let answers = [("city", json!("Pune")), ("age", json!(18))];
    for (condition, expected) in [
        ("(${form.city} == 'Pune') && !${form.news}", "then"),
        ("${form.age} < 18", "else"),
        ("`${form.age} / 4 == 4.5 && ${form.city} == 'Pune'`", "then"),
        ("`${form.city} ', India' == 'x'`", "else"),
        ("${form.news}", "else"),
        // What cannot be read does not hold.
        ("${form.age} == ", "else"),
        ("`'x`", "else"),
    ] {
        assert_eq!(shown(&of(condition), &answers), [expected], "{condition}");
    }
}
