//! Each situation of expressions and conditions (fact base 10, 12.6 to 12.8): which rule, which
//! code, how severe, and at which piece of the text.

use flow_doc::Document;
use flow_lint::{Diagnostic, Group, RulesOff, Severity, check};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

/// What is said of a document: rule, code, severity, and the piece of the file it points at.
type Told = (&'static str, Option<&'static str>, Severity, String);

fn told(doc: &Document, found: &[Diagnostic]) -> Vec<Told> {
    let text = doc.text();
    found
        .iter()
        // Good practice is not what these flows are about.
        .filter(|d| {
            let group = flow_lint::rule(d.rule).map(|rule| rule.group);
            let beside = matches!(d.rule, "older-version" | "frozen-version");
            group != Some(Group::Advice) && !beside
        })
        .map(|d| (d.rule, d.code, d.severity, text[d.span(doc)].to_owned()))
        .collect()
}

/// A screen with fields and data of every type, and these components before its button.
fn flow(version: &str, components: Json) -> String {
    let mut children = vec![
        json!({"type": "TextInput", "name": "city", "label": "City"}),
        json!({"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"}),
        json!({"type": "OptIn", "name": "news", "label": "News"}),
        json!({"type": "CheckboxGroup", "name": "topics", "label": "Topics",
            "data-source": [{"id": "a", "title": "A"}]}),
    ];
    children.extend(components.as_array().into_iter().flatten().cloned());
    children.push(json!({"type": "Footer", "label": "Send answers",
        "on-click-action": {"name": "complete", "payload": {"c": "${form.city}"}}}));
    let data = json!({
        "name": {"type": "string", "__example__": "Asha"},
        "count": {"type": "number", "__example__": 2},
        "on": {"type": "boolean", "__example__": true},
        "list": {"type": "array", "items": {"type": "string"}, "__example__": ["a"]},
        "user": {"type": "object", "properties": {"member": {"type": "boolean"}}, "__example__": {"member": true}},
    });
    json!({"version": version, "screens": [{"id": "END", "title": "End", "terminal": true,
        "data": data, "layout": {"type": "SingleColumnLayout", "children": children}}]})
    .to_string()
}

fn of(version: &str, components: Json) -> Vec<Told> {
    let text = flow(version, components);
    let doc = Document::open(text.into());
    let found = check(&doc, &RulesOff::none());
    told(&doc, &found)
        .into_iter()
        .filter(|(rule, ..)| *rule != "unused-data")
        .collect()
}

fn condition(version: &str, condition: Json) -> Vec<Told> {
    let then = json!([{"type": "TextBody", "text": "Hello"}]);
    of(
        version,
        json!([{"type": "If", "condition": condition, "then": then}]),
    )
}

fn text(version: &str, text: &str) -> Vec<Told> {
    of(version, json!([{"type": "TextBody", "text": text}]))
}

fn one(rule: &'static str, severity: Severity, piece: &str) -> Vec<Told> {
    vec![(
        rule,
        Some("INVALID_PROPERTY_VALUE"),
        severity,
        piece.to_owned(),
    )]
}

const ERROR: Severity = Severity::Error;
const WARNING: Severity = Severity::Warning;

#[test]
fn sound_conditions() {
    for good in [
        "${data.on}",
        "!${data.on}",
        "(${data.on} && (${form.city} == 'cat'))",
        "(${form.age} >= 18) || (${data.count} < -5)",
        "${form.news} == false",
        "${form.city} != ${data.name}",
        "${data.on} || ${form.news} && !(${data.on})",
        "`${form.age} * 1.5 > 18 && ${form.city} != 'it\\'s'`",
        "`${data.on}`",
    ] {
        assert_eq!(condition("7.3", json!(good)), [], "{good}");
    }
    assert_eq!(condition("5.1", json!("${form.city} == 'x'")), []);
}

