//! Making a route: what may lead from one screen to another, and what each choice would do.

use std::collections::BTreeSet;

use flow_catalog::{Version, components, v};
use flow_doc::{
    Document, Edit, JsonText, NodeId, Slot, Value,
    flow::{Flow, ScreenRef},
    reference::{self, Reference},
};

use super::{
    choice::{RouteBy, RouteChoice, RoutePlan, RouteValue, RoutesThen, ValueFrom},
    routes,
    spots::{self, Present, Spot},
    trial::Trial,
};
use crate::{
    Diagnostic, RulesOff, Severity,
    text::{Shape, is_blank, shape},
};

/// Rules whose new problems follow from leading elsewhere and can be mended by further routes.
const MENDED_LATER: &[&str] = &["not-connected", "screen-without-route"];
/// What an added button says when the title of the other screen cannot be used.
const WORDS: &str = "Continue";
/// Fields of other screens can be named since this version.
const GLOBAL: Version = v(4, 0);

/// Finds what can lead from one screen to another. `words`: what an added button would say. A
/// choice that is not refused brings no error but those told in its cautions.
pub fn plan_route(
    doc: &Document,
    off: &RulesOff,
    from: NodeId,
    to: NodeId,
    words: Option<&str>,
) -> RoutePlan {
    let no = |refused: &str| RoutePlan {
        refused: Some(refused.to_owned()),
        choices: Vec::new(),
    };
    if doc.fault().is_some() {
        return no("The JSON text cannot be read at the moment; correct it first.");
    }
    let flow = Flow::of(doc);
    let find = |node: NodeId| flow.screens().find(|screen| screen.node() == node);
    let (Some(here), Some(there)) = (find(from), find(to)) else {
        return no("This screen is not there any more.");
    };
    let (Some(from_id), Some(to_id)) = (only_id(flow, here), only_id(flow, there)) else {
        return no(
            "Both screens need an id that no other screen has. Give them one in the properties first.",
        );
    };
    let mut making = Making {
        version: crate::linter::version(doc.root()),
        flow,
        here,
        there,
        from_id,
        to_id,
        trial: Trial::new(doc, off),
    };
    let mut choices: Vec<(u8, RouteChoice)> = Vec::new();
    let spots = spots::on_screen(here, making.version);
    for spot in &spots {
        let broken = match &spot.present {
            Present::Nothing => true,
            Present::Leads { to } => flow.screen(to).is_none(),
            // On a screen that is not last it is what a button does that was just put there.
            Present::Finishes => !here.terminal(),
            _ => false,
        };
        let mine = matches!(&spot.present, Present::Leads { to } if *to == making.to_id);
        if !mine {
            let rank = if broken { 0 } else { 2 };
            choices.push((rank, making.by_spot(spot)));
        }
    }
    if flow.has_endpoint() && making.asks_server() {
        choices.push((1, making.by_server()));
    }
    choices.push((3, making.by_added("Footer", words)));
    choices.push((4, making.by_added("EmbeddedLink", words)));
    choices.sort_by_key(|(rank, choice)| (choice.refused.is_some(), *rank));
    let choices: Vec<_> = choices.into_iter().map(|(_, choice)| choice).collect();
    let open = choices.iter().any(|choice| choice.refused.is_none());
    RoutePlan {
        refused: match choices.first() {
            Some(first) if !open => first.refused.clone(),
            _ => None,
        },
        choices,
    }
}

/// The id of a screen that no other has.
fn only_id(flow: Flow<'_>, screen: ScreenRef<'_>) -> Option<String> {
    let id = screen.id().filter(|id| !is_blank(id))?;
    let same = flow
        .screens()
        .filter(|other| other.id().as_deref() == Some(&*id));
    (same.count() == 1).then(|| id.into_owned())
}

struct Making<'d> {
    version: Version,
    flow: Flow<'d>,
    here: ScreenRef<'d>,
    there: ScreenRef<'d>,
    from_id: String,
    to_id: String,
    trial: Trial,
}

/// What a try came to.
struct Tried {
    edits: Vec<Edit>,
    refused: Option<String>,
    cautions: Vec<String>,
    values: Vec<RouteValue>,
}

