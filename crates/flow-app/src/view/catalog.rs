//! The catalogue as one version knows it.

use flow_catalog::{
    ActionKind, ActionName, Binding, Component, DATA_API_VERSIONS, EnumValue, Kind, LimitKind,
    Only, Property, RECOMMENDED, VERSIONS, Version, VersionState, actions::ACTIONS, components,
    screen, top_level, v,
};
use serde_json::Value as Json;

use crate::protocol::{
    ActionView, CatalogView, Choice, ComponentView, KindView, OnlyView, PropertyView, SlotKindView,
    VersionRemark,
};

/// Dates are written YYYY-MM-DD since this version, before as milliseconds (fact base 6.7).
const ISO_DATES: Version = v(5, 0);

/// For the version of a document; an unknown or missing one counts as the recommended one.
pub fn catalog(version: Option<Version>) -> CatalogView {
    let version = version
        .filter(|version| version.known().is_some())
        .unwrap_or(RECOMMENDED);
    let screen = screen::PROPERTIES
        .iter()
        .filter(|property| property.name != "layout");
    CatalogView {
        version: version.to_string(),
        components: components::all()
            .iter()
            .map(|component| component_view(component, version))
            .collect(),
        screen: screen
            .filter(|property| property.exists_in(version))
            .filter_map(|property| property_view(property, version))
            .collect(),
        flow: flow_properties(version),
        actions: ACTIONS
            .iter()
            .filter(|action| action.since <= version)
            .map(|action| ActionView {
                name: action.name,
                everyday: action.everyday.to_owned(),
                help: action.help.to_owned(),
                properties: properties(action.properties, version),
            })
            .collect(),
    }
}

/// Of the two versions at the top, the words that may stand there are tables of their own.
fn flow_properties(version: Version) -> Vec<PropertyView> {
    let mut views = properties(top_level::PROPERTIES, version);
    for view in &mut views {
        let words = match view.name.as_str() {
            "version" => flow_versions(),
            "data_api_version" => DATA_API_VERSIONS
                .iter()
                .filter(|(_, since)| *since <= version)
                .map(|(word, _)| Choice {
                    value: (*word).to_owned(),
                    label: (*word).to_owned(),
                    remark: None,
                })
                .collect(),
            _ => continue,
        };
        view.kind = KindView::Enum { values: words };
    }
    views
}

/// Newest first.
fn flow_versions() -> Vec<Choice> {
    let rows = VERSIONS.iter().rev();
    rows.map(|row| Choice {
        value: row.version.to_string(),
        label: row.version.to_string(),
        remark: match row.state {
            _ if row.version == RECOMMENDED => Some(VersionRemark::Recommended),
            VersionState::Publishable => None,
            VersionState::Frozen => Some(VersionRemark::Frozen),
            VersionState::Expired => Some(VersionRemark::Expired),
        },
    })
    .collect()
}

/// A component that this version does not know is described as the first one that does knows it.
fn component_view(component: &Component, version: Version) -> ComponentView {
    let known = component.exists_in(version);
    let since = (!known).then(|| component.since.to_string());
    let family = components::family_of(component.type_name).iter();
    let becomes = family
        .filter(|name| **name != component.type_name)
        .filter(|name| components::find(name).is_some_and(|other| other.exists_in(version)))
        .map(|name| (*name).to_owned())
        .collect();
    let version = if known { version } else { component.since };
    ComponentView {
        since,
        becomes,
        type_name: component.type_name.to_owned(),
        everyday: component.everyday.to_owned(),
        also: component.also.iter().map(|&word| word.to_owned()).collect(),
        group: component.group,
        icon: component.icon.to_owned(),
        help: component.help.to_owned(),
        snippet: component.snippet_in(version).to_owned(),
        max_per_screen: component.max_per_screen,
        properties: properties(component.properties, version),
        slots: slots(component.properties, version),
    }
}

fn slots(properties: &[Property], version: Version) -> Vec<SlotKindView> {
    let places = properties
        .iter()
        .filter(|property| matches!(property.kind, Kind::Children | Kind::Cases));
    places
        .filter(|property| property.exists_in(version))
        .map(|property| SlotKindView {
            name: property.name.to_owned(),
            label: property.label.to_owned(),
            help: property.help.to_owned(),
            required: property.required.in_version(version),
            cases: property.kind == Kind::Cases,
        })
        .collect()
}

fn properties(properties: &[Property], version: Version) -> Vec<PropertyView> {
    let known = properties
        .iter()
        .filter(|property| property.exists_in(version));
    known
        .filter_map(|property| property_view(property, version))
        .collect()
}

/// `None` for child slots, which are no settings.
fn property_view(property: &Property, version: Version) -> Option<PropertyView> {
    let limit = |of: fn(LimitKind) -> Option<f64>| {
        property.limits_in(version).find_map(|limit| of(limit.what))
    };
    let whole = |of: fn(LimitKind) -> Option<f64>| limit(of).map(|number| number as u32);
    Some(PropertyView {
        name: property.name.to_owned(),
        label: property.label.to_owned(),
        kind: kind_view(property.kind, version)?,
        required: property.required.in_version(version),
        default: property
            .default
            .and_then(|text| serde_json::from_str::<Json>(text).ok()),
        literal: property.binding != Binding::Dynamic,
        dynamic: property.binding != Binding::Literal,
        group: property.group,
        help: property.help.to_owned(),
        shown_chars: property.shown_chars(version),
        min_items: whole(|kind| match kind {
            LimitKind::MinItems(n) => Some(n.into()),
            _ => None,
        }),
        max_items: whole(|kind| match kind {
            LimitKind::MaxItems(n) | LimitKind::ShownItems(n) => Some(n.into()),
            _ => None,
        }),
        min: limit(|kind| match kind {
            LimitKind::Min(n) => Some(n as f64),
            _ => None,
        }),
        max: limit(|kind| match kind {
            LimitKind::Max(n) => Some(n as f64),
            _ => None,
        }),
        image_bytes: whole(|kind| match kind {
            LimitKind::ImageBytes(n) => Some(n.into()),
            _ => None,
        }),
        seen: property.seen,
        only: property.only.map(|only| match only {
            Only::OutsideForm => OnlyView::OutsideForm,
            Only::RangeMode => OnlyView::RangeMode,
        }),
    })
}

