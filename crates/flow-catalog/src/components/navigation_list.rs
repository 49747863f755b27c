use super::choice::MEDIA_SIZES;
use super::shared::{action, description, name, shown};
use crate::{
    Component, Evidence, Group, InspectorGroup, Kind, Limit, LimitKind, Place, Property, Yields,
    actions, v,
};

const SOURCE: &str = "flow-json 6.10";

const fn text(
    name: &'static str,
    label: &'static str,
    help: &'static str,
    limits: &'static [Limit],
) -> Property {
    Property::new(name, label, Kind::Text, help, SOURCE).limits(limits)
}

const MAIN_CONTENT: &[Property] = &[
    text("title", "Title", "First line.", &[shown(30)]).required(),
    text("description", "Description", "Second line.", &[shown(20)]),
    text("metadata", "Details", "Third line.", &[shown(80)]),
];

const START: &[Property] = &[
    Property::new(
        "image",
        "Picture",
        Kind::Image,
        "JPEG or PNG, below 100 KB.",
        SOURCE,
    )
    .required()
    .limits(&[Limit::new(LimitKind::ImageBytes(100 * 1024))]),
    text(
        "alt-text",
        "Picture in words",
        "Read out to people who cannot see the picture.",
        &[],
    ),
];

const END: &[Property] = &[
    text("title", "Title", "First line at the end.", &[shown(10)]),
    text(
        "description",
        "Description",
        "Second line at the end.",
        &[shown(10)],
    ),
    text(
        "metadata",
        "Details",
        "Third line at the end.",
        &[shown(10)],
    ),
];

const ITEM: &[Property] = &[
    Property::new(
        "id",
        "ID",
        Kind::Text,
        "Sent to you when this line is tapped.",
        SOURCE,
    )
    .required()
    .literal()
    .unseen()
    .limits(&[Limit::new(LimitKind::NotBlank)]),
    Property::new(
        "main-content",
        "Text",
        Kind::Object(MAIN_CONTENT),
        "What the line says.",
        SOURCE,
    )
    .required(),
    Property::new(
        "start",
        "Picture",
        Kind::Object(START),
        "In front of the text.",
        SOURCE,
    )
    .in_group(InspectorGroup::More),
    Property::new(
        "end",
        "At the end",
        Kind::Object(END),
        "Such as a price.",
        SOURCE,
    )
    .in_group(InspectorGroup::More),
    text(
        "badge",
        "Badge",
        "One line of the list may have it, such as \"New\".",
        &[shown(15)],
    )
    .literal()
    .in_group(InspectorGroup::More),
    Property::new(
        "tags",
        "Tags",
        Kind::TextList,
        "One to three short labels.",
        SOURCE,
    )
    .literal()
    .limits(&[
        Limit::new(LimitKind::MinItems(1)),
        Limit::new(LimitKind::MaxItems(3)),
        shown(15),
    ])
    .in_group(InspectorGroup::More),
    Property::new(
        "enabled",
        "Can be used",
        Kind::Bool,
        "Grey and inert when off.",
        SOURCE,
    )
    .literal()
    .evidence(Evidence::Observed)
    .default_json("true")
    .in_group(InspectorGroup::More),
    action(
        "on-click-action",
        "When tapped",
        actions::ON_CLICK_LIST,
        SOURCE,
    ),
];

pub const NAVIGATION_LIST: Component = Component {
    type_name: "NavigationList",
    everyday: "List of links",
    also: &["menu", "catalogue", "items", "cards"],
    group: Group::Navigation,
    icon: "list",
    help: "Lines with text and picture, each of which leads on.",
    since: v(6, 2),
    places: &[(Place::Layout, v(6, 2)), (Place::Form, v(6, 2))],
    max_per_screen: Some(2),
    yields: Some(Yields::Text),
    properties: &[
        Property::new(
            "label",
            "Label",
            Kind::Text,
            "Shown above the list.",
            SOURCE,
        )
        .limits(&[shown(80)]),
        name(SOURCE),
        Property::new(
            "list-items",
            "Lines",
            Kind::Items(ITEM),
            "What people tap on.",
            SOURCE,
        )
        .required()
        .limits(&[
            Limit::new(LimitKind::MinItems(1)),
            Limit::new(LimitKind::ShownItems(20)),
        ]),
        description(SOURCE),
        Property::new(
            "media-size",
            "Picture size",
            Kind::Enum(MEDIA_SIZES),
            "How big the pictures are shown.",
            SOURCE,
        )
        .default_json("\"regular\"")
        .in_group(InspectorGroup::More),
        action(
            "on-click-action",
            "When a line is tapped",
            actions::ON_CLICK_LIST,
            SOURCE,
        ),
    ],
    snippet: r#"{"type":"NavigationList","name":"menu","list-items":[{"id":"1","main-content":{"title":"First"}},{"id":"2","main-content":{"title":"Second"}}],"on-click-action":{"name":"navigate","next":{"type":"screen","name":"SCREEN"},"payload":{}}}"#,
    source: SOURCE,
    ..Component::BASE
};
