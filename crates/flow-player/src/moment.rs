//! The values of references while a flow is played.

use std::cell::Cell;
use std::rc::Rc;

use flow_catalog::{Yields, components};
use flow_doc::flow::{Component, Flow, ScreenRef};
use flow_doc::reference::Reference;
use flow_doc::{Document, NodeId};
use serde_json::{Map, Value as Json, json};

use crate::expression::{self, number_json};
use crate::files::FileShape;
use crate::player::{Memory, Player};
use crate::scope::{Scope, descend, holds_dynamic, resolve, resolve_text};

/// First values may refer to other fields, whose first values may refer back.
const MAX_DEPTH: u8 = 8;

/// Bytes of values that one moment hands out; then references have no value. A file can make them
/// grow without end: each of two first values may name the other many times.
const MOST_BYTES: usize = 64 << 20;

/// What finding a first value on the way to another one counts for.
const NESTED_COST: usize = 8 << 10;

/// Bytes of a payload; what is larger grows with every screen and never reaches a phone.
const MOST_PAYLOAD: usize = 4 << 20;

/// A value declared beside a field.
pub struct Declared {
    pub value: Json,
    /// It comes from data or another field.
    pub dynamic: bool,
}

/// One screen at one moment.
pub struct Moment<'d, 'p> {
    document: &'d Document,
    player: &'p Player,
    memory: Option<&'p Memory>,
    components: Rc<[Component<'d>]>,
    expressions: bool,
    files: FileShape,
    depth: u8,
    /// Bytes that may still be handed out, here and in every moment made from this one.
    left: Rc<Cell<usize>>,
}

impl<'d, 'p> Moment<'d, 'p> {
    pub fn new(document: &'d Document, player: &'p Player, screen: ScreenRef<'d>) -> Self {
        let left = Rc::new(Cell::new(MOST_BYTES));
        Moment::at_depth(document, player, screen, 0, left)
    }

    /// The same moment for those who get files in another shape.
    pub fn with_files(self, files: FileShape) -> Self {
        Moment { files, ..self }
    }

    fn at_depth(
        document: &'d Document,
        player: &'p Player,
        screen: ScreenRef<'d>,
        depth: u8,
        left: Rc<Cell<usize>>,
    ) -> Self {
        let id = screen.id().unwrap_or_default();
        let version = Flow::of(document).version();
        Moment {
            document,
            player,
            memory: player.memory.get(id.as_ref()),
            components: screen.components().collect(),
            expressions: version.is_none_or(|version| version >= flow_catalog::v(6, 0)),
            files: FileShape::default(),
            depth,
            left,
        }
    }

    pub fn components(&self) -> &[Component<'d>] {
        &self.components
    }

    pub fn component(&self, node: NodeId) -> Option<&Component<'d>> {
        self.components
            .iter()
            .find(|component| component.value.id() == node)
    }

