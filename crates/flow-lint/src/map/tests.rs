use flow_doc::{Document, Step, flow::Flow};
use serde_json::{Value as Json, json};

use super::*;
use crate::{Linter, RulesOff, Severity, check};

fn screen(id: &str, children: Json) -> Json {
    json!({"id": id, "title": title(id), "layout": {"type": "SingleColumnLayout", "children": children}})
}

fn title(id: &str) -> String {
    let lower = id.to_lowercase();
    format!("{}{}", &id[..1], &lower[1..])
}

fn last(id: &str) -> Json {
    let mut screen = screen(id, json!([finish()]));
    screen["terminal"] = json!(true);
    screen
}

fn finish() -> Json {
    json!({"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}})
}

fn button(to: &str) -> Json {
    json!({"type": "Footer", "label": format!("To {to}"), "on-click-action": lead(to)})
}

fn link(to: &str) -> Json {
    json!({"type": "EmbeddedLink", "text": format!("See {to}"), "on-click-action": lead(to)})
}

fn lead(to: &str) -> Json {
    json!({"name": "navigate", "next": {"type": "screen", "name": to}, "payload": {}})
}

fn doc(screens: Vec<Json>) -> Document {
    open(json!({"version": "7.3", "screens": screens}))
}

fn open(flow: Json) -> Document {
    Document::open(serde_json::to_vec_pretty(&flow).unwrap())
}

fn map(doc: &Document) -> FlowMap {
    let mut linter = Linter::default();
    linter.check(doc);
    linter.map(doc)
}

fn node(doc: &Document, id: &str) -> NodeId {
    Flow::of(doc).screen(id).unwrap().node()
}

fn on<'m>(map: &'m FlowMap, doc: &Document, id: &str) -> &'m MapScreen {
    let node = node(doc, id);
    map.screens.iter().find(|one| one.node == node).unwrap()
}

fn route<'m>(map: &'m FlowMap, doc: &Document, from: &str, to: &str) -> Option<&'m MapRoute> {
    let (from, to) = (node(doc, from), node(doc, to));
    map.routes
        .iter()
        .find(|one| one.from == from && one.to == to)
}

fn plan(doc: &Document, from: &str, to: &str) -> RoutePlan {
    plan_route(doc, &RulesOff::none(), node(doc, from), node(doc, to), None)
}

/// Applies the choice of this key; the JSON afterwards, once undo was seen to bring the bytes back.
fn make(doc: &mut Document, from: &str, to: &str, key: &str) -> Json {
    let plan = plan(doc, from, to);
    let choice = plan.choices.iter().find(|one| one.key.ends_with(key));
    let choice = choice.unwrap_or_else(|| panic!("{key} is none of {plan:#?}"));
    assert_eq!(choice.refused, None);
    carry_out(doc, &choice.edits.clone())
}

fn carry_out(doc: &mut Document, edits: &[flow_doc::Edit]) -> Json {
    let before = doc.to_bytes();
    doc.apply(edits, Step::default()).unwrap();
    doc.undo().unwrap();
    assert_eq!(doc.to_bytes(), before);
    doc.redo().unwrap();
    serde_json::from_slice(&doc.to_bytes()).unwrap()
}

fn errors(doc: &Document) -> Vec<&'static str> {
    check(doc, &RulesOff::none())
        .into_iter()
        .filter(|found| found.severity == Severity::Error)
        .map(|found| found.rule)
        .collect()
}

