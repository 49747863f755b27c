//! Each property of the catalogue is broken in each way it can be, in sound flows of each version:
//! exactly the rule for it reports it, there, and nothing else new is found.

use std::collections::BTreeSet;

use flow_catalog::{LimitKind, Property, VERSIONS, Version, components};
use flow_forge::broken::property::{BREAKS, Break};
use flow_forge::broken::sites::{Owner, sites};
use flow_forge::broken::{found, news};
use flow_forge::{Bytes, Choices, Wishes, flow};
use serde_json::Value as Json;

/// A property broken in one way: version, owner, key, way.
type Done = BTreeSet<(Version, Owner, &'static str, Break)>;

/// Breaks everything in a flow that was not broken before, and adds to `wrong` what is not found as
/// it should be.
fn break_all(version: Version, sound: &Json, done: &mut Done, wrong: &mut Vec<String>) {
    let before = found(sound);
    for site in sites(sound) {
        let owner = sound.pointer(&site.pointer).expect("a site");
        for property in site.properties {
            for way in BREAKS {
                let key = (version, site.owner, property.name, *way);
                if done.contains(&key) {
                    continue;
                }
                let Some(broken) = way.of(version, &site, owner, property) else {
                    continue;
                };
                done.insert(key);
                let expected = (broken.rule, format!("{}{}", site.pointer, broken.at));
                let now = broken.put(sound, &site, property);
                let news = news(&before, found(&now));
                if news != [expected] {
                    let object = now.pointer(&site.pointer).unwrap_or(&Json::Null);
                    wrong.push(format!("{key:?} in {object}: {news:?}"));
                }
            }
        }
    }
}

/// The way that breaks a limit, for limits that can be broken one by one.
fn way_of(limit: LimitKind) -> Option<Break> {
    match limit {
        LimitKind::ShownChars(_) => Some(Break::TooLong),
        LimitKind::MinItems(_) => Some(Break::TooFewItems),
        LimitKind::MaxItems(_) => Some(Break::TooManyItems),
        LimitKind::MaxItemsWithImages(_) => Some(Break::TooManyWithImages),
        LimitKind::ShownItems(_) => Some(Break::MoreThanShown),
        LimitKind::Min(_) => Some(Break::TooSmall),
        LimitKind::Max(_) => Some(Break::TooLarge),
        LimitKind::ImageBytes(_) => Some(Break::TooHeavy),
        LimitKind::MinChars(_) | LimitKind::NotBlank => Some(Break::Blank),
    }
}

#[test]
fn each_property_broken_each_way_is_reported_as_such_and_nothing_else_is() {
    let mut bytes = Bytes::new(5);
    let mut done = Done::new();
    let mut wrong = Vec::new();
    for row in VERSIONS {
        for component in components::all() {
            let wishes = Wishes {
                screens: Some(2),
                component: Some(component.type_name),
                ..Wishes::default()
            };
            let rounds = if component.exists_in(row.version) {
                3
            } else {
                0
            };
            for _ in 0..rounds {
                let choices = bytes.some(500);
                let sound = flow(row.version, wishes, &mut Choices::new(&choices));
                break_all(row.version, &sound, &mut done, &mut wrong);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    every_limit(&done);
    for way in BREAKS {
        assert!(
            done.iter().any(|(.., made)| made == way),
            "{way:?} was never made"
        );
    }
}

/// No limit of a component's own properties was left out, in any of its versions together.
fn every_limit(done: &Done) {
    let broken = |owner: Owner, property: &Property, way: Break| {
        done.iter()
            .any(|(_, o, name, made)| *o == owner && *name == property.name && *made == way)
    };
    let mut missing = Vec::new();
    for component in components::all() {
        let owner = Owner::Component(component.type_name);
        for property in component.properties {
            for limit in property.limits {
                if let Some(way) = way_of(limit.what)
                    && !broken(owner, property, way)
                {
                    missing.push((component.type_name, property.name, way));
                }
            }
        }
    }
    // A label of a calendar may be one text or two.
    missing.retain(|(component, _, way)| (*component, *way) != ("CalendarPicker", Break::TooLong));
    assert!(missing.is_empty(), "never broken: {missing:?}");
}
