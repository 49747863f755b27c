//! The data must be coherent with itself; the facts are compared with the fact base by people.

use std::collections::HashSet;

use flow_catalog::{
    Component, Kind, LimitKind, Property, VERSIONS, Version, VersionState, actions, components,
    screen, top_level,
};
use serde_json::Value;

/// Every list of properties, with a name for messages.
fn property_lists() -> Vec<(String, &'static [Property])> {
    let mut lists = vec![
        ("screen".to_owned(), screen::PROPERTIES),
        ("top level".to_owned(), top_level::PROPERTIES),
    ];
    for action in actions::ACTIONS {
        lists.push((action.name.as_str().to_owned(), action.properties));
    }
    for component in components::all() {
        lists.push((component.type_name.to_owned(), component.properties));
    }
    let mut at = 0;
    while at < lists.len() {
        let (owner, list) = lists[at].clone();
        for property in list {
            if let Kind::Options(inner) | Kind::Items(inner) | Kind::Object(inner) = property.kind {
                lists.push((format!("{owner}.{}", property.name), inner));
            }
        }
        at += 1;
    }
    lists
}

fn versions_of(component: &Component) -> impl Iterator<Item = Version> {
    VERSIONS
        .iter()
        .map(|row| row.version)
        .filter(|v| component.exists_in(*v))
}

#[test]
fn every_component_is_found_by_its_type_and_only_by_that() {
    let mut types = HashSet::new();
    let mut everyday = HashSet::new();
    for component in components::all() {
        assert!(
            types.insert(component.type_name),
            "{} twice",
            component.type_name
        );
        assert!(
            everyday.insert(component.everyday),
            "{} twice",
            component.everyday
        );
        let found = components::find(component.type_name).expect(component.type_name);
        assert_eq!(found.type_name, component.type_name);
    }
    assert!(components::find("textinput").is_none());
    assert_eq!(types.len(), 24);
}

#[test]
fn the_palette_goes_group_by_group() {
    let groups: Vec<_> = components::all().iter().map(|c| c.group).collect();
    assert!(groups.is_sorted());
}

#[test]
fn a_list_names_each_property_once_and_explains_it() {
    for (owner, list) in property_lists() {
        let mut names = HashSet::new();
        for property in list {
            assert!(
                names.insert(property.name),
                "{owner}: {} twice",
                property.name
            );
            assert!(!property.label.is_empty(), "{owner}.{}", property.name);
            assert!(
                property.help.ends_with('.'),
                "{owner}.{}: {}",
                property.name,
                property.help
            );
        }
    }
}

#[test]
fn defaults_are_json() {
    for (owner, list) in property_lists() {
        for property in list {
            if let Some(default) = property.default {
                assert!(
                    serde_json::from_str::<Value>(default).is_ok(),
                    "{owner}.{}: {default}",
                    property.name
                );
            }
        }
    }
}

#[test]
fn limits_fit_the_kind() {
    for (owner, list) in property_lists() {
        for property in list {
            for limit in property.limits {
                let fits = match limit.what {
                    LimitKind::ShownChars(_) => matches!(
                        property.kind,
                        Kind::Text
                            | Kind::LongText
                            | Kind::TextOrLines(_)
                            | Kind::TextList
                            | Kind::RangePair(_)
                    ),
                    LimitKind::MinChars(_) | LimitKind::NotBlank => matches!(
                        property.kind,
                        Kind::Text
                            | Kind::LongText
                            | Kind::TextOrLines(_)
                            | Kind::FieldName
                            | Kind::ScreenId
                    ),
                    LimitKind::MinItems(_)
                    | LimitKind::MaxItems(_)
                    | LimitKind::MaxItemsWithImages(_)
                    | LimitKind::ShownItems(_) => matches!(
                        property.kind,
                        Kind::Options(_)
                            | Kind::Items(_)
                            | Kind::TextList
                            | Kind::FieldNames
                            | Kind::EnumList(_)
                            | Kind::Children
                            | Kind::Cases
                            | Kind::Screens
                    ),
                    LimitKind::Min(_) | LimitKind::Max(_) => {
                        matches!(property.kind, Kind::Number | Kind::Integer)
                    }
                    LimitKind::ImageBytes(_) => property.kind == Kind::Image,
                };
                assert!(fits, "{owner}.{}: {:?}", property.name, limit.what);
            }
        }
    }
}

