//! What may stand where: layout, Form, branches of If (three deep at most) and cases of Switch.

use flow_catalog::{Component, Only, Place, Yields, components, limits};
use serde_json::{Map, Value as Json, json};

use crate::schemas::Schemas;

/// A list of components and what is around it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Around {
    place: Place,
    /// Ifs around it.
    depth: u32,
}

impl Around {
    pub const LAYOUT: Around = Around {
        place: Place::Layout,
        depth: 0,
    };

    fn name(self) -> String {
        match (self.place, self.depth) {
            (Place::Layout, _) => "in-layout".to_owned(),
            (Place::Form, _) => "in-form".to_owned(),
            (Place::IfBranch, depth) => format!("in-if-{depth}"),
            (Place::SwitchCase, 0 | 1) => "in-switch".to_owned(),
            // A button may not stand there; otherwise it is the same.
            (Place::SwitchCase, _) => "in-deep-switch".to_owned(),
        }
    }

    fn may_hold(self, component: &Component, all: &Schemas) -> bool {
        component.exists_in(all.version)
            && component.may_stand(self.place, all.version)
            && !(component.type_name == "If" && self.depth >= limits::MAX_IF_DEPTH)
            && !(component.type_name == "Footer" && self.depth > 1)
    }
}

impl Schemas {
    /// One component of a list that stands there.
    pub fn placed(&mut self, around: Around) -> Json {
        self.define(&around.name(), |all| {
            let known: Vec<&'static Component> = components::all()
                .iter()
                .filter(|component| around.may_hold(component, all))
                .collect();
            let names: Vec<&str> = known.iter().map(|c| c.type_name).collect();
            let each: Vec<Json> = known
                .iter()
                .map(|component| {
                    let then = all.held(component, around);
                    json!({
                        "if": {
                            "properties": { "type": { "const": component.type_name } },
                            "required": ["type"],
                        },
                        "then": then,
                    })
                })
                .collect();
            json!({
                "title": "Component",
                "type": "object",
                "required": ["type"],
                "properties": { "type": {
                    "title": "Component",
                    "description": in_words(&known),
                    "enum": names,
                } },
                "allOf": each,
            })
        })
    }

    /// A component with what its place asks of it and of what it holds.
    fn held(&mut self, component: &'static Component, around: Around) -> Json {
        let itself = self.component(component);
        let mut more = Map::new();
        // In an If or Switch inside a Form nobody says what holds (fact base P4), and of uploads
        // only WhatsApp's web checker does.
        if around.place == Place::Form && component.yields != Some(Yields::Files) {
            let moved = component
                .properties
                .iter()
                .filter(|p| p.only == Some(Only::OutsideForm) && p.exists_in(self.version));
            for property in moved {
                more.insert(property.name.to_owned(), json!(false));
            }
        }
        match component.type_name {
            "Form" => {
                let inside = self.placed(Around {
                    place: Place::Form,
                    depth: around.depth,
                });
                more.insert("children".to_owned(), list_of(inside));
            }
            "If" => {
                let inside = self.placed(Around {
                    place: Place::IfBranch,
                    depth: around.depth + 1,
                });
                more.insert("then".to_owned(), list_of(inside.clone()));
                more.insert("else".to_owned(), list_of(inside));
            }
            "Switch" => {
                let inside = self.placed(Around {
                    place: Place::SwitchCase,
                    ..around
                });
                let cases = json!({ "type": "object", "additionalProperties": list_of(inside) });
                more.insert("cases".to_owned(), cases);
            }
            _ => {}
        }
        if more.is_empty() {
            itself
        } else {
            json!({ "allOf": [itself, { "properties": more }] })
        }
    }
}

fn list_of(item: Json) -> Json {
    json!({ "type": "array", "items": item })
}

fn in_words(components: &[&Component]) -> String {
    let each: Vec<String> = components
        .iter()
        .map(|c| format!("{}: {}", c.type_name, c.everyday))
        .collect();
    format!("{}.", each.join("; "))
}
