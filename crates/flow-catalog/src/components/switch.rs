use crate::{Binding, Component, Group, Kind, Limit, LimitKind, Place, Property, v};

const SOURCE: &str = "flow-json 6.12";

const VALUE: Property = Property::new(
    "value",
    "Depends on",
    Kind::SwitchValue,
    "The answer or data field that decides.",
    SOURCE,
)
.required();

pub const SWITCH: Component = Component {
    type_name: "Switch",
    everyday: "Show by case",
    also: &["case", "condition", "variants"],
    group: Group::Logic,
    icon: "split",
    help: "Shows different components for different values.",
    since: v(4, 0),
    places: &[
        (Place::Layout, v(4, 0)),
        (Place::Form, v(4, 0)),
        (Place::IfBranch, v(4, 0)),
    ],
    properties: &[
        Property {
            binding: Binding::Dynamic,
            ..VALUE
        },
        Property::new(
            "cases",
            "Cases",
            Kind::Cases,
            "What is shown for each value; the case \"default\" stands for all others.",
            SOURCE,
        )
        .required()
        .literal()
        .limits(&[Limit::new(LimitKind::MinItems(1))]),
    ],
    snippet: r#"{"type":"Switch","value":"${data.choice}","cases":{"default":[{"type":"TextBody","text":"Text"}]}}"#,
    source: SOURCE,
    ..Component::BASE
};