#[test]
fn snippets_hold_what_is_required_and_nothing_unknown() {
    for component in components::all() {
        for version in versions_of(component) {
            let text = component.snippet_in(version);
            let value: Value = serde_json::from_str(text).expect(component.type_name);
            assert_eq!(value["type"], component.type_name);
            for property in component.properties {
                assert!(
                    !property.required.in_version(version) || value.get(property.name).is_some(),
                    "{} {version}: {} is missing",
                    component.type_name,
                    property.name
                );
            }
            for (key, value) in value.as_object().expect("an object") {
                if key == "type" {
                    continue;
                }
                let property = component.property(key).expect(key);
                assert!(
                    property.exists_in(version),
                    "{} {version}: {key}",
                    component.type_name
                );
                snippet_value_fits(component, version, property, value);
            }
        }
    }
}

fn snippet_value_fits(c: &Component, version: Version, property: &Property, value: &Value) {
    let place = format!("{} {version}: {}", c.type_name, property.name);
    match property.kind {
        Kind::Action(kinds) => {
            let name = value["name"]
                .as_str()
                .and_then(actions::ActionName::parse)
                .expect(&place);
            assert!(
                kinds.iter().any(|k| k.name == name && k.since <= version),
                "{place}"
            );
            for inner in actions::find(name).properties {
                assert!(
                    !inner.required.in_version(version) || value.get(inner.name).is_some(),
                    "{place}"
                );
            }
        }
        Kind::Options(list) | Kind::Items(list) => {
            let items = value.as_array().expect(&place);
            for limit in property.limits_in(version) {
                if let LimitKind::MinItems(n) = limit.what {
                    assert!(items.len() >= n as usize, "{place}");
                }
            }
            for item in items {
                for inner in list.iter().filter(|p| p.required.in_version(version)) {
                    assert!(item.get(inner.name).is_some(), "{place}.{}", inner.name);
                }
            }
        }
        Kind::Enum(values) => assert!(values.iter().any(|v| value == v.value), "{place}"),
        Kind::RangePair(_) => assert!(!value.is_object(), "{place}"),
        Kind::Bool => assert!(value.is_boolean(), "{place}"),
        Kind::Number | Kind::Integer => assert!(value.is_number(), "{place}"),
        Kind::Children => assert!(value.is_array(), "{place}"),
        Kind::Cases => assert!(value.is_object(), "{place}"),
        _ => assert!(value.is_string() || value.is_array(), "{place}"),
    }
}

#[test]
fn a_component_stands_somewhere_as_soon_as_it_exists() {
    for component in components::all() {
        let first = component.places.iter().map(|(_, since)| *since).min();
        assert_eq!(first, Some(component.since), "{}", component.type_name);
    }
}

#[test]
fn the_recommended_version_is_the_newest_publishable_one() {
    assert!(VERSIONS.iter().map(|row| row.version).is_sorted());
    let newest = VERSIONS
        .iter()
        .rfind(|row| row.state == VersionState::Publishable);
    assert_eq!(
        newest.map(|row| row.version),
        Some(flow_catalog::RECOMMENDED)
    );
}

#[test]
fn the_tables_of_versions_agree() {
    use flow_catalog::{DATA_API_VERSIONS, NEVER_PUBLIC};
    for row in VERSIONS {
        assert_eq!(Version::parse(&row.version.to_string()), Some(row.version));
        let publishable = row.state == VersionState::Publishable;
        assert_eq!(row.since.is_none(), publishable, "{}", row.version);
    }
    assert!(NEVER_PUBLIC.iter().all(|(v, _)| v.known().is_none()));
    assert!(DATA_API_VERSIONS.iter().all(|(_, v)| v.known().is_some()));
}