#[test]
fn conditions() {
    for (text, rule, severity, piece) in [
        ("()", "empty-parentheses", ERROR, "()"),
        ("(${data.on}", "unmatched-parenthesis", ERROR, "("),
        ("${data.on})", "unmatched-parenthesis", ERROR, ")"),
        ("${form.city} == 'x", "missing-quote", ERROR, "'x"),
        (
            "${form.city} == \u{201c}x\u{201d}",
            "other-quotes",
            ERROR,
            "\u{201c}x\u{201d}",
        ),
        ("${form.city} = 'x'", "invalid-operator", ERROR, "="),
        ("${data.on} & ${form.news}", "invalid-operator", ERROR, "&"),
        (
            "${form.age} % 2 == 0",
            "arithmetic-in-condition",
            ERROR,
            "%",
        ),
        ("${form.age} >", "missing-operand", ERROR, ">"),
        ("== ${form.age}", "missing-operand", ERROR, "=="),
        ("${form.age} > -", "missing-operand", ERROR, "-"),
        (
            "${data.on} ${form.news}",
            "missing-operator",
            ERROR,
            "${form.news}",
        ),
        ("${form.city} == cat", "bare-word", ERROR, "cat"),
        ("${data.on} #", "unknown-character", ERROR, "#"),
        ("${form.city} == null", "null-in-expression", ERROR, "null"),
        ("${data.on} ? 1 : 2", "ternary", ERROR, "? 1 : 2"),
        (
            "len(${form.city}) > 3",
            "function-call",
            ERROR,
            "len(${form.city})",
        ),
        ("${form.age} > 018", "number-spelling", ERROR, "018"),
        ("${form.age} > -0", "number-spelling", ERROR, "-0"),
        ("${form.age} > 1.2.3", "number-spelling", ERROR, "1.2.3"),
        ("${form.age} > 0.5", "number-spelling", WARNING, "0.5"),
        ("true", "same-always", ERROR, "true"),
        ("'a' == 'a'", "same-always", ERROR, "'a' == 'a'"),
        ("${data.on} && (1 < 2)", "two-literals", ERROR, "1 < 2"),
        (
            "${form.age} > 1 && ${data.on}",
            "comparison-parentheses",
            ERROR,
            "${form.age} > 1",
        ),
        (
            "1 < ${form.age} < 3",
            "comparison-parentheses",
            ERROR,
            "1 < ${form.age} < 3",
        ),
        ("${data.on} == !${form.news}", "misplaced-not", ERROR, "!"),
        (
            "${form.city}",
            "condition-not-boolean",
            ERROR,
            "${form.city}",
        ),
        (
            "${data.count}",
            "condition-not-boolean",
            ERROR,
            "${data.count}",
        ),
        (
            "(${data.name})",
            "condition-not-boolean",
            ERROR,
            "(${data.name})",
        ),
        (
            "`${form.age} + 1`",
            "condition-not-boolean",
            ERROR,
            "${form.age} + 1",
        ),
        (
            "${form.city} && ${data.on}",
            "operand-type",
            ERROR,
            "${form.city}",
        ),
        ("${form.city} > 3", "operand-type", ERROR, "${form.city}"),
        ("!${form.city}", "operand-type", ERROR, "${form.city}"),
        ("${form.age} == '18'", "compared-types", ERROR, "'18'"),
        ("${data.on} == 'true'", "compared-types", ERROR, "'true'"),
        (
            "${data.name} == ${data.count}",
            "compared-types",
            ERROR,
            "${data.count}",
        ),
        (
            "${form.topics} == 'a'",
            "list-in-expression",
            ERROR,
            "${form.topics}",
        ),
        (
            "${form.topics}",
            "list-in-expression",
            ERROR,
            "${form.topics}",
        ),
        (
            "${data.list} != ''",
            "list-in-expression",
            ERROR,
            "${data.list}",
        ),
        (
            "${data.user} == 'x'",
            "list-in-expression",
            ERROR,
            "${data.user}",
        ),
        (
            "${data.user.member}",
            "nested-in-condition",
            WARNING,
            "${data.user.member}",
        ),
        ("``", "empty-expression", ERROR, "``"),
        ("`${data.on} = true`", "invalid-operator", WARNING, "="),
        (
            "`${form.city} == null`",
            "null-in-expression",
            WARNING,
            "null",
        ),
    ] {
        assert_eq!(
            condition("7.3", json!(text)),
            one(rule, severity, piece),
            "{text}"
        );
        // Fact base 12.2: 7.1 does not look at conditions.
        let unchecked = one(rule, WARNING, piece);
        assert_eq!(condition("7.1", json!(text)), unchecked, "{text}");
    }
    assert_eq!(
        condition("7.3", json!(true)),
        one("literal-condition", WARNING, "true")
    );
    assert_eq!(
        condition("7.3", json!("`1 == 1`")),
        one("same-always", Severity::Advice, "1 == 1")
    );
    assert_eq!(
        condition("5.1", json!(" ")),
        one("empty-expression", ERROR, " ")
    );
}

