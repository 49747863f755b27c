//! Every text of a document, with what it is for.

use flow_catalog::{Kind, Property, actions, screen, top_level};

use super::Means;
use crate::{Document, NodeId, Value, flow::Flow, pointer};

/// Longer texts without a blank are data: pictures, keys.
const LONGEST_WORD: usize = 4096;

/// Where a text stands.
pub(super) struct Place<'p> {
    pub node: NodeId,
    pub screen: Option<NodeId>,
    pub path: &'p str,
    pub setting: Option<&'static str>,
    pub means: Means,
}

/// Hands every text to `found`: those that people see, or `everything`.
pub(super) fn visit(
    document: &Document,
    everything: bool,
    found: &mut dyn FnMut(&Place<'_>, &str),
) {
    let flow = Flow::of(document);
    let Some(root) = flow.root() else { return };
    let mut walk = Walk {
        node: root.id(),
        screen: None,
        path: String::new(),
        everything,
        found,
    };
    if everything {
        walk.members(root, top_level::PROPERTIES);
    }
    for screen in flow.screens() {
        walk.node = screen.node();
        walk.screen = Some(screen.node());
        walk.members(screen.value, screen::PROPERTIES);
        for component in screen.components() {
            walk.node = component.node();
            let known = component.catalogue();
            walk.members(component.value, known.map_or(&[], |known| known.properties));
        }
    }
}

struct Walk<'f> {
    node: NodeId,
    screen: Option<NodeId>,
    path: String,
    everything: bool,
    found: &'f mut dyn FnMut(&Place<'_>, &str),
}

impl Walk<'_> {
    fn members(&mut self, object: Value<'_>, properties: &'static [Property]) {
        for (key, value) in object.members() {
            // Of members with the same name only the last counts, and only it has a path.
            if object.get(&key) != Some(value) {
                continue;
            }
            let property = properties.iter().find(|property| property.name == key);
            self.inside(&key, |walk| match property {
                Some(property) => walk.property(property, value),
                None => walk.unknown(&key, value),
            });
        }
    }

    fn inside(&mut self, token: &str, visit: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        self.path.push('/');
        self.path.push_str(&pointer::escape(token));
        visit(self);
        self.path.truncate(length);
    }

    fn items(&mut self, list: Value<'_>, mut visit: impl FnMut(&mut Self, Value<'_>)) {
        for (at, item) in list.items().enumerate() {
            self.inside(&at.to_string(), |walk| visit(walk, item));
        }
    }

    fn property(&mut self, property: &'static Property, value: Value<'_>) {
        let setting = Some(property.label);
        if property.seen {
            return self.texts(value, setting, Means::Words);
        }
        match property.kind {
            // On their own, or no words at all.
            Kind::Children | Kind::Cases | Kind::Screens | Kind::Image => {}
            Kind::Options(item) | Kind::Items(item) if value.is_array() => {
                self.items(value, |walk, entry| walk.members(entry, item));
            }
            Kind::Object(inner) if value.is_object() => self.members(value, inner),
            Kind::Action(_) if value.is_object() => {
                let name = value.get("name").and_then(|name| name.str());
                let action = name.and_then(|name| actions::ActionName::parse(&name));
                let inner = action.map_or(&[][..], |name| actions::find(name).properties);
                self.members(value, inner);
            }
            _ if !self.everything => {}
            Kind::FieldName => self.texts(value, setting, Means::FieldName),
            // The id of a screen; elsewhere (`next`) one that refers to it.
            Kind::ScreenId if self.path == "/id" => {
                self.texts(value, setting, Means::ScreenId);
            }
            Kind::DataModel => self.samples(value, setting),
            Kind::Url | Kind::Color | Kind::Pattern | Kind::Free | Kind::Payload => {
                self.texts(value, setting, Means::Words);
            }
            _ => self.texts(value, setting, Means::Nothing),
        }
    }

    /// A setting that the catalogue does not know: no word of it is known to be only a word.
    fn unknown(&mut self, key: &str, value: Value<'_>) {
        let holds_components = matches!(key, "children" | "then" | "else" | "cases" | "screens");
        if self.everything && (!holds_components || value.str().is_some()) {
            self.texts(value, None, Means::Nothing);
        }
    }

    /// Declarations of data: only the examples are words.
    fn samples(&mut self, data: Value<'_>, setting: Option<&'static str>) {
        for (field, declaration) in data.members() {
            if data.get(&field) != Some(declaration) {
                continue;
            }
            self.inside(&field, |walk| {
                for (key, value) in declaration.members() {
                    let means = match key.as_ref() {
                        "__example__" => Means::Words,
                        _ => Means::Nothing,
                    };
                    walk.inside(&key, |walk| walk.texts(value, setting, means));
                }
            });
        }
    }

    /// Every text in a value.
    fn texts(&mut self, value: Value<'_>, setting: Option<&'static str>, means: Means) {
        if let Some(text) = value.str() {
            if text.len() > LONGEST_WORD && !text.contains(char::is_whitespace) {
                return;
            }
            let place = Place {
                node: self.node,
                screen: self.screen,
                path: &self.path,
                setting,
                means,
            };
            (self.found)(&place, &text);
        } else if value.is_array() {
            self.items(value, |walk, item| walk.texts(item, setting, means));
        } else {
            for (key, inner) in value.members() {
                if value.get(&key) == Some(inner) {
                    self.inside(&key, |walk| walk.texts(inner, setting, means));
                }
            }
        }
    }
}
