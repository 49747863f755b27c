use flow_catalog::{RECOMMENDED, Version, v};
use flow_doc::{Document, Step};

use super::*;
use crate::Severity;

/// The text afterwards, and what was told. Undo is tried on the way.
fn run(text: &str, to: Version) -> (serde_json::Value, Upgrade) {
    let mut doc = Document::open(text.into());
    let done = upgrade(&doc, to).expect("an upgrade");
    doc.apply(&done.edits, Step::default()).expect("its edits");
    let after = serde_json::from_str(&doc.text()).expect("JSON");
    doc.undo();
    assert_eq!(doc.text(), text);
    (after, done)
}

fn words(notes: &[Note], topic: Topic) -> Vec<(&str, &str)> {
    let of = notes.iter().filter(|note| note.topic == topic);
    of.map(|note| (&*note.pointer, &*note.words)).collect()
}

fn errors(done: &Upgrade) -> Vec<&'static str> {
    let left = done.left.iter();
    left.filter(|one| one.severity == Severity::Error)
        .map(|one| one.rule)
        .collect()
}

/// A flow of one last screen with these components and a button.
fn flow(version: &str, more: &str, components: &str) -> String {
    format!(
        r#"{{"version":"{version}",{more}"screens":[{{"id":"END","title":"End","terminal":true,"layout":{{"type":"SingleColumnLayout","children":[{components},{{"type":"Footer","label":"Send","on-click-action":{{"name":"complete","payload":{{}}}}}}]}}}}]}}"#
    )
}

#[test]
fn what_cannot_be_upgraded_is_refused_with_a_sentence() {
    let refused = |text: &str, to| upgrade(&Document::open(text.into()), to).unwrap_err().0;
    let text = r#"{"type":"TextBody","text":"Hi"}"#;
    let at = |version: &str| flow(version, "", text);
    assert!(refused(&at("7.3"), RECOMMENDED).contains("already"));
    assert!(refused(&at("7.3"), v(7, 0)).contains("later than 7.0"));
    assert!(refused(&at("4.0"), v(5, 0)).contains("no longer publishes"));
    assert!(refused(&at("4.0"), v(9, 9)).contains("There is no version 9.9"));
    assert!(refused(&at("5.2"), RECOMMENDED).contains("There is no version \u{201c}5.2"));
    assert!(refused(r#"{"screens":[]}"#, RECOMMENDED).contains("does not say"));
    assert!(refused("{", RECOMMENDED).contains("JSON"));
    assert!(refused("[]", RECOMMENDED).contains("JSON"));
}

#[test]
fn the_address_of_the_server_is_taken_out_and_shown() {
    let text = flow(
        "2.1",
        r#""data_channel_uri":"https://example.com/flow","data_api_version":"3.0","routing_model":{"END":[]},"#,
        r#"{"type":"TextBody","text":"Hi"}"#,
    );
    let (after, done) = run(&text, RECOMMENDED);
    assert!(after.get("data_channel_uri").is_none());
    assert_eq!(after["data_api_version"], "3.0");
    assert_eq!(after["version"], "7.3");
    let look = words(&done.look, Topic::ServerAddress);
    assert!(look[0].1.contains("https://example.com/flow"), "{look:?}");
    assert_eq!(errors(&done), Vec::<&str>::new());
}

#[test]
fn days_are_converted_wherever_they_come_from() {
    let text = r#"{"version":"4.0","screens":[
 {"id":"ASK","title":"Ask","data":{"late":{"type":"string","__example__":"1767225600000"}},"layout":{"type":"SingleColumnLayout","children":[
  {"type":"DatePicker","name":"a","label":"A","min-date":"1735689600000","max-date":"${data.late}"},
  {"type":"TextBody","text":"1735689600000"},
  {"type":"Footer","label":"On","on-click-action":{"name":"navigate","next":{"type":"screen","name":"END"},"payload":{"first":"1735693200000","last":"${data.late}","off":["1735776000000"]}}}]}},
 {"id":"END","title":"End","terminal":true,"data":{"first":{"type":"string","__example__":"1735689600000"},"last":{"type":"string","__example__":"1767225600000"},"off":{"type":"array","items":{"type":"string"},"__example__":["1735776000000","1735862400000"]}},"layout":{"type":"SingleColumnLayout","children":[
  {"type":"Form","name":"f","init-values":{"b":"1735689600000","other":"1735689600000"},"children":[
   {"type":"DatePicker","name":"b","label":"B","min-date":"${data.first}","max-date":"${data.last}","unavailable-dates":"${data.off}"},
   {"type":"TextInput","name":"other","label":"Other"},
   {"type":"Footer","label":"Send","on-click-action":{"name":"complete","payload":{}}}]}]}}]}"#;
    let (after, done) = run(text, RECOMMENDED);
    let at = |pointer: &str| {
        after
            .pointer(pointer)
            .unwrap_or_else(|| panic!("{pointer}"))
    };
    let ask = "/screens/0/layout/children";
    assert_eq!(at(&format!("{ask}/0/min-date")), "2025-01-01");
    assert_eq!(at("/screens/0/data/late/__example__"), "2026-01-01");
    assert_eq!(at(&format!("{ask}/1/text")), "1735689600000", "no date");
    let sent = format!("{ask}/2/on-click-action/payload");
    assert_eq!(at(&format!("{sent}/first")), "2025-01-01");
    assert_eq!(at(&format!("{sent}/off/0")), "2025-01-02");
    let form = "/screens/1/layout/children/0";
    assert_eq!(at(&format!("{form}/init-values/b")), "2025-01-01");
    assert_eq!(at(&format!("{form}/init-values/other")), "1735689600000");
    assert_eq!(at("/screens/1/data/first/__example__"), "2025-01-01");
    assert_eq!(at("/screens/1/data/off/__example__/1"), "2025-01-03");
    assert_eq!(words(&done.changed, Topic::Dates).len(), 9);
    let look = words(&done.look, Topic::Dates);
    let told = |part: &str| {
        look.iter()
            .filter(|(_, words)| words.contains(part))
            .count()
    };
    assert_eq!(told("is not midnight"), 1, "{look:?}");
    assert_eq!(told("Whatever opens the flow"), 1, "{look:?}");
    assert_eq!(told("comes as 2026-01-31"), 2, "{look:?}");
    assert_eq!(errors(&done), Vec::<&str>::new());
}

