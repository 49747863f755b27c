use super::shared::{
    NOT_BLANK, PICKER, description, enabled, error_message, label, name, shown, visible,
};
use crate::{
    Component, EnumValue, Group, InspectorGroup, Kind, Limit, LimitKind, Property, Yields, v,
};

const SOURCE: &str = "flow-json 6.9";

/// Also of DocumentPicker.
pub(super) const MAX_FILE_SIZE: Property = Property::new(
    "max-file-size-kb",
    "Largest file, in KB",
    Kind::Integer,
    "Bigger files cannot be uploaded.",
    SOURCE,
)
.literal()
.default_json("25600")
.limits(&[
    Limit::new(LimitKind::Min(1)),
    Limit::new(LimitKind::Max(25_600)),
])
.in_group(InspectorGroup::More);

pub(super) const LEAST: &[Limit] = &[
    Limit::new(LimitKind::Min(0)),
    Limit::new(LimitKind::Max(30)),
];
pub(super) const MOST: &[Limit] = &[
    Limit::new(LimitKind::Min(1)),
    Limit::new(LimitKind::Max(30)),
];

pub const PHOTO_PICKER: Component = Component {
    type_name: "PhotoPicker",
    everyday: "Photo upload",
    also: &["camera", "picture", "gallery", "attachment"],
    group: Group::Media,
    icon: "camera",
    help: "Lets people send photos.",
    since: v(4, 0),
    places: PICKER,
    max_per_screen: Some(1),
    yields: Some(Yields::Files),
    properties: &[
        label("What to send.", SOURCE).limits(&[shown(80), NOT_BLANK]),
        name(SOURCE),
        description(SOURCE).limits(&[shown(300), NOT_BLANK]),
        Property::new(
            "photo-source",
            "From",
            Kind::Enum(&[
                EnumValue {
                    value: "camera_gallery",
                    label: "Camera or gallery",
                },
                EnumValue {
                    value: "camera",
                    label: "Camera",
                },
                EnumValue {
                    value: "gallery",
                    label: "Gallery",
                },
            ]),
            "Where the photos come from.",
            SOURCE,
        )
        .literal()
        .default_json("\"camera_gallery\""),
        Property::new(
            "min-uploaded-photos",
            "Fewest photos",
            Kind::Integer,
            "0 makes it optional, 1 or more required.",
            SOURCE,
        )
        .literal()
        .default_json("0")
        .limits(LEAST),
        Property::new(
            "max-uploaded-photos",
            "Most photos",
            Kind::Integer,
            "The message at the end carries at most 10 files.",
            SOURCE,
        )
        .literal()
        .default_json("30")
        .limits(MOST),
        MAX_FILE_SIZE,
        error_message(Kind::TextOrMap, &[], SOURCE),
        enabled(SOURCE),
        visible(SOURCE),
    ],
    snippet: r#"{"type":"PhotoPicker","label":"Your photo","name":"photo","min-uploaded-photos":1,"max-uploaded-photos":1}"#,
    source: SOURCE,
    ..Component::BASE
};
