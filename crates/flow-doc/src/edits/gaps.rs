//! Where components go that come without a place of their own.

use super::components::no_slot;
use crate::{
    Kind, NodeId, Refusal, RefusalCode, Slot,
    draft::Draft,
    flow::{Component, slots_of},
    role::Role,
};

/// Forms tried; a sound screen has one, a broken file may have any number.
const FORMS_TRIED: usize = 4;

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Gap {
    pub parent: u32,
    pub slot: Slot,
    pub index: usize,
}

impl Draft<'_> {
    /// Does something at the first of these gaps that lets it; the last one says why none does.
    pub(super) fn at_first(
        &mut self,
        gaps: Vec<Gap>,
        run: impl Fn(&mut Draft<'_>, &Gap) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let Some((last, before)) = gaps.split_last() else {
            return Err(no_slot(
                "Components stand on screens or in other components.".to_owned(),
            ));
        };
        let open = before
            .iter()
            .find(|gap| self.attempt(|trial| run(trial, gap)).is_ok());
        run(self, open.unwrap_or(last))
    }

    /// Gaps for what comes to a component or a screen, best first: inside it (unless it is of a type
    /// that comes), after it, after what is around it, at the end of a Form, at the end of the
    /// screen. A Footer at the end of a list stays last.
    pub(super) fn gaps_at(&self, at: u32, coming: &[String]) -> Result<Vec<Gap>, Refusal> {
        let mut gaps = Vec::new();
        let mut seek = |gap: Gap| {
            if !gaps.contains(&gap) {
                gaps.push(gap);
            }
        };
        let flow = self.flow();
        let screen = match self.role(at) {
            Role::Screen => flow.screens().find(|screen| screen.node().0 == at),
            Role::Component => flow.screen_of(NodeId(at)),
            _ => flow.screens().next(),
        };
        let Some(screen) = screen else {
            return Err(Refusal::new(
                RefusalCode::NoScreen,
                "There is no screen to put this on. Add one first.",
            ));
        };
        let all: Vec<Component<'_>> = screen.components().collect();
        let by_node = |node: NodeId| all.iter().find(|component| component.node() == node);
        let mut around = by_node(NodeId(at));
        if let Some(component) = around
            && !coming.iter().any(|name| *name == component.type_name)
            && let Some(slot) = first_slot(component)
        {
            seek(self.end_of(at, slot));
        }
        while let Some(component) = around {
            let end = self.end_of(component.parent.0, component.slot.clone());
            seek(Gap {
                index: end.index.min(component.index + 1),
                ..end
            });
            around = by_node(component.parent);
        }
        let forms = all.iter().filter(|component| component.type_name == "Form");
        for form in forms.take(FORMS_TRIED) {
            seek(self.end_of(form.node().0, Slot::Children));
        }
        seek(self.end_of(screen.node().0, Slot::Children));
        Ok(gaps)
    }

    /// The end of a list as people see it.
    fn end_of(&self, parent: u32, slot: Slot) -> Gap {
        let list = self.slot_list(parent, &slot);
        let children = list.map(|list| self.store().children(list));
        let children = children.unwrap_or_default();
        let is_footer = |id: &u32| {
            let type_name = self.value(*id).get("type");
            type_name.is_some_and(|name| name.str().as_deref() == Some("Footer"))
        };
        let footers = children.iter().rev().take_while(|id| is_footer(id)).count();
        Gap {
            parent,
            slot,
            index: children.len() - footers,
        }
    }

    /// The array of a slot, if it is there.
    fn slot_list(&self, parent: u32, slot: &Slot) -> Option<u32> {
        let value = self.value(parent);
        let list = match slot {
            Slot::Children if self.role(parent) == Role::Screen => {
                value.get("layout")?.get("children")?
            }
            Slot::Children => value.get("children")?,
            Slot::Then => value.get("then")?,
            Slot::Else => value.get("else")?,
            Slot::Case { name } => value.get("cases")?.get(name)?,
        };
        (list.kind() == Kind::Array).then(|| list.id().0)
    }
}

/// Where what is added to a container goes.
pub(super) fn first_slot(component: &Component<'_>) -> Option<Slot> {
    match component.type_name.as_ref() {
        "Form" => Some(Slot::Children),
        "If" => Some(Slot::Then),
        type_name => {
            let mut slots = slots_of(component.value, type_name).into_iter();
            slots.next().map(|found| found.slot)
        }
    }
}
