//! Answers of every kind, from the field to the message.

mod stage;

use flow_player::{Event, sample_answer};
use serde_json::{Value as Json, json};
use stage::{Stage, footer, navigate, screen};

fn complete(payload: Json) -> Json {
    footer(json!({ "name": "complete", "payload": payload }))
}

fn one(version: &str, component: Json) -> Stage {
    let children = json!([component, complete(json!({ "it": "${form.it}" }))]);
    let last = screen("ONE", children, json!({ "terminal": true }));
    Stage::of(version, &[last], json!({}))
}

/// What the message carries of one answer; `None` when the button is held back or refuses it.
fn sent(version: &str, component: Json, answer: Json) -> Option<Json> {
    let mut stage = one(version, component);
    stage.fill("it", answer);
    stage.press("Footer");
    let payload = stage.frame().finished?.payload;
    Some(payload.get("it").cloned().unwrap_or(Json::Null))
}

#[test]
fn values_as_the_message_carries_them() {
    let two = json!([{ "id": "a", "title": "A" }, { "id": "b", "title": "B", "enabled": false }]);
    let field = |type_name: &str, more: Json| {
        let mut field = json!({ "type": type_name, "name": "it", "label": "It", "required": true });
        field
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().cloned().unwrap());
        field
    };
    let days = json!({ "start-date": "2026-01-01", "end-date": "2026-01-02" });
    for (version, component, answer, carried) in [
        (
            "7.3",
            field("TextInput", json!({})),
            json!("Ada"),
            Some(json!("Ada")),
        ),
        (
            "7.3",
            field("TextInput", json!({ "input-type": "number" })),
            json!("4.50"),
            Some(json!(4.5)),
        ),
        (
            "7.3",
            field("TextInput", json!({ "input-type": "passcode" })),
            json!("0042"),
            Some(json!(42)),
        ),
        (
            "7.3",
            field("TextInput", json!({ "input-type": "email" })),
            json!("nobody"),
            None,
        ),
        ("7.3", field("TextInput", json!({})), json!("  "), None),
        (
            "7.3",
            field("Dropdown", json!({ "data-source": two })),
            json!("a"),
            Some(json!("a")),
        ),
        (
            "7.3",
            field("Dropdown", json!({ "data-source": two })),
            json!("b"),
            None,
        ),
        (
            "7.3",
            field("Dropdown", json!({ "data-source": two })),
            json!("c"),
            None,
        ),
        (
            "7.3",
            field("ChipsSelector", json!({ "data-source": two })),
            json!(["a", "a", "x"]),
            Some(json!(["a"])),
        ),
        (
            "7.3",
            field("OptIn", json!({})),
            json!(true),
            Some(json!(true)),
        ),
        ("7.3", field("OptIn", json!({})), json!(false), None),
        (
            "7.3",
            field("DatePicker", json!({})),
            json!("2026-01-02"),
            Some(json!("2026-01-02")),
        ),
        (
            "4.0",
            field("DatePicker", json!({})),
            json!("2024-11-05"),
            Some(json!("1730764800000")),
        ),
        (
            "7.3",
            field("CalendarPicker", json!({})),
            json!("2026-01-02"),
            Some(json!("2026-01-02")),
        ),
        (
            "7.3",
            field("CalendarPicker", json!({ "mode": "range" })),
            days.clone(),
            Some(days.clone()),
        ),
        (
            "7.3",
            field("CalendarPicker", json!({ "mode": "range" })),
            json!({ "start-date": "2026-01-01" }),
            None,
        ),
        (
            "7.3",
            field(
                "CalendarPicker",
                json!({ "mode": "range", "required": { "start-date": true } }),
            ),
            json!({ "start-date": "2026-01-01" }),
            Some(json!({ "start-date": "2026-01-01" })),
        ),
    ] {
        assert_eq!(
            sent(version, component.clone(), answer.clone()),
            carried,
            "{component} {answer}"
        );
    }
}

