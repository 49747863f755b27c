use super::shared::{ANYWHERE, NOT_EMPTY, action, enabled, label, shown};
use crate::{Component, Group, InspectorGroup, Kind, Limit, Property, actions};

const SOURCE: &str = "flow-json 6.6";

const SHOWN_15: &[Limit] = &[shown(15)];

const fn caption(name: &'static str, label: &'static str, help: &'static str) -> Property {
    Property::new(name, label, Kind::Text, help, SOURCE)
        .limits(SHOWN_15)
        .in_group(InspectorGroup::More)
}

pub const FOOTER: Component = Component {
    type_name: "Footer",
    everyday: "Button",
    also: &["footer", "next", "submit", "continue", "call to action"],
    group: Group::Navigation,
    icon: "rectangle-horizontal",
    help: "The button at the bottom of a screen that leads on or finishes the flow.",
    // In an If only on the first level: that is a rule of its own.
    places: ANYWHERE,
    max_per_screen: Some(1),
    properties: &[
        label("Says what happens next.", SOURCE).limits(&[shown(35), NOT_EMPTY]),
        caption(
            "left-caption",
            "Left caption",
            "Small text above the button, with a right one.",
        ),
        caption(
            "center-caption",
            "Centre caption",
            "Small text above the button, instead of left and right.",
        ),
        caption(
            "right-caption",
            "Right caption",
            "Small text above the button, with a left one.",
        ),
        enabled(SOURCE),
        action(
            "on-click-action",
            "When tapped",
            actions::ON_CLICK_BUTTON,
            SOURCE,
        )
        .required(),
    ],
    snippet: r#"{"type":"Footer","label":"Send answers","on-click-action":{"name":"complete","payload":{}}}"#,
    source: SOURCE,
    ..Component::BASE
};
