use super::shared::{
    INPUT, NOT_EMPTY, action, enabled, error_message, helper_text, init_value, label, name,
    required, shown, visible,
};
use crate::{Component, Group, InspectorGroup, Kind, Property, Yields, actions};

const SOURCE: &str = "flow-json 6.7";

/// Also of CalendarPicker.
pub(super) const MIN_DATE: Property = Property::new(
    "min-date",
    "Earliest date",
    Kind::Date,
    "Days before cannot be chosen.",
    SOURCE,
)
.in_group(InspectorGroup::More);

pub(super) const MAX_DATE: Property = Property::new(
    "max-date",
    "Latest date",
    Kind::Date,
    "Days after cannot be chosen.",
    SOURCE,
)
.in_group(InspectorGroup::More);

pub(super) const UNAVAILABLE_DATES: Property = Property::new(
    "unavailable-dates",
    "Days that cannot be chosen",
    Kind::DateList,
    "Single days within the range that are taken or closed.",
    SOURCE,
)
.in_group(InspectorGroup::More);

pub const DATE_PICKER: Component = Component {
    type_name: "DatePicker",
    everyday: "Date picker",
    also: &["date", "birthday", "day"],
    group: Group::TextAnswer,
    icon: "calendar",
    help: "A date, chosen in a small window.",
    places: INPUT,
    yields: Some(Yields::Text),
    properties: &[
        label("Which date.", SOURCE).limits(&[shown(40), NOT_EMPTY]),
        name(SOURCE),
        required(SOURCE),
        helper_text(SOURCE),
        MIN_DATE,
        MAX_DATE,
        UNAVAILABLE_DATES,
        init_value(Kind::Date, SOURCE),
        error_message(Kind::Text, &[shown(80)], SOURCE),
        enabled(SOURCE),
        visible(SOURCE),
        action(
            "on-select-action",
            "When chosen",
            actions::ON_SELECT_DATE,
            SOURCE,
        ),
    ],
    snippet: r#"{"type":"DatePicker","label":"Date","name":"date","required":true}"#,
    source: SOURCE,
    ..Component::BASE
};