#[test]
fn an_object_of_first_values_and_a_server() {
    let text = flow(
        "4.0",
        r#""data_api_version":"3.0","routing_model":{"END":[]},"#,
        r#"{"type":"Form","name":"f","init-values":"${data.start}","children":[{"type":"DatePicker","name":"d","label":"D"}]}"#,
    )
    .replace(
        r#""layout""#,
        r#""data":{"start":{"type":"object","properties":{"d":{"type":"string"}},"__example__":{"d":"1735689600000"}}},"layout""#,
    );
    let (after, done) = run(&text, RECOMMENDED);
    assert_eq!(
        after.pointer("/screens/0/data/start/__example__/d"),
        Some(&"2025-01-01".into())
    );
    let look = words(&done.look, Topic::Dates);
    assert!(
        look.iter()
            .any(|(pointer, words)| *pointer == "/screens/0/data/start"
                && words.contains("Your server must send “start.d”")),
        "{look:?}"
    );
}

#[test]
fn days_stay_where_they_are_written_out_already() {
    let text = flow(
        "5.0",
        "",
        r#"{"type":"DatePicker","name":"d","label":"D","min-date":"2025-01-01"}"#,
    );
    let (_, done) = run(&text, RECOMMENDED);
    assert!(words(&done.changed, Topic::Dates).is_empty());
    assert!(words(&done.look, Topic::Dates).is_empty());
}

#[test]
fn blank_texts_go_where_they_may_be_left_out() {
    let text = flow(
        "5.1",
        "",
        r#"{"type":"Dropdown","name":"d","label":"D","data-source":[{"id":"a","title":"A","description":""},{"id":"b","title":" "}]},{"type":"TextInput","name":"t","label":"T","helper-text":"  "}"#,
    );
    let (after, done) = run(&text, v(6, 0));
    let at = |pointer: &str| after.pointer(&format!("/screens/0/layout/children{pointer}"));
    assert_eq!(at("/0/data-source/0/description"), None);
    assert_eq!(at("/1/helper-text"), None);
    assert_eq!(at("/0/data-source/1/title"), Some(&" ".into()));
    assert_eq!(words(&done.changed, Topic::Blanks).len(), 2);
    let look = words(&done.look, Topic::Blanks);
    assert_eq!(look.len(), 1);
    assert_eq!(
        look[0].0,
        "/screens/0/layout/children/0/data-source/1/title"
    );
    assert_eq!(errors(&done), ["blank-text"]);
}