#[test]
fn references_in_conditions() {
    let code = Some("INVALID_PROPERTY_VALUE");
    for (text, rule, piece) in [
        (
            "${data.nothing} == 'x'",
            "undeclared-data",
            "${data.nothing}",
        ),
        (
            "(${data.on}) && ${form.nothing}",
            "unknown-field",
            "${form.nothing}",
        ),
        ("${data.name == 'x'", "malformed-reference", "${data.name"),
        (
            "${data.name == 'x'}",
            "malformed-reference",
            "${data.name == 'x'}",
        ),
        (
            "${screen.NOWHERE.data.x} == 'x'",
            "unknown-screen-in-reference",
            "${screen.NOWHERE.data.x}",
        ),
    ] {
        let expected = vec![(rule, code, ERROR, piece.to_owned())];
        assert_eq!(condition("7.3", json!(text)), expected, "{text}");
    }
}

#[test]
fn expressions_of_properties() {
    for good in [
        "`'Hello ' ${form.city}`",
        "` ${form.age} ' years' `",
        "`${data.name}`",
        "`${form.age} + 1 ' next year'`",
        "`${form.unknown_type.x} 'a'`",
    ] {
        let found = text("7.3", good);
        assert!(
            found.iter().all(|(rule, ..)| *rule == "unknown-field"),
            "{good}: {found:?}"
        );
    }
    for (value, rule, severity, piece) in [
        ("`Hello ${form.city}`", "bare-word", ERROR, "Hello"),
        (
            "`'Hello ' + ${form.city}`",
            "plus-between-texts",
            ERROR,
            "'Hello ' + ${form.city}",
        ),
        ("`'It's ' ${form.city}`", "missing-quote", ERROR, "'"),
        (
            "`${form.city} ? 'a' : 'b'`",
            "ternary",
            WARNING,
            "? 'a' : 'b'",
        ),
        (
            "`upper(${form.city})`",
            "function-call",
            WARNING,
            "upper(${form.city})",
        ),
        (
            "`${form.topics} 'a'`",
            "list-in-expression",
            ERROR,
            "${form.topics}",
        ),
        (
            "`-${form.city} 'a'`",
            "operand-type",
            WARNING,
            "${form.city}",
        ),
        ("`${form.age}`", "result-type", WARNING, "${form.age}"),
        ("`${data.count}`", "result-type", ERROR, "${data.count}"),
        ("`${form.age} > 1`", "result-type", ERROR, "${form.age} > 1"),
    ] {
        assert_eq!(text("7.3", value), one(rule, severity, piece), "{value}");
    }
    let visible = |value: &str| {
        of(
            "7.3",
            json!([{"type": "TextBody", "text": "Hello", "visible": value}]),
        )
    };
    assert_eq!(visible("`${form.city} != ''`"), []);
    assert_eq!(
        visible("`'x' ${form.city}`"),
        one("result-type", ERROR, "'x' ${form.city}")
    );
    let refused = |piece: &str| {
        let piece = format!("\"{piece}\"");
        vec![("needs-backticks", Some("PATTERN_MISMATCH"), ERROR, piece)]
    };
    assert_eq!(visible("${form.city} != ''"), refused("${form.city} != ''"));
    let case = |value: &str| {
        of(
            "7.3",
            json!([{"type": "Switch", "value": value, "cases": {"a": []}}]),
        )
    };
    assert_eq!(case("${form.city}"), []);
    assert_eq!(case("`${form.age} + 1`"), []);
    assert_eq!(case("${form.city} x"), refused("${form.city} x"));
    assert_eq!(
        case("`${form.topics}`"),
        one("result-type", WARNING, "${form.topics}")
    );
    // Fact base 10.2: first values and messages are passed over.
    let field = json!([{"type": "TextInput", "name": "x", "label": "X", "init-value": "`Hello`",
        "error-message": "`1 +`"}]);
    assert_eq!(of("7.3", field), []);
}