#[test]
fn files_for_the_message_and_for_the_endpoint() {
    let picker = json!({ "type": "PhotoPicker", "name": "it", "label": "It", "min-uploaded-photos": 2,
        "error-message": { "SAMPLE_MEDIA_2": "Too dark" } });
    let exchange = json!({ "type": "EmbeddedLink", "text": "Ask",
        "on-click-action": { "name": "data_exchange", "payload": { "it": "${form.it}" } } });
    let children = json!([picker, exchange, complete(json!({ "it": "${form.it}" }))]);
    let last = screen("ONE", children, json!({ "terminal": true }));
    let mut stage = Stage::of("7.3", &[last], json!({}));
    assert!(!stage.drawn("Footer").enabled);
    let offered = stage.field("it").samples;
    stage.fill("it", json!([offered[0]]));
    stage.press("Footer");
    assert_eq!(stage.field("it").error.as_deref(), Some("Add at least 2."));
    stage.fill("it", json!([offered[0], offered.last()]));
    assert!(
        stage
            .field("it")
            .error
            .unwrap()
            .contains("larger than 25600 KB")
    );
    stage.fill("it", sample_answer(&stage.field("it")).unwrap());
    stage.press("EmbeddedLink");
    let asked = stage.frame().exchange.unwrap().request["data"]["it"].clone();
    assert_eq!(asked[1]["media_id"], "SAMPLE_MEDIA_2");
    assert!(asked[1].get("id").is_none());
    stage.event(Event::Back);
    stage.press("Footer");
    let finished = stage.frame().finished.unwrap();
    let keys: Vec<_> = finished.payload["it"][0]
        .as_object()
        .unwrap()
        .keys()
        .collect();
    assert_eq!(keys, ["file_name", "mime_type", "sha256", "id"]);
    assert_eq!(
        finished.summary[0].value,
        "sample_photo_1.jpg, sample_photo_2.png"
    );
}

#[test]
fn words_at_the_ends_of_a_range() {
    let picker = json!({ "type": "CalendarPicker", "name": "it", "mode": "range", "min-date": "2026-01-10",
        "label": { "start-date": "From", "end-date": "To" }, "min-days": 3,
        "required": { "start-date": true, "end-date": false },
        "init-value": { "start-date": "2026-01-12", "end-date": "2026-01-13" },
        "error-message": { "start-date": "Too early for us" } });
    let mut stage = one("7.3", picker);
    assert_eq!(
        stage.field("it").value,
        Some(json!({ "start-date": "2026-01-12", "end-date": "2026-01-13" }))
    );
    stage.press("Footer");
    assert_eq!(
        stage.field("it").error.as_deref(),
        Some("Choose at least 3 days.")
    );
    stage.fill(
        "it",
        json!({ "start-date": "2026-01-01", "end-date": "2026-01-09" }),
    );
    let range = stage.field("it").range.unwrap();
    assert_eq!((range.start.required, range.end.required), (true, false));
    assert_eq!(range.start.error.as_deref(), Some("Too early for us"));
    assert_eq!(range.end.error.as_deref(), Some("This day is too early."));
}

#[test]
fn a_list_of_links_gives_its_item_away() {
    let item = |id: &str, more: Json| {
        let mut item = json!({ "id": id, "main-content": { "title": id } });
        item.as_object_mut()
            .unwrap()
            .extend(more.as_object().cloned().unwrap());
        item
    };
    let own = |id: &str| json!({ "on-click-action": navigate("TWO", json!({ "what": id })) });
    let two = screen(
        "TWO",
        json!([{ "type": "TextBody", "text": "`${data.what} ' of ' ${screen.ONE.form.links}`" }]),
        json!({ "data": { "what": { "type": "string", "__example__": "?" } } }),
    );
    // Each item leads on by itself, also when the items are data.
    let items = json!([item("a", own("first")), item("b", own("second"))]);
    let data = json!({ "data": { "items": { "type": "array", "items": { "type": "object" }, "__example__": items } } });
    for source in [items.clone(), json!("${data.items}")] {
        let list = json!([{ "type": "NavigationList", "name": "links", "list-items": source }]);
        let mut stage = Stage::of(
            "7.3",
            &[screen("ONE", list, data.clone()), two.clone()],
            json!({}),
        );
        stage.press_item("NavigationList", Some("nobody"));
        stage.press("NavigationList");
        assert_eq!(stage.frame().screen.id, "ONE");
        stage.press_item("NavigationList", Some("b"));
        assert_eq!(stage.text("TextBody"), "second of b");
    }
    // Or one action for all, that says which.
    let list = json!([{ "type": "NavigationList", "name": "links",
        "list-items": [item("a", json!({})), item("b", json!({ "enabled": false }))],
        "on-click-action": navigate("TWO", json!({ "what": "${form.links}" })) }]);
    let mut stage = Stage::of("7.3", &[screen("ONE", list, json!({})), two], json!({}));
    stage.press_item("NavigationList", Some("b"));
    assert_eq!(stage.frame().screen.id, "ONE", "disabled");
    stage.press_item("NavigationList", Some("a"));
    assert_eq!(stage.text("TextBody"), "a of a");
}

