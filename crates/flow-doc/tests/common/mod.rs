//! What the test files of this crate share.
#![allow(dead_code)]

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

/// Files of `FLOWSMITH_CORPUS`; none where it is not set.
pub fn corpus() -> Vec<(String, Vec<u8>)> {
    let Some(folder) = std::env::var_os("FLOWSMITH_CORPUS") else {
        eprintln!("skipped: FLOWSMITH_CORPUS is not set");
        return Vec::new();
    };
    let mut files = Vec::new();
    let mut folders = vec![std::path::PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "json")
            {
                let bytes = std::fs::read(&path).unwrap_or_default();
                files.push((path.display().to_string(), bytes));
            }
        }
    }
    files
}
