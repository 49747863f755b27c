//! Every object of a flow that the catalogue describes, with where it stands.

use flow_catalog::{
    Action, ActionName, Component, Kind, Place, Property, actions, components, screen, top_level,
};
use serde_json::Value as Json;

/// What an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Owner {
    File,
    Screen,
    Layout,
    /// By type name.
    Component(&'static str),
    /// An entry of a list or an object inside a component: type name, and the path of keys to it.
    Inside(&'static str, &'static str),
    /// By the action's name.
    Action(&'static str),
    /// `next` of a navigate action.
    Next,
}

/// One object.
#[derive(Clone, Debug)]
pub struct Site {
    /// RFC 6901.
    pub pointer: String,
    pub owner: Owner,
    pub properties: &'static [Property],
    /// Place of its screen in the file; 0 for the file itself.
    pub screen: usize,
    /// The component it is or belongs to.
    pub component: Option<&'static Component>,
    /// Where that component stands.
    pub place: Option<Place>,
    pub in_form: bool,
}

/// All objects of a sound flow.
pub fn sites(flow: &Json) -> Vec<Site> {
    let mut walk = Walk { found: Vec::new() };
    let file = Site {
        pointer: String::new(),
        owner: Owner::File,
        properties: top_level::PROPERTIES,
        screen: 0,
        component: None,
        place: None,
        in_form: false,
    };
    for (at, one) in items(&flow["screens"]) {
        let site = Site {
            pointer: format!("/screens/{at}"),
            owner: Owner::Screen,
            properties: screen::PROPERTIES,
            screen: at,
            ..file.clone()
        };
        let layout = Site {
            pointer: format!("{}/layout", site.pointer),
            owner: Owner::Layout,
            properties: screen::LAYOUT,
            ..site.clone()
        };
        let children = &one["layout"]["children"];
        walk.run(&layout, "children", children, Place::Layout);
        walk.found.push(layout);
        walk.found.push(site);
    }
    walk.found.push(file);
    walk.found
}

struct Walk {
    found: Vec<Site>,
}

impl Walk {
    fn run(&mut self, around: &Site, slot: &str, list: &Json, place: Place) {
        for (at, json) in items(list) {
            let Some(component) = json["type"].as_str().and_then(components::find) else {
                continue;
            };
            let site = Site {
                pointer: format!("{}/{slot}/{at}", around.pointer),
                owner: Owner::Component(component.type_name),
                properties: component.properties,
                component: Some(component),
                place: Some(place),
                ..around.clone()
            };
            self.inside(&site, json);
            let inner = Site {
                in_form: site.in_form || component.type_name == "Form",
                ..site.clone()
            };
            self.slots(&inner, json);
            self.found.push(site);
        }
    }

    fn slots(&mut self, site: &Site, json: &Json) {
        match site.owner {
            Owner::Component("Form") => self.run(site, "children", &json["children"], Place::Form),
            Owner::Component("If") => {
                for branch in ["then", "else"] {
                    self.run(site, branch, &json[branch], Place::IfBranch);
                }
            }
            Owner::Component("Switch") => {
                for (case, list) in json["cases"].as_object().into_iter().flatten() {
                    self.run(site, &format!("cases/{case}"), list, Place::SwitchCase);
                }
            }
            _ => {}
        }
    }

    /// Objects among the properties.
    fn inside(&mut self, site: &Site, json: &Json) {
        for property in site.properties {
            let Some(value) = json.get(property.name) else {
                continue;
            };
            let pointer = format!("{}/{}", site.pointer, property.name);
            let type_name = site.component.map_or("", |component| component.type_name);
            match property.kind {
                Kind::Options(properties) | Kind::Items(properties) => {
                    for (at, item) in items(value) {
                        let entry = Site {
                            pointer: format!("{pointer}/{at}"),
                            owner: Owner::Inside(type_name, property.name),
                            properties,
                            ..site.clone()
                        };
                        self.inside(&entry, item);
                        self.found.push(entry);
                    }
                }
                Kind::Object(properties) if value.is_object() => {
                    let owner = match properties == actions::NEXT {
                        true => Owner::Next,
                        false => Owner::Inside(type_name, property.name),
                    };
                    let object = Site {
                        pointer,
                        owner,
                        properties,
                        ..site.clone()
                    };
                    self.inside(&object, value);
                    self.found.push(object);
                }
                Kind::Action(_) => {
                    let Some(action) = known(value) else { continue };
                    let action = Site {
                        pointer,
                        owner: Owner::Action(action.name.as_str()),
                        properties: action.properties,
                        ..site.clone()
                    };
                    self.inside(&action, value);
                    self.found.push(action);
                }
                _ => {}
            }
        }
    }
}

fn known(action: &Json) -> Option<&'static Action> {
    Some(actions::find(ActionName::parse(action["name"].as_str()?)?))
}

fn items(list: &Json) -> impl Iterator<Item = (usize, &Json)> {
    list.as_array().into_iter().flatten().enumerate()
}
