//! Asking the endpoint.

mod stage;

use flow_player::{Event, Inputs};
use serde_json::{Value as Json, json};
use stage::{Stage, footer, screen};

fn text(field: &str) -> Json {
    json!({ "type": "string", "__example__": field })
}

fn flow() -> Json {
    let exchange = |payload| json!({ "name": "data_exchange", "payload": payload });
    let cities = json!([{ "id": "acc", "title": "Accra" }, { "id": "dkr", "title": "Dakar" }]);
    json!({
        "version": "7.3",
        "data_api_version": "3.0",
        "routing_model": { "ASK": ["CHECK", "MORE"], "MORE": ["CHECK"], "CHECK": [] },
        "screens": [
            screen("ASK", json!([
                { "type": "TextCaption", "text": "${data.hint}" },
                { "type": "TextInput", "name": "city", "label": "City", "init-value": "${data.start}",
                  "error-message": "${data.wrong}" },
                { "type": "TextInput", "name": "notes", "label": "Notes" },
                { "type": "Dropdown", "name": "place", "label": "Place", "data-source": cities,
                  "on-select-action": exchange(json!({ "place": "${form.place}" })) },
                footer(exchange(json!({ "city": "${form.city}", "guests": 2 }))),
            ]), json!({ "data": { "hint": text("Where to?"), "start": text(""), "wrong": text("") } })),
            screen("MORE", json!([footer(exchange(json!({})))]), json!({})),
            screen("CHECK", json!([
                { "type": "TextBody", "text": "${data.city}" },
                footer(exchange(json!({ "city": "${data.city}" }))),
            ]), json!({ "terminal": true, "refresh_on_back": true,
                "data": { "city": text("Lomé"), "guests": { "type": "number", "__example__": 1 } } })),
        ],
    })
}

