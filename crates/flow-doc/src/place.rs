//! Where components may stand, in words for people. The facts are the catalogue's.

use std::collections::{BTreeSet, HashMap};

use flow_catalog::{Component as Type, Place, RECOMMENDED, Version, components};

use crate::{
    NodeId, Refusal, RefusalCode, Slot, Value,
    draft::Draft,
    flow::{Component, Flow, ScreenRef, slots_of},
};

/// Ifs inside Ifs, at most (fact base P13).
const IF_DEPTH: u32 = 3;

/// Inputs that may stand beside a Form (fact base P2).
const BESIDE_FORM: [&str; 3] = ["CalendarPicker", "ChipsSelector", "NavigationList"];

/// How a screen was before components come to it.
pub(crate) struct Census {
    screen: NodeId,
    /// Of the limited types that come: how many there were.
    counts: Vec<(&'static Type, u32)>,
    /// Where the components stood that are moved.
    stood: HashMap<NodeId, Stood>,
}

struct Stood {
    place: Place,
    if_depth: u32,
    /// On this same screen, outside its Form.
    outside: bool,
}

/// The version whose rules hold: the document's, or the recommended one if it is none.
pub(crate) fn version_of(flow: Flow<'_>) -> Version {
    match flow.version() {
        Some(version) if version.known().is_some() || version > RECOMMENDED => version,
        _ => RECOMMENDED,
    }
}

/// Before this version inputs stand in a Form anyway: their places say so.
const FORM_OPTIONAL: Version = flow_catalog::v(4, 0);

/// What people call a type.
pub(crate) fn called(type_name: &str) -> String {
    match components::find(type_name) {
        Some(known) => format!("“{}”", known.everyday),
        None if type_name.is_empty() => "A part without a type".to_owned(),
        None => format!("“{type_name}”"),
    }
}

impl Draft<'_> {
    /// Looks at a screen before components of these types come to it; `moved` are those that come
    /// and are in the document already.
    pub fn census(&self, screen: u32, moved: &[u32], types: &BTreeSet<String>) -> Census {
        let screen = ScreenRef {
            value: self.value(screen),
        };
        let counts = components::all()
            .iter()
            .filter(|known| known.max_per_screen.is_some() && types.contains(known.type_name))
            .map(|known| (known, count(&screen, known.type_name)))
            .collect();
        let mut stood = HashMap::new();
        for from in self.screens_of(moved) {
            let here = from == screen;
            let components = from.components();
            let moved = components.filter(|component| moved.contains(&component.node().0));
            stood.extend(moved.map(|component| {
                let place = Stood {
                    place: component.place,
                    if_depth: component.if_depth,
                    outside: here && component.form.is_none(),
                };
                (component.node(), place)
            }));
        }
        Census {
            screen: screen.node(),
            counts,
            stood,
        }
    }

    /// The screens that these stand on, each once.
    fn screens_of(&self, nodes: &[u32]) -> Vec<ScreenRef<'_>> {
        let mut screens = Vec::new();
        for node in nodes {
            let screen = self.flow().screen_of(NodeId(*node));
            screens.extend(screen.filter(|screen| !screens.contains(screen)));
        }
        screens
    }

    /// Types of all components in values of the document.
    pub fn types_in(&self, nodes: &[u32]) -> BTreeSet<String> {
        let types = nodes
            .iter()
            .flat_map(|node| self.value(*node).descendants())
            .filter_map(|value| value.get("type"));
        types
            .filter_map(|value| value.str().map(|text| text.into_owned()))
            .collect()
    }

    /// Refuses what must not stand where it now stands, unless it stood no better before.
    /// `all_inside`: look at each component in these too, because they are new with them.
    pub fn check_places(
        &self,
        nodes: &[u32],
        all_inside: bool,
        before: &Census,
    ) -> Result<(), Refusal> {
        let version = version_of(self.flow());
        let screen = ScreenRef {
            value: self.value(before.screen.0),
        };
        // Each component among them or inside them, with the one of them that it came with.
        let mut came: HashMap<NodeId, &Component<'_>> = HashMap::new();
        let all: Vec<_> = screen.components().collect();
        for component in &all {
            let is_top = nodes.contains(&component.node().0);
            let around = came.get(&component.parent).copied();
            if let Some(top) = around.or(is_top.then_some(component)) {
                came.insert(component.node(), top);
            }
        }
        let mut outside = None;
        for component in &all {
            let Some(top) = came.get(&component.node()) else {
                continue;
            };
            let is_top = component.node() == top.node();
            let stood = before.stood.get(&top.node());
            if all_inside || (is_top && stood.is_none_or(|stood| stood.place != top.place)) {
                check_type(component, version)?;
            }
            if stood.is_none_or(|stood| stood.if_depth < top.if_depth) {
                check_ifs(component)?;
            }
            let was_outside = stood.is_some_and(|stood| stood.outside);
            if !was_outside && component.form.is_none() && belongs_in_form(component) {
                outside = outside.or(Some(component));
            }
        }
        for (known, was) in &before.counts {
            let max = known.max_per_screen.filter(|_| version >= known.max_since);
            let now = count(&screen, known.type_name);
            if let Some(max) = max
                && now > max
                && now > *was
            {
                return Err(too_many(known, max));
            }
        }
        let has_form = all.iter().any(|component| component.type_name == "Form");
        if let Some(component) = outside.filter(|_| has_form && version >= FORM_OPTIONAL) {
            return Err(Refusal::new(
                RefusalCode::OutsideForm,
                format!(
                    "This screen has a form, and then every question must stand inside it. Put {} into the form.",
                    called(&component.type_name)
                ),
            ));
        }
        Ok(())
    }
}

