//! Properties at the top of the file (fact base section 2).

use crate::{InspectorGroup, Kind, Limit, LimitKind, Property, limits, v};

const SOURCE: &str = "flow-json 2";

pub const PROPERTIES: &[Property] = &[
    Property::new(
        "version",
        "Version",
        Kind::Text,
        "The Flow JSON version.",
        SOURCE,
    )
    .required()
    .literal()
    .unseen(),
    Property::new(
        "data_api_version",
        "Server protocol",
        Kind::Text,
        "Set when the flow talks to your own server: 3.0, or 4.0 from Flow JSON 7.3.",
        SOURCE,
    )
    .literal()
    .unseen()
    .in_group(InspectorGroup::More),
    Property::new(
        "routing_model",
        "Routes",
        Kind::Routes,
        "Which screen leads to which. Needed when the flow talks to your own server.",
        SOURCE,
    )
    .literal()
    .in_group(InspectorGroup::More),
    Property::new(
        "data_channel_uri",
        "Server address",
        Kind::Url,
        "Address of your server, in version 2.1 only; later it is set beside the flow.",
        SOURCE,
    )
    .literal()
    .until(v(3, 0))
    .in_group(InspectorGroup::More),
    Property::new(
        "screens",
        "Screens",
        Kind::Screens,
        "The screens of the flow.",
        SOURCE,
    )
    .required()
    .literal()
    .limits(&[
        Limit::new(LimitKind::MinItems(1)),
        Limit::new(LimitKind::MaxItems(limits::MAX_SCREENS as u32)),
    ]),
];

pub fn property(name: &str) -> Option<&'static Property> {
    PROPERTIES.iter().find(|p| p.name == name)
}
