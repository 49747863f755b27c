//! Properties of a screen and of its layout (fact base sections 4 and 5).

use crate::{EnumValue, Evidence, InspectorGroup, Kind, Limit, LimitKind, Property, v};

const SOURCE: &str = "flow-json 4.1";

/// Longest title that a phone's top bar shows well (our own figure, fact base W15).
pub const TITLE_ADVISED_CHARS: usize = 30;

/// The only public layout.
pub const LAYOUT_TYPE: &str = "SingleColumnLayout";

pub const LAYOUT: &[Property] = &[
    Property::new(
        "type",
        "Layout",
        Kind::Enum(&[EnumValue {
            value: LAYOUT_TYPE,
            label: "Single column",
        }]),
        "Always a single column.",
        "flow-json 5",
    )
    .required()
    .literal(),
    Property::new(
        "children",
        "Components",
        Kind::Children,
        "What the screen shows, from top to bottom.",
        "flow-json 5",
    )
    .required()
    .literal(),
];

/// All properties of a screen, in the order the inspector shows them.
pub const PROPERTIES: &[Property] = &[
    Property::new(
        "id",
        "Screen ID",
        Kind::ScreenId,
        "Names the screen inside the flow; people never see it. Letters and underscores only.",
        SOURCE,
    )
    .required()
    .literal()
    .limits(&[Limit::new(LimitKind::MinChars(1))]),
    Property::new(
        "title",
        "Title",
        Kind::Text,
        "Shown in the bar at the top.",
        SOURCE,
    )
    .required()
    .evidence(Evidence::Settled)
    .limits(&[Limit::observed(LimitKind::NotBlank)
        .since(v(5, 0))
        .until(v(6, 0))]),
    Property::new(
        "terminal",
        "Last screen",
        Kind::Bool,
        "The flow can end here. At least one screen must be a last screen.",
        SOURCE,
    )
    .literal()
    .default_json("false"),
    // The version table dates it to 3.1, yet Meta's own 2.1 samples carry it.
    Property::new(
        "success",
        "Counts as success",
        Kind::Bool,
        "Whether ending here counts as a good outcome. Only for a last screen.",
        SOURCE,
    )
    .literal()
    .default_json("true")
    .in_group(InspectorGroup::More),
    Property::new(
        "refresh_on_back",
        "Ask the server when people come back",
        Kind::Bool,
        "Going back from this screen asks your endpoint for fresh data.",
        SOURCE,
    )
    .literal()
    .default_json("false")
    .in_group(InspectorGroup::More),
    Property::new(
        "sensitive",
        "Private fields",
        Kind::FieldNames,
        "Fields whose answers are hidden in the summary people see afterwards.",
        SOURCE,
    )
    .literal()
    .since(v(5, 1))
    .default_json("[]")
    .limits(&[Limit::observed(LimitKind::MinItems(1))])
    .in_group(InspectorGroup::More),
    Property::new(
        "data",
        "Data this screen receives",
        Kind::DataModel,
        "Values that another screen, your server or the message hands to this screen.",
        "flow-json 4.2",
    )
    .literal()
    .in_group(InspectorGroup::More),
    Property::new(
        "layout",
        "Layout",
        Kind::Object(LAYOUT),
        "Holds what the screen shows.",
        "flow-json 5",
    )
    .required()
    .literal()
    .in_group(InspectorGroup::More),
];

pub fn property(name: &str) -> Option<&'static Property> {
    PROPERTIES.iter().find(|p| p.name == name)
}

/// JSON types that a data field may be declared with (the last is only seen in WhatsApp's checker).
pub const DATA_TYPES: &[&str] = &["string", "number", "boolean", "object", "array", "integer"];
