//! A whole flow, played.

mod stage;

use flow_doc::flow::Flow;
use flow_doc::{Document, NodeId};
use flow_player::{Drawn, Effect, Event, Example, Frame, Inputs, Player, own_props};
use serde_json::{Value as Json, json};
use stage::{each, open};

const TOUR: &str = include_str!("flows/tour.json");

fn find<'f>(frame: &'f Frame, type_name: &str) -> &'f Drawn {
    let all = each(&frame.components);
    let found = all.into_iter().find(|one| one.type_name == type_name);
    found.unwrap_or_else(|| panic!("no {type_name} is shown"))
}

fn press(player: &mut Player, document: &Document, type_name: &str) {
    let node = find(&player.frame(document), type_name).node;
    player.event(document, Event::Press { node, item: None });
}

fn fill(player: &mut Player, document: &Document, field: &str, value: Json) {
    player.event(
        document,
        Event::Change {
            field: field.into(),
            value,
        },
    );
}

#[test]
fn a_visit_from_the_first_screen_to_the_answer() {
    let document = open(TOUR);
    let inputs = Inputs {
        flow_token: Some("t-1".into()),
        timestamp: Some(1_700_000_000),
        ..Inputs::default()
    };
    let mut player = Player::start(&document, inputs);
    let frame = player.frame(&document);
    assert_eq!(find(&frame, "TextHeading").props["text"], "Hello there");
    assert_eq!(find(&frame, "TextInput").value, Some(json!("Ada")));
    assert_eq!(
        find(&frame, "Dropdown").props["data-source"][1]["title"],
        "Dakar"
    );
    assert!(
        !find(&frame, "Footer").enabled,
        "required fields hold it back"
    );
    assert!(!frame.screen.can_go_back);
    assert_eq!(
        find(&frame, "TextCaption").props["text"],
        "Ask your parents."
    );

    fill(&mut player, &document, "city", json!("acc"));
    press(&mut player, &document, "Footer");
    assert_eq!(player.frame(&document).screen.id, "ASK");
    fill(&mut player, &document, "terms", json!(true));
    fill(&mut player, &document, "age", json!("7"));
    fill(&mut player, &document, "no_such_field", json!("x"));
    press(&mut player, &document, "OptIn");
    let url = "https://example.com".to_owned();
    assert_eq!(player.frame(&document).effects, [Effect::OpenUrl { url }]);
    press(&mut player, &document, "Footer");
    let frame = player.frame(&document);
    let age = each(&frame.components)
        .into_iter()
        .find(|one| one.name.as_deref() == Some("age"));
    assert_eq!(
        age.and_then(|age| age.error.as_deref()),
        Some("Whole years, please")
    );

    fill(&mut player, &document, "age", json!("41"));
    assert_eq!(
        find(&player.frame(&document), "TextBody").props["text"],
        "Welcome, Ada!"
    );
    press(&mut player, &document, "Footer");
    let frame = player.frame(&document);
    assert_eq!(
        (frame.screen.id.as_str(), frame.screen.title.as_str()),
        ("CHECK", "acc")
    );
    assert!(frame.screen.can_go_back && frame.screen.terminal);
    assert!(
        each(&frame.components)
            .iter()
            .all(|one| one.type_name != "TextCaption")
    );

    press(&mut player, &document, "EmbeddedLink");
    let asked = player.frame(&document).exchange.unwrap();
    assert_eq!(asked.request["data"], json!({ "a": 1 }));
    player.event(&document, Event::Back);
    assert_eq!(player.frame(&document).exchange, None);
    press(&mut player, &document, "Footer");
    assert_eq!(
        find(&player.frame(&document), "DatePicker")
            .error
            .as_deref(),
        Some("Too early")
    );

    player.event(&document, Event::Back);
    let frame = player.frame(&document);
    let age = each(&frame.components)
        .into_iter()
        .find(|one| one.name.as_deref() == Some("age"));
    assert_eq!(
        age.and_then(|age| age.value.clone()),
        Some(json!("41")),
        "back keeps values"
    );
    press(&mut player, &document, "Footer");
    fill(&mut player, &document, "day", json!("2026-02-01"));

    // The state travels as JSON.
    let kept = serde_json::to_string(&player).unwrap();
    let mut player: Player = serde_json::from_str(&kept).unwrap();
    press(&mut player, &document, "Footer");
    let finished = player.frame(&document).finished.unwrap();
    insta::assert_json_snapshot!(finished, @r#"
    {
      "payload": {
        "name": "Ada",
        "topics": [
          "news"
        ],
        "city": "acc",
        "age": 41,
        "day": "2026-02-01",
        "source": "app"
      },
      "webhook": {
        "context": {
          "id": "wamid.OF_THE_MESSAGE_WITH_THE_FLOW"
        },
        "from": "PHONE_NUMBER_OF_THE_CUSTOMER",
        "id": "wamid.OF_THIS_ANSWER",
        "type": "interactive",
        "interactive": {
          "type": "nfm_reply",
          "nfm_reply": {
            "name": "flow",
            "body": "Sent",
            "response_json": "{\"flow_token\":\"t-1\",\"name\":\"Ada\",\"topics\":[\"news\"],\"city\":\"acc\",\"age\":41,\"day\":\"2026-02-01\",\"source\":\"app\"}"
          }
        },
        "timestamp": "1700000000"
      },
      "summary": [
        {
          "screen": "About you",
          "label": "Name",
          "value": "Ada",
          "sensitive": false
        },
        {
          "screen": "About you",
          "label": "Age",
          "value": "41",
          "sensitive": false
        },
        {
          "screen": "About you",
          "label": "City",
          "value": "Accra",
          "sensitive": false
        },
        {
          "screen": "About you",
          "label": "Topics",
          "value": "News",
          "sensitive": false
        },
        {
          "screen": "About you",
          "label": "Terms",
          "value": "✓",
          "sensitive": false
        },
        {
          "screen": "acc",
          "label": "Day",
          "value": "2026-02-01",
          "sensitive": false
        }
      ]
    }
    "#);
    player.event(&document, Event::Back);
    assert!(
        player.frame(&document).finished.is_some(),
        "the end is the end"
    );
    player.event(&document, Event::Restart);
    let frame = player.frame(&document);
    assert!(frame.finished.is_none() && frame.screen.id == "ASK");
    assert_eq!(find(&frame, "Dropdown").value, None);
}

#[test]
fn starting_elsewhere_uses_the_examples_there() {
    let document = open(TOUR);
    let inputs = Inputs {
        first_screen: Some("CHECK".into()),
        ..Inputs::default()
    };
    let frame = Player::start(&document, inputs).frame(&document);
    assert_eq!(find(&frame, "TextSubheading").props["text"], "Amina");
    let data = json!({ "name": "Zoe" }).as_object().cloned();
    let inputs = Inputs {
        first_screen: Some("CHECK".into()),
        data,
        ..Inputs::default()
    };
    let frame = Player::start(&document, inputs).frame(&document);
    assert_eq!(find(&frame, "TextSubheading").props["text"], "Zoe");
}

#[test]
fn designing_shows_examples_and_labels() {
    let document = open(TOUR);
    let screens: Vec<_> = Flow::of(&document).screens().collect();
    let texts = |at: usize| {
        let example = Example::of(&document, screens[at]);
        let components = example.components().iter();
        let shown = |c: &flow_doc::flow::Component<'_>| {
            example
                .shown(&own_props(c.value, &c.type_name))
                .remove("text")
        };
        components.filter_map(shown).collect::<Vec<_>>()
    };
    assert_eq!(texts(0), ["Hello there", "Welcome, ‹Name›!"]);
    // What mixes words and references is shown as it is written.
    assert!(!texts(1).iter().any(|text| text == "Mixed ${data.name}"));
}

