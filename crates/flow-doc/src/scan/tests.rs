use super::*;
use crate::Document;

fn fault(text: &str) -> (usize, String) {
    match scan(text) {
        Ok(_) => panic!("{text} is taken for JSON"),
        Err(fault) => (fault.at(), fault.message().to_owned()),
    }
}

#[test]
fn takes_what_rfc_8259_takes() {
    for text in [
        "0",
        "-0",
        "1e3",
        "1.50E-7",
        "\"\"",
        " true ",
        "null\n",
        "[]",
        "{}",
        "[ ]",
        "{ }",
        "[[],{}]",
        "{\"a\":{\"a\":1},\"a\":2}",
        "\"\\ud800\"",
        "\"\u{7f}\u{2028}\"",
        "1234567890123456789012345678901234567890",
        "\"\\u0000\"",
    ] {
        assert!(scan(text).is_ok(), "{text}");
    }
}

#[test]
fn refuses_what_it_refuses_and_says_where() {
    for (text, at) in [
        ("", 0),
        ("  ", 2),
        ("{", 1),
        ("[1,]", 3),
        ("{\"a\":1,}", 7),
        ("{\"a\" 1}", 5),
        ("{a:1}", 1),
        ("[1 2]", 3),
        ("01", 0),
        ("-", 0),
        ("1.", 0),
        (".5", 0),
        ("+1", 0),
        ("1e", 0),
        ("\"a", 0),
        ("\"\t\"", 1),
        ("\"\\x\"", 1),
        ("\"\\u12g4\"", 1),
        ("tru", 0),
        ("nul", 0),
        ("{} {}", 3),
        ("]", 0),
        ("[}", 1),
        ("{]", 1),
        ("[1}", 2),
        ("'a'", 0),
        ("[,]", 1),
        ("\u{feff}1", 0),
        ("{\"a\":1 // x\n}", 7),
        ("\u{a0}1", 0),
        ("[\"a\" : 1]", 5),
    ] {
        assert_eq!(fault(text).0, at, "{text:?}: {}", fault(text).1);
    }
}

#[test]
fn names_the_brackets_that_are_missing() {
    assert!(fault("{\"a\": [1").1.contains("]}"));
    assert!(fault("{\"a\": “x”}").1.contains("typographic"));
}

#[test]
fn depth_has_an_end() {
    let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    assert!(scan(&nested(MAX_DEPTH)).is_ok());
    assert!(
        matches!(scan(&nested(MAX_DEPTH + 1)), Err(Fault::TooDeep { at, .. }) if at == MAX_DEPTH)
    );
    assert!(matches!(
        scan(&"[".repeat(1_000_000)),
        Err(Fault::TooDeep { .. })
    ));
}

#[test]
fn strings_end_where_they_end_whatever_their_length() {
    for len in 0..40 {
        let plain = "é".repeat(len / 2) + &"x".repeat(len % 9);
        let text = format!("[\"{plain}\",\"{plain}\\\"{plain}\"]");
        let doc = Document::open(text.clone().into_bytes());
        let list = doc.root().expect("root");
        let items: Vec<_> = list.items().filter_map(|v| v.str()).collect();
        assert_eq!(
            items,
            [plain.clone(), format!("{plain}\"{plain}")],
            "{text}"
        );
        let broken = format!("\"{plain}\u{1}{plain}\"");
        assert_eq!(fault(&broken).0, plain.len() + 1);
    }
}