#[test]
fn how_one_gets_there_and_on() {
    let doc = doc(vec![
        screen("START", json!([link("TERMS"), button("ASK")])),
        screen("TERMS", json!([{"type": "TextBody", "text": "Terms"}])),
        screen(
            "ASK",
            json!([{"type": "TextInput", "name": "city", "label": "City"}]),
        ),
        screen("ISLAND", json!([button("END")])),
        last("END"),
        last("ALONE"),
    ]);
    let map = map(&doc);
    let of = |id| (on(&map, &doc, id).arrival, on(&map, &doc, id).onward);
    assert_eq!(of("START"), (Arrival::Start, Onward::On));
    assert_eq!(of("TERMS"), (Arrival::Reached, Onward::OnlyBack));
    assert_eq!(of("ASK"), (Arrival::Reached, Onward::DeadEnd));
    assert_eq!(of("ISLAND"), (Arrival::Nowhere, Onward::On));
    assert_eq!(of("END"), (Arrival::Nowhere, Onward::Last));
    let route = route(&map, &doc, "START", "TERMS").unwrap();
    assert_eq!(route.causes[0].words.as_deref(), Some("See TERMS"));
    assert_eq!((route.written, route.backward), (false, None));
    // The rules say the same.
    let found = check(&doc, &RulesOff::none());
    let dead: Vec<_> = found.iter().filter(|d| d.rule == "dead-end").collect();
    assert_eq!(dead[0].screen, Some(node(&doc, "ASK")));
    let apart: Vec<_> = found.iter().filter(|d| d.rule == "not-connected").collect();
    assert_eq!(apart.len(), 2);
}

#[test]
fn what_leads_to_no_screen_is_told() {
    let doc = doc(vec![
        screen("START", json!([link("GONE"), link("GONE"), button("END")])),
        last("END"),
    ]);
    let map = map(&doc);
    assert_eq!(on(&map, &doc, "START").lost, ["GONE"]);
    assert_eq!(map.routes.len(), 1);
}

#[test]
fn a_second_start_that_hangs_together_is_none_that_is_lost() {
    let doc = doc(vec![
        screen("START", json!([button("END")])),
        screen("SHORTCUT", json!([button("END")])),
        last("END"),
    ]);
    let map = map(&doc);
    assert_eq!(on(&map, &doc, "START").arrival, Arrival::Start);
    assert_eq!(on(&map, &doc, "SHORTCUT").arrival, Arrival::OtherStart);
    assert_eq!(on(&map, &doc, "END").arrival, Arrival::Reached);
}

#[test]
fn ways_back_circles_and_loops() {
    let doc = doc(vec![
        screen("START", json!([button("ASK")])),
        screen("ASK", json!([link("START"), link("ASK"), button("MORE")])),
        screen("MORE", json!([link("LATE"), button("END")])),
        screen("LATE", json!([button("ASK")])),
        last("END"),
    ]);
    let map = map(&doc);
    let back = |from, to| route(&map, &doc, from, to).unwrap().backward;
    assert_eq!(back("START", "ASK"), None);
    assert_eq!(back("ASK", "START"), Some(Backward::Back));
    assert_eq!(back("ASK", "ASK"), Some(Backward::Itself));
    assert_eq!(back("LATE", "ASK"), Some(Backward::Circle));
    assert_eq!(back("MORE", "END"), None);
}

#[test]
fn a_way_back_or_a_circle_does_not_take_the_start_away() {
    let back = doc(vec![
        screen("START", json!([button("ASK")])),
        screen("ASK", json!([link("START")])),
        last("END"),
    ]);
    let circle = doc(vec![
        screen("START", json!([button("ASK")])),
        screen("ASK", json!([button("MORE")])),
        screen("MORE", json!([button("START")])),
        last("END"),
    ]);
    for doc in [back, circle] {
        let map = map(&doc);
        assert_eq!(on(&map, &doc, "START").arrival, Arrival::Start);
        assert_eq!(on(&map, &doc, "ASK").arrival, Arrival::Reached);
        assert_eq!(on(&map, &doc, "END").arrival, Arrival::Nowhere);
    }
}

#[test]
fn the_server_s_routes_and_those_inside_conditions() {
    let ask = json!({"type": "Footer", "label": "Ask", "on-click-action": {"name": "data_exchange", "payload": {}}});
    let choice = json!({"type": "If", "condition": "${data.yes}", "then": [link("B")], "else": [{"type": "TextBody", "text": "No"}]});
    let mut a = screen("A", json!([choice, ask]));
    a["data"] = json!({"yes": {"type": "boolean", "__example__": true}});
    let doc = open(json!({"version": "7.3", "data_api_version": "3.0",
        "routing_model": {"A": ["B", "C"], "B": [], "C": []}, "screens": [a, last("B"), last("C")]}));
    let map = map(&doc);
    let hidden = route(&map, &doc, "A", "B").unwrap();
    assert!(hidden.written && hidden.causes.iter().all(|cause| cause.hidden));
    let server = route(&map, &doc, "A", "C").unwrap();
    assert!(server.written && server.causes.is_empty());
}