    pub fn field(&self, name: &str) -> Option<&Component<'d>> {
        self.components
            .iter()
            .find(|component| component.name.as_deref() == Some(name))
    }

    /// The title of a screen in words.
    pub fn title(&self, screen: ScreenRef<'d>) -> String {
        let title = screen.title().unwrap_or_default();
        let title = resolve_text(&title, self).map(|title| expression::to_text(&title));
        title.unwrap_or_default()
    }

    /// The entries of a list property as they stand there, references in them unresolved; or those
    /// of the data it is bound to.
    pub fn list(&self, component: &Component<'d>, key: &str) -> Vec<Json> {
        let list = component.value.get(key).map(|list| match list.str() {
            Some(text) => resolve_text(&text, self).unwrap_or_default(),
            None => list.to_json(),
        });
        match list {
            Some(Json::Array(items)) => items,
            _ => Vec::new(),
        }
    }

    /// What a field shows: what was entered, else its first value.
    pub fn shown(&self, component: &Component<'d>) -> Option<Json> {
        let name = component.name.as_deref()?;
        let entered = self.memory.and_then(|memory| memory.entered.get(name));
        entered
            .cloned()
            .or_else(|| self.first_value(component, name))
    }

    /// A value from the maps of the Form around a field, or from the field itself.
    pub fn of_form_or_own(
        &self,
        component: &Component<'d>,
        in_form: &str,
        own: &str,
    ) -> Option<Declared> {
        let name = component.name.as_deref()?;
        let form = component.form.and_then(|form| self.document.value(form));
        let written = match form.and_then(|form| form.get(in_form)) {
            Some(map) if map.is_object() => map.get(name)?.to_json(),
            // The whole map may be a reference.
            Some(map) => {
                let value = resolve(&map.to_json(), self)?.get(name)?.clone();
                return Some(Declared {
                    value,
                    dynamic: true,
                });
            }
            None => component.value.get(own)?.to_json(),
        };
        Some(Declared {
            value: resolve(&written, self)?,
            dynamic: holds_dynamic(&written),
        })
    }

    /// The first value of a field that takes it from data or another field. `None` when it does
    /// not; `Some(None)` when there is no value at the moment.
    pub fn dynamic_first_value(&self, component: &Component<'d>) -> Option<Option<Json>> {
        let form = component.form.and_then(|form| self.document.value(form));
        let written = match form.and_then(|form| form.get("init-values")) {
            Some(map) if map.is_object() => map.get(component.name.as_deref()?)?,
            Some(map) => map,
            None => component.value.get("init-value")?,
        };
        holds_dynamic(&written.to_json()).then(|| {
            let declared = self.of_form_or_own(component, "init-values", "init-value");
            declared.map(|declared| declared.value)
        })
    }

    fn first_value(&self, component: &Component<'d>, name: &str) -> Option<Json> {
        if self.depth >= MAX_DEPTH || (self.depth > 0 && !self.spend(NESTED_COST)) {
            return None;
        }
        // A field's first value must not be looked for while it is being found.
        let deeper = Moment {
            document: self.document,
            player: self.player,
            memory: self.memory,
            components: Rc::clone(&self.components),
            expressions: self.expressions,
            files: self.files,
            depth: self.depth + 1,
            left: Rc::clone(&self.left),
        };
        let value = deeper
            .of_form_or_own(component, "init-values", "init-value")?
            .value;
        let refers_to_itself = value.as_str() == Some(&format!("${{form.{name}}}"));
        (!refers_to_itself).then_some(value)
    }

    /// What `${form.<name>}` gives (fact base 6.11).
    fn typed(&self, component: &Component<'d>) -> Option<Json> {
        let yields = components::find(&component.type_name)?.yields?;
        let shown = self.shown(component).filter(|value| !value.is_null());
        match yields {
            Yields::TextOrNumber if is_number_input(component) => as_number(&shown?),
            Yields::Bool => Some(shown.unwrap_or(json!(false))),
            Yields::TextList => Some(shown.unwrap_or(json!([]))),
            Yields::Files => Some(self.files.of(shown.as_ref())),
            Yields::DateOrRange if self.is_range(component) => Some(shown.unwrap_or(json!({}))),
            Yields::Text | Yields::TextOrNumber | Yields::DateOrRange => {
                Some(shown.unwrap_or(json!("")))
            }
        }
    }

    fn is_range(&self, component: &Component<'d>) -> bool {
        let mode = component.value.get("mode").and_then(|mode| mode.str());
        let mode = mode.and_then(|mode| resolve_text(&mode, self));
        mode.is_some_and(|mode| mode == "range")
    }

    fn form(&self, path: &str) -> Option<Json> {
        let (name, rest) = path
            .split_once('.')
            .map_or((path, None), |(n, rest)| (n, Some(rest)));
        let value = self.typed(self.field(name)?)?;
        rest.map_or(Some(value.clone()), |rest| descend(&value, rest))
    }

    fn data(&self, path: &str) -> Option<Json> {
        let (name, rest) = path
            .split_once('.')
            .map_or((path, None), |(n, rest)| (n, Some(rest)));
        let value = self.memory?.data.get(name)?;
        rest.map_or(Some(value.clone()), |rest| descend(value, rest))
    }

    /// Another screen, once it was shown.
    fn other(&self, screen: &str) -> Option<Moment<'d, 'p>> {
        self.player.memory.get(screen)?;
        if self.depth >= MAX_DEPTH {
            return None;
        }
        let screen = Flow::of(self.document).screen(screen)?;
        let left = Rc::clone(&self.left);
        let other = Moment::at_depth(self.document, self.player, screen, self.depth + 1, left);
        Some(other.with_files(self.files))
    }

    /// The members of an action's payload, resolved.
    pub fn payload(&self, action: &Json) -> Map<String, Json> {
        let payload = action.get("payload");
        match payload.and_then(|payload| resolve(payload, self)) {
            Some(payload) if bytes(&payload) > MOST_PAYLOAD => Map::new(),
            Some(Json::Object(members)) => members,
            _ => Map::new(),
        }
    }

    /// Whether a reference to data of this screen has a value.
    pub fn has_data(&self, path: &str) -> bool {
        self.data(path).is_some()
    }

    /// `false`: there is nothing left to spend.
    fn spend(&self, cost: usize) -> bool {
        let left = self.left.get().checked_sub(cost);
        self.left.set(left.unwrap_or(0));
        left.is_some()
    }
}

impl Scope for Moment<'_, '_> {
    fn value(&self, reference: &Reference<'_>) -> Option<Json> {
        let value = match reference {
            Reference::Data(path) => self.data(path),
            Reference::Form(name) => self.form(name),
            Reference::ScreenData { screen, path } => self.other(screen)?.data(path),
            Reference::ScreenForm { screen, name } => self.other(screen)?.form(name),
            Reference::Malformed(_) => None,
        };
        value.filter(|value| self.spend(bytes(value)))
    }

    fn knows_expressions(&self) -> bool {
        self.expressions
    }
}

/// About how much room a value takes.
fn bytes(value: &Json) -> usize {
    const EACH: usize = 16;
    EACH + match value {
        Json::String(text) => text.len(),
        Json::Array(items) => items.iter().map(bytes).sum(),
        Json::Object(members) => members
            .iter()
            .map(|(key, value)| key.len() + bytes(value))
            .sum(),
        Json::Null | Json::Bool(_) | Json::Number(_) => 0,
    }
}

fn is_number_input(component: &Component<'_>) -> bool {
    let input_type = component
        .value
        .get("input-type")
        .and_then(|value| value.str());
    matches!(input_type.as_deref(), Some("number" | "passcode"))
}

fn as_number(value: &Json) -> Option<Json> {
    match value {
        Json::Number(_) => Some(value.clone()),
        Json::String(text) => {
            let text = text.trim();
            let whole = text.parse::<i64>().ok().map(Json::from);
            whole.or_else(|| {
                text.parse::<f64>()
                    .ok()
                    .filter(|n| n.is_finite())
                    .map(number_json)
            })
        }
        _ => None,
    }
}
