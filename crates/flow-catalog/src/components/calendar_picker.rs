use super::date_picker::{MAX_DATE, MIN_DATE, UNAVAILABLE_DATES};
use super::shared::{
    action, enabled, error_message, helper_text, init_value, label, name, shown, visible,
};
use crate::{
    Component, EnumValue, Group, InspectorGroup, Kind, Limit, LimitKind, Only, Place, Property,
    Yields, actions, v,
};

const SOURCE: &str = "flow-json 6.7";

const PAIR_OF_TEXT: Kind = Kind::RangePair(&Kind::Text);

/// Keys of the object that range mode takes in place of a single value.
pub const RANGE_KEYS: [&str; 2] = ["start-date", "end-date"];

/// The properties that take that object in range mode.
pub fn paired() -> impl Iterator<Item = &'static Property> {
    CALENDAR_PICKER
        .properties
        .iter()
        .filter(|property| matches!(property.kind, Kind::RangePair(_)))
}

const fn kind(property: Property, kind: Kind) -> Property {
    Property { kind, ..property }
}

const fn range_only(property: Property) -> Property {
    property
        .only(Only::RangeMode)
        .in_group(InspectorGroup::More)
}

pub const CALENDAR_PICKER: Component = Component {
    type_name: "CalendarPicker",
    everyday: "Calendar",
    also: &["date range", "booking", "stay", "period"],
    group: Group::TextAnswer,
    icon: "calendar-days",
    help: "A full-size calendar for one day, or for a first and a last day.",
    since: v(6, 1),
    places: &[
        (Place::Layout, v(6, 1)),
        (Place::Form, v(6, 1)),
        (Place::IfBranch, v(6, 1)),
        (Place::SwitchCase, v(6, 1)),
    ],
    yields: Some(Yields::DateOrRange),
    properties: &[
        kind(
            label("Which day; in range mode one label for each end.", SOURCE),
            PAIR_OF_TEXT,
        )
        .limits(&[shown(40)]),
        name(SOURCE),
        Property::new(
            "mode",
            "Choose",
            Kind::Enum(&[
                EnumValue {
                    value: "single",
                    label: "One day",
                },
                EnumValue {
                    value: "range",
                    label: "First and last day",
                },
            ]),
            "One day, or a range of days.",
            SOURCE,
        )
        .default_json("\"single\""),
        kind(
            super::shared::required(SOURCE),
            Kind::RangePair(&Kind::Bool),
        ),
        range_only(
            Property::new(
                "title",
                "Heading",
                Kind::Text,
                "Shown above the two days.",
                SOURCE,
            )
            .limits(&[shown(80)]),
        ),
        range_only(super::shared::description(SOURCE)),
        kind(helper_text(SOURCE), PAIR_OF_TEXT),
        MIN_DATE,
        MAX_DATE,
        UNAVAILABLE_DATES,
        Property::new(
            "include-days",
            "Days of the week",
            Kind::EnumList(&[
                EnumValue {
                    value: "Mon",
                    label: "Monday",
                },
                EnumValue {
                    value: "Tue",
                    label: "Tuesday",
                },
                EnumValue {
                    value: "Wed",
                    label: "Wednesday",
                },
                EnumValue {
                    value: "Thu",
                    label: "Thursday",
                },
                EnumValue {
                    value: "Fri",
                    label: "Friday",
                },
                EnumValue {
                    value: "Sat",
                    label: "Saturday",
                },
                EnumValue {
                    value: "Sun",
                    label: "Sunday",
                },
            ]),
            "Only these can be chosen.",
            SOURCE,
        )
        .limits(&[Limit::observed(LimitKind::MinItems(1))])
        .in_group(InspectorGroup::More),
        range_only(Property::new(
            "min-days",
            "Fewest days",
            Kind::Integer,
            "The shortest range that can be chosen.",
            SOURCE,
        )),
        range_only(Property::new(
            "max-days",
            "Most days",
            Kind::Integer,
            "The longest range that can be chosen.",
            SOURCE,
        )),
        init_value(Kind::RangePair(&Kind::Date), SOURCE),
        error_message(PAIR_OF_TEXT, &[shown(80)], SOURCE),
        enabled(SOURCE),
        visible(SOURCE),
        action(
            "on-select-action",
            "When chosen",
            actions::ON_SELECT_DATE,
            SOURCE,
        ),
    ],
    snippet: r#"{"type":"CalendarPicker","label":"Date","name":"date","required":true}"#,
    source: SOURCE,
    ..Component::BASE
};
