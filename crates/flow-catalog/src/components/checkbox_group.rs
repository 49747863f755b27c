use super::choice::{
    GROUP_LABEL, MEDIA_SIZE, SOURCE, ZERO_UP, max_selected, min_selected, on_select, on_unselect,
    options,
};
use super::shared::{
    INPUT, description, enabled, error_message, init_value, name, required, visible,
};
use crate::{Component, Group, Kind, Limit, LimitKind, Yields, actions, data_source, v};

pub const CHECKBOX_GROUP: Component = Component {
    type_name: "CheckboxGroup",
    everyday: "Multiple choice",
    also: &["checkbox", "tick", "several"],
    group: Group::Selection,
    icon: "square-check",
    help: "A list from which people may choose several.",
    places: INPUT,
    yields: Some(Yields::TextList),
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
        min_selected(&[ZERO_UP]),
        max_selected(&[Limit::observed(LimitKind::Min(2))]),
        MEDIA_SIZE,
        init_value(Kind::InitValue, SOURCE),
        error_message(Kind::Text, &[], SOURCE),
        enabled(SOURCE),
        visible(SOURCE),
        on_select(actions::ON_SELECT_CHOICE),
        on_unselect(actions::UPDATE_ONLY).since(v(6, 0)),
    ],
    snippet: r#"{"type":"CheckboxGroup","label":"Choose any","name":"choices","required":true,"data-source":[{"id":"1","title":"Option 1"},{"id":"2","title":"Option 2"}]}"#,
    source: SOURCE,
    ..Component::BASE
};