#[test]
fn an_unfinished_button_leads_on_with_what_the_screen_asks_for() {
    let mut end = last("END");
    end["data"] = json!({
        "city": {"type": "string", "__example__": "Pune"},
        "age": {"type": "number", "__example__": 7},
        "hint": {"type": "string", "__example__": "None"},
    });
    let input = json!({"type": "TextInput", "name": "city", "label": "Your city"});
    // A text for a number: not taken.
    let age = json!({"type": "TextInput", "name": "age", "label": "Age"});
    let mut doc = doc(vec![screen("START", json!([input, age, finish()])), end]);
    let plan = plan(&doc, "START", "END");
    let first = &plan.choices[0];
    assert_eq!(first.words.as_deref(), Some("Send answers"));
    assert_eq!((&first.present, first.end), (&Present::Finishes, None));
    let sent: Vec<_> = first
        .values
        .iter()
        .map(|v| (&*v.field, &*v.value, v.from, v.label.as_deref()))
        .collect();
    assert_eq!(
        sent,
        [
            (
                "city",
                "\"${form.city}\"",
                ValueFrom::Answer,
                Some("Your city")
            ),
            ("age", "7", ValueFrom::Fixed, None),
            ("hint", "\"None\"", ValueFrom::Fixed, None),
        ]
    );
    assert_eq!(first.routes, RoutesThen::Made);
    let json = make(&mut doc, "START", "END", "/on-click-action");
    assert_eq!(
        json["screens"][0]["layout"]["children"][2]["on-click-action"],
        json!({"name": "navigate", "next": {"type": "screen", "name": "END"},
            "payload": {"city": "${form.city}", "age": 7, "hint": "None"}})
    );
    assert_eq!(errors(&doc), [""; 0]);
}

#[test]
fn the_routing_model_follows() {
    let screens = vec![screen("A", json!([button("B")])), last("B"), last("C")];
    let mut doc = open(
        json!({"version": "7.3", "routing_model": {"A": ["B"], "B": [], "C": []}, "screens": screens}),
    );
    let plan = plan(&doc, "A", "C");
    let footer = &plan.choices[0];
    assert_eq!(footer.present, Present::Leads { to: "B".into() });
    assert_eq!(footer.routes, RoutesThen::Added);
    // It says what becomes of the screen that is left.
    assert!(footer.cautions[0].contains("The screen B"), "{footer:#?}");
    let json = make(&mut doc, "A", "C", "link");
    assert_eq!(
        json["routing_model"],
        json!({"A": ["B", "C"], "B": [], "C": []})
    );
    assert_eq!(json["screens"][0]["layout"]["children"][0]["text"], "C");
    assert_eq!(errors(&doc), [""; 0]);
}

#[test]
fn what_leads_elsewhere_takes_its_route_along() {
    let screens = vec![
        screen("A", json!([link("B"), button("C")])),
        screen("B", json!([button("C")])),
        last("C"),
        last("D"),
    ];
    let mut doc = open(json!({"version": "7.3",
        "routing_model": {"A": ["B", "C"], "B": ["C"], "C": []}, "screens": screens}));
    let json = make(
        &mut doc,
        "A",
        "D",
        "children/1/on-click-action".rsplit('/').next().unwrap(),
    );
    // The link stands first, so it is what was chosen; B is no longer led to.
    assert_eq!(json["routing_model"]["A"], json!(["C", "D"]));
}

