//! Choosing and giving up (fact base 6.4).

mod stage;

use flow_player::Event;
use serde_json::{Value as Json, json};
use stage::{Stage, screen};

fn update(value: &str) -> Json {
    json!({ "name": "update_data", "payload": { "said": value } })
}

fn stage(version: &str, chooser: Json) -> Stage {
    let data = json!({ "data": { "said": { "type": "string", "__example__": "-" } } });
    let children = json!([chooser, { "type": "TextBody", "text": "${data.said}" }]);
    Stage::of(version, &[screen("ONE", children, data)], json!({}))
}

fn options(first: Json) -> Json {
    let mut a = json!({ "id": "a", "title": "A" });
    a.as_object_mut()
        .unwrap()
        .extend(first.as_object().cloned().unwrap());
    json!([a, { "id": "b", "title": "B" }])
}

/// What is said after choosing a, then b as well, then nothing.
fn said(version: &str, chooser: Json) -> Vec<Json> {
    let many = matches!(
        chooser["type"].as_str(),
        Some("CheckboxGroup" | "ChipsSelector")
    );
    let mut stage = stage(version, chooser);
    let steps = match many {
        true => [json!(["a"]), json!(["a", "b"]), json!([])],
        false => [json!("a"), json!("b"), json!(null)],
    };
    let mut said = vec![stage.text("TextBody")];
    for value in steps {
        stage.fill("it", value);
        said.push(stage.text("TextBody"));
    }
    said
}

#[test]
fn one_action_handles_both_unless_there_is_another() {
    let action = update("`'now ' ${form.it}`");
    let group = |more: Json| {
        let mut group = json!({ "type": "RadioButtonsGroup", "name": "it", "label": "It",
            "data-source": options(json!({})), "on-select-action": action });
        group
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().cloned().unwrap());
        group
    };
    assert_eq!(
        said("7.3", group(json!({}))),
        ["-", "now a", "now b", "now "]
    );
    let both = group(json!({ "on-unselect-action": update("gone") }));
    assert_eq!(said("7.3", both), ["-", "now a", "now b", "gone"]);
    let chips = json!({ "type": "ChipsSelector", "name": "it", "label": "It",
        "data-source": options(json!({})), "on-unselect-action": update("fewer") });
    assert_eq!(said("7.3", chips), ["-", "-", "-", "fewer"]);
}

#[test]
fn options_have_actions_of_their_own() {
    let of = |first: Json| {
        json!({ "type": "CheckboxGroup", "name": "it", "label": "It",
        "data-source": options(first) })
    };
    let select = json!({ "on-select-action": update("a in") });
    assert_eq!(said("7.3", of(select)), ["-", "a in", "a in", "a in"]);
    let both = json!({ "on-select-action": update("a in"), "on-unselect-action": update("a out") });
    assert_eq!(said("7.3", of(both)), ["-", "a in", "a in", "a out"]);
}

#[test]
fn in_6_0_to_6_3_showing_the_screen_runs_it() {
    for (version, runs) in [("5.1", false), ("6.0", true), ("6.3", true), ("7.0", false)] {
        let group = json!({ "type": "RadioButtonsGroup", "name": "it", "label": "It",
            "init-value": "b", "data-source": options(json!({})),
            "on-select-action": update("${form.it}") });
        let shown = stage(version, group).text("TextBody");
        assert_eq!(shown, if runs { "b" } else { "-" }, "{version}");
    }
}

#[test]
fn an_opt_in_is_chosen_and_given_up() {
    let opt_in = json!({ "type": "OptIn", "name": "it", "label": "It",
        "on-select-action": update("yes"), "on-unselect-action": update("no") });
    let mut stage = stage("7.3", opt_in);
    stage.fill("it", json!(true));
    assert_eq!(stage.text("TextBody"), "yes");
    stage.fill("it", json!(true));
    stage.fill("it", json!(false));
    assert_eq!(stage.text("TextBody"), "no");
}

#[test]
fn a_range_of_days_is_chosen_when_both_ends_are_there() {
    let picker = json!({ "type": "CalendarPicker", "name": "it", "mode": "range",
        "label": { "start-date": "From", "end-date": "To" },
        "on-select-action": { "name": "data_exchange", "payload": { "stay": "${form.it}" } } });
    let mut stage = stage("7.3", picker);
    stage.fill("it", json!({ "start-date": "2026-01-01" }));
    assert_eq!(stage.frame().exchange, None);
    let stay = json!({ "start-date": "2026-01-01", "end-date": "2026-01-03" });
    stage.fill("it", stay.clone());
    assert_eq!(
        stage.frame().exchange.unwrap().request["data"]["stay"],
        stay
    );
    stage.event(Event::Back);
    assert_eq!(stage.field("it").value, Some(stay));
}