#[test]
fn documents_of_any_shape_are_played_without_a_panic() {
    for text in [
        "",
        "[]",
        "7",
        "{}",
        "{",
        r#"{"screens":{}}"#,
        r#"{"screens":[null,7,{}]}"#,
        r#"{"screens":[{"id":7,"layout":{"children":[{"type":"Form","children":{}},{},{"type":5}]}}]}"#,
        r#"{"screens":[{"id":"A","layout":{"children":[{"type":"TextInput","name":"a","init-value":"${form.a}"},
            {"type":"Footer","on-click-action":{"name":"navigate","next":"A"}}]}}]}"#,
        r#"{"screens":[{"id":"A","layout":{"children":[{"type":"TextInput","name":"a","init-value":"${form.b}"},
            {"type":"TextInput","name":"b","init-value":"${form.a}"},{"type":"TextBody","text":"${form.a}"},
            {"type":"Footer","on-click-action":{"name":"navigate","next":{"name":"A"}}}]}}]}"#,
        r#"{"screens":[{"id":"A","layout":{"children":[{"type":"If","condition":"((","then":[{"type":"If"}]},
            {"type":"Switch","value":7,"cases":[]},{"type":"Footer","on-click-action":{"name":"complete","payload":[1]}}]}}]}"#,
    ] {
        let document = open(text);
        let mut player = Player::start(&document, Inputs::default());
        for _ in 0..300 {
            let frame = player.frame(&document);
            for one in each(&frame.components) {
                player.event(
                    &document,
                    Event::Press {
                        node: one.node,
                        item: Some("x".into()),
                    },
                );
                if let Some(name) = &one.name {
                    fill(&mut player, &document, name, json!({ "odd": [1] }));
                }
            }
            if frame.components.is_empty() {
                break;
            }
        }
        player.event(&document, Event::Back);
        player.event(
            &document,
            Event::Press {
                node: NodeId(12345),
                item: None,
            },
        );
        for screen in Flow::of(&document).screens() {
            let example = Example::of(&document, screen);
            for one in example.components() {
                example.shown(&own_props(one.value, &one.type_name));
            }
        }
    }
}

