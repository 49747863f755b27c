//! Fixing everything at once: on every example of the rules' pages, and on flows with much wrong at
//! once.

mod common;

use std::collections::BTreeMap;

use common::fix;
use flow_catalog::{Kind, Only, Property, RECOMMENDED, VERSIONS, components, screen};
use flow_doc::{Document, Edit, JsonText, Step};
use flow_lint::{RulesOff, check, fix_all, rules};
use proptest::prelude::*;

const BUTTON: &str = r#"{"type":"Footer","label":"Send answers","on-click-action":{"name":"complete","payload":{}}}"#;

/// The first example of a rule's page, as a whole file.
fn example(page: &str) -> Option<String> {
    let (_, rest) = page.split_once("```json")?;
    let (info, rest) = rest.split_once('\n')?;
    let (json, _) = rest.split_once("\n```")?;
    let mut words = info.split_whitespace();
    let kind = words.next().unwrap_or("flow");
    let version = words.next().unwrap_or("7.3");
    let list = json.trim().trim_start_matches('[').trim_end_matches(']');
    let children = match kind {
        "children" => json.to_owned(),
        _ if list.contains("\"Footer\"") => format!("[{list}]"),
        _ => format!("[{list},{BUTTON}]"),
    };
    let screen = match kind {
        "flow" => return Some(json.to_owned()),
        "screen" => json.to_owned(),
        _ => format!(
            r#"{{"id":"END","title":"End","terminal":true,"layout":{{"type":"SingleColumnLayout","children":{children}}}}}"#
        ),
    };
    Some(format!(r#"{{"version":"{version}","screens":[{screen}]}}"#))
}

#[test]
fn every_example_of_the_pages() {
    let mut mended = BTreeMap::new();
    for rule in rules() {
        let Some(text) = example(&rule.docs()) else {
            continue;
        };
        let (_, fixed) = fix(text.as_bytes());
        if fixed.contains(&rule.id) {
            mended.insert(rule.id, fixed);
        }
    }
    assert!(mended.len() >= 40, "{} rules: {mended:?}", mended.len());
}

#[test]
fn flows_with_much_wrong_at_once() {
    for (name, text) in [
        ("numbers", include_str!("fixtures/broken/numbers.json")),
        ("shop", include_str!("fixtures/broken/shop.json")),
        ("survey", include_str!("fixtures/broken/survey.json")),
    ] {
        let (fixed, rules) = fix(text.as_bytes());
        insta::assert_snapshot!(name, format!("{}\n---\n{fixed}", rules.join(" ")));
    }
}

#[test]
fn only_what_was_asked_for() {
    let doc = Document::open(include_str!("fixtures/broken/survey.json").into());
    let report = fix_all(&doc, &RulesOff::none(), &["text-for-value".to_owned()]);
    assert!(!report.fixed.is_empty());
    assert!(report.fixed.iter().all(|one| one.rule == "text-for-value"));
}

#[test]
fn rules_that_are_off_fix_nothing() {
    let flow = r#"{"version":"7.3","screens":[{"id":"END","title":"End","terminal":true,"layout":{"type":"SingleColumnLayout","children":[{"type":"Image","src":"data:image/png;base64,iVBORw0KGgo="}]}}]}"#;
    let doc = Document::open(flow.into());
    assert_eq!(fix_all(&doc, &RulesOff::none(), &[]).fixed.len(), 1);
    let off = RulesOff::new(["picture".to_owned()]);
    assert!(fix_all(&doc, &off, &[]).fixed.is_empty());
}

#[test]
fn a_text_that_is_no_json_stays() {
    for text in ["", "{", "[]", "{\"screens\":[", "7"] {
        let (after, _) = fix(text.as_bytes());
        assert_eq!(after, text);
    }
}

/// What has no certain answer is left to a person, as far as it is offered at all.
#[test]
fn what_is_for_a_person_to_say_stays() {
    let one = |children: &str| {
        format!(
            r#"{{"version":"7.3","screens":[{{"id":"END","title":"End","terminal":true,"layout":{{"type":"SingleColumnLayout","children":[{children},{BUTTON}]}}}}]}}"#
        )
    };
    let link = |url: &str| {
        one(&format!(
            r#"{{"type":"EmbeddedLink","text":"Write to us","on-click-action":{{"name":"open_url","url":"{url}"}}}}"#
        ))
    };
    let asking = r#"{"type":"Footer","label":"Ask for times","on-click-action":{"name":"data_exchange","payload":{}}}"#;
    let ends = format!(
        r#"{{"id":"END","title":"End","terminal":true,"layout":{{"type":"SingleColumnLayout","children":[{BUTTON}]}}}}"#
    );
    let two = |top: &str| {
        format!(
            r#"{{"version":"7.3",{top}"screens":[{{"id":"START","title":"Start","layout":{{"type":"SingleColumnLayout","children":[{asking}]}}}},{ends}]}}"#
        )
    };
    for text in [
        link("mailto:us@example.com"),
        link("us@example.com"),
        // An option may be called anything; yes and no are seldom called 'true' and 'false'.
        one(concat!(
            r#"{"type":"Dropdown","name":"pet","label":"A pet?","data-source":[{"id":"yes","title":"Yes"}]},"#,
            r#"{"type":"If","condition":"${form.pet} == true","then":[{"type":"TextBody","text":"Good"}]}"#
        )),
        // Letters of another alphabet have no certain spelling.
        one("").replace("\"END\"", "\"ÉCRAN\"").replace("[,", "["),
        // Which screen the server answers with is not in the file (fact base G5).
        two(""),
        two(r#""data_api_version":"3.0","#),
        two(r#""data_api_version":"3.0","routing_model":{},"#),
    ] {
        let (after, rules) = fix(text.as_bytes());
        assert_eq!(after, text, "{rules:?}");
        let found = check(&Document::open(text.clone().into()), &RulesOff::none());
        assert!(!found.is_empty(), "{text}");
    }
    let (after, _) = fix(link("www.example.com:8080/a").as_bytes());
    assert!(
        after.contains(r#""url":"www.example.com:8080/a""#),
        "{after}"
    );
    let (after, _) = fix(link("www.example.com/a:b").as_bytes());
    assert!(
        after.contains(r#""url":"https://www.example.com/a:b""#),
        "{after}"
    );
}

/// Places where a number or a truth value belongs: path from the component, and the text to try.
fn bare(properties: &[Property], path: &str, found: &mut Vec<(String, &'static str, bool)>) {
    for property in properties {
        let here = format!("{path}/{}", property.name);
        let range = property.only == Some(Only::RangeMode);
        match property.kind {
            Kind::Bool => found.push((here, "\"true\"", range)),
            Kind::Number | Kind::Integer => found.push((here, "\"2\"", range)),
            Kind::RangePair(Kind::Bool) => {
                found.push((here.clone(), "\"false\"", false));
                found.push((format!("{here}/start-date"), "\"false\"", true));
            }
            Kind::Options(inner) | Kind::Items(inner) => bare(inner, &format!("{here}/0"), found),
            Kind::Object(inner) => bare(inner, &here, found),
            _ => {}
        }
    }
}

/// Fact base U16: for every property that takes a number or a truth value.
#[test]
fn numbers_written_as_text_are_understood_everywhere() {
    let mut places: Vec<(String, String, &str)> = Vec::new();
    for component in components::all() {
        let mut found = Vec::new();
        bare(component.properties, "", &mut found);
        for (path, text, range) in found {
            let mode = if range { r#","mode":"range""# } else { "" };
            let json = format!(r#"{{"type":"{}"{mode}}}"#, component.type_name);
            places.push((json, path, text));
        }
    }
    assert!(places.len() > 40, "{}", places.len());
    for (json, path, text) in places {
        let at = "/screens/0/layout/children/0";
        let file = format!(
            r#"{{"version":"7.3","screens":[{{"id":"A","title":"A","layout":{{"type":"SingleColumnLayout","children":[{json}]}}}}]}}"#
        );
        is_fixed(&file, &format!("{at}{path}"), text);
    }
    let mut found = Vec::new();
    bare(screen::PROPERTIES, "", &mut found);
    assert!(!found.is_empty());
    for (path, text, _) in found {
        let file = r#"{"version":"7.3","screens":[{"id":"A","title":"A"}]}"#;
        is_fixed(file, &format!("/screens/0{path}"), text);
    }
}

/// The text at the pointer gets a certain fix that takes away its quotes.
fn is_fixed(file: &str, pointer: &str, text: &str) {
    let mut doc = Document::open(file.into());
    let root = doc.root().expect("an object").id();
    let set = |path: &str, json: String| Edit::Set {
        node: root,
        path: path.to_owned(),
        value: JsonText(json),
    };
    let edit = match pointer.rsplit_once("/0/") {
        Some((list, key)) if list.contains("/children/") => {
            set(list, format!(r#"[{{"{key}":{text}}}]"#))
        }
        _ => set(pointer, text.to_owned()),
    };
    doc.apply(&[edit], Step::default()).expect("set");
    let found = check(&doc, &RulesOff::none());
    let problem = found
        .iter()
        .find(|one| one.rule == "text-for-value" && one.pointer(&doc) == pointer)
        .unwrap_or_else(|| panic!("{pointer} {text}: {found:#?}"));
    let fix = problem.sure_fix().expect("a certain answer");
    doc.apply(&fix.edits, Step::default()).expect("a fix");
    let bare = doc.at(pointer).expect("still there").raw().into_owned();
    assert_eq!(bare, text.trim_matches('"'), "{pointer}");
}

const VALUES: &[&str] = &[
    "null",
    "\"true\"",
    "\"12\"",
    "7",
    "\"\"",
    "\"day\"",
    "\"DAY 2\"",
    "\"${form.Guests}\"",
    "\"${ data.day }\"",
    "\"Hello ${data.guests}\"",
    "\"1735689600000\"",
    "[]",
    "{}",
    "{\"type\":\"text\",\"__example__\":1}",
];

/// A sound flow with anything put anywhere.
fn muddled(turns: &[(usize, usize)]) -> Document {
    let mut doc = Document::open(include_str!("fixtures/booking.json").into());
    let root = doc.root().expect("a flow").id();
    for (at, value) in turns {
        let all: Vec<String> = doc
            .root()
            .into_iter()
            .flat_map(|root| root.descendants().skip(1))
            .map(|value| value.pointer())
            .collect();
        if all.is_empty() {
            break;
        }
        let edit = Edit::Set {
            node: root,
            path: all[at % all.len()].clone(),
            value: JsonText(VALUES[*value].to_owned()),
        };
        let _ = doc.apply(&[edit], Step::default());
    }
    doc
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_flow_with_anything_in_it(turns in prop::collection::vec((0usize..2000, 0..VALUES.len()), 1..12)) {
        fix(&muddled(&turns).to_bytes());
    }

    #[test]
    fn an_upgrade_of_a_flow_with_anything_in_it(
        turns in prop::collection::vec((0usize..2000, 0..VALUES.len()), 0..8),
        from in 0..VERSIONS.len(),
    ) {
        let mut doc = muddled(&turns);
        let root = doc.root().expect("a flow").id();
        let edit = Edit::Set {
            node: root,
            path: "/version".to_owned(),
            value: JsonText(format!("\"{}\"", VERSIONS[from].version)),
        };
        doc.apply(&[edit], Step::default()).expect("a version");
        let upgraded = common::upgrade_to(&doc.to_bytes(), RECOMMENDED);
        prop_assert_eq!(upgraded.is_ok(), VERSIONS[from].version < RECOMMENDED);
    }
}
