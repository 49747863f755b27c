use super::shared::{ANYWHERE, NOT_BLANK, shown, text, visible};
use super::text_body::{FONT_WEIGHT, MARKDOWN, STRIKETHROUGH};
use crate::{Component, Group, Kind, v};

const SOURCE: &str = "flow-json 6.1";

pub const TEXT_CAPTION: Component = Component {
    type_name: "TextCaption",
    everyday: "Caption",
    also: &["small print", "note", "footnote"],
    group: Group::Text,
    icon: "type",
    help: "Small print: notes and remarks.",
    places: ANYWHERE,
    properties: &[
        text(Kind::TextOrLines(v(5, 1)), SOURCE).limits(&[shown(409), NOT_BLANK]),
        FONT_WEIGHT,
        STRIKETHROUGH,
        MARKDOWN,
        visible(SOURCE),
    ],
    snippet: r#"{"type":"TextCaption","text":"Small print"}"#,
    source: SOURCE,
    ..Component::BASE
};
