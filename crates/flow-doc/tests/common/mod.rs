//! What the test files of this crate share.
#![allow(dead_code)]

use flow_doc::{Document, NodeId};
use proptest::prelude::*;

fn blank() -> impl Strategy<Value = String> {
    prop_oneof![4 => Just(String::new()), 2 => Just(" ".to_owned()), 1 => "[ \t\r\n]{0,3}"]
}

fn string() -> impl Strategy<Value = String> {
    let plain = "[a-zA-Z_éß😀 /.$]{0,12}".prop_map(|text| format!("\"{text}\""));
    let escaped = prop::collection::vec(
        prop_oneof![
            Just("\\n"),
            Just("\\\""),
            Just("\\\\"),
            Just("\\/"),
            Just("\\u00e9"),
            Just("\\ud83d\\ude00"),
            Just("a"),
            Just("${form.a}"),
            Just("\\t"),
        ],
        0..5,
    )
    .prop_map(|parts| format!("\"{}\"", parts.concat()));
    let key = prop::sample::select(vec![
        "\"a\"",
        "\"b\"",
        "\"type\"",
        "\"name\"",
        "\"\"",
        "\"\\u0061\"",
    ])
    .prop_map(str::to_owned);
    prop_oneof![plain, escaped, key]
}

fn scalar() -> impl Strategy<Value = String> {
    let number = prop_oneof![
        Just("0"),
        Just("-0"),
        Just("1.0"),
        Just("1e3"),
        Just("1E-3"),
        Just("-12.50"),
        Just("1234567890123456789012345678901234567890"),
    ];
    prop_oneof![
        string(),
        number.prop_map(str::to_owned),
        prop::sample::select(vec!["true", "false", "null"]).prop_map(str::to_owned),
        any::<i32>().prop_map(|number| number.to_string()),
    ]
}

/// Random JSON text with odd whitespace, duplicate keys and unusual spellings.
pub fn json_text() -> impl Strategy<Value = String> {
    let leaf = (blank(), scalar(), blank()).prop_map(|(a, b, c)| a + &b + &c);
    leaf.prop_recursive(5, 60, 6, |inner| {
        let member = (blank(), string(), blank(), inner.clone())
            .prop_map(|(a, key, b, value)| format!("{a}{key}{b}:{value}"));
        let list = |open: &'static str, close: &'static str| {
            move |(before, inner, items, after): (String, String, Vec<String>, String)| {
                let inside = if items.is_empty() {
                    inner
                } else {
                    items.join(",")
                };
                format!("{before}{open}{inside}{close}{after}")
            }
        };
        prop_oneof![
            (
                blank(),
                blank(),
                prop::collection::vec(inner, 0..6),
                blank()
            )
                .prop_map(list("[", "]")),
            (
                blank(),
                blank(),
                prop::collection::vec(member, 0..6),
                blank()
            )
                .prop_map(list("{", "}")),
        ]
    })
}

/// The tree says the same as the text read afresh.
pub fn check_tree(doc: &Document) {
    let text = doc.text();
    let afresh = Document::open(text.as_bytes().to_vec());
    assert_eq!(doc.fault().is_some(), afresh.fault().is_some(), "{text}");
    if doc.fault().is_some() {
        return;
    }
    let values = |doc: &Document| -> Vec<_> {
        let all = doc.root().into_iter().flat_map(|root| root.descendants());
        all.map(|value| {
            let key = value.key().map(|key| key.into_owned());
            let spans = (doc.span(value.id()), doc.key_span(value.id()));
            (
                value.kind(),
                key,
                value.len(),
                value.raw_len(),
                spans,
                value.str().map(|s| s.into_owned()),
            )
        })
        .collect()
    };
    let (ours, theirs) = (values(doc), values(&afresh));
    assert_eq!(ours, theirs, "{text}");
    for value in doc.root().into_iter().flat_map(|root| root.descendants()) {
        let span = doc.span(value.id()).expect("in the tree");
        assert_eq!(&text[span], value.raw());
        for child in value.children() {
            assert_eq!(child.parent(), Some(value));
            assert!(child.stamp() <= value.stamp());
        }
    }
}

/// Components, screens and the root: where most edits can do something.
pub fn parts(doc: &Document) -> Vec<NodeId> {
    let flow = flow_doc::flow::Flow::of(doc);
    let mut parts: Vec<_> = doc.root().map(|root| root.id()).into_iter().collect();
    for screen in flow.screens() {
        parts.push(screen.node());
        parts.extend(screen.components().map(|component| component.node()));
    }
    parts
}

/// serde_json on the same text; `None` where the two may differ for known reasons.
fn serde_takes(text: &str) -> Option<bool> {
    match serde_json::from_str::<serde_json::Value>(text) {
        Ok(_) => Some(true),
        Err(error) => {
            let message = error.to_string();
            let known = [
                "number out of range",
                "surrogate",
                "recursion limit",
                "hex escape",
            ];
            (!known.iter().any(|reason| message.contains(reason))).then_some(false)
        }
    }
}

/// A text prints as it was, and the scanner agrees with serde_json.
pub fn check_text(text: &str) {
    let doc = Document::open(text.as_bytes().to_vec());
    assert_eq!(doc.to_bytes(), text.as_bytes());
    let body = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    assert_eq!(doc.text(), body);
    assert_eq!(doc.root().is_some(), doc.fault().is_none());
    if let Some(taken) = serde_takes(body) {
        assert_eq!(doc.fault().is_none(), taken, "{body:?}: {:?}", doc.fault());
    }
    if let Some(fault) = doc.fault() {
        assert!(
            fault.at() <= body.len() && body.is_char_boundary(fault.at()),
            "{fault:?}"
        );
        doc.line_index().position(fault.at());
    }
    if let Some(root) = doc.root() {
        if let Ok(expected) = serde_json::from_str::<serde_json::Value>(body) {
            assert_eq!(root.to_json(), expected);
        }
        for value in root.descendants() {
            let span = doc.span(value.id()).expect("in the tree");
            assert_eq!(&body[span], value.raw());
            if let Some(key) = doc.key_span(value.id()) {
                let token: String = serde_json::from_str(&body[key]).unwrap_or_default();
                assert!(token == value.key().unwrap_or_default() || body.contains("\\u"));
            }
        }
    }
}
