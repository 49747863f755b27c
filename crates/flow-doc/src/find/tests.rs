use super::*;
use crate::{Edit, Step};

const FLOW: &str = r#"{
  "version": "7.3",
  "screens": [
    { "id": "TOWN", "title": "Your town",
      "data": { "town": { "type": "string", "__example__": "A town" } },
      "layout": { "type": "SingleColumnLayout", "children": [
        { "type": "TextBody", "text": ["Which town?", "Town of ${data.town}"] },
        { "type": "Form", "name": "form", "init-values": { "town": "x" }, "children": [
          { "type": "TextInput", "name": "town", "label": "Town", "helper-text": "`'The town of ' ${form.town}`" },
          { "type": "Dropdown", "name": "district", "label": "District", "data-source": [
            { "id": "old_town", "title": "Old town" } ] },
          { "type": "Footer", "label": "On", "on-click-action": { "name": "navigate",
            "next": { "type": "screen", "name": "END" },
            "payload": { "town": "${form.town}", "note": "no town" } } }
        ] }
      ] } },
    { "id": "END", "title": "Thanks", "terminal": true,
      "layout": { "type": "SingleColumnLayout", "children": [
        { "type": "TextCaption", "text": "See you in ${screen.TOWN.form.town}" }
      ] } }
  ]
}"#;

fn open() -> Document {
    Document::open(FLOW.as_bytes().to_vec())
}

fn query(text: &str, everything: bool) -> Query {
    Query {
        text: text.to_owned(),
        everything,
        ..Query::default()
    }
}

fn found(query: &Query) -> Vec<(String, String, Means)> {
    let mut all = Vec::new();
    find(&open(), query, &mut |hit, text| {
        all.push((hit.path, text[hit.at].to_owned(), hit.means));
    });
    all
}

fn replaced(query: &Query, with: &str) -> (String, Replacement) {
    let mut doc = open();
    let plan = replace(&doc, query, with, None);
    let step = Step {
        label: "Replace".to_owned(),
        coalesce: None,
        now_ms: 0,
        selection: Vec::new(),
    };
    doc.apply(&plan.edits, step).expect("the plan can be done");
    let text = doc.text().into_owned();
    if !plan.edits.is_empty() {
        doc.undo().expect("one step");
        assert!(doc.undo().is_none());
    }
    assert_eq!(doc.text(), FLOW);
    (text, plan)
}

#[test]
fn only_words_that_people_see() {
    let paths: Vec<_> = found(&query("town", false))
        .into_iter()
        .map(|(path, _, means)| {
            assert_eq!(means, Means::Words);
            path
        })
        .collect();
    assert_eq!(
        paths,
        [
            "/title",
            "/text/0",
            "/text/1",
            "/label",
            "/helper-text",
            "/data-source/0/title"
        ]
    );
    assert!(found(&query("", true)).is_empty());
}

#[test]
fn everything_says_what_a_change_would_be() {
    let all = found(&query("town", true));
    let of = |means| {
        let all = all.iter().filter(|(_, _, m)| *m == means);
        all.map(|(path, ..)| path.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(of(Means::ScreenId), ["/id"]);
    assert_eq!(of(Means::FieldName), ["/name"]);
    assert_eq!(
        of(Means::Nothing),
        [
            "/text/1",
            "/helper-text",
            "/data-source/0/id",
            "/on-click-action/payload/town",
            "/text",
            "/text"
        ]
    );
    assert!(of(Means::Words).contains(&"/data/town/__example__"));
    assert!(of(Means::Words).contains(&"/on-click-action/payload/note"));
}

#[test]
fn words_change_and_references_do_not() {
    let (text, plan) = replaced(&query("town", false), "city's");
    assert_eq!((plan.replaced, plan.left), (6, 0));
    assert!(
        text.contains(r#"["Which city's?", "city's of ${data.town}"]"#),
        "{text}"
    );
    assert!(
        text.contains(r#""`'The city\\'s of ' ${form.town}`""#),
        "{text}"
    );
    assert!(
        text.contains(r#""id": "old_town", "title": "Old city's""#),
        "{text}"
    );
    assert!(text.contains(r#""name": "town""#), "{text}");
}

#[test]
fn names_and_ids_take_their_references_along() {
    let (text, plan) = replaced(&query("town", true), "city");
    assert!(text.contains(r#""id": "city""#), "{text}");
    assert!(
        text.contains(r#""name": "city", "label": "city""#),
        "{text}"
    );
    assert!(
        text.contains("See you in ${screen.city.form.city}"),
        "{text}"
    );
    assert!(
        text.contains(r#""town": "${form.city}", "note": "no city""#),
        "{text}"
    );
    assert!(text.contains(r#""init-values": { "city": "x" }"#), "{text}");
    // What names the data field stays with it; options keep their ids.
    assert!(text.contains("city of ${data.town}"), "{text}");
    assert!(text.contains("old_town"), "{text}");
    assert_eq!(plan.left, 6);

    // No reference could hold these: the names stay, the words change.
    let (text, plan) = replaced(&query("town", true), "my city");
    assert!(
        text.contains(r#""id": "TOWN""#) && text.contains(r#""name": "town""#),
        "{text}"
    );
    assert_eq!(plan.left, 8);
}

#[test]
fn a_name_that_is_taken_stays() {
    let (text, plan) = replaced(&query("district", true), "town");
    assert!(
        text.contains(r#""name": "district", "label": "town""#),
        "{text}"
    );
    assert_eq!((plan.replaced, plan.left), (1, 1));
}

#[test]
fn one_hit_alone() {
    let doc = open();
    let mut all = Vec::new();
    let wanted = query("o", false);
    find(&doc, &wanted, &mut |hit, _| all.push(hit));
    let second = all.iter().find(|hit| hit.path == "/title" && hit.nth == 1);
    let hit = second.expect("there are two in “Your town”");
    let one = One {
        node: hit.node,
        path: hit.path.clone(),
        nth: 1,
    };
    let plan = replace(&doc, &wanted, "0", Some(&one));
    let [Edit::Set { value, .. }] = plan.edits.as_slice() else {
        panic!("{plan:?}");
    };
    assert_eq!(value.0, "\"Your t0wn\"");
    assert_eq!((plan.replaced, plan.left), (1, 0));
}

#[test]
fn the_same_words_are_no_edit() {
    let query = Query {
        case: true,
        ..query("town", false)
    };
    let plan = replace(&open(), &query, "town", None);
    assert_eq!(plan.edits, Vec::<Edit>::new());
}