#[test]
fn a_last_screen_hands_the_end_on() {
    let ask = json!({"type": "TextInput", "name": "city", "label": "City"});
    let mut start = screen("START", json!([ask, finish()]));
    start["terminal"] = json!(true);
    start["layout"]["children"][1]["on-click-action"]["payload"] = json!({"city": "${form.city}"});
    let mut doc = doc(vec![
        start,
        screen("NEXT", json!([{"type": "TextBody", "text": "Thanks"}])),
    ]);
    let plan = plan(&doc, "START", "NEXT");
    assert_eq!((plan.refused, plan.choices[0].end), (None, Some(true)));
    let json = make(&mut doc, "START", "NEXT", "/on-click-action");
    assert_eq!(json["screens"][0].get("terminal"), None);
    assert_eq!(json["screens"][1]["terminal"], true);
    assert_eq!(
        json["screens"][1]["layout"]["children"][1]["on-click-action"],
        json!({"name": "complete", "payload": {"city": "${screen.START.form.city}"}})
    );
    assert_eq!(errors(&doc), [""; 0]);
}

#[test]
fn what_whatsapp_would_refuse_is_refused_with_the_reason() {
    let flow = doc(vec![
        screen("START", json!([button("ASK")])),
        screen("ASK", json!([button("END")])),
        last("END"),
    ]);
    let refused = |from, to| plan(&flow, from, to).refused.unwrap_or_default();
    assert!(refused("ASK", "START").contains("routes go forward only"));
    assert!(refused("ASK", "ASK").contains("WhatsApp refuses loops"));
    assert_eq!(refused("START", "END"), "");

    let many = (0..11).map(|at| format!("S{}", char::from(b'A' + at)));
    let ids: Vec<String> = many.collect();
    let model = json!({"START": ids[..10]});
    let mut screens = vec![screen(
        "START",
        json!([{"type": "TextBody", "text": "All"}]),
    )];
    screens.extend(ids.iter().map(|id| last(id)));
    let full = open(json!({"version": "7.3", "routing_model": model, "screens": screens}));
    let refused = plan(&full, "START", "SK").refused.unwrap();
    assert!(refused.contains("WhatsApp allows 10"), "{refused}");

    let twins = doc(vec![last("A"), last("A"), last("B")]);
    let second = Flow::of(&twins).screens().nth(1).unwrap().node();
    let plan = plan_route(&twins, &RulesOff::none(), second, node(&twins, "B"), None);
    assert!(
        plan.refused
            .unwrap()
            .contains("id that no other screen has")
    );
}

#[test]
fn a_list_leads_on_by_its_lines_or_as_a_whole() {
    let line = |id: &str| json!({"id": id, "main-content": {"title": format!("Line {id}")}});
    let mut lines = json!([line("a"), line("b")]);
    let list =
        |lines: &Json| json!({"type": "NavigationList", "name": "menu", "list-items": lines});
    let keys = |lines: &Json| {
        let doc = doc(vec![screen("START", json!([list(lines)])), last("END")]);
        let plan = plan(&doc, "START", "END");
        let some = plan
            .choices
            .iter()
            .filter(|one| matches!(one.by, RouteBy::Component { .. }));
        some.map(|one| one.words.clone().unwrap_or_default())
            .collect::<Vec<_>>()
    };
    assert_eq!(keys(&lines), ["", "Line a", "Line b"]);
    lines[0]["on-click-action"] = lead("OTHER");
    assert_eq!(keys(&lines), ["Line a", "Line b"]);
}

#[test]
fn a_server_that_is_asked_leads_on_by_the_routes_alone() {
    let ask = json!({"type": "Footer", "label": "Ask", "on-click-action": {"name": "data_exchange", "payload": {}}});
    let mut doc = open(json!({"version": "7.3", "data_api_version": "3.0",
        "routing_model": {"A": ["B"], "B": []}, "screens": [screen("A", json!([ask])), last("B"), last("C")]}));
    assert_eq!(plan(&doc, "A", "C").choices[0].by, RouteBy::Server);
    let json = make(&mut doc, "A", "C", "server");
    assert_eq!(json["routing_model"]["A"], json!(["B", "C"]));
    assert_eq!(errors(&doc), [""; 0]);
}

