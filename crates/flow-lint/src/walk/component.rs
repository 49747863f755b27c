use flow_catalog::{Component, Place, components};
use flow_doc::Value;

use super::{Counts, Gathered, Owner, members};
use crate::{
    cx::Cx,
    data_type::DataType,
    facts::Field,
    rules::{advice, components as rules, names, placement, structure},
    text::can_be_name,
};

/// Where a run of components stands.
#[derive(Clone, Copy)]
pub(crate) struct Around {
    pub place: Place,
    pub if_depth: u32,
}

/// A component of a known type where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Placed<'d> {
    pub value: Value<'d>,
    pub component: &'static Component,
    pub place: Place,
    pub in_form: bool,
}

/// Walks the components of one slot and counts them.
pub(crate) fn run<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    list: Value<'d>,
    around: Around,
) -> Counts {
    let mut counts = Counts::default();
    let inside = matches!(around.place, Place::IfBranch | Place::SwitchCase);
    let in_branch = std::mem::replace(&mut cx.in_branch, inside);
    for item in list.items() {
        let outer = cx.component.replace(item);
        one(cx, gathered, item, around, &mut counts);
        cx.component = outer;
    }
    cx.in_branch = in_branch;
    counts
}

fn one<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    value: Value<'d>,
    around: Around,
    counts: &mut Counts,
) {
    gathered.facts.components += 1;
    if !value.is_object() {
        gathered.facts.complete = false;
        return structure::wrong_type::report_component(cx, value);
    }
    let Some(type_value) = value.get("type") else {
        gathered.facts.complete = false;
        return structure::missing_type::report(cx, value);
    };
    let Some(type_name) = type_value.str() else {
        gathered.facts.complete = false;
        return structure::wrong_type::report_name(cx, "type", type_value);
    };
    let Some(index) = components::index_of(&type_name) else {
        gathered.facts.complete = false;
        return structure::unknown_component::report(cx, type_value, &type_name);
    };
    let component = &components::all()[index];
    counts.add_one(index);
    let known = component.exists_in(cx.version());
    if !known {
        structure::component_not_in_version::report(cx, component, type_value);
    }
    let placed = Placed {
        value,
        component,
        place: around.place,
        in_form: cx.form.is_some(),
    };
    if known {
        placement::wrong_place::check(cx, &placed, around.if_depth);
    }
    let owner = Owner {
        value,
        what: component.type_name,
        tag: Some("type"),
        properties: component.properties,
        is_action: false,
    };
    members(cx, gathered, &owner);
    note_name(cx, gathered, value, component);
    rules::check(cx, &placed);
    advice::on_component(cx, &placed);
    if component.type_name == "Form" {
        gathered.forms.push(value);
    }
    gathered.placed.push(placed);
    slots(cx, gathered, value, component.type_name, around, counts);
}

/// Walks what stands inside.
fn slots<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    value: Value<'d>,
    type_name: &str,
    around: Around,
    counts: &mut Counts,
) {
    match type_name {
        "Form" => {
            let Some(list) = value.get("children").filter(Value::is_array) else {
                gathered.facts.complete = false;
                return;
            };
            let outer = cx.form.replace(value);
            let inside = run(
                cx,
                gathered,
                list,
                Around {
                    place: Place::Form,
                    ..around
                },
            );
            cx.form = outer;
            counts.add(&inside);
        }
        "If" => {
            let inner = Around {
                place: Place::IfBranch,
                if_depth: around.if_depth + 1,
            };
            placement::if_too_deep::check(cx, value, inner.if_depth);
            let readable = value.get("then").is_some_and(|list| list.is_array())
                && value.get("else").is_none_or(|list| list.is_array());
            gathered.facts.complete &= readable;
            let mut branch = |cx: &mut Cx<'d, '_>, key| {
                let list = value.get(key)?;
                Some(run(cx, gathered, list, inner))
            };
            let then = branch(cx, "then");
            let otherwise = branch(cx, "else");
            if readable {
                let (then, otherwise) = (then.as_ref(), otherwise.as_ref());
                placement::footer_in_branches::check_if(cx, value, then, otherwise);
            }
            let mut most = then.unwrap_or_default();
            most.or(&otherwise.unwrap_or_default());
            counts.add(&most);
        }
        "Switch" => {
            let Some(cases) = value.get("cases").filter(Value::is_object) else {
                gathered.facts.complete = false;
                return;
            };
            let inner = Around {
                place: Place::SwitchCase,
                ..around
            };
            let mut most = Counts::default();
            let mut with_footer = 0;
            for (_, list) in cases.members() {
                if !list.is_array() {
                    gathered.facts.complete = false;
                    structure::wrong_type::report_case(cx, list);
                    continue;
                }
                let inside = run(cx, gathered, list, inner);
                with_footer += usize::from(inside.of("Footer") > 0);
                most.or(&inside);
            }
            placement::footer_in_branches::check_switch(cx, cases, with_footer);
            counts.add(&most);
        }
        _ => {}
    }
}

/// Notes down a component with a name.
fn note_name<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    value: Value<'d>,
    component: &'static Component,
) {
    if component.yields.is_none() && component.type_name != "Form" {
        return;
    }
    // One that cannot be a name is reported as such; what refers to it by the right one is no
    // second mistake.
    let name = value
        .get("name")
        .and_then(|value| Some((value, value.str()?)))
        .filter(|(_, name)| can_be_name(name));
    let Some((name_value, name)) = name else {
        gathered.facts.unnamed_field |= component.yields.is_some();
        return;
    };
    names::field_name_letters::check(cx, value, name_value, &name);
    let asks_password = value
        .get("input-type")
        .and_then(|kind| kind.str())
        .is_some_and(|kind| matches!(&*kind, "password" | "passcode"));
    if asks_password && gathered.facts.password.is_none() {
        gathered.facts.password = Some(value.id());
    }
    let data_type = component
        .yields
        .map_or(DataType::Any, |yields| DataType::yielded(value, yields));
    gathered.facts.fields.push(Field {
        name: (&*name).into(),
        node: value.id(),
        name_node: name_value.id(),
        type_name: component.type_name,
        yields: component.yields,
        data_type,
        files: rules::files(value, component),
    });
}
