use super::choice::{
    SOURCE, ZERO_UP, label, max_selected, min_selected, on_select, on_unselect, options,
};
use super::shared::{
    description, enabled, error_message, init_value, name, required, shown, visible,
};
use crate::{Component, Group, Kind, Limit, LimitKind, Place, Yields, actions, data_source, v};

pub const CHIPS_SELECTOR: Component = Component {
    type_name: "ChipsSelector",
    everyday: "Chips",
    also: &["tags", "pills", "interests"],
    group: Group::Selection,
    icon: "tags",
    help: "Small labels of which people may tap several.",
    since: v(6, 3),
    places: &[
        (Place::Layout, v(6, 3)),
        (Place::Form, v(6, 3)),
        (Place::IfBranch, v(7, 1)),
        (Place::SwitchCase, v(7, 1)),
    ],
    yields: Some(Yields::TextList),
    properties: &[
        label(&[shown(80)]),
        name(SOURCE),
        options(
            data_source::CHIP,
            &[
                Limit::new(LimitKind::MinItems(2)),
                Limit::new(LimitKind::MaxItems(20)),
            ],
        ),
        required(SOURCE),
        description(SOURCE),
        min_selected(&[ZERO_UP]),
        max_selected(&[Limit::observed(LimitKind::Min(1))]),
        init_value(Kind::InitValue, SOURCE),
        error_message(Kind::Text, &[], SOURCE),
        enabled(SOURCE),
        visible(SOURCE),
        on_select(actions::ON_SELECT_CHIPS),
        on_unselect(actions::UPDATE_ONLY_CHIPS).since(v(7, 1)),
    ],
    snippet: r#"{"type":"ChipsSelector","label":"Choose any","name":"choices","required":true,"data-source":[{"id":"1","title":"Option 1"},{"id":"2","title":"Option 2"}]}"#,
    source: SOURCE,
    ..Component::BASE
};
