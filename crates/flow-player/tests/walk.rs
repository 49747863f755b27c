//! Walking with answers, and looking for a way.

mod stage;

use flow_player::{Answers, Inputs, Walk, find_way, walk};
use serde_json::{Value as Json, json};
use stage::{footer, navigate, open, screen};

fn flow() -> Json {
    let choice = json!({ "type": "RadioButtonsGroup", "name": "kind", "label": "Kind", "required": true,
        "data-source": [{ "id": "stay", "title": "Stay" }, { "id": "go", "title": "Go" }] });
    let link = json!({ "type": "EmbeddedLink", "text": "Other way", "on-click-action": navigate("LIST", json!({})) });
    let only_go = json!({ "type": "If", "condition": "${form.kind} == 'go'",
        "then": [footer(navigate("LIST", json!({})))],
        "else": [footer(json!({ "name": "data_exchange", "payload": {} }))] });
    let list = json!({ "type": "NavigationList", "name": "links", "list-items": [
        { "id": "a", "main-content": { "title": "A" } }, { "id": "b", "main-content": { "title": "B" } } ],
        "on-click-action": navigate("END", json!({ "item": "${form.links}" })) });
    json!({
        "version": "7.3", "data_api_version": "3.0",
        "routing_model": { "ASK": ["LIST"], "LIST": ["END"], "END": [] },
        "screens": [
            screen("ASK", json!([choice, link, only_go]), json!({})),
            screen("LIST", json!([list]), json!({})),
            screen("END", json!([
                { "type": "TextInput", "name": "name", "label": "Name", "required": true, "pattern": "[A-Z]{3}" },
                footer(json!({ "name": "complete", "payload": { "item": "${data.item}", "name": "${form.name}" } })),
            ]), json!({ "terminal": true, "data": { "item": { "type": "string", "__example__": "?" } } })),
        ],
    })
}

fn walked(answers: Json) -> Walk {
    let answers = Answers::read(answers).unwrap();
    walk(&open(&flow().to_string()), &answers, Inputs::default())
}

#[test]
fn with_answers_and_no_others() {
    let answers = json!({
        "ASK": { "kind": "go" }, "LIST": { "links": "b" }, "END": { "name": "ADA" }
    });
    let walk = walked(answers.clone());
    assert_eq!(
        walk.payload,
        Some(json!({ "item": "b", "name": "ADA" })),
        "{walk:?}"
    );
    assert_eq!(walk.screens, ["ASK", "LIST", "END"]);
    let stopped = |change: fn(&mut Json)| {
        let mut answers = answers.clone();
        change(&mut answers);
        walked(answers).stopped.unwrap()
    };
    assert_eq!(
        stopped(|all| all["END"] = json!({})),
        "END still needs an answer to name"
    );
    assert_eq!(
        stopped(|all| all["END"]["name"] = json!("x")),
        "END still needs an answer to name"
    );
    assert_eq!(
        stopped(|all| all["LIST"] = json!({})),
        "LIST still needs an answer to links"
    );
    assert_eq!(
        stopped(|all| all["ASK"]["kind"] = json!("no")),
        "ASK: “no” is not one of the choices of kind."
    );
    assert_eq!(
        stopped(|all| all["ASK"]["$press"] = json!("Away")),
        "ASK shows no “Away” to tap"
    );
}

#[test]
fn with_links_and_replies() {
    let rest = |mut answers: Json| {
        answers["LIST"] = json!({ "links": "a" });
        answers["END"] = json!({ "name": "ADA" });
        walked(answers)
    };
    let by_link = rest(json!({ "ASK": { "kind": "stay", "$press": "Other way" } }));
    assert_eq!(by_link.screens, ["ASK", "LIST", "END"]);
    // The first reply keeps the screen, the second leads on.
    let again = json!({ "screen": "ASK", "data": { "error_message": "Again" } });
    let on = json!({ "screen": "LIST" });
    let answered = rest(json!({ "ASK": { "kind": "stay" }, "$replies": { "ASK": [again, on] } }));
    assert_eq!(answered.payload.unwrap()["item"], "a");
    let wrong =
        rest(json!({ "ASK": { "kind": "stay" }, "$replies": { "ASK": { "screen": "END" } } }));
    assert!(
        wrong
            .stopped
            .unwrap()
            .starts_with("invalid-screen-transition: ")
    );
    for odd in [
        json!([]),
        json!({ "A": 1 }),
        json!({ "$replies": { "A": 1 } }),
    ] {
        assert!(Answers::read(odd.clone()).is_err(), "{odd}");
    }
}

#[test]
fn looking_for_a_way() {
    let document = open(&flow().to_string());
    let found = find_way(&document, &Answers::default(), Inputs::default());
    assert_eq!(
        found.payload,
        Some(json!({ "item": "a", "name": "AAA" })),
        "{found:?}"
    );
    let given = Answers::read(json!({ "END": { "name": "BEA" } })).unwrap();
    let found = find_way(&document, &given, Inputs::default());
    assert_eq!(found.payload.unwrap()["name"], "BEA");

    // An endpoint may always end the flow, but that is the last thing to try.
    let mut shut = flow();
    shut["screens"][0]["layout"]["children"][2]["else"] =
        json!([footer(navigate("LIST", json!({})))]);
    shut["screens"][2]["layout"]["children"][0]["pattern"] = json!("(?!)");
    shut["screens"][2]["layout"]["children"][0]["min-chars"] = json!(99);
    let shut = find_way(
        &open(&shut.to_string()),
        &Answers::default(),
        Inputs::default(),
    );
    let why = shut.stopped.unwrap();
    assert_eq!(
        why,
        "no way to the end was found: END still needs an answer to name"
    );
    assert_eq!(shut.screens, ["ASK", "LIST", "END"]);
}

/// A question that only another choice answers, and a circle of screens that must not hold it up.
#[test]
fn a_way_that_takes_another_choice() {
    let mut flow = flow();
    flow["screens"][0]["layout"]["children"][1] = json!({ "type": "TextBody", "text": "x" });
    flow["screens"][0]["layout"]["children"][2]["else"] =
        json!([footer(navigate("ROUND", json!({})))]);
    let round = screen(
        "ROUND",
        json!([footer(navigate("ASK", json!({})))]),
        json!({}),
    );
    flow["screens"].as_array_mut().unwrap().push(round);
    let found = find_way(
        &open(&flow.to_string()),
        &Answers::default(),
        Inputs::default(),
    );
    assert!(found.payload.is_some(), "{found:?}");
}
