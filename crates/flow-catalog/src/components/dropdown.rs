use super::choice::{SOURCE, label, on_select, on_unselect, options};
use super::shared::{
    INPUT, NOT_EMPTY, enabled, error_message, init_value, name, required, shown, visible,
};
use crate::{Component, Group, Kind, Limit, LimitKind, Yields, actions, data_source, v};

pub const DROPDOWN: Component = Component {
    type_name: "Dropdown",
    everyday: "Dropdown",
    also: &["select", "list", "one of many"],
    group: Group::Selection,
    icon: "square-chevron-down",
    help: "A long list that opens to choose one.",
    places: INPUT,
    yields: Some(Yields::Text),
    properties: &[
        label(&[shown(20), NOT_EMPTY]),
        name(SOURCE),
        options(
            data_source::ITEM,
            &[
                Limit::new(LimitKind::MinItems(1)),
                Limit::new(LimitKind::MaxItems(200)),
                Limit::new(LimitKind::MaxItemsWithImages(100)).since(v(5, 0)),
            ],
        ),
        required(SOURCE),
        init_value(Kind::InitValue, SOURCE),
        error_message(Kind::Text, &[], SOURCE),
        enabled(SOURCE),
        visible(SOURCE),
        on_select(actions::ON_SELECT_CHOICE),
        on_unselect(actions::UPDATE_ONLY).since(v(6, 0)),
    ],
    snippet: r#"{"type":"Dropdown","label":"Choose one","name":"choice","required":true,"data-source":[{"id":"1","title":"Option 1"},{"id":"2","title":"Option 2"}]}"#,
    source: SOURCE,
    ..Component::BASE
};
