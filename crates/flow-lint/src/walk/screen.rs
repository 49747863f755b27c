use std::collections::HashSet;

use flow_catalog::{ActionName, Place, screen};
use flow_doc::Value;

use super::{Gathered, Owner, component, component::Around, data, members};
use crate::{
    cx::Cx,
    facts::{DataModel, Payload, Reference, ScreenFacts, Use},
    rules::{self, screens, structure},
    text::can_be_name,
};

/// Checks one screen by itself, and returns its summary.
pub(crate) fn screen<'d>(cx: &mut Cx<'d, '_>, value: Value<'d>) -> ScreenFacts {
    cx.screen = Some(value);
    let mut gathered = Gathered::default();
    gathered.facts.node = value.id();
    if !value.is_object() {
        structure::wrong_type::report_screen(cx, value);
        return gathered.facts;
    }
    let owner = Owner {
        value,
        what: "the screen",
        tag: None,
        properties: screen::PROPERTIES,
        is_action: false,
    };
    members(cx, &mut gathered, &owner);
    let flag = |key: &str| value.get(key).and_then(|v| v.bool());
    gathered.facts.id = value
        .get("id")
        .and_then(|id| Some((id.str()?, id.id())))
        .filter(|(id, _)| can_be_name(id))
        .map(|(id, node)| ((&*id).into(), node));
    gathered.facts.plain_title = value
        .get("title")
        .and_then(|title| title.str())
        .is_some_and(|title| rules::advice::no_progress::is_plain(&title));
    gathered.facts.fails = flag("success") == Some(false);
    gathered.facts.data = match value.get("data") {
        None => DataModel::Absent,
        Some(declared) => data::check(cx, declared),
    };
    if let Some(list) = layout(cx, &mut gathered, value) {
        gathered.facts.readable = true;
        gathered.facts.complete = true;
        gathered.facts.layout_list = Some(list.id());
        let around = Around {
            place: Place::Layout,
            if_depth: 0,
        };
        let counts = component::run(cx, &mut gathered, list, around);
        gathered.facts.has_footer = counts.of("Footer") > 0;
        gathered.facts.has_navigation_list = counts.of("NavigationList") > 0;
        gathered.facts.carousels = counts.of("ImageCarousel");
        rules::placement::on_screen(cx, &mut gathered, value, list, &counts);
    }
    gathered.facts.terminal = is_terminal(&gathered, value);
    rules::components::form_values::check(cx, &gathered);
    rules::components::list_on_last_screen::check(cx, &gathered, value);
    screens::on_screen(cx, &gathered, value);
    rules::names::on_screen(cx, &gathered, value);
    rules::references::on_screen(cx, &gathered);
    rules::expressions::on_screen(cx, &gathered);
    rules::actions::on_screen(cx, &gathered);
    rules::advice::on_screen(cx, &gathered, value);
    let shown = |used: &Use| !used.in_payload;
    gathered.facts.shows_values =
        gathered.uses.iter().any(shown) || gathered.facts.globals.iter().any(shown);
    note_unused(&mut gathered);
    note_untaken(&mut gathered);
    gathered.facts
}

/// Whether the flow can end here. What is no truth value is reported as such; it is meant where
/// something on the screen ends the flow.
fn is_terminal(gathered: &Gathered<'_>, screen: Value<'_>) -> bool {
    let Some(value) = screen.get("terminal") else {
        return false;
    };
    let ends = || {
        gathered
            .facts
            .actions
            .iter()
            .any(|a| a.name == ActionName::Complete)
    };
    value
        .bool()
        .unwrap_or_else(|| match value.str().as_deref() {
            Some("true") => true,
            Some("false") => false,
            _ => ends(),
        })
}

/// Which data fields nothing on the screen takes or sets.
fn note_unused(gathered: &mut Gathered<'_>) {
    let facts = &gathered.facts;
    let used = |name: &str| {
        let taken = |used: &Use| {
            matches!(used.reference, Reference::Data(_)) && used.reference.field() == name
        };
        let set = |action: &crate::facts::ActionFact| match &action.payload {
            Payload::Known(_, entries) => {
                action.name == ActionName::UpdateData && entries.iter().any(|e| *e.key == *name)
            }
            _ => false,
        };
        gathered.uses.iter().any(taken) || facts.actions.iter().any(set)
    };
    let unused: Vec<_> = facts
        .data
        .fields()
        .iter()
        .filter(|field| !used(&field.name))
        .map(|field| (field.name.clone(), field.node))
        .collect();
    gathered.facts.unused = unused;
}

/// Which answers nothing on the screen takes.
fn note_untaken(gathered: &mut Gathered<'_>) {
    let facts = &gathered.facts;
    if facts.fields.is_empty() || facts.unreadable_action || facts.unnamed_field {
        return;
    }
    let taken: HashSet<&str> = gathered
        .uses
        .iter()
        .filter(|used| matches!(used.reference, Reference::Form(_)))
        .map(|used| used.reference.field())
        .collect();
    let untaken = facts
        .fields
        .iter()
        // A list of links is there to lead on.
        .filter(|field| field.yields.is_some() && field.type_name != "NavigationList")
        .filter(|field| !field.name.is_empty() && !taken.contains(&*field.name))
        .map(|field| (field.name.clone(), field.name_node, field.node))
        .collect();
    gathered.facts.untaken = untaken;
}

/// The list of components, if the layout is sound enough to have one.
fn layout<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    value: Value<'d>,
) -> Option<Value<'d>> {
    let layout = value.get("layout").filter(Value::is_object)?;
    let owner = Owner {
        value: layout,
        what: "the layout",
        tag: None,
        properties: screen::LAYOUT,
        is_action: false,
    };
    members(cx, gathered, &owner);
    layout.get("children").filter(Value::is_array)
}
