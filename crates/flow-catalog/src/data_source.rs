//! Items of a choice's `data-source` (fact base section 6.5), written down once for the four
//! components that have one.

use crate::{InspectorGroup, Kind, Limit, LimitKind, Property, actions, v};

const SOURCE: &str = "flow-json 6.5";

const ID: Property = Property::new(
    "id",
    "ID",
    Kind::Text,
    "Sent to you when this option is chosen; people never see it.",
    SOURCE,
)
.required()
.literal()
.unseen();

const TITLE: Property = Property::new(
    "title",
    "Option",
    Kind::Text,
    "What people read and choose.",
    SOURCE,
)
.required()
.literal()
.limits(&[Limit::new(LimitKind::ShownChars(30))]);

const ENABLED: Property = Property::new(
    "enabled",
    "Can be chosen",
    Kind::Bool,
    "Grey and inert when off.",
    SOURCE,
)
.default_json("true")
.in_group(InspectorGroup::More);

const ON_SELECT: Property = Property::new(
    "on-select-action",
    "When chosen",
    Kind::Action(actions::ITEM_ACTIONS),
    "What happens when this option is chosen.",
    SOURCE,
)
.literal()
.since(v(6, 0))
.in_group(InspectorGroup::Action);

const ON_UNSELECT: Property = Property::new(
    "on-unselect-action",
    "When no longer chosen",
    Kind::Action(actions::UPDATE_ONLY),
    "What happens when this option is given up.",
    SOURCE,
)
.literal()
.since(v(6, 0))
.in_group(InspectorGroup::Action);

/// Items of CheckboxGroup, RadioButtonsGroup and Dropdown.
pub const ITEM: &[Property] = &[
    ID,
    TITLE,
    Property::new(
        "description",
        "Description",
        Kind::Text,
        "A line below the option.",
        SOURCE,
    )
    .literal()
    .limits(&[Limit::new(LimitKind::ShownChars(300))])
    .in_group(InspectorGroup::More),
    Property::new(
        "metadata",
        "Side note",
        Kind::Text,
        "A short note beside the option.",
        SOURCE,
    )
    .literal()
    .limits(&[Limit::new(LimitKind::ShownChars(20))])
    .in_group(InspectorGroup::More),
    ENABLED,
    Property::new(
        "image",
        "Picture",
        Kind::Image,
        "A small picture beside the option.",
        SOURCE,
    )
    .since(v(5, 0))
    .limits(&[
        Limit::new(LimitKind::ImageBytes(300 * 1024)).until(v(6, 0)),
        Limit::new(LimitKind::ImageBytes(100 * 1024)).since(v(6, 0)),
    ])
    .in_group(InspectorGroup::More),
    Property::new(
        "alt-text",
        "Picture in words",
        Kind::Text,
        "Read out to people who cannot see the picture.",
        SOURCE,
    )
    .since(v(5, 0))
    .in_group(InspectorGroup::More),
    Property::new(
        "color",
        "Colour",
        Kind::Color,
        "A colour patch, e.g. #25D366.",
        SOURCE,
    )
    .since(v(5, 0))
    .in_group(InspectorGroup::More),
    ON_SELECT,
    ON_UNSELECT,
];

/// Items of ChipsSelector.
pub const CHIP: &[Property] = &[ID, TITLE, ENABLED, ON_SELECT, ON_UNSELECT];