#[test]
fn screens_get_ids_of_letters_everywhere() {
    let text = r#"{"version":"6.0","data_api_version":"3.0","routing_model":{"Q_1":["Q_ONE"],"Q_ONE":[]},"screens":[
 {"id":"Q_1","title":"One","layout":{"type":"SingleColumnLayout","children":[{"type":"TextInput","name":"n","label":"N"},{"type":"Footer","label":"On","on-click-action":{"name":"navigate","next":{"type":"screen","name":"Q_ONE"},"payload":{}}}]}},
 {"id":"Q_ONE","title":"End","terminal":true,"layout":{"type":"SingleColumnLayout","children":[{"type":"TextBody","text":"${screen.Q_1.form.n}"},{"type":"Footer","label":"Send","on-click-action":{"name":"complete","payload":{}}}]}}]}"#;
    let (after, done) = run(text, RECOMMENDED);
    assert_eq!(after["screens"][0]["id"], "Q_ONE_A");
    assert_eq!(
        after["routing_model"],
        serde_json::json!({ "Q_ONE_A": ["Q_ONE"], "Q_ONE": [] })
    );
    let shown = after.pointer("/screens/1/layout/children/0/text");
    assert_eq!(shown, Some(&"${screen.Q_ONE_A.form.n}".into()));
    let look = words(&done.look, Topic::ScreenIds);
    assert!(look[0].1.contains("Q_1") && look[0].1.contains("Q_ONE_A"));
    assert_eq!(errors(&done), Vec::<&str>::new());
}

#[test]
fn choices_without_label_are_named_once() {
    let text = flow(
        "3.1",
        "",
        r#"{"type":"Form","name":"f","children":[{"type":"RadioButtonsGroup","name":"r","data-source":[{"id":"a","title":"A"},{"id":"b","title":"B"}]}]}"#,
    );
    let (_, done) = run(&text, RECOMMENDED);
    let look = words(&done.look, Topic::Labels);
    assert_eq!(look.len(), 1, "{look:?}");
    assert_eq!(look[0].0, "/screens/0/layout/children/0/children/0");
    assert_eq!(errors(&done), ["missing-property"]);
    assert!(
        words(&done.look, Topic::Checks).is_empty(),
        "{:?}",
        done.look
    );
}

#[test]
fn big_pictures_of_options_are_named_with_their_size() {
    let picture = "A".repeat(200 * 1024 / 3 * 4);
    let text = flow(
        "5.1",
        "",
        &format!(
            r#"{{"type":"Dropdown","name":"d","label":"D","data-source":[{{"id":"a","title":"A","image":"{picture}"}},{{"id":"b","title":"B","image":"AAAA"}}]}},{{"type":"RadioButtonsGroup","name":"r","label":"R","data-source":"${{data.list}}"}}"#
        ),
    )
    .replace(
        r#""layout""#,
        &format!(
            r#""data":{{"list":{{"type":"array","items":{{"type":"object","properties":{{"id":{{"type":"string"}},"title":{{"type":"string"}},"image":{{"type":"string"}}}}}},"__example__":[{{"id":"a","title":"A","image":"{picture}"}}]}}}},"layout""#
        ),
    );
    let (after, done) = run(&text, v(6, 0));
    let look = words(&done.look, Topic::Pictures);
    let mut places: Vec<&str> = look.iter().map(|(pointer, _)| *pointer).collect();
    places.sort_unstable();
    assert_eq!(
        places,
        [
            "/screens/0/data/list/__example__/0/image",
            "/screens/0/layout/children/0/data-source/0/image"
        ]
    );
    assert!(
        look.iter().all(|(_, words)| words.contains("200 KB")),
        "{look:?}"
    );
    assert_eq!(after["version"], "6.0");
    assert!(words(&done.look, Topic::Checks).is_empty(), "said once");
}

#[test]
fn actions_of_choices_that_ran_by_themselves() {
    let choice = r#"{"type":"Dropdown","name":"d","label":"D","data-source":[{"id":"a","title":"A"}],"on-select-action":{"name":"update_data","payload":{"x":"b"}}}"#;
    let data = r#""data":{"x":{"type":"string","__example__":"a"}},"layout""#;
    let at = |version: &str, to| {
        let text = flow(version, "", choice).replace(r#""layout""#, data);
        let (_, done) = run(&text, to);
        let look = words(&done.look, Topic::ChoiceActions);
        look.iter()
            .map(|(pointer, words)| (pointer.to_string(), words.to_string()))
            .collect::<Vec<_>>()
    };
    let told = at("6.1", RECOMMENDED);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].0, "/screens/0/layout/children/0/on-select-action");
    assert!(told[0].1.contains("runs only when something is chosen"));
    assert!(
        at("5.1", v(6, 2))[0]
            .1
            .contains("also runs when the screen is shown")
    );
    assert_eq!(at("5.1", RECOMMENDED), []);
    assert_eq!(at("7.0", RECOMMENDED), []);
}

