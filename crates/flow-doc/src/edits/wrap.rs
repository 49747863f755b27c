//! Putting components into a container, taking them out of one, and sending them to a screen.

use flow_catalog::{Kind as PropertyKind, components};

use super::{
    components::no_slot,
    gaps::{Gap, first_slot},
    wrong_shape,
};
use crate::{
    NodeId, Refusal, RefusalCode,
    draft::Draft,
    flow::slots_of,
    fresh::Fresh,
    place::{called, version_of},
    scan::ROOT,
};

impl Draft<'_> {
    pub(super) fn wrap(&mut self, nodes: &[u32], container: &str) -> Result<(), Refusal> {
        let nodes = self.components_among(nodes)?;
        let version = version_of(self.flow());
        let known = components::find(container);
        let Some(known) = known.filter(|known| known.properties.iter().any(is_slot)) else {
            let message = format!("{} cannot hold other components.", called(container));
            return Err(no_slot(message));
        };
        let array = self.store().node(nodes[0]).parent;
        let index = self.position(nodes[0]).unwrap_or_default();
        let screen = self.screen_around(array)?;
        let types = [container.to_owned()].into();
        let before = self.census(screen, &[], &types);
        let stood = self.census(screen, &nodes, &self.types_in(&nodes));
        let taken = self.field_names(screen);
        let fresh = Fresh::given(known.snippet_in(version), self.depth(array) + 1)?;
        let new = self.insert_fresh(array, index, None, &fresh, ROOT);
        self.check_size()?;
        self.make_names_unique(screen, &[new], taken);
        let slot = self.flow().component_of(NodeId(new));
        let slot = slot.and_then(|component| first_slot(&component));
        let slot = slot.ok_or_else(|| wrong_shape("This place holds no components."))?;
        let inside = self.slot_array(new, &slot)?;
        for child in self.children(inside) {
            self.remove_item(child);
        }
        self.relocate(&nodes, inside, 0)?;
        self.check_places(&[new], false, &before)?;
        self.check_places(&nodes, false, &stood)?;
        self.select = Some(vec![new]);
        Ok(())
    }

    pub(super) fn unwrap(&mut self, node: u32) -> Result<(), Refusal> {
        self.must_be_component(node)?;
        let value = self.value(node);
        let type_name = value.get("type").and_then(|name| name.str());
        let type_name = type_name.unwrap_or_default();
        let slots = slots_of(value, &type_name);
        if slots.is_empty() {
            let message = format!("{} holds no other components.", called(&type_name));
            return Err(no_slot(message));
        }
        let inside = slots.iter().flat_map(|slot| slot.array.items());
        let inside: Vec<_> = inside.map(|value| value.id().0).collect();
        let known = components::find(&type_name);
        let dropped = value.members().filter_map(|(key, _)| {
            let property = known?.property(&key)?;
            let told = !is_slot(property) && property.kind != PropertyKind::FieldName;
            told.then(|| property.label.to_owned())
        });
        let dropped: Vec<_> = dropped.collect();
        let array = self.store().node(node).parent;
        let index = self.position(node).unwrap_or_default();
        let screen = self.screen_around(array)?;
        let before = self.census(screen, &inside, &self.types_in(&inside));
        let neighbour = self.neighbour(node);
        self.relocate(&inside, array, index + 1)?;
        self.remove_item(node);
        self.check_places(&inside, false, &before)?;
        self.dropped.extend(dropped);
        self.select = Some(if inside.is_empty() {
            vec![neighbour]
        } else {
            inside
        });
        Ok(())
    }

    pub(super) fn move_to_screen(&mut self, nodes: &[u32], screen: u32) -> Result<(), Refusal> {
        let nodes = self.components_among(nodes)?;
        if let Some(node) = nodes
            .iter()
            .find(|id| self.screen_around(**id) == Ok(screen))
        {
            let message = format!("{} is on this screen already.", self.called(*node));
            return Err(Refusal::new(RefusalCode::IntoItself, message));
        }
        let gaps = self.gaps_at(screen, &[])?;
        self.at_first(
            gaps,
            |draft,
             Gap {
                 parent,
                 slot,
                 index,
             }| { draft.move_components(&nodes, *parent, slot, *index) },
        )
    }
}

fn is_slot(property: &flow_catalog::Property) -> bool {
    matches!(property.kind, PropertyKind::Children | PropertyKind::Cases)
}
