//! Any JSON prints as the bytes it was opened with, and the scanner agrees with serde_json.

mod common;

use common::{check_text, json_text};
use flow_doc::{Document, Fault, LineIndex};
use proptest::prelude::*;

proptest! {
    #[test]
    fn generated_json_prints_as_it_was(text in json_text()) {
        let doc = Document::open(text.clone().into_bytes());
        prop_assert!(doc.fault().is_none(), "{text}: {:?}", doc.fault());
        check_text(&text);
        check_text(&format!("\u{FEFF}{text}"));
    }

    #[test]
    fn mutated_json_is_judged_as_serde_json_does(
        text in json_text(),
        cut in any::<prop::sample::Index>(),
        len in 0usize..3,
        insert in "[\\[\\]{},:\"\\\\ 0-9eE.+tfn\u{0}\u{1}é/-]{0,2}",
    ) {
        let chars: Vec<char> = text.chars().collect();
        let at = cut.index(chars.len() + 1);
        let end = (at + len).min(chars.len());
        let mutated: String =
            chars[..at].iter().copied().chain(insert.chars()).chain(chars[end..].iter().copied()).collect();
        check_text(&mutated);
    }

    #[test]
    fn arbitrary_bytes_are_kept(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let doc = Document::open(bytes.clone());
        prop_assert_eq!(doc.to_bytes(), bytes);
        let text = doc.text();
        let lines = LineIndex::of(&text);
        for at in 0..=text.len() {
            let position = lines.position(at);
            let back = lines.byte(position);
            prop_assert!(back <= at && (back == at || !text.is_char_boundary(at) || position.column > 1));
            let units = lines.utf16(at);
            prop_assert!(lines.byte_of_utf16(units) <= at);
        }
    }

    #[test]
    fn arbitrary_text_is_judged_as_serde_json_does(text in "[\\[\\]{},:\"a0-9. \\n\\\\tru-]{0,24}") {
        check_text(&text);
    }
}

#[test]
fn the_bad_inputs_of_the_issue() {
    for text in [
        "",
        " ",
        "nul",
        "{",
        "[1,2",
        "{\"a\":1",
        "\"abc",
        "[]]",
        "{\"a\":1}{",
        "\u{0}",
        "\"\u{0}\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "1234567890123456789012345678901234567890",
        "[1e999]",
        "true",
        "17",
        "{\"version\":\"99.0\",\"screens\":{}}",
        "{\"a\":1,\"a\":2}",
        "\u{FEFF}{}",
        "\u{FEFF}\u{FEFF}{}",
        "\u{FEFF}",
    ] {
        check_text(text);
    }
    let deep = "[".repeat(200) + &"]".repeat(200);
    check_text(&deep);
    assert!(Document::open(deep.into_bytes()).fault().is_none());
    let deep = "{\"a\":".repeat(200) + "1" + &"}".repeat(200);
    let doc = Document::open(deep.into_bytes());
    assert!(doc.at(&"/a".repeat(200)).is_some());
    let too_deep = Document::open("[".repeat(100_000).into_bytes());
    assert!(matches!(
        too_deep.fault(),
        Some(Fault::TooDeep { at: 512, .. })
    ));
    assert_eq!(too_deep.to_bytes().len(), 100_000);
}

#[test]
fn not_utf8_keeps_its_bytes_and_says_where() {
    let bytes = b"{\"a\": \"caf\xe9\"}".to_vec();
    let doc = Document::open(bytes.clone());
    assert_eq!(doc.to_bytes(), bytes);
    assert!(matches!(doc.fault(), Some(Fault::NotUtf8 { at: 10, .. })));
    assert_eq!(doc.text(), "{\"a\": \"caf\u{FFFD}\"}");
    assert!(doc.root().is_none());
    let wide: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain("{}".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let doc = Document::open(wide.clone());
    assert!(
        doc.fault()
            .is_some_and(|fault| fault.message().contains("UTF-16"))
    );
    assert_eq!(doc.to_bytes(), wide);
}