#[test]
fn routes_are_written_for_a_server_and_for_branches() {
    let next = r#"{"id":"NEXT","title":"Next","terminal":true,"layout":{"type":"SingleColumnLayout","children":[{"type":"Footer","label":"Send","on-click-action":{"name":"complete","payload":{}}}]}}"#;
    let to_next = r#""on-click-action":{"name":"navigate","next":{"type":"screen","name":"NEXT"},"payload":{}}"#;
    let two = |more: &str, children: &str| {
        format!(
            r#"{{"version":"6.3",{more}"screens":[{{"id":"ASK","title":"Ask","layout":{{"type":"SingleColumnLayout","children":[{children}]}}}},{next}]}}"#
        )
    };
    let button = format!(r#"{{"type":"Footer","label":"On",{to_next}}}"#);
    let (after, done) = run(&two(r#""data_api_version":"3.0","#, &button), RECOMMENDED);
    let routes = serde_json::json!({ "ASK": ["NEXT"], "NEXT": [] });
    assert_eq!(after["routing_model"], routes);
    assert_eq!(words(&done.changed, Topic::Routes).len(), 1);
    assert!(words(&done.look, Topic::Routes).is_empty());

    let branch = format!(
        r#"{{"type":"OptIn","name":"o","label":"O"}},{{"type":"If","condition":"${{form.o}}","then":[{button}],"else":[{button}]}}"#
    );
    let (after, _) = run(&two("", &branch), RECOMMENDED);
    assert_eq!(after["routing_model"], routes);

    let (after, _) = run(&two("", &button), RECOMMENDED);
    assert!(after.get("routing_model").is_none(), "not needed");

    let asks = format!(
        r#"{{"type":"DatePicker","name":"d","label":"D","on-select-action":{{"name":"data_exchange","payload":{{}}}}}},{button}"#
    );
    let (_, done) = run(&two(r#""data_api_version":"3.0","#, &asks), RECOMMENDED);
    assert_eq!(words(&done.look, Topic::Routes).len(), 1);
}

#[test]
fn a_flow_with_forms_stays_as_it_is() {
    let text = flow(
        "3.1",
        "",
        r#"{"type":"Form","name":"f","children":[{"type":"TextInput","name":"t","label":"T"}]}"#,
    );
    let (after, done) = run(&text, RECOMMENDED);
    let mut same: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    same["version"] = "7.3".into();
    assert_eq!(after, same);
    assert_eq!(done.changed.len(), 1);
    assert!(done.look.is_empty(), "{:?}", done.look);
}

#[test]
fn numbers_as_text_and_whatever_else_is_certain() {
    let text = flow(
        "4.0",
        "",
        r#"{"type":"TextInput","name":"t","label":"T","max-chars":"10"}"#,
    );
    let (after, done) = run(&text, RECOMMENDED);
    let most = after.pointer("/screens/0/layout/children/0/max-chars");
    assert_eq!(most, Some(&10.into()));
    assert_eq!(words(&done.changed, Topic::Checks).len(), 1);
    assert_eq!(errors(&done), Vec::<&str>::new());
}

#[test]
fn what_the_new_version_checks_and_nobody_can_answer_is_named() {
    let text = r#"{"version":"6.0","screens":[
 {"id":"ASK","title":"Ask","layout":{"type":"SingleColumnLayout","children":[{"type":"Footer","label":"On","on-click-action":{"name":"navigate","next":{"type":"screen","name":"END"},"payload":{"x":"1"}}}]}},
 {"id":"END","title":"End","terminal":true,"data":{"y":{"type":"string","__example__":"a"}},"layout":{"type":"SingleColumnLayout","children":[{"type":"TextBody","text":"${data.y}"},{"type":"Footer","label":"Send","on-click-action":{"name":"complete","payload":{}}}]}}]}"#;
    let (_, done) = run(text, RECOMMENDED);
    let look = words(&done.look, Topic::Checks);
    assert!(!look.is_empty());
    for error in done.left.iter().filter(|d| d.severity == Severity::Error) {
        assert!(
            done.look.iter().any(|note| error.message == note.words),
            "{error:?}"
        );
    }
    assert_eq!(done.look[0].screen_id.as_deref(), Some("ASK"));
    assert_eq!(done.look[0].component_type.as_deref(), Some("Footer"));
}
