use super::shared::{ANYWHERE, NOT_BLANK, shown, text, visible};
use crate::{Component, EnumValue, Group, InspectorGroup, Kind, Property, v};

const SOURCE: &str = "flow-json 6.1";

pub(super) const FONT_WEIGHT: Property = Property::new(
    "font-weight",
    "Style",
    Kind::Enum(&[
        EnumValue {
            value: "normal",
            label: "Normal",
        },
        EnumValue {
            value: "bold",
            label: "Bold",
        },
        EnumValue {
            value: "italic",
            label: "Italic",
        },
        EnumValue {
            value: "bold_italic",
            label: "Bold and italic",
        },
    ]),
    "How the text is set.",
    SOURCE,
)
.default_json("\"normal\"");

pub(super) const STRIKETHROUGH: Property = Property::new(
    "strikethrough",
    "Struck through",
    Kind::Bool,
    "A line through the text.",
    SOURCE,
)
.default_json("false")
.in_group(InspectorGroup::More);

pub(super) const MARKDOWN: Property = Property::new(
    "markdown",
    "Formatting marks",
    Kind::Bool,
    "Understands **bold**, *italic*, ~~struck~~, lists and links in the text.",
    SOURCE,
)
.literal()
.since(v(5, 1))
.default_json("false")
.in_group(InspectorGroup::More);

pub const TEXT_BODY: Component = Component {
    type_name: "TextBody",
    everyday: "Body",
    also: &["paragraph", "text", "copy"],
    group: Group::Text,
    icon: "text",
    help: "Normal text: explanations, greetings, terms.",
    places: ANYWHERE,
    properties: &[
        text(Kind::TextOrLines(v(5, 1)), SOURCE).limits(&[shown(4096), NOT_BLANK]),
        FONT_WEIGHT,
        STRIKETHROUGH,
        MARKDOWN,
        visible(SOURCE),
    ],
    snippet: r#"{"type":"TextBody","text":"Text"}"#,
    source: SOURCE,
    ..Component::BASE
};
