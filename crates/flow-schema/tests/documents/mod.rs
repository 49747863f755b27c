//! Flow JSON to be judged twice: made from the catalogue, and from sound files by changing them.

// Each test takes what it needs.
#![allow(dead_code, unused_imports)]

mod changed;
mod made;

use flow_catalog::Version;
use flow_forge::{Choices, Wishes};
use serde_json::Value as Json;

pub use changed::changed;
pub use made::made;

/// One document and how it came about.
pub struct Sample {
    pub from: String,
    pub json: Json,
}

/// `count` sound flows of a version.
pub fn forged(version: Version, count: usize) -> Vec<Json> {
    let mut dice = Dice::new(u64::from(version.major) * 100 + u64::from(version.minor));
    let one = |_| {
        let bytes: Vec<u8> = (0..1500).map(|_| dice.below(256) as u8).collect();
        let wishes = Wishes {
            screens: Some(1 + dice.below(4)),
            ..Wishes::default()
        };
        flow_forge::flow(version, wishes, &mut Choices::new(&bytes))
    };
    (0..count).map(one).collect()
}

/// Numbers that look random and are the same each time.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed ^ 0x9E37_79B9_7F4A_7C15)
    }

    /// Below `bound`, which is not 0.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % bound
    }

    pub fn one<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Values of every kind, some of them right somewhere.
pub fn values() -> Vec<Json> {
    let texts = [
        "",
        " ",
        "Text",
        "10",
        "true",
        "large",
        "range",
        "single",
        "number",
        "email",
        "bold",
        "2026-01-31",
        "2026-13-31",
        "1767139200000",
        "#25D366",
        "#25d",
        "https://example.org",
        "example.org",
        "^[0-9]+$",
        "END",
        "success",
        "A1",
        "3.0",
        "4.0",
        "Mon",
        "image/png",
        "camera",
        "string",
        "array",
        "SingleColumnLayout",
        "${data.x}",
        "${form.x.start-date}",
        "${screen.END.data.x}",
        "${data.}",
        "${data.a != ''}",
        "${",
        "Hi ${data.x}",
        "${data.x} and ${data.y}",
        "`${data.x} == 1`",
        " `'a'` ",
        "`",
    ];
    let others = [
        "null",
        "true",
        "false",
        "0",
        "1",
        "-1",
        "2.5",
        "99999",
        "[]",
        "{}",
        r#"["Text"]"#,
        r#"["${data.x}"]"#,
        r#"["2026-01-31", "soon", ""]"#,
        r#"["Mon", "Someday"]"#,
        "[null]",
        "[[]]",
        r#"[{"id":"a","title":"A"}]"#,
        r#"[{"id":"a","title":"A"},{"id":"b","title":"B","enabled":"yes"}]"#,
        r#"[{"id":"a","title":"A","color":"red"},{"id":"b","title":"B","image":"AAAA"}]"#,
        r#"[{"id":"a","main-content":{"title":"A"},"end":{"title":"B"}}]"#,
        r#"[{"id":"a","main-content":{"title":"A"},"on-click-action":{"name":"data_exchange","payload":{}}}]"#,
        r#"[{"src":"AAAA","alt-text":"A"}]"#,
        r#"{"start-date":"A","end-date":"B"}"#,
        r#"{"start-date":"${data.}"}"#,
        r#"{"field":"Text"}"#,
        r#"{"type":"string","__example__":"A"}"#,
        r#"{"type":"array","__example__":[]}"#,
        r#"{"x":{"type":"array","items":{"type":"object","properties":{"a":{"type":"string","__example__":"A"}}},"__example__":[]}}"#,
        r#"{"x":{"type":"string","__example__":"A"},"y":"A"}"#,
        r#"{"name":"navigate","next":{"type":"screen","name":"END"},"payload":{}}"#,
        r#"{"name":"navigate","next":"END"}"#,
        r#"{"name":"navigate","next":{"type":"screen","name":"END"},"url":"https://example.org"}"#,
        r#"{"name":"data_exchange"}"#,
        r#"{"name":"data_exchange","payload":{"a":"${form.x}","b":"${form.}"}}"#,
        r#"{"name":"complete","payload":{"a":null,"b":["${data.}"],"c":" "}}"#,
        r#"{"name":"update_data","payload":{"x":"`1 + 1`"}}"#,
        r#"{"name":"update_data"}"#,
        r#"{"name":"open_url","url":"https://example.org"}"#,
        r#"{"name":"open_url","url":"${data.x}"}"#,
        r#"{"name":"jump"}"#,
        r#"{"payload":{}}"#,
        r#"[{"type":"TextBody","text":"Text"}]"#,
        r#"{"a":[{"type":"TextBody","text":"Text"}]}"#,
        r#"{"END":["END"]}"#,
        r#"{"END":"END"}"#,
        r#"{"END":[1]}"#,
    ];
    let mut all: Vec<Json> = texts.iter().map(|text| Json::from(*text)).collect();
    all.extend(
        others
            .iter()
            .map(|text| serde_json::from_str(text).expect("JSON")),
    );
    all
}