#[test]
fn routes_are_written_for_what_stands_inside_a_condition() {
    let inside = json!({"type": "If", "condition": "${data.yes}",
        "then": [{"type": "Footer", "label": "To B", "on-click-action": lead("B")}],
        "else": [{"type": "Footer", "label": "To C"}]});
    let mut a = screen("A", json!([inside]));
    a["data"] = json!({"yes": {"type": "boolean", "__example__": true}});
    let mut doc = doc(vec![a, last("B"), last("C")]);
    let plan = plan(&doc, "A", "C");
    assert!(plan.choices[0].hidden);
    assert_eq!(plan.choices[0].routes, RoutesThen::Written);
    let json = make(&mut doc, "A", "C", &plan.choices[0].key);
    assert_eq!(json["routing_model"]["A"], json!(["B", "C"]));
}

fn removal(doc: &Document, from: &str, to: &str) -> RouteRemoval {
    let map = map(doc);
    plan_route_removal(doc, &RulesOff::none(), route(&map, doc, from, to).unwrap())
}

#[test]
fn removing_a_route_asks_what_becomes_of_the_button() {
    let flow = || {
        open(json!({"version": "7.3", "routing_model": {"A": ["B", "C"]},
            "screens": [screen("A", json!([link("C"), button("B")])), last("B"), last("C")]}))
    };
    let ways = |removal: &RouteRemoval| -> Vec<RemovalThen> {
        removal.choices.iter().map(|one| one.then).collect()
    };
    let mut doc = flow();
    let plan = removal(&doc, "A", "B");
    assert_eq!(
        ways(&plan),
        [RemovalThen::Keep, RemovalThen::Remove, RemovalThen::Finish]
    );
    assert!(
        plan.choices[0]
            .brings
            .iter()
            .any(|one| one.contains("When tapped"))
    );
    let kept = carry_out(&mut doc, &plan.choices[0].edits);
    assert_eq!(
        kept["screens"][0]["layout"]["children"][1],
        json!({"type": "Footer", "label": "To B"})
    );
    assert_eq!(kept["routing_model"], json!({"A": ["C"]}));

    let mut doc = flow();
    let plan = removal(&doc, "A", "B");
    let gone = carry_out(&mut doc, &plan.choices[1].edits);
    assert_eq!(
        gone["screens"][0]["layout"]["children"]
            .as_array()
            .unwrap()
            .len(),
        1
    );

    let mut doc = flow();
    let plan = removal(&doc, "A", "B");
    let ends = carry_out(&mut doc, &plan.choices[2].edits);
    assert_eq!(ends["screens"][0]["terminal"], true);
    assert_eq!(
        ends["screens"][0]["layout"]["children"][1]["on-click-action"]["name"],
        "complete"
    );
    assert_eq!(
        ways(&removal(&doc, "A", "C")),
        [RemovalThen::Keep, RemovalThen::Remove]
    );
}

#[test]
fn where_only_the_routes_lead_only_they_change() {
    let mut doc = open(
        json!({"version": "7.3", "routing_model": {"A": ["B"], "B": []},
        "screens": [screen("A", json!([{"type": "TextBody", "text": "A"}])), last("B")]}),
    );
    let plan = removal(&doc, "A", "B");
    assert_eq!(plan.choices[0].then, RemovalThen::OnlyRoute);
    let json = carry_out(&mut doc, &plan.choices[0].edits);
    assert_eq!(json["routing_model"], json!({"A": [], "B": []}));
}

#[test]
fn lines_of_a_list_go_one_by_one() {
    let line = |id: &str, to: &str| json!({"id": id, "main-content": {"title": id}, "on-click-action": lead(to)});
    let list = json!({"type": "NavigationList", "name": "menu",
        "list-items": [line("a", "B"), line("b", "C"), line("c", "B")]});
    let mut doc = doc(vec![screen("A", json!([list])), last("B"), last("C")]);
    let plan = removal(&doc, "A", "B");
    assert_eq!(plan.causes.len(), 2);
    let json = carry_out(&mut doc, &plan.choices[1].edits);
    let left = &json["screens"][0]["layout"]["children"][0]["list-items"];
    assert_eq!(left.as_array().unwrap().len(), 1);
    assert_eq!(left[0]["id"], "b");
}
