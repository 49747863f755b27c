use super::shared::{ANYWHERE, visible};
use crate::{Component, EnumValue, Group, InspectorGroup, Kind, Limit, LimitKind, Property};

const SOURCE: &str = "flow-json 6.8";

pub const SCALE_TYPES: &[EnumValue] = &[
    EnumValue {
        value: "contain",
        label: "Show all of it",
    },
    EnumValue {
        value: "cover",
        label: "Fill the space",
    },
];

pub const IMAGE: Component = Component {
    type_name: "Image",
    everyday: "Image",
    also: &["picture", "photo", "logo", "banner"],
    group: Group::Media,
    icon: "image",
    help: "A picture, JPEG or PNG.",
    places: ANYWHERE,
    max_per_screen: Some(3),
    properties: &[
        Property::new(
            "src",
            "Picture",
            Kind::Image,
            "JPEG or PNG, best below 300 KB.",
            SOURCE,
        )
        .required()
        .limits(&[Limit::new(LimitKind::ImageBytes(300 * 1024))]),
        Property::new(
            "alt-text",
            "Picture in words",
            Kind::Text,
            "Read out to people who cannot see the picture.",
            SOURCE,
        ),
        Property::new("height", "Height", Kind::Number, "In points.", SOURCE)
            .in_group(InspectorGroup::More),
        Property::new("width", "Width", Kind::Number, "In points.", SOURCE)
            .in_group(InspectorGroup::More),
        Property::new(
            "scale-type",
            "Fit",
            Kind::Enum(SCALE_TYPES),
            "What happens when the picture does not have the shape of its space.",
            SOURCE,
        )
        .literal()
        .default_json("\"contain\"")
        .in_group(InspectorGroup::More),
        Property::new(
            "aspect-ratio",
            "Width divided by height",
            Kind::Number,
            "Shape of the space for the picture.",
            SOURCE,
        )
        .default_json("1")
        .in_group(InspectorGroup::More),
        visible(SOURCE),
    ],
    snippet: concat!(
        r#"{"type":"Image","src":""#,
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        r#"","height":200,"alt-text":"Picture"}"#
    ),
    source: SOURCE,
    ..Component::BASE
};
