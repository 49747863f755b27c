use super::shared::{ANYWHERE, NOT_BLANK, shown, text, visible};
use crate::{Component, Group, Kind};

const SOURCE: &str = "flow-json 6.1";

pub const TEXT_SUBHEADING: Component = Component {
    type_name: "TextSubheading",
    everyday: "Small heading",
    also: &["subtitle", "section", "h2"],
    group: Group::Text,
    icon: "heading-2",
    help: "A heading for one part of a screen.",
    places: ANYWHERE,
    properties: &[
        text(Kind::Text, SOURCE).limits(&[shown(80), NOT_BLANK]),
        visible(SOURCE),
    ],
    snippet: r#"{"type":"TextSubheading","text":"Heading"}"#,
    source: SOURCE,
    ..Component::BASE
};
