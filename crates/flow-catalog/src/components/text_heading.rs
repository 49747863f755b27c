use super::shared::{ANYWHERE, NOT_BLANK, shown, text, visible};
use crate::{Component, Group, Kind};

const SOURCE: &str = "flow-json 6.1";

pub const TEXT_HEADING: Component = Component {
    type_name: "TextHeading",
    everyday: "Large heading",
    also: &["title", "headline", "h1"],
    group: Group::Text,
    icon: "heading-1",
    help: "The biggest text on a screen: says what it is about.",
    places: ANYWHERE,
    properties: &[
        text(Kind::Text, SOURCE).limits(&[shown(80), NOT_BLANK]),
        visible(SOURCE),
    ],
    snippet: r#"{"type":"TextHeading","text":"Heading"}"#,
    source: SOURCE,
    ..Component::BASE
};
