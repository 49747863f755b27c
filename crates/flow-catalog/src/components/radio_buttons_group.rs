use super::choice::{GROUP_LABEL, MEDIA_SIZE, SOURCE, on_select, on_unselect, options};
use super::shared::{
    INPUT, description, enabled, error_message, init_value, name, required, visible,
};
use crate::{Component, Group, Kind, Limit, LimitKind, Yields, actions, data_source, v};

pub const RADIO_BUTTONS_GROUP: Component = Component {
    type_name: "RadioButtonsGroup",
    everyday: "Single choice",
    also: &["radio", "one of", "poll"],
    group: Group::Selection,
    icon: "circle-dot",
    help: "A list from which people choose one.",
    places: INPUT,
    yields: Some(Yields::Text),
    properties: &[
        GROUP_LABEL,
        name(SOURCE),
        options(
            data_source::ITEM,
            &[
                Limit::new(LimitKind::MinItems(1)),
                Limit::new(LimitKind::MaxItems(20)),
            ],
        ),
        required(SOURCE),
        description(SOURCE).since(v(4, 0)),
        MEDIA_SIZE,
        init_value(Kind::InitValue, SOURCE),
        error_message(Kind::Text, &[], SOURCE),
        enabled(SOURCE),
        visible(SOURCE),
        on_select(actions::ON_SELECT_CHOICE),
        on_unselect(actions::UPDATE_ONLY).since(v(6, 0)),
    ],
    snippet: r#"{"type":"RadioButtonsGroup","label":"Choose one","name":"choice","required":true,"data-source":[{"id":"1","title":"Option 1"},{"id":"2","title":"Option 2"}]}"#,
    source: SOURCE,
    ..Component::BASE
};