#[test]
fn what_the_button_waits_for() {
    let hidden = json!({ "type": "TextInput", "name": "hidden", "label": "x", "required": true, "visible": false });
    let sometimes = json!({ "type": "If", "condition": "${form.more}",
        "then": [{ "type": "TextInput", "name": "why", "label": "Why", "required": true }] });
    let more = json!({ "type": "OptIn", "name": "more", "label": "More" });
    let first = screen(
        "ONE",
        json!([
            hidden,
            more,
            sometimes,
            footer(navigate("TWO", json!({ "x": "${data.x}" })))
        ]),
        json!({ "data": { "x": { "type": "string" } } }),
    );
    let two = screen(
        "TWO",
        json!([]),
        json!({ "data": { "x": { "type": "string", "__example__": "" } } }),
    );
    let mut stage = Stage::of("7.3", &[first.clone(), two.clone()], json!({}));
    assert!(!stage.drawn("Footer").enabled, "data.x never came");
    let mut first = first;
    first["data"]["x"]["__example__"] = json!("here");
    stage = Stage::of("7.3", &[first, two], json!({}));
    assert!(
        stage.drawn("Footer").enabled,
        "hidden fields are not waited for"
    );
    stage.fill("more", json!(true));
    assert!(!stage.drawn("Footer").enabled);
    stage.fill("why", json!("because"));
    stage.press("Footer");
    assert_eq!(stage.frame().screen.id, "TWO");
}

#[test]
fn the_summary_hides_what_is_sensitive() {
    let input = |name: &str, kind: &str| json!({ "type": "TextInput", "name": name, "label": name, "input-type": kind });
    let children = json!([input("plain", "text"), input("card", "text"), input("word", "password"),
        { "type": "OptIn", "name": "yes", "label": "Yes" },
        { "type": "DocumentPicker", "name": "paper", "label": "Paper" }, complete(json!({}))]);
    let more = json!({ "terminal": true, "sensitive": ["card", "yes", "paper"] });
    let mut stage = Stage::of("7.3", &[screen("ONE", children, more)], json!({}));
    for name in ["plain", "card", "word", "yes", "paper"] {
        let answer = sample_answer(&stage.field(name)).unwrap();
        stage.fill(name, answer);
    }
    stage.press("Footer");
    let summary = stage.frame().finished.unwrap().summary;
    let lines: Vec<_> = summary
        .iter()
        .map(|line| (line.label.as_str(), line.value.as_str()))
        .collect();
    assert_eq!(
        lines,
        [("plain", "Sample"), ("card", "••••••"), ("Yes", "✓")]
    );
}

#[test]
fn other_screens_are_empty_until_they_were_shown() {
    let ask = json!({ "type": "TextInput", "name": "name", "label": "Name", "init-value": "Ada" });
    let guard = |screen: &str| {
        json!({ "type": "If", "condition": format!("`${{screen.{screen}.form.name}} != ''`"),
        "then": [{ "type": "TextBody", "text": format!("${{screen.{screen}.form.name}}") }],
        "else": [{ "type": "TextCaption", "text": "not yet" }] })
    };
    let one = screen(
        "ONE",
        json!([guard("TWO"), ask, footer(navigate("TWO", json!({})))]),
        json!({}),
    );
    let two = screen("TWO", json!([guard("ONE"), ask]), json!({}));
    let mut stage = Stage::of("7.3", &[one, two], json!({}));
    assert_eq!(stage.text("TextCaption"), "not yet");
    stage.fill("name", json!("Bea"));
    stage.press("Footer");
    assert_eq!(stage.text("TextBody"), "Bea");
    stage.event(Event::Back);
    assert_eq!(stage.text("TextBody"), "Ada");
}
