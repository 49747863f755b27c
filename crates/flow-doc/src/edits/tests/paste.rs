use super::*;

const FORM: &str = "/screens/0/layout/children/1";
const WHO: &str = "/screens/0/layout/children/1/children/0";
const BRANCH: &str = "/screens/0/layout/children/1/children/2";

fn paste(doc: &Document, at: &str, text: &str) -> Edit {
    Edit::Paste {
        at: node(doc, at),
        text: text.to_owned(),
    }
}

fn pasted(doc: &mut Document, at: &str, text: &str) -> Change {
    let edit = paste(doc, at, text);
    apply(doc, edit)
}

fn not_pasted(doc: &mut Document, at: &str, text: &str) -> RefusalCode {
    let edit = paste(doc, at, text);
    refused(doc, edit)
}

fn text_at(doc: &Document, pointer: &str) -> String {
    let value = doc.at(pointer).and_then(|value| value.str());
    value.map(|text| text.into_owned()).unwrap_or_default()
}

fn types(doc: &Document, list: &str) -> Vec<String> {
    let items = doc.at(list).into_iter().flat_map(|list| list.items());
    let named = items.filter_map(|item| item.get("type").and_then(|name| name.str()));
    named.map(|name| name.into_owned()).collect()
}

#[test]
fn a_copy_is_written_like_the_file_and_starts_at_the_margin() {
    let doc = open(FLOW);
    assert_eq!(
        doc.copy(&[node(&doc, BRANCH)]).as_deref(),
        Some(
            "{\n    \"type\": \"If\",\n    \"condition\": \"${form.who} != ''\",\n    \"then\": [\n        {\n            \"type\": \"TextBody\",\n            \"text\": \"`'caf\\u00e9 ' ${form.who}`\"\n        }\n    ]\n}"
        )
    );
    // In the order of the file whatever the order chosen, and what lies inside another only once.
    let body = node(&doc, &format!("{BRANCH}/then/0"));
    let chosen = [node(&doc, BRANCH), body, node(&doc, WHO), NodeId(9999)];
    let copied = doc.copy(&chosen).unwrap_or_default();
    assert!(
        copied.starts_with(
            "[\n    { \"type\": \"TextInput\", \"name\": \"who\", \"label\": \"Name\" },\n    {\n        \"type\": \"If\","
        ),
        "{copied}"
    );
    assert!(copied.ends_with("        ]\n    }\n]"), "{copied}");
    assert_eq!(copied.matches("TextBody").count(), 1);
    assert_eq!(doc.copy(&[NodeId(9999)]), None);

    let line = open(r#"{"screens":[{"id":"A"},{"id":"B"}]}"#);
    let both = [node(&line, "/screens/1"), node(&line, "/screens/0")];
    assert_eq!(
        line.copy(&both).as_deref(),
        Some(r#"[{"id":"A"},{"id":"B"}]"#)
    );
}

#[test]
fn names_are_made_unique_and_references_among_the_pasted_follow() {
    let mut doc = open(FLOW);
    // who_2 comes along: the new name of `who` must be another one.
    let text = r#" [
        {"type":"TextInput","name":"who","label":"A"},
        {"type":"TextInput","name":"who_2","label":"B"},
        {"type":"If","condition":"(${form.who} == 'x') && ${form.mail} != ''","then":[
            {"type":"TextBody","text":"`'a ' ${form.who} ' ' ${form.who_2}`","visible":"${form.who}"},
            {"type":"EmbeddedLink","text":"x","on-click-action":{"name":"data_exchange","payload":{"who":"${form.who}","d":"${data.who}","g":"${screen.FIRST.form.who}"}}}
        ]}
    ]
    "#;
    let steps = doc.history().steps;
    let change = pasted(&mut doc, WHO, text);
    assert_eq!(doc.history().steps, steps + 1);
    let at = |index: usize| format!("{FORM}/children/{index}");
    let new: Vec<_> = (1..4).map(|index| node(&doc, &at(index))).collect();
    assert_eq!(change.selection, new);
    assert_eq!(text_at(&doc, &format!("{}/name", at(1))), "who_3");
    assert_eq!(text_at(&doc, &format!("{}/name", at(2))), "who_2");
    let branch = at(3);
    assert_eq!(
        text_at(&doc, &format!("{branch}/condition")),
        "(${form.who_3} == 'x') && ${form.mail} != ''"
    );
    let body = format!("{branch}/then/0");
    assert_eq!(
        text_at(&doc, &format!("{body}/text")),
        "`'a ' ${form.who_3} ' ' ${form.who_2}`"
    );
    assert_eq!(text_at(&doc, &format!("{body}/visible")), "${form.who_3}");
    let payload = format!("{branch}/then/1/on-click-action/payload");
    assert_eq!(text_at(&doc, &format!("{payload}/who")), "${form.who_3}");
    // Not about what was pasted: stays, and the checks say what does not resolve.
    assert_eq!(text_at(&doc, &format!("{payload}/d")), "${data.who}");
    assert_eq!(
        text_at(&doc, &format!("{payload}/g")),
        "${screen.FIRST.form.who}"
    );
    assert_eq!(
        text_at(&doc, "/screens/0/layout/children/0/text"),
        "Hi ${form.who}"
    );
    doc.undo();
    assert_eq!(doc.text(), FLOW);
}

#[test]
fn a_pasted_form_takes_its_maps_along() {
    let mut doc = open(FLOW);
    let form = doc.copy(&[node(&doc, FORM)]).unwrap_or_default();
    let json = r#"{"type":"TextInput","name":"who","label":"L"}"#;
    let screen = node(&doc, "/screens/1");
    apply(&mut doc, insert(screen, Slot::Children, 0, json));
    // A field beside a Form may not be; so the Form is what makes this go nowhere.
    assert_eq!(
        not_pasted(&mut doc, "/screens/0", &form),
        RefusalCode::TooMany
    );
    doc.undo();
    let banner = r#"{"type":"CalendarPicker","name":"who","label":"L"}"#;
    apply(&mut doc, insert(screen, Slot::Children, 0, banner));
    pasted(&mut doc, "/screens/1", &form);
    let form = "/screens/1/layout/children/3";
    assert_eq!(text_at(&doc, &format!("{form}/children/0/name")), "who_2");
    assert_eq!(text_at(&doc, &format!("{form}/init-values/who_2")), "Ann");
    assert_eq!(
        text_at(
            &doc,
            &format!("{form}/children/3/on-click-action/payload/who")
        ),
        "${form.who_2}"
    );
}

#[test]
fn of_two_that_come_with_one_name_references_mean_the_first() {
    let mut doc = open(FLOW);
    let text = r#"[{"type":"TextInput","name":"a","label":"A"},{"type":"TextInput","name":"a","label":"B"},{"type":"TextBody","text":"${form.a}"}]"#;
    pasted(&mut doc, WHO, text);
    assert_eq!(text_at(&doc, &format!("{FORM}/children/1/name")), "a");
    assert_eq!(text_at(&doc, &format!("{FORM}/children/2/name")), "a_2");
    assert_eq!(
        text_at(&doc, &format!("{FORM}/children/3/text")),
        "${form.a}"
    );
}

#[test]
fn what_is_pasted_goes_where_it_may_stand() {
    let body = r#"{"type":"TextBody","text":"x"}"#;
    let rich = r#"{"type":"RichText","text":"x"}"#;
    let branch = r#"{"type":"If","condition":"${data.x}","then":[{"type":"TextBody","text":"x"}]}"#;
    let form_list = format!("{FORM}/children");
    for (at, text, list, index) in [
        // After the selection; into a container; not into one of its own type.
        (WHO, body, form_list.as_str(), 1),
        (BRANCH, body, &format!("{BRANCH}/then"), 1),
        (BRANCH, branch, &form_list, 3),
        // The Footer stays last.
        (FORM, body, &form_list, 3),
        (&format!("{FORM}/children/3"), body, &form_list, 3),
        ("/screens/0", body, &form_list, 3),
        ("", body, &form_list, 3),
        // Not in a Form, so after it.
        (WHO, rich, "/screens/0/layout/children", 2),
        ("/screens/1", body, "/screens/1/layout/children", 2),
    ] {
        let mut doc = open(FLOW);
        let change = pasted(&mut doc, at, text);
        let expected = node(&doc, &format!("{list}/{index}"));
        assert_eq!(change.selection, [expected], "{at} {text}");
    }
    assert_eq!(types(&open(FLOW), &form_list).len(), 4);
}

#[test]
fn what_cannot_be_pasted_is_refused_with_a_reason() {
    use RefusalCode::*;
    let footer =
        r#"{"type":"Footer","label":"x","on-click-action":{"name":"complete","payload":{}}}"#;
    let both = format!(r#"[{{"type":"TextBody","text":"x"}},{footer}]"#);
    let deep = format!("{}{}", r#"{"type":"X","x":"#.repeat(600), "1");
    let deep = format!("{deep}{}", "}".repeat(600));
    for (text, expected) in [
        ("Ann\nBen", NotJson),
        ("", NotJson),
        ("{", NotJson),
        ("17", NotJson),
        ("[]", NotJson),
        ("{}", NotJson),
        ("[1,2]", NotJson),
        (r#"{"type":""}"#, NotJson),
        (r#"{"screens":[]}"#, NotJson),
        (r#"{"screens":[{"type":"TextBody"}]}"#, NotJson),
        (r#"[{"type":"TextBody","text":"x"},{"id":"A"}]"#, NotJson),
        (footer, TooMany),
        (both.as_str(), TooMany),
        (deep.as_str(), TooDeep),
    ] {
        let mut doc = open(FLOW);
        assert_eq!(not_pasted(&mut doc, WHO, text), expected, "{text}");
    }
    let mut doc = open(r#"{"version":"7.3","screens":[]}"#);
    let body = r#"{"type":"TextBody","text":"x"}"#;
    assert_eq!(not_pasted(&mut doc, "", body), NoScreen);
}

#[test]
fn screens_come_after_the_one_selected_with_ids_of_their_own() {
    let mut doc = open(FLOW);
    let text = doc.copy(&[node(&doc, "/screens/0"), node(&doc, "/screens/1")]);
    let change = pasted(&mut doc, WHO, &text.unwrap_or_default());
    let ids: Vec<_> = (0..4)
        .map(|at| text_at(&doc, &format!("/screens/{at}/id")))
        .collect();
    assert_eq!(ids, ["FIRST", "FIRST_B", "SECOND_B", "SECOND"]);
    let new = [node(&doc, "/screens/1"), node(&doc, "/screens/2")];
    assert_eq!(change.selection, new);
    let action = "/screens/1/layout/children/1/children/3/on-click-action";
    assert_eq!(text_at(&doc, &format!("{action}/next/name")), "SECOND_B");
    assert_eq!(
        text_at(&doc, "/screens/2/layout/children/0/text"),
        "${screen.FIRST_B.form.who}"
    );
    assert_eq!(
        text_at(&doc, "/screens/3/layout/children/0/text"),
        "${screen.FIRST.form.who}"
    );
    let model = doc.at("/routing_model").map(|model| model.to_json());
    let expected = serde_json::json!({
        "FIRST": ["SECOND"], "SECOND": [], "FIRST_B": ["SECOND_B"], "SECOND_B": []
    });
    assert_eq!(model, Some(expected));
    doc.undo();
    assert_eq!(doc.text(), FLOW);
}

#[test]
fn one_screen_still_leads_where_it_led() {
    let mut doc = open(FLOW);
    let text = doc.copy(&[node(&doc, "/screens/0")]).unwrap_or_default();
    pasted(&mut doc, "", &text);
    let action = "/screens/2/layout/children/1/children/3/on-click-action";
    assert_eq!(text_at(&doc, &format!("{action}/next/name")), "SECOND");
    assert_eq!(text_at(&doc, "/routing_model/FIRST_B/0"), "SECOND");
}

#[test]
fn a_whole_flow_brings_its_screens_and_their_routes() {
    let other = r#"{"version":"7.3","data_api_version":"3.0","routing_model":{"FIRST":["EXTRA","SECOND"],"EXTRA":["SECOND"]},"screens":[{"id":"FIRST","layout":{"type":"SingleColumnLayout","children":[]}},{"id":"EXTRA"}]}"#;
    let mut doc = open(FLOW);
    pasted(&mut doc, "/screens/1", other);
    let model = doc.at("/routing_model").map(|model| model.to_json());
    let expected = serde_json::json!({
        "FIRST": ["SECOND"], "SECOND": [], "FIRST_B": ["EXTRA", "SECOND"], "EXTRA": ["SECOND"]
    });
    assert_eq!(model, Some(expected));
    // Without a routing model none is made.
    let mut doc = open(r#"{"version":"7.3","screens":[]}"#);
    pasted(&mut doc, "", other);
    assert_eq!(doc.at("/routing_model"), None);
    assert_eq!(text_at(&doc, "/screens/1/id"), "EXTRA");
}