impl<'d> Making<'d> {
    fn doc(&self) -> &'d Document {
        self.here.value.document()
    }

    fn by_spot(&mut self, spot: &Spot) -> RouteChoice {
        let mut choice = self.choice(
            format!("{}{}", spot.component.0, spot.path),
            RouteBy::Component {
                component: spot.component,
                type_name: spot.type_name.to_owned(),
                path: spot.path.clone(),
            },
        );
        choice.words = spot.words.clone();
        choice.present = spot.present.clone();
        choice.hidden = spot.hidden;
        let lead = Edit::NavigateTo {
            node: spot.component,
            path: spot.path.clone(),
            screen: self.to_id.clone(),
        };
        let (routes, then) = self.routes(Some(spot));
        choice.routes = then;
        let plain: Vec<Edit> = std::iter::once(lead).chain(routes).collect();
        let mut tried = self.with_values(spot, plain.clone());
        if tried.refused.is_some() && self.here.terminal() && spot.type_name == "Footer" {
            for (moves, more) in self.no_longer_last(spot) {
                let edits = more.into_iter().chain(plain.clone()).collect();
                let other = self.with_values(spot, edits);
                if other.refused.is_none() {
                    choice.end = Some(moves);
                    tried = other;
                    break;
                }
            }
        }
        choice.take(tried);
        choice
    }

    fn by_server(&mut self) -> RouteChoice {
        let mut choice = self.choice("server".to_owned(), RouteBy::Server);
        choice.present = Present::Asks;
        let (routes, then) = self.routes(None);
        choice.routes = then;
        if routes.is_empty() {
            choice.refused = Some(match then {
                RoutesThen::There => {
                    "The routes say already that your server may lead there.".to_owned()
                }
                _ => "This flow has no routes (routing_model) yet; write them first.".to_owned(),
            });
            return choice;
        }
        let tried = self.attempt(routes, |_, _| Vec::new());
        choice.take(tried);
        choice
    }

    fn by_added(&mut self, type_name: &str, words: Option<&str>) -> RouteChoice {
        let (key, property) = match type_name {
            "Footer" => ("button", "label"),
            _ => ("link", "text"),
        };
        let mut choice = self.choice(
            key.to_owned(),
            RouteBy::Added {
                type_name: type_name.to_owned(),
            },
        );
        let words = match words.filter(|words| !is_blank(words)) {
            Some(words) => words.to_owned(),
            None => self.words_for(type_name, property),
        };
        let json = serde_json::json!({ "type": type_name, property: words });
        choice.words = Some(words);
        let (parent, index) = self.place(self.here, type_name);
        let insert = |json: &str| Edit::InsertComponent {
            parent,
            slot: Slot::Children,
            index,
            component: JsonText(json.to_owned()),
        };
        // Where the new component stands is known once it is there; what it then sends becomes part
        // of what is put in.
        let (routes, then) = self.routes(None);
        choice.routes = then;
        let mut scratch = self.doc().fork();
        let lead = |scratch: &mut Document| {
            let done = scratch.apply(&[insert(&json.to_string())], Default::default())?;
            let spot = Spot {
                component: done.selection.first().copied().unwrap_or_default(),
                type_name: "",
                path: "/on-click-action".to_owned(),
                words: None,
                hidden: false,
                present: Present::Nothing,
            };
            let edit = Edit::NavigateTo {
                node: spot.component,
                path: spot.path.clone(),
                screen: self.to_id.clone(),
            };
            scratch.apply(&[edit], Default::default())?;
            Ok(spot)
        };
        let spot: Spot = match lead(&mut scratch) {
            Ok(spot) => spot,
            Err(refusal) => {
                let refusal: flow_doc::Refusal = refusal;
                choice.refused = Some(refusal.message);
                return choice;
            }
        };
        let raw = |scratch: &Document| {
            let made = scratch.value(spot.component);
            made.map(|made| made.raw().into_owned()).unwrap_or_default()
        };
        let mut edits = vec![insert(&raw(&scratch))];
        edits.extend(routes.clone());
        let look = {
            let (place, path) = ((parent, index), spot.path.clone());
            move |doc: &Document| {
                component_at(doc, place)
                    .and_then(|made| made.at(&path))
                    .map(|action| action.id())
            }
        };
        let mut looked = self.look_at(edits, &look);
        for safe in [Safe::Example, Safe::Empty] {
            for field in std::mem::take(&mut looked.misfits) {
                let set = self.safe_value(spot.component, &spot.path, &field, safe);
                if scratch.apply(&[set], Default::default()).is_err() {
                    continue;
                }
                let mut edits = vec![insert(&raw(&scratch))];
                edits.extend(routes.clone());
                looked = self.look_at(edits, &look);
            }
        }
        choice.take(looked.tried);
        choice
    }

    /// What an added component of this kind says: the other screen's title if it fits.
    fn words_for(&self, type_name: &str, property: &str) -> String {
        let most = components::find(type_name)
            .and_then(|known| known.property(property)?.shown_chars(self.version))
            .unwrap_or(u32::MAX);
        let title = self.there.title();
        let fits = |title: &str| {
            shape(title) == Shape::Plain
                && !is_blank(title)
                && title.chars().count() <= most as usize
        };
        match title.filter(|title| fits(title)) {
            Some(title) => title.into_owned(),
            None => WORDS.to_owned(),
        }
    }

    /// At the end of a screen, inside its Form if there is one; a link before the button.
    fn place(&self, screen: ScreenRef<'d>, type_name: &str) -> (NodeId, u32) {
        let list = screen.layout().and_then(|layout| layout.get("children"));
        let items = || list.into_iter().flat_map(|list| list.items());
        let kind = |value: Value<'_>, wanted: &str| {
            value.get("type").and_then(|t| t.str()).as_deref() == Some(wanted)
        };
        let form = items().find(|item| kind(*item, "Form"));
        let inside = form.and_then(|form| Some((form, form.get("children")?)));
        let (parent, list) = match inside.filter(|(_, list)| list.is_array()) {
            Some((form, list)) => (form.id(), Some(list)),
            None => (screen.node(), list),
        };
        let count = list.map_or(0, |list| list.len());
        let button = list.and_then(|list| list.items().position(|item| kind(item, "Footer")));
        let index = button.filter(|_| type_name != "Footer").unwrap_or(count);
        (parent, index as u32)
    }

    /// Edits that let the routes follow, and what they come to. `spot`: what would lead there
    /// instead of where it leads now.
    fn routes(&self, spot: Option<&Spot>) -> (Vec<Edit>, RoutesThen) {
        let doc = self.doc();
        if self
            .flow
            .routing_model()
            .is_none_or(|model| !model.is_object())
        {
            let hidden = spot.is_some_and(|spot| spot.hidden) && !self.flow.has_endpoint();
            return match hidden && self.flow.routing_model().is_none() {
                // Ways on inside a condition have failed on a phone until the routes were written
                // (fact base R18).
                true => (vec![Edit::RouteFromActions], RoutesThen::Written),
                false => (Vec::new(), RoutesThen::Made),
            };
        }
        let left = spot.and_then(|spot| self.left_by(spot));
        match routes::edit(doc, &self.from_id, Some(&self.to_id), left.as_deref()) {
            Some(edit) => (vec![edit], RoutesThen::Added),
            None => (Vec::new(), RoutesThen::There),
        }
    }

    /// The screen that nothing leads to any more from here once this leads elsewhere.
    fn left_by(&self, spot: &Spot) -> Option<String> {
        let Present::Leads { to: left } = &spot.present else {
            return None;
        };
        let others = spots::on_screen(self.here, self.version);
        let still = others.iter().any(|other| {
            let itself = other.component == spot.component && other.path == spot.path;
            let leads = matches!(&other.present, Present::Leads { to } if to == left);
            !itself && leads
        });
        (!still && !self.asks_server()).then(|| left.clone())
    }

    /// Something on the screen asks the server, which may lead anywhere the routes say.
    fn asks_server(&self) -> bool {
        let layout = self.here.layout();
        layout.is_some_and(|layout| {
            layout.descendants().any(|value| {
                value.key().is_some_and(|key| key.ends_with("-action"))
                    && spots::present(Some(value)) == Present::Asks
            })
        })
    }

    /// Ways to let a last screen lead on: it is no longer last, or the other one is from then on
    /// (`true`) and gets the button that finishes the flow.
    fn no_longer_last(&self, footer: &Spot) -> Vec<(bool, Vec<Edit>)> {
        let unset = |path: &str| Edit::Unset {
            node: self.here.node(),
            path: path.to_owned(),
        };
        let plain = vec![unset("/terminal"), unset("/success")];
        let mut ways = vec![(false, plain.clone())];
        let has_button = self
            .there
            .components()
            .any(|component| component.type_name == "Footer");
        if footer.present == Present::Finishes && !has_button && self.version >= GLOBAL {
            let (parent, index) = self.place(self.there, "Footer");
            let mut moved = plain;
            moved.push(Edit::Set {
                node: self.there.node(),
                path: "/terminal".to_owned(),
                value: JsonText("true".to_owned()),
            });
            moved.push(Edit::InsertComponent {
                parent,
                slot: Slot::Children,
                index,
                component: JsonText(self.last_button(footer)),
            });
            ways.push((true, moved));
        }
        ways
    }

    /// The button that finishes the flow as it will stand on the other screen: what it sends from
    /// here it takes by the id of this screen.
    fn last_button(&self, footer: &Spot) -> String {
        let value = self.doc().value(footer.component);
        let label = value.and_then(|value| value.get("label"));
        let label = label.map_or_else(|| "\"Send answers\"".into(), |label| label.raw());
        let payload = value
            .and_then(|value| value.at(&footer.path)?.get("payload"))
            .map_or_else(|| "{}".to_owned(), |payload| payload.raw().into_owned());
        let mut named = String::with_capacity(payload.len());
        let mut at = 0;
        for (range, found) in reference::scan(&payload) {
            if let Reference::Data(_) | Reference::Form(_) = found {
                named.push_str(&payload[at..range.start + 2]);
                named.push_str(&format!("screen.{}.", self.from_id));
                at = range.start + 2;
            }
        }
        named.push_str(&payload[at..]);
        format!(
            r#"{{"type":"Footer","label":{label},"on-click-action":{{"name":"complete","payload":{named}}}}}"#
        )
    }

    /// Tries the edits; a value that the other screen does not take is replaced by its example.
    fn with_values(&mut self, spot: &Spot, edits: Vec<Edit>) -> Tried {
        let look = {
            let (component, path) = (spot.component, spot.path.clone());
            move |doc: &Document| Some(doc.value(component)?.at(&path)?.id())
        };
        let mut looked = self.look_at(edits, &look);
        for safe in [Safe::Example, Safe::Empty] {
            for field in std::mem::take(&mut looked.misfits) {
                let mut edits = looked.tried.edits;
                edits.push(self.safe_value(spot.component, &spot.path, &field, safe));
                looked = self.look_at(edits, &look);
            }
        }
        looked.tried
    }

    fn safe_value(&self, component: NodeId, path: &str, field: &str, safe: Safe) -> Edit {
        Edit::Set {
            node: component,
            path: format!("{path}/payload/{}", flow_doc::pointer::escape(field)),
            value: JsonText(self.stand_in(field, safe)),
        }
    }

    /// The declared example of a field of the other screen, or an empty value of its type.
    fn stand_in(&self, field: &str, safe: Safe) -> String {
        let declared = self.there.fields().find(|(key, _)| key == field);
        let declaration = declared.map(|(_, declaration)| declaration);
        let example = declaration.and_then(|value| value.get("__example__"));
        if let Some(example) = example.filter(|_| safe == Safe::Example) {
            return example.raw().into_owned();
        }
        let data_type = declaration.and_then(|value| value.get("type")?.str());
        match data_type.as_deref() {
            Some("number" | "integer") => "0",
            Some("boolean") => "false",
            Some("array") => "[]",
            Some("object") => "{}",
            _ => "\"\"",
        }
        .to_owned()
    }

    fn attempt(
        &mut self,
        edits: Vec<Edit>,
        values: impl FnOnce(&Document, &[Diagnostic]) -> Vec<RouteValue>,
    ) -> Tried {
        match self.trial.attempt(&edits, values) {
            Err(refusal) => Tried {
                edits,
                refused: Some(refusal.message),
                cautions: Vec::new(),
                values: Vec::new(),
            },
            Ok(outcome) => {
                let mut refused = None;
                let mut cautions = Vec::new();
                for problem in outcome.brings {
                    let hard = problem.severity == Severity::Error
                        && !MENDED_LATER.contains(&problem.rule);
                    match hard {
                        true => _ = refused.get_or_insert(problem.message),
                        false => cautions.push(problem.message),
                    }
                }
                Tried {
                    edits,
                    refused,
                    cautions,
                    values: outcome.seen,
                }
            }
        }
    }

    /// Tries the edits and looks at the action they make, found by `action`.
    fn look_at(
        &mut self,
        edits: Vec<Edit>,
        action: &dyn Fn(&Document) -> Option<NodeId>,
    ) -> Looked {
        let mut misfits = BTreeSet::new();
        let here = self.here.node();
        let tried = self.attempt(edits, |doc, found| {
            let Some(payload) = action(doc)
                .and_then(|action| doc.value(action))
                .and_then(|action| action.get("payload"))
            else {
                return Vec::new();
            };
            for problem in found.iter().filter(|d| d.severity == Severity::Error) {
                let mut value = problem.node.and_then(|node| doc.value(node));
                while let Some(inner) = value {
                    let parent = inner.parent();
                    if parent.is_some_and(|parent| parent.id() == payload.id()) {
                        misfits.extend(inner.key().map(|key| key.into_owned()));
                    }
                    value = parent;
                }
            }
            let screen = Flow::of(doc).screens().find(|screen| screen.node() == here);
            let members = payload.members();
            members
                .map(|(field, value)| sent(screen, &field, value))
                .collect()
        });
        Looked { tried, misfits }
    }

    fn choice(&self, key: String, by: RouteBy) -> RouteChoice {
        RouteChoice {
            key,
            by,
            words: None,
            present: Present::Nothing,
            hidden: false,
            values: Vec::new(),
            routes: RoutesThen::Made,
            end: None,
            cautions: Vec::new(),
            refused: None,
            edits: Vec::new(),
        }
    }
}

