use super::*;

/// What a component becomes, alone on a screen of this version, and what is lost.
fn converted(
    version: &str,
    json: &str,
    to: &str,
) -> Result<(serde_json::Value, Vec<String>), RefusalCode> {
    let text = format!(
        r#"{{"version":"{version}","screens":[{{"id":"A","layout":{{"type":"SingleColumnLayout","children":[{json}]}}}}]}}"#
    );
    let mut doc = open(&text);
    let place = "/screens/0/layout/children/0";
    let edit = Edit::Convert {
        node: node(&doc, place),
        to: to.to_owned(),
    };
    let change = doc.apply(&[edit], Step::default()).map_err(|refusal| {
        assert_eq!(doc.text(), text);
        refusal.code
    })?;
    let now = doc
        .at(place)
        .map(|value| value.to_json())
        .unwrap_or_default();
    doc.undo();
    assert_eq!(doc.text(), text);
    Ok((now, change.dropped))
}

#[test]
fn what_fits_is_kept_and_the_rest_is_told() {
    for (json, to, expected, dropped) in [
        (
            r#"{"type":"TextInput","name":"n","label":"L","required":true,"helper-text":"H","input-type":"number","min-chars":2,"visible":"${data.v}","x-own":1}"#,
            "TextArea",
            r#"{"type":"TextArea","name":"n","label":"L","required":true,"helper-text":"H","visible":"${data.v}","x-own":1}"#,
            vec!["Kind of answer", "Fewest characters"],
        ),
        // The default is no loss.
        (
            r#"{"type":"TextInput","name":"n","label":"L","input-type":"text","init-value":"a"}"#,
            "TextArea",
            r#"{"type":"TextArea","name":"n","label":"L","init-value":"a"}"#,
            vec![],
        ),
        (
            r#"{"type":"TextInput","name":"n","label":"L","init-value":"a"}"#,
            "DatePicker",
            r#"{"type":"DatePicker","name":"n","label":"L"}"#,
            vec!["First value"],
        ),
        (
            r#"{"type":"DatePicker","name":"n","label":"L","required":true,"min-date":"2026-01-01"}"#,
            "CalendarPicker",
            r#"{"type":"CalendarPicker","name":"n","label":"L","required":true,"min-date":"2026-01-01"}"#,
            vec![],
        ),
        (
            r#"{"type":"CalendarPicker","name":"n","mode":"range","label":{"start-date":"A","end-date":"B"}}"#,
            "DatePicker",
            r#"{"type":"DatePicker","name":"n","label":"Date"}"#,
            vec!["Choose", "Label"],
        ),
        (
            r#"{"type":"TextBody","text":["One","two"],"font-weight":"bold"}"#,
            "TextHeading",
            r#"{"type":"TextHeading","text":"One two"}"#,
            vec!["Style"],
        ),
        (
            r#"{"type":"TextBody","text":["One","two"]}"#,
            "RichText",
            r#"{"type":"RichText","text":["One","two"]}"#,
            vec![],
        ),
        (
            r#"{"type":"CheckboxGroup","name":"n","label":"L","init-value":["a"],"max-selected-items":2,"data-source":[{"id":"a","title":"A","description":"D","enabled":false},{"id":"b","title":"B"}]}"#,
            "ChipsSelector",
            r#"{"type":"ChipsSelector","name":"n","label":"L","init-value":["a"],"max-selected-items":2,"data-source":[{"id":"a","title":"A","enabled":false},{"id":"b","title":"B"}]}"#,
            vec!["Options (Description)"],
        ),
        (
            r#"{"type":"CheckboxGroup","name":"n","label":"L","init-value":["a"],"data-source":"${data.list}"}"#,
            "RadioButtonsGroup",
            r#"{"type":"RadioButtonsGroup","name":"n","label":"L","data-source":"${data.list}"}"#,
            vec!["First value"],
        ),
    ] {
        let (now, lost) = converted("7.3", json, to).expect("it can become that");
        let expected: serde_json::Value = serde_json::from_str(expected).expect("JSON");
        assert_eq!(now, expected);
        assert_eq!(lost, dropped, "{json}");
    }
}

#[test]
fn what_the_other_cannot_do_without_comes_from_a_fresh_one() {
    let json = r#"{"type":"RadioButtonsGroup","name":"n","data-source":[]}"#;
    let (now, lost) = converted("7.3", json, "Dropdown").expect("it can become that");
    let expected =
        serde_json::json!({"type":"Dropdown","name":"n","data-source":[],"label":"Choose one"});
    assert_eq!((now, lost), (expected, vec![]));
}

#[test]
fn only_within_the_family_and_where_the_other_may_stand() {
    use RefusalCode::*;
    let body = r#"{"type":"TextBody","text":"x"}"#;
    assert_eq!(converted("7.3", body, "Footer"), Err(WrongShape));
    assert_eq!(converted("5.0", body, "RichText"), Err(NotHere));
    assert!(converted("7.3", body, "TextBody").is_ok_and(|(_, lost)| lost.is_empty()));
    let in_form = format!(r#"{{"type":"Form","name":"f","children":[{body}]}}"#);
    assert_eq!(converted("7.3", &in_form, "If"), Err(WrongShape));

    let mut doc = open(FLOW);
    let inside = node(&doc, "/screens/0/layout/children/1/children/2/then/0");
    let edit = Edit::Convert {
        node: inside,
        to: "RichText".to_owned(),
    };
    assert_eq!(refused(&mut doc, edit), NotHere);
}

#[test]
fn only_the_lines_that_change_change() {
    let mut doc = open(FLOW);
    let who = node(&doc, "/screens/0/layout/children/1/children/0");
    apply(
        &mut doc,
        Edit::Convert {
            node: who,
            to: "TextArea".to_owned(),
        },
    );
    assert_eq!(
        diff(FLOW, &doc.text()),
        [
            r#"-                            { "type": "TextInput", "name": "who", "label": "Name" },"#,
            r#"+                            { "type": "TextArea", "name": "who", "label": "Name" },"#
        ]
    );
    let steps = doc.history().steps;
    apply(
        &mut doc,
        Edit::Convert {
            node: who,
            to: "TextArea".to_owned(),
        },
    );
    assert_eq!(doc.history().steps, steps);
}