fn kind_view(kind: Kind, version: Version) -> Option<KindView> {
    Some(match kind {
        Kind::Text => KindView::Text,
        Kind::LongText => KindView::LongText,
        Kind::TextOrLines(since) if since <= version => KindView::TextOrLines,
        Kind::TextOrLines(_) => KindView::LongText,
        Kind::FieldName => KindView::FieldName,
        Kind::ScreenId => KindView::ScreenId,
        Kind::Bool => KindView::Bool,
        Kind::Number => KindView::Number,
        Kind::Integer => KindView::Integer,
        Kind::Enum(values) => KindView::Enum {
            values: choices(values),
        },
        Kind::Date => KindView::Date {
            milliseconds: version < ISO_DATES,
        },
        Kind::DateList => KindView::DateList {
            milliseconds: version < ISO_DATES,
        },
        Kind::Image => KindView::Image,
        Kind::Color => KindView::Color,
        Kind::Pattern => KindView::Pattern,
        Kind::Url => KindView::Url,
        Kind::Action(kinds) => KindView::Action {
            actions: actions(kinds, version),
        },
        Kind::Options(item) => KindView::Options {
            item: properties(item, version),
        },
        Kind::Items(item) => KindView::Items {
            item: properties(item, version),
        },
        Kind::Object(item) => KindView::Object {
            item: properties(item, version),
        },
        Kind::EnumList(values) => KindView::EnumList {
            values: choices(values),
        },
        Kind::TextList => KindView::TextList,
        Kind::FieldNames => KindView::FieldNames,
        Kind::RangePair(of) => KindView::RangePair {
            of: Box::new(kind_view(*of, version)?),
        },
        Kind::TextOrMap => KindView::TextOrMap,
        Kind::FieldValues => KindView::FieldValues,
        Kind::FieldMessages => KindView::FieldMessages,
        Kind::InitValue => KindView::InitValue,
        Kind::Condition => KindView::Condition,
        Kind::SwitchValue => KindView::SwitchValue,
        Kind::Payload => KindView::Payload,
        Kind::DataModel => KindView::DataModel,
        Kind::Routes => KindView::Routes,
        Kind::Free => KindView::Free,
        Kind::Children | Kind::Cases | Kind::Screens => return None,
    })
}

fn choices(values: &[EnumValue]) -> Vec<Choice> {
    let choice = |value: &EnumValue| Choice {
        value: value.value.to_owned(),
        label: value.label.to_owned(),
        remark: None,
    };
    values.iter().map(choice).collect()
}

fn actions(kinds: &[ActionKind], version: Version) -> Vec<ActionName> {
    let known = kinds.iter().filter(|kind| kind.since <= version);
    known.map(|kind| kind.name).collect()
}

#[cfg(test)]
mod tests {
    use flow_catalog::v;

    use super::*;

    #[test]
    fn old_versions_know_less() {
        let later = |version| {
            let components = catalog(Some(version)).components.into_iter();
            components
                .filter_map(|c| Some((c.type_name, c.since?)))
                .collect::<Vec<_>>()
        };
        assert!(later(v(2, 1)).contains(&("If".to_owned(), "4.0".to_owned())));
        assert_eq!(later(v(7, 3)), []);
        assert_eq!(catalog(Some(v(99, 9))).version, RECOMMENDED.to_string());
        let view = catalog(None);
        let form = view
            .components
            .iter()
            .find(|c| c.type_name == "Form")
            .unwrap();
        assert!(
            form.properties
                .iter()
                .all(|property| property.name != "children")
        );
        let footer = view
            .components
            .iter()
            .find(|c| c.type_name == "Footer")
            .unwrap();
        let action = footer
            .properties
            .iter()
            .find(|p| p.name == "on-click-action")
            .unwrap();
        assert!(matches!(&action.kind, KindView::Action { actions } if actions.len() == 3));
    }

    /// Raw JSON is for what no widget knows: the catalogue describes everything.
    #[test]
    fn every_property_has_a_widget_of_its_own() {
        fn raw(at: &str, properties: &[PropertyView], found: &mut Vec<String>) {
            for property in properties {
                let at = format!("{at}/{}", property.name);
                match &property.kind {
                    KindView::Free => found.push(at),
                    KindView::Options { item }
                    | KindView::Items { item }
                    | KindView::Object { item } => raw(&at, item, found),
                    KindView::RangePair { of } if matches!(**of, KindView::Free) => found.push(at),
                    _ => {}
                }
            }
        }
        for row in VERSIONS {
            let view = catalog(Some(row.version));
            assert_eq!(view.components.len(), components::all().len());
            let mut found = Vec::new();
            for component in &view.components {
                raw(&component.type_name, &component.properties, &mut found);
            }
            raw("screen", &view.screen, &mut found);
            raw("flow", &view.flow, &mut found);
            for action in &view.actions {
                raw(action.name.as_str(), &action.properties, &mut found);
            }
            assert!(found.is_empty(), "{}: {found:?}", row.version);
        }
    }
}
