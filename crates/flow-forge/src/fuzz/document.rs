use flow_doc::{Document, Edit, LineIndex, Step};

/// Opening never panics, printing gives back every byte, every value says truly where it stands,
/// and the text set as the source of another document can be undone.
pub fn document(bytes: &[u8]) {
    let doc = Document::open(bytes.to_vec());
    assert_eq!(doc.to_bytes(), bytes);
    let text = doc.text();
    assert_eq!(doc.root().is_some(), doc.fault().is_none());
    if let Some(fault) = doc.fault() {
        assert!(fault.at() <= text.len() && text.is_char_boundary(fault.at()));
        doc.line_index().position(fault.at());
    }
    for value in doc.root().iter().flat_map(|root| root.descendants()) {
        let span = doc.span(value.id()).expect("in the tree");
        assert_eq!(&text[span], value.raw());
        let pointer = doc.pointer(value.id()).expect("in the tree");
        // Of several members with one key the path means one.
        assert!(doc.at(&pointer).is_some(), "{pointer}");
        value.str();
        value.number();
    }
    lines(&text);
    replaced(&text);
}

/// Positions lead back to the byte they were made from.
fn lines(text: &str) {
    let lines = LineIndex::of(text);
    for (at, _) in text.char_indices().take(200) {
        assert!(lines.byte(lines.position(at)) <= at);
        assert_eq!(lines.byte_of_utf16(lines.utf16(at)), at);
    }
}

fn replaced(text: &str) {
    const BEFORE: &str = "{\n  \"version\": \"7.3\",\n  \"screens\": []\n}\n";
    let mut doc = Document::open(BEFORE.into());
    let edit = Edit::ReplaceSource {
        text: text.to_owned(),
    };
    if doc.apply(&[edit], Step::default()).is_ok() {
        let back = Document::open(doc.to_bytes());
        assert_eq!(back.text(), doc.text());
        if doc.undo().is_some() {
            assert_eq!(doc.to_bytes(), BEFORE.as_bytes());
        }
    }
}
