//! A generated flow has no error, in any version.

use std::collections::{BTreeMap, BTreeSet};

use flow_catalog::{VERSIONS, Version, components};
use flow_doc::Document;
use flow_forge::{Bytes, Choices, Wishes, arb_choices, flow, steady};
use flow_lint::{RulesOff, Severity, check};
use proptest::prelude::*;
use serde_json::Value as Json;

/// Errors of a flow, each with its place.
fn errors(made: &Json) -> Vec<String> {
    let doc = Document::open(made.to_string().into_bytes());
    check(&doc, &RulesOff::none())
        .into_iter()
        .filter(|found| found.severity == Severity::Error)
        .map(|found| {
            let place = found.node.and_then(|node| doc.pointer(node));
            format!("{} at {place:?}: {}", found.rule, found.message)
        })
        .collect()
}

proptest! {
    #![proptest_config(steady(60))]

    #[test]
    fn a_generated_flow_of_each_version_has_no_error(bytes in arb_choices()) {
        for row in VERSIONS {
            let made = flow(row.version, Wishes::default(), &mut Choices::new(&bytes));
            let errors = errors(&made);
            prop_assert!(errors.is_empty(), "{}: {errors:#?}\n{made:#}", row.version);
        }
    }

    #[test]
    fn so_has_one_of_a_hundred_screens(bytes in prop::collection::vec(any::<u8>(), 20_000..40_000)) {
        let wishes = Wishes { screens: Some(100), ..Wishes::default() };
        let version = VERSIONS[usize::from(bytes[0]) % VERSIONS.len()].version;
        let made = flow(version, wishes, &mut Choices::new(&bytes));
        prop_assert_eq!(made["screens"].as_array().map(Vec::len), Some(100));
        let errors = errors(&made);
        prop_assert!(errors.is_empty(), "{errors:#?}");
    }
}

#[test]
fn no_choices_make_the_plainest_flow() {
    for row in VERSIONS {
        let made = flow(row.version, Wishes::default(), &mut Choices::new(&[]));
        assert_eq!(
            made["screens"].as_array().map(Vec::len),
            Some(1),
            "{made:#}"
        );
        assert!(errors(&made).is_empty(), "{made:#}");
    }
}

/// What occurs in the flows of a version: components, actions, and properties as `Type.key`.
#[derive(Default)]
struct Seen {
    components: BTreeSet<String>,
    properties: BTreeSet<String>,
    actions: BTreeSet<String>,
    texts: String,
}

impl Seen {
    fn note(&mut self, json: &Json) {
        match json {
            Json::Array(items) => items.iter().for_each(|item| self.note(item)),
            Json::Object(members) => {
                let text = |key: &str| members.get(key).and_then(Json::as_str);
                if let Some(component) = text("type").and_then(components::find) {
                    self.components.insert(component.type_name.to_owned());
                    for key in members.keys() {
                        let name = format!("{}.{key}", component.type_name);
                        self.properties.insert(name);
                    }
                } else if let Some(name) = text("name").filter(|_| !members.contains_key("label")) {
                    self.actions.insert(name.to_owned());
                }
                members.values().for_each(|inner| self.note(inner));
            }
            Json::String(text) => {
                self.texts.push_str(text);
                self.texts.push('\n');
            }
            _ => {}
        }
    }
}

/// Nothing that a version has is left out of the flows made for it.
#[test]
fn everything_occurs() {
    let mut bytes = Bytes::new(7);
    let mut seen: BTreeMap<Version, Seen> = BTreeMap::new();
    for row in VERSIONS {
        let seen = seen.entry(row.version).or_default();
        for component in components::all() {
            let wishes = Wishes {
                component: Some(component.type_name),
                ..Wishes::default()
            };
            for _ in 0..12 {
                let made = flow(row.version, wishes, &mut Choices::new(&bytes.some(1_500)));
                seen.note(&made);
            }
        }
    }
    for (version, seen) in seen {
        let known: Vec<_> = components::all()
            .iter()
            .filter(|component| component.exists_in(version))
            .collect();
        let missing: Vec<String> = known
            .iter()
            .flat_map(|component| {
                let properties = component.properties.iter();
                let here = properties.filter(|property| property.exists_in(version));
                here.map(|property| format!("{}.{}", component.type_name, property.name))
            })
            .filter(|name| !seen.properties.contains(name))
            .collect();
        assert!(missing.is_empty(), "{version} lacks {missing:?}");
        assert_eq!(seen.components.len(), known.len(), "{version}");
        for action in flow_catalog::actions::ACTIONS {
            let there = seen.actions.contains(action.name.as_str());
            assert_eq!(
                there,
                action.since <= version,
                "{version}: {:?}",
                action.name
            );
        }
        for (piece, since) in [
            ("${data.", (2, 1)),
            ("${form.", (2, 1)),
            ("${screen.", (4, 0)),
            ("`", (6, 0)),
        ] {
            let there = seen.texts.contains(piece);
            let since = flow_catalog::v(since.0, since.1);
            assert_eq!(there, since <= version, "{version}: {piece}");
        }
    }
}
