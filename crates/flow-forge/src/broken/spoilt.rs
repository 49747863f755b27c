//! Whole texts spoilt so that they break one rule each.

/// How the text of a sound flow is spoilt as a whole.
pub type Spoil = fn(&str) -> Vec<u8>;

/// The rule, and how to break it.
pub const SPOILT: &[(&str, Spoil)] = &[
    ("not-json", |text| text[..text.len() - 1].into()),
    ("not-an-object", |text| format!("[{text}]").into()),
    ("not-utf8", |text| [text.as_bytes(), b"\xff"].concat()),
    ("byte-order-mark", |text| format!("\u{FEFF}{text}").into()),
    ("duplicate-key", |text| {
        text.replacen('{', "{\"version\":\"7.3\",", 1).into()
    }),
    ("too-large", |text| {
        let blanks = " ".repeat(flow_catalog::limits::MAX_BYTES);
        text.replacen('{', &format!("{{{blanks}"), 1).into()
    }),
    ("frozen-version", |text| {
        text.replacen("7.3", "3.0", 1).into()
    }),
];