#[test]
fn the_request_and_what_may_come_next() {
    let inputs = Inputs {
        flow_token: Some("t-1".into()),
        ..Inputs::default()
    };
    let mut stage = Stage::start(flow(), inputs);
    stage.fill("city", json!("Bamako"));
    stage.press("Footer");
    insta::assert_json_snapshot!(stage.frame().exchange, @r#"
    {
      "request": {
        "version": "3.0",
        "action": "data_exchange",
        "screen": "ASK",
        "data": {
          "city": "Bamako",
          "guests": 2
        },
        "flow_token": "t-1"
      },
      "samples": [
        {
          "screen": "CHECK",
          "data": {
            "city": "Bamako",
            "guests": 2
          }
        },
        {
          "screen": "MORE",
          "data": {}
        },
        {
          "screen": "ASK",
          "data": {
            "hint": "Where to?",
            "start": "",
            "wrong": ""
          }
        },
        {
          "screen": "SUCCESS",
          "data": {
            "extension_message_response": {
              "params": {
                "flow_token": "t-1",
                "city": "Bamako",
                "guests": 2
              }
            }
          }
        }
      ],
      "refused": null
    }
    "#);
}

#[test]
fn replies_lead_on_with_their_data() {
    let mut stage = Stage::start(flow(), Inputs::default());
    stage.press("Footer");
    stage.fill("city", json!("too late"));
    assert_eq!(stage.frame().notices, ["Your server has not answered yet."]);
    stage.reply("CHECK", json!({ "city": "Dakar" }));
    assert_eq!(stage.text("TextBody"), "Dakar");
    let notices = stage.frame().notices;
    assert!(
        notices.len() == 1 && notices[0].contains("“guests” is missing"),
        "{notices:?}"
    );

    stage.event(Event::Restart);
    stage.press("Footer");
    stage.reply("CHECK", json!({ "city": 7, "guests": 1 }));
    assert!(stage.frame().notices[0].contains("CHECK declares it as string"));
}

#[test]
fn replies_that_whatsapp_refuses() {
    let mut stage = Stage::start(flow(), Inputs::default());
    stage.fill("place", json!("acc"));
    stage.reply("NOWHERE", json!({}));
    let refused = |stage: &Stage| stage.frame().exchange.and_then(|one| one.refused).unwrap();
    assert_eq!(refused(&stage).code, "invalid-screen-transition");
    stage.reply("MORE", json!({}));
    assert_eq!(stage.frame().screen.id, "MORE");
    stage.press("Footer");
    stage.reply("ASK", json!({}));
    assert!(
        refused(&stage)
            .message
            .contains("does not lead from MORE to ASK")
    );
    stage.event(Event::Back);
    let frame = stage.frame();
    assert_eq!(
        (frame.screen.id.as_str(), frame.exchange),
        ("MORE", None),
        "stopped waiting"
    );
}

#[test]
fn the_same_screen_again_is_a_refresh() {
    let mut stage = Stage::start(flow(), Inputs::default());
    stage.fill("city", json!("Atlantis"));
    stage.fill("notes", json!("by boat"));
    // Choosing refreshes: what was entered stays.
    stage.fill("place", json!("dkr"));
    stage.event(Event::Reply { reply: None });
    assert_eq!(
        stage.frame().screen.id,
        "ASK",
        "the likeliest answer to a choice"
    );
    assert_eq!(stage.field("city").value, Some(json!("Atlantis")));
    assert!(!stage.frame().screen.can_go_back);
    // After the button a field whose first value comes from data starts over.
    stage.press("Footer");
    stage.reply(
        "ASK",
        json!({ "hint": "Again", "start": "", "wrong": "No such city", "error_message": "Sorry!" }),
    );
    let frame = stage.frame();
    assert_eq!(frame.snackbar.as_deref(), Some("Sorry!"));
    assert_eq!(frame.notices, Vec::<String>::new());
    assert_eq!(stage.text("TextCaption"), "Again");
    let city = stage.field("city");
    assert_eq!(
        (city.value, city.error.as_deref()),
        (Some(json!("")), Some("No such city"))
    );
    assert_eq!(stage.field("notes").value, Some(json!("by boat")));
    stage.fill("city", json!("Lomé"));
    assert_eq!(stage.frame().snackbar, None);
}

#[test]
fn the_endpoint_ends_the_flow() {
    let mut stage = Stage::start(flow(), Inputs::default());
    stage.press("Footer");
    stage.reply("CHECK", json!({ "city": "Dakar", "guests": 1 }));
    stage.press("Footer");
    let samples = stage.frame().exchange.unwrap().samples;
    assert_eq!(samples[0].screen, "SUCCESS", "a terminal screen ends");
    stage.event(Event::Reply { reply: None });
    let finished = stage.frame().finished.unwrap();
    assert_eq!(
        finished.payload,
        json!({ "flow_token": "unused", "city": "Dakar" })
    );
    let response = &finished.webhook["interactive"]["nfm_reply"]["response_json"];
    assert_eq!(response, r#"{"flow_token":"unused","city":"Dakar"}"#);
}

#[test]
fn going_back_asks_where_the_screen_says_so() {
    let mut stage = Stage::start(flow(), Inputs::default());
    stage.fill("notes", json!("kept"));
    stage.press("Footer");
    stage.reply("CHECK", json!({ "city": "Dakar", "guests": 1 }));
    stage.event(Event::Back);
    let exchange = stage.frame().exchange.unwrap();
    assert_eq!(exchange.request["action"], "BACK");
    assert_eq!(exchange.request["screen"], "CHECK");
    stage.reply("ASK", json!({ "hint": "Fresh", "start": "", "wrong": "" }));
    let frame = stage.frame();
    assert_eq!(
        (frame.screen.id.as_str(), frame.screen.can_go_back),
        ("ASK", false)
    );
    assert_eq!(stage.text("TextCaption"), "Fresh");
    assert_eq!(stage.field("notes").value, Some(json!("kept")));
}

#[test]
fn the_endpoint_names_the_first_screen() {
    let inputs = Inputs {
        ask_first: true,
        ..Inputs::default()
    };
    let mut stage = Stage::start(flow(), inputs);
    let frame = stage.frame();
    let exchange = frame.exchange.unwrap();
    assert_eq!(exchange.request["action"], "INIT");
    assert_eq!(exchange.request.get("screen"), None);
    assert_eq!(frame.screen.id, "");
    stage.event(Event::Back);
    assert!(
        stage.frame().exchange.is_some(),
        "there is nothing else to show"
    );
    stage.reply("MORE", json!({}));
    assert_eq!(stage.frame().screen.id, "MORE");
    stage.event(Event::Restart);
    stage.event(Event::Reply { reply: None });
    assert_eq!(stage.frame().screen.id, "ASK");
    let mut without = flow();
    without.as_object_mut().unwrap().remove("data_api_version");
    let inputs = Inputs {
        ask_first: true,
        ..Inputs::default()
    };
    let frame = Stage::start(without, inputs).frame();
    assert_eq!(
        (frame.screen.id.as_str(), frame.has_endpoint),
        ("ASK", false)
    );
}

/// Pictures of samples travel by address, and come back that way.
#[test]
fn pictures_in_replies() {
    let png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    let mut flow = flow();
    flow["screens"][2]["data"]["city"]["__example__"] = json!(png);
    let mut stage = Stage::start(flow, Inputs::default());
    stage.press("Footer");
    let samples = stage.frame().exchange.unwrap().samples;
    let check = samples
        .into_iter()
        .find(|sample| sample.screen == "CHECK")
        .unwrap();
    assert!(
        check.data["city"]["$image"].is_string() || check.data["city"] == "",
        "{check:?}"
    );
    stage.event(Event::Back);
    stage.event(Event::Restart);
    stage.press("Footer");
    stage.reply("MORE", json!({}));
    stage.press("Footer");
    let samples = stage.frame().exchange.unwrap().samples;
    let check = samples
        .into_iter()
        .find(|sample| sample.screen == "CHECK")
        .unwrap();
    assert!(check.data["city"]["$image"].is_string());
    stage.event(Event::Reply { reply: Some(check) });
    assert!(
        stage.frame().notices.is_empty(),
        "a text again, as declared"
    );
    stage.press("Footer");
    stage.event(Event::Reply { reply: None });
    assert_eq!(stage.frame().finished.unwrap().payload["city"], png);
}