#[test]
fn places_behind_escapes() {
    let then = r#"[{"type":"TextBody","text":"Hello"}]"#;
    let component = format!(
        r#"{{"type":"If","condition":"${{form.city}} \u003d\u003d 'a\\'\"b' \u0026 ${{data.on}}","then":{then}}}"#
    );
    let text = flow("7.3", json!(["HERE"])).replace("\"HERE\"", &component);
    let doc = Document::open(text.into());
    let found = check(&doc, &RulesOff::none());
    let pieces: Vec<_> = told(&doc, &found)
        .into_iter()
        .filter(|(rule, ..)| *rule != "unused-data")
        .map(|(rule, _, _, piece)| (rule, piece))
        .collect();
    assert_eq!(
        pieces,
        [
            (
                "comparison-parentheses",
                r#"${form.city} \u003d\u003d 'a\\'\"b'"#.to_owned()
            ),
            ("invalid-operator", r"\u0026".to_owned()),
        ]
    );
}

/// Two screens; the first sends `payload` to the second, which completes with `end`.
fn sending(version: &str, payload: Json, end: Json) -> Vec<Told> {
    let text = json!({"version": version, "screens": [
        {"id": "START", "title": "Start", "data": {"total": {"type": "number", "__example__": 1}},
            "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "TextInput", "name": "city", "label": "City"},
            {"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"},
            {"type": "TextBody", "text": "`${data.total} ' in all'`"},
            {"type": "OptIn", "name": "news", "label": "News", "on-select-action":
                {"name": "update_data", "payload": {"total": "`${form.age} + 1`"}}},
            {"type": "Footer", "label": "Go on", "on-click-action": {"name": "navigate",
                "next": {"type": "screen", "name": "END"}, "payload": payload}}]}},
        {"id": "END", "title": "End", "terminal": true,
            "data": {"text": {"type": "string", "__example__": "a"}, "on": {"type": "boolean", "__example__": true}},
            "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "TextBody", "text": "${data.text}", "visible": "${data.on}"},
            {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": end}}]}},
    ]})
    .to_string();
    let doc = Document::open(text.into());
    let found = check(&doc, &RulesOff::none());
    told(&doc, &found)
}

#[test]
fn expressions_that_are_sent() {
    let good = json!({"text": "`'Hi ' ${form.city}`", "on": "`${form.age} > 18`"});
    let end = json!({"all": "`${screen.START.form.age} + 1`", "a": {"b": "`${data.text} '!'`"}});
    assert_eq!(sending("7.3", good.clone(), end.clone()), []);

    let wrong = json!({"text": "`${form.age} + 1`", "on": "`${form.city}`"});
    let code = Some("INVALID_NAVIGATE_ACTION_PAYLOAD");
    assert_eq!(
        sending("7.3", wrong, end.clone()),
        [
            (
                "payload-type",
                code,
                ERROR,
                "\"`${form.age} + 1`\"".to_owned()
            ),
            ("payload-type", code, ERROR, "\"`${form.city}`\"".to_owned()),
        ]
    );
    // Fact base 12.6: names are looked up from 6.0 on for navigate, from 7.2 on at the end.
    let code = Some("INVALID_ACTION_PAYLOAD_PROPERTY");
    let unknown = json!({"text": "`'Hi ' ${form.nobody}`", "on": "`${form.age} >`"});
    let at_end = json!({"x": "`${data.nothing} 'x'`", "y": "`'x`"});
    for (version, severity) in [
        ("7.3", ERROR),
        ("7.2", ERROR),
        ("7.0", WARNING),
        ("6.0", WARNING),
    ] {
        assert_eq!(
            sending(version, unknown.clone(), at_end.clone()),
            [
                ("missing-operand", code, ERROR, ">".to_owned()),
                ("unknown-field", code, ERROR, "${form.nobody}".to_owned()),
                ("missing-quote", code, severity, "'x".to_owned()),
                (
                    "undeclared-data",
                    code,
                    severity,
                    "${data.nothing}".to_owned()
                ),
            ],
            "{version}"
        );
    }
}

