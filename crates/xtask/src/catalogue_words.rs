//! What the catalogue and the templates say to people, by key, for the translations beside it
//! (`ui/src/i18n/catalogue/`). A property that most of its owners word alike has one key,
//! `<path>`; an owner that words it otherwise has `<owner>/<path>`. Owners are component types,
//! action names, "screen" and "flow"; a path names the properties from the outermost in.

use std::collections::BTreeMap;

use flow_app::templates::TEMPLATES;
use flow_catalog::{Kind, Property, actions::ACTIONS, components, screen, top_level};
use serde_json::{Map, Value as Json};

use crate::codegen::Generated;

pub fn files() -> Vec<Generated> {
    let mut words = Map::new();
    let mut said = Said::default();
    let (mut names, mut helps, mut also) = (Map::new(), Map::new(), Map::new());
    for component in components::all() {
        put(&mut names, component.type_name, component.everyday);
        put(&mut helps, component.type_name, component.help);
        put(&mut also, component.type_name, &component.also.join(", "));
        said.properties(component.type_name, "", component.properties);
    }
    words.insert("component".into(), names.into());
    words.insert("componentHelp".into(), helps.into());
    words.insert("componentAlso".into(), also.into());

    let (mut names, mut helps) = (Map::new(), Map::new());
    for action in ACTIONS {
        put(&mut names, action.name.as_str(), action.everyday);
        put(&mut helps, action.name.as_str(), action.help);
        said.properties(action.name.as_str(), "", action.properties);
    }
    words.insert("action".into(), names.into());
    words.insert("actionHelp".into(), helps.into());

    // The layout is no setting: its components are shown instead.
    for property in screen::PROPERTIES.iter().filter(|p| p.name != "layout") {
        said.property("screen", "", property);
    }
    for property in top_level::PROPERTIES
        .iter()
        .filter(|p| p.kind != Kind::Screens)
    {
        said.property("flow", "", property);
    }
    words.insert("label".into(), shared(said.labels).into());
    words.insert("help".into(), shared(said.helps).into());
    words.insert("choice".into(), shared(said.choices).into());

    let (mut names, mut about, mut keywords) = (Map::new(), Map::new(), Map::new());
    for template in TEMPLATES {
        put(&mut names, template.id, template.name);
        put(&mut about, template.id, template.about);
        put(&mut keywords, template.id, &template.keywords.join(", "));
    }
    words.insert("template".into(), names.into());
    words.insert("templateAbout".into(), about.into());
    words.insert("templateKeywords".into(), keywords.into());

    let text = serde_json::to_string_pretty(&words).unwrap_or_default() + "\n";
    vec![Generated {
        path: "ui/src/i18n/catalogue/en.json".to_owned(),
        text,
    }]
}

fn put(area: &mut Map<String, Json>, key: &str, text: &str) {
    if !text.is_empty() {
        area.insert(key.to_owned(), text.into());
    }
}

/// path -> (owner, text), in the catalogue's order.
type ByPath = BTreeMap<String, Vec<(&'static str, &'static str)>>;

#[derive(Default)]
struct Said {
    labels: ByPath,
    helps: ByPath,
    choices: ByPath,
}

impl Said {
    fn properties(&mut self, owner: &'static str, above: &str, properties: &'static [Property]) {
        for property in properties {
            self.property(owner, above, property);
        }
    }

    fn property(&mut self, owner: &'static str, above: &str, property: &'static Property) {
        let path = format!("{above}{}", property.name);
        let say = |to: &mut ByPath, key: String, text: &'static str| {
            if !text.is_empty() {
                to.entry(key).or_default().push((owner, text));
            }
        };
        say(&mut self.labels, path.clone(), property.label);
        say(&mut self.helps, path.clone(), property.help);
        let mut kind = property.kind;
        if let Kind::RangePair(of) = kind {
            kind = *of;
        }
        match kind {
            Kind::Enum(values) | Kind::EnumList(values) => {
                for value in values {
                    say(
                        &mut self.choices,
                        format!("{path}={}", value.value),
                        value.label,
                    );
                }
            }
            Kind::Options(inner) | Kind::Items(inner) | Kind::Object(inner) => {
                self.properties(owner, &format!("{path}."), inner);
            }
            _ => {}
        }
    }
}

/// One key where most say the same, the owner in front where it says something else.
fn shared(by_path: ByPath) -> Map<String, Json> {
    let mut words = Map::new();
    for (path, said) in by_path {
        let count = |text: &str| said.iter().filter(|(_, other)| *other == text).count();
        let mut usual = said[0].1;
        for (_, text) in &said {
            if count(text) > count(usual) {
                usual = text;
            }
        }
        put(&mut words, &path, usual);
        for (owner, text) in said.iter().filter(|(_, text)| *text != usual) {
            put(&mut words, &format!("{owner}/{path}"), text);
        }
    }
    words
}
