use super::image::SCALE_TYPES;
use super::shared::visible;
use crate::{
    Component, EnumValue, Group, InspectorGroup, Kind, Limit, LimitKind, Place, Property, v,
};

const SOURCE: &str = "flow-json 6.8";

const IMAGE: &[Property] = &[
    Property::new("src", "Picture", Kind::Image, "JPEG or PNG.", SOURCE).required(),
    Property::new(
        "alt-text",
        "Picture in words",
        Kind::Text,
        "Read out to people who cannot see the picture.",
        SOURCE,
    )
    .required(),
];

pub const IMAGE_CAROUSEL: Component = Component {
    type_name: "ImageCarousel",
    everyday: "Image carousel",
    also: &["gallery", "slides", "pictures"],
    group: Group::Media,
    icon: "images",
    help: "Up to three pictures to swipe through.",
    since: v(7, 1),
    places: &[(Place::Layout, v(7, 1)), (Place::Form, v(7, 1))],
    max_per_screen: Some(2),
    properties: &[
        Property::new(
            "images",
            "Pictures",
            Kind::Items(IMAGE),
            "One to three pictures.",
            SOURCE,
        )
        .required()
        .limits(&[
            Limit::new(LimitKind::MinItems(1)),
            Limit::new(LimitKind::MaxItems(3)),
        ]),
        Property::new(
            "aspect-ratio",
            "Shape",
            Kind::Enum(&[
                EnumValue {
                    value: "4:3",
                    label: "4:3",
                },
                EnumValue {
                    value: "16:9",
                    label: "16:9",
                },
            ]),
            "Width to height.",
            SOURCE,
        )
        .literal()
        .default_json("\"4:3\""),
        Property::new(
            "scale-type",
            "Fit",
            Kind::Enum(SCALE_TYPES),
            "What happens when a picture does not have this shape.",
            SOURCE,
        )
        .literal()
        .default_json("\"contain\"")
        .in_group(InspectorGroup::More),
        visible(SOURCE),
    ],
    snippet: concat!(
        r#"{"type":"ImageCarousel","images":[{"src":""#,
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        r#"","alt-text":"Picture"}]}"#
    ),
    source: SOURCE,
    ..Component::BASE
};