#[test]
fn types_of_other_screens() {
    let end =
        json!({"x": "`${screen.START.form.city} > 3`", "y": "`${screen.START.data.total} 'x'`"});
    let good = json!({"text": "a", "on": true});
    let code = Some("INVALID_ACTION_PAYLOAD_PROPERTY");
    let piece = "${screen.START.form.city}".to_owned();
    assert_eq!(
        sending("7.3", good, end),
        [("operand-type", code, ERROR, piece)]
    );
}

/// A condition that is one value of another screen is judged once, as a condition.
#[test]
fn a_value_of_another_screen_as_condition() {
    let then = json!([{"type": "TextBody", "text": "Hello"}]);
    let start = json!({"id": "START", "title": "Start", "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "TextInput", "name": "city", "label": "City"},
        {"type": "Footer", "label": "Go on", "on-click-action": {"name": "navigate",
            "next": {"type": "screen", "name": "END"}, "payload": {}}}]}});
    let end = json!({"id": "END", "title": "End", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "If", "condition": "${screen.START.form.city}", "then": then},
        {"type": "Footer", "label": "Send answers", "on-click-action": {"name": "complete", "payload": {}}}]}});
    let text = json!({"version": "7.3", "screens": [start, end]}).to_string();
    let doc = Document::open(text.into());
    let found = check(&doc, &RulesOff::none());
    assert_eq!(
        told(&doc, &found),
        one("condition-not-boolean", ERROR, "${screen.START.form.city}")
    );
}

#[test]
fn each_problem_of_one_text_is_told() {
    let found = condition(
        "7.3",
        json!("(${form.city} = cat) && ${data.count} == '2' ) ${data.on"),
    );
    let rules: Vec<_> = found
        .iter()
        .map(|(rule, _, _, piece)| (*rule, &**piece))
        .collect();
    assert_eq!(
        rules,
        [
            ("invalid-operator", "="),
            ("bare-word", "cat"),
            ("comparison-parentheses", "${data.count} == '2'"),
            ("unmatched-parenthesis", ")"),
            ("malformed-reference", "${data.on"),
        ]
    );
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "${form.city}", "${data.count}", "${screen.END.data.on}", "${data.nothing}", "'x'", "1",
            "true", "(", ")", "&&", "||", "!", "==", "<", "+", "-", " ", "`",
        ]).prop_map(str::to_owned),
        1 => prop::sample::select(vec![
            "${", "}", "'", "\"", "\\", "?", ":", "null", "é", "😀", "=", "f(", "“", "\n",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,4}",
    ];
    prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Whatever stands there, places lie inside the file, on whole characters; and what is offered
    /// as a fix can be applied.
    #[test]
    fn anything_is_judged(text in pieces(), quoted in any::<bool>()) {
        let text = if quoted { format!("`{text}`") } else { text };
        let then = json!([{"type": "TextBody", "text": text, "visible": text}]);
        let payload = json!({"name": "update_data", "payload": {"count": text}});
        let components = json!([
            {"type": "If", "condition": text, "then": then},
            {"type": "OptIn", "name": "x", "label": "X", "on-select-action": payload},
        ]);
        // Some characters as escapes, to move places.
        let file = flow("7.3", components).replace('é', "\\u00e9").replace("&&", "\\u0026&");
        let doc = Document::open(file.into());
        for found in check(&doc, &RulesOff::none()) {
            let span = found.span(&doc);
            prop_assert!(doc.text().get(span.clone()).is_some(), "{:?} at {:?}", found, span);
            for fix in &found.fixes {
                let mut copy = Document::open(doc.to_bytes());
                prop_assert!(copy.apply(&fix.edits, flow_doc::Step::default()).is_ok(), "{:?}", fix);
            }
        }
    }
}