/// What is sent where the value at hand is refused.
#[derive(Clone, Copy, PartialEq)]
enum Safe {
    Example,
    Empty,
}

struct Looked {
    tried: Tried,
    /// Fields whose value the checks refuse.
    misfits: BTreeSet<String>,
}

impl RouteChoice {
    fn take(&mut self, tried: Tried) {
        self.edits = tried.edits;
        self.refused = tried.refused;
        self.cautions = tried.cautions;
        self.values = tried.values;
    }
}

/// The component at a place among the children of a screen or Form.
fn component_at(doc: &Document, (parent, index): (NodeId, u32)) -> Option<Value<'_>> {
    let parent = doc.value(parent)?;
    let list = match parent.get("layout") {
        Some(layout) => layout.get("children")?,
        None => parent.get("children")?,
    };
    list.item(index as usize)
}

/// One value of a payload, in words.
fn sent(screen: Option<ScreenRef<'_>>, field: &str, value: Value<'_>) -> RouteValue {
    let text = value.str();
    let found = text.as_deref().and_then(reference::whole);
    let from = match found {
        Some(Reference::Form(_) | Reference::ScreenForm { .. }) => ValueFrom::Answer,
        Some(Reference::Data(_) | Reference::ScreenData { .. }) => ValueFrom::Data,
        _ => ValueFrom::Fixed,
    };
    let label = match found {
        Some(Reference::Form(name)) => screen.and_then(|screen| {
            let named = |name: &str| {
                screen
                    .components()
                    .find(|component| component.name.as_deref() == Some(name))
            };
            named(name).and_then(|component| spots::words(component.value, ""))
        }),
        _ => None,
    };
    RouteValue {
        field: field.to_owned(),
        value: value.raw().into_owned(),
        from,
        label,
    }
}
