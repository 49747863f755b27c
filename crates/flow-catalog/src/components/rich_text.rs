use super::shared::{NOT_BLANK, text, visible};
use crate::{Component, Group, Kind, Place, v};

const SOURCE: &str = "flow-json 6.1";

pub const RICH_TEXT: Component = Component {
    type_name: "RichText",
    everyday: "Formatted text",
    also: &["markdown", "document", "terms", "table"],
    group: Group::Text,
    icon: "pilcrow",
    help: "A long text with headings, lists, tables and pictures. Fills a screen of its own.",
    since: v(5, 1),
    places: &[(Place::Layout, v(5, 1))],
    max_per_screen: Some(1),
    properties: &[
        text(Kind::TextOrLines(v(5, 1)), SOURCE).limits(&[NOT_BLANK]),
        visible(SOURCE),
    ],
    snippet: r##"{"type":"RichText","text":["# Heading","Text with **bold** words."]}"##,
    source: SOURCE,
    ..Component::BASE
};