fn belongs_in_form(component: &Component<'_>) -> bool {
    let known = component.catalogue();
    known.is_some_and(|known| known.is_input() && !BESIDE_FORM.contains(&known.type_name))
}

fn check_type(component: &Component<'_>, version: Version) -> Result<(), Refusal> {
    let Some(known) = component.catalogue() else {
        return Ok(());
    };
    let refuse = |message: String| Err(Refusal::new(RefusalCode::NotHere, message));
    let name = called(known.type_name);
    if version < known.since {
        return refuse(format!(
            "{name} exists only since Flow JSON version {}; this flow is written in {version}.",
            known.since
        ));
    }
    if !known.exists_in(version) {
        return refuse(format!(
            "{name} no longer exists in Flow JSON version {version}."
        ));
    }
    if known.may_stand(component.place, version) {
        return Ok(());
    }
    if known.type_name == "Form" && component.place == Place::Form {
        return refuse("A form cannot stand inside another form.".to_owned());
    }
    let there = words(component.place);
    if let Some((_, since)) = known
        .places
        .iter()
        .find(|(place, _)| *place == component.place)
    {
        return refuse(format!(
            "{name} may stand {there} only since Flow JSON version {since}; this flow is written in {version}."
        ));
    }
    let elsewhere: Vec<_> = known
        .places
        .iter()
        .filter(|(_, since)| *since <= version)
        .map(|(place, _)| words(*place))
        .collect();
    refuse(match elsewhere.as_slice() {
        [] => format!("{name} cannot stand {there}."),
        some => format!("{name} cannot stand {there}, only {}.", some.join(" or ")),
    })
}

fn check_ifs(component: &Component<'_>) -> Result<(), Refusal> {
    if component.type_name == "If" && component.if_depth >= IF_DEPTH {
        let message = format!(
            "{} can be nested {IF_DEPTH} deep at most; here it would be one more.",
            called("If")
        );
        return Err(Refusal::new(RefusalCode::TooDeep, message));
    }
    if component.type_name == "Footer" && component.if_depth > 1 {
        let message = format!(
            "{} may stand in {}, but not in one that is itself inside another.",
            called("Footer"),
            called("If")
        );
        return Err(Refusal::new(RefusalCode::NotHere, message));
    }
    Ok(())
}

fn too_many(known: &Type, max: u32) -> Refusal {
    let name = called(known.type_name);
    let message = match max {
        1 => format!("A screen can have only one {name}, and this one has it already."),
        _ => format!("A screen can have at most {max} of {name}, and this one has them already."),
    };
    Refusal::new(RefusalCode::TooMany, message)
}

fn words(place: Place) -> &'static str {
    match place {
        Place::Layout => "directly on the screen",
        Place::Form => "in a form",
        Place::IfBranch => "in a branch of a condition",
        Place::SwitchCase => "in a case of a switch",
    }
}

/// How many of a type can be on the screen at once: branches of If and Switch are alternatives.
pub(crate) fn count(screen: &ScreenRef<'_>, type_name: &str) -> u32 {
    let list = screen.layout().and_then(|layout| layout.get("children"));
    list.map_or(0, |list| count_in(list, type_name))
}

fn count_in(list: Value<'_>, wanted: &str) -> u32 {
    let mut sum = 0;
    for component in list.items().filter(Value::is_object) {
        let type_name = component
            .get("type")
            .and_then(|value| value.str())
            .unwrap_or_default();
        if type_name == wanted {
            sum += 1;
        }
        if !crate::flow::may_hold(&component) {
            continue;
        }
        let mut most = 0;
        for slot in slots_of(component, &type_name) {
            let inside = count_in(slot.array, wanted);
            match slot.slot {
                Slot::Children => sum += inside,
                _ => most = most.max(inside),
            }
        }
        sum += most;
    }
    sum
}
