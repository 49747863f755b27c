use crate::{Component, Group, Kind, Limit, LimitKind, Place, Property, v};

const SOURCE: &str = "flow-json 6.12";

pub const IF: Component = Component {
    type_name: "If",
    everyday: "Show only if",
    also: &["condition", "branch", "depends"],
    group: Group::Logic,
    icon: "git-branch",
    help: "Shows components only when a condition holds.",
    since: v(4, 0),
    places: &[
        (Place::Layout, v(4, 0)),
        (Place::Form, v(4, 0)),
        (Place::IfBranch, v(4, 0)),
    ],
    properties: &[
        Property::new(
            "condition",
            "Condition",
            Kind::Condition,
            "When it holds, the first part is shown, else the second.",
            SOURCE,
        )
        .required(),
        Property::new(
            "then",
            "Then show",
            Kind::Children,
            "Shown when it holds.",
            SOURCE,
        )
        .required()
        .literal()
        .limits(&[Limit::new(LimitKind::MinItems(1))]),
        Property::new(
            "else",
            "Otherwise show",
            Kind::Children,
            "Shown when not.",
            SOURCE,
        )
        .literal(),
    ],
    snippet: r#"{"type":"If","condition":"${data.show}","then":[{"type":"TextBody","text":"Text"}]}"#,
    source: SOURCE,
    ..Component::BASE
};
