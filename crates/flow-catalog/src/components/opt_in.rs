use super::shared::{INPUT, NOT_EMPTY, action, init_value, label, name, required, shown, visible};
use crate::{Component, Group, Kind, Yields, actions, v};

const SOURCE: &str = "flow-json 6.6";

pub const OPT_IN: Component = Component {
    type_name: "OptIn",
    everyday: "Opt-in",
    also: &["consent", "terms", "agree", "newsletter"],
    group: Group::Selection,
    icon: "badge-check",
    help: "One box to tick, for terms or consent, with a \"Read more\" if you like.",
    places: INPUT,
    max_per_screen: Some(5),
    yields: Some(Yields::Bool),
    properties: &[
        label("What people agree to.", SOURCE).limits(&[shown(120), NOT_EMPTY]),
        name(SOURCE),
        required(SOURCE),
        init_value(Kind::InitValue, SOURCE),
        visible(SOURCE),
        action(
            "on-click-action",
            "Read more",
            actions::ON_CLICK_LINK,
            SOURCE,
        ),
        action(
            "on-select-action",
            "When ticked",
            actions::UPDATE_ONLY,
            SOURCE,
        )
        .since(v(6, 0)),
        action(
            "on-unselect-action",
            "When unticked",
            actions::UPDATE_ONLY,
            SOURCE,
        )
        .since(v(6, 0)),
    ],
    snippet: r#"{"type":"OptIn","label":"I agree to the terms","name":"terms","required":true}"#,
    source: SOURCE,
    ..Component::BASE
};
