//! Properties that the choices have in common.

use super::shared::{action, shown};
use crate::{ActionKind, EnumValue, Evidence, InspectorGroup, Kind, Limit, LimitKind, Property, v};

pub const SOURCE: &str = "flow-json 6.4";

pub const fn label(limits: &'static [Limit]) -> Property {
    super::shared::label("The question.", SOURCE).limits(limits)
}

/// Optional before 4.0 for CheckboxGroup and RadioButtonsGroup.
pub const GROUP_LABEL: Property = label(&[shown(30)]).required_since(v(4, 0));

pub const fn options(items: &'static [Property], limits: &'static [Limit]) -> Property {
    Property::new(
        "data-source",
        "Options",
        Kind::Options(items),
        "What people choose from.",
        SOURCE,
    )
    .required()
    .limits(limits)
}

pub const fn min_selected(limits: &'static [Limit]) -> Property {
    Property::new(
        "min-selected-items",
        "Choose at least",
        Kind::Integer,
        "How many options must be chosen.",
        SOURCE,
    )
    .limits(limits)
    .in_group(InspectorGroup::More)
}

pub const fn max_selected(limits: &'static [Limit]) -> Property {
    Property::new(
        "max-selected-items",
        "Choose at most",
        Kind::Integer,
        "How many options may be chosen.",
        SOURCE,
    )
    .limits(limits)
    .in_group(InspectorGroup::More)
}

pub const ZERO_UP: Limit = Limit::observed(LimitKind::Min(0));

/// WhatsApp's checker lets odd values through from 6.0.
pub const MEDIA_SIZE: Property = Property::new(
    "media-size",
    "Picture size",
    Kind::Enum(MEDIA_SIZES),
    "How big the pictures of the options are shown.",
    SOURCE,
)
.since(v(5, 0))
.default_json("\"regular\"")
.evidence(Evidence::Observed)
.in_group(InspectorGroup::More);

pub const MEDIA_SIZES: &[EnumValue] = &[
    EnumValue {
        value: "regular",
        label: "Regular",
    },
    EnumValue {
        value: "large",
        label: "Large",
    },
];

pub const fn on_select(kinds: &'static [ActionKind]) -> Property {
    action(
        "on-select-action",
        "When an option is chosen",
        kinds,
        SOURCE,
    )
}

pub const fn on_unselect(kinds: &'static [ActionKind]) -> Property {
    action(
        "on-unselect-action",
        "When an option is given up",
        kinds,
        SOURCE,
    )
}