/// Small files whose values would grow beyond any memory, or take longer than anybody lives.
#[test]
fn values_do_not_grow_without_end() {
    let many = |name: &str| vec![format!("${{form.{name}}}"); 20].join(" ");
    let circle = json!({ "version": "7.3", "screens": [{
        "id": "A", "title": "t", "layout": { "type": "SingleColumnLayout", "children": [
            { "type": "TextInput", "name": "a", "label": "l", "init-value": format!("`{}`", many("b")) },
            { "type": "TextInput", "name": "b", "label": "l", "init-value": format!("`{}`", many("a")) },
        ] },
    }] });
    let document = open(&circle.to_string());
    let player = Player::start(&document, Inputs::default());
    assert_eq!(player.frame(&document).screen.id, "A");

    for doubled in [
        json!("`${data.x} ${data.x}`"),
        json!(["${data.x}", "${data.x}"]),
    ] {
        let screen = |id: &str, next: &str| {
            json!({ "id": id, "title": "t", "data": { "x": { "type": "string", "__example__": "ab" } },
                "layout": { "type": "SingleColumnLayout", "children": [
                    { "type": "Footer", "label": "x", "on-click-action": { "name": "navigate",
                        "next": { "type": "screen", "name": next }, "payload": { "x": doubled } } },
                ] } })
        };
        let flow = json!({ "version": "7.3", "screens": [screen("A", "B"), screen("B", "A")] });
        let document = open(&flow.to_string());
        let mut player = Player::start(&document, Inputs::default());
        for _ in 0..60 {
            press(&mut player, &document, "Footer");
        }
        assert!(player.frame(&document).finished.is_none());
    }
}
