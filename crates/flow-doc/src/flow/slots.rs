//! Where components can hold components.

use flow_catalog::{Kind, Place};

use super::{Around, Branch, Component, Inside};
use crate::{Slot, Value};

/// One array of components inside a component.
pub(crate) struct SlotArray<'d> {
    pub slot: Slot,
    pub array: Value<'d>,
}

/// The child arrays that are there, in file order. For a type of the catalogue those it declares;
/// an unknown type may use any of the usual names.
pub(crate) fn slots_of<'d>(component: Value<'d>, type_name: &str) -> Vec<SlotArray<'d>> {
    let known = flow_catalog::components::find(type_name);
    let is_slot = |key: &str| {
        let kind = known.map(|component| component.property(key).map(|property| property.kind));
        match kind {
            Some(kind) => matches!(kind, Some(Kind::Children | Kind::Cases)),
            None => matches!(key, "children" | "then" | "else" | "cases"),
        }
    };
    let mut slots = Vec::new();
    for (key, value) in component.members() {
        // Of members with the same name only the last counts, as for every reader of JSON.
        if !is_slot(&key) || component.get(&key) != Some(value) {
            continue;
        }
        match key.as_ref() {
            "children" => push(&mut slots, Slot::Children, value),
            "then" => push(&mut slots, Slot::Then, value),
            "else" => push(&mut slots, Slot::Else, value),
            _ => {
                for (name, array) in value.members() {
                    push(
                        &mut slots,
                        Slot::Case {
                            name: name.into_owned(),
                        },
                        array,
                    );
                }
            }
        }
    }
    slots
}

fn push<'d>(slots: &mut Vec<SlotArray<'d>>, slot: Slot, array: Value<'d>) {
    if array.is_array() {
        slots.push(SlotArray { slot, array });
    }
}

/// What kind of place a slot is.
pub(crate) fn place_of(slot: &Slot) -> Place {
    match slot {
        Slot::Children => Place::Form,
        Slot::Then | Slot::Else => Place::IfBranch,
        Slot::Case { .. } => Place::SwitchCase,
    }
}

/// Adds the components of one array and, after each, those inside it.
pub(super) fn collect<'d>(
    array: Value<'d>,
    around: &Around,
    inside: Inside,
    found: &mut Vec<Component<'d>>,
) {
    for (index, value) in array.items().enumerate() {
        if !value.is_object() {
            continue;
        }
        let type_name = value.get("type").and_then(|v| v.str()).unwrap_or_default();
        found.push(Component {
            value,
            type_name: type_name.clone(),
            name: value.get("name").and_then(|v| v.str()),
            place: around.place,
            parent: around.parent,
            slot: around.slot.clone(),
            index,
            if_depth: inside.if_depth,
            form: inside.form,
            branches: inside.branches.clone(),
        });
        if !may_hold(&value) {
            continue;
        }
        for SlotArray { slot, array } in slots_of(value, &type_name) {
            let mut deeper = inside.clone();
            let place = place_of(&slot);
            match place {
                Place::IfBranch => deeper.if_depth += 1,
                Place::Form => deeper.form = deeper.form.or(Some(value.id())),
                _ => {}
            }
            if slot != Slot::Children {
                deeper.branches.push(Branch {
                    node: value.id(),
                    slot: slot.clone(),
                });
            }
            let around = Around {
                parent: value.id(),
                place,
                slot,
            };
            collect(array, &around, deeper, found);
        }
    }
}

/// A quick look that spares most components the search for slots.
pub(crate) fn may_hold(component: &Value<'_>) -> bool {
    ["children", "then", "else", "cases"]
        .iter()
        .any(|key| component.get(key).is_some())
}
