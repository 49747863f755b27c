//! Which component of one state is which of the other, and which of them moved.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use flow_catalog::Kind;
use flow_doc::flow::Component;
use flow_doc::{NodeId, Slot};

use super::{order, words};

/// The components of one screen in both states, by their places in document order.
pub struct Pairing<'d> {
    pub before: Vec<Component<'d>>,
    pub after: Vec<Component<'d>>,
    partner: Vec<Option<usize>>,
    taken: Vec<bool>,
}

/// A component around another, by its place; `None` is the screen itself.
type Container = Option<(usize, Slot)>;

impl<'d> Pairing<'d> {
    /// First those with the same name, then those that say the same, then by kind and place.
    pub fn of(before: Vec<Component<'d>>, after: Vec<Component<'d>>) -> Pairing<'d> {
        let mut pairing = Pairing {
            partner: vec![None; after.len()],
            taken: vec![false; before.len()],
            before,
            after,
        };
        pairing.pair_by(named);
        pairing.pair_by(|c| c.name.clone());
        pairing.pair_by(|c| Some(says(c)));
        pairing.pair_by(|c| {
            let (_, text) = words::own_text(c)?;
            Some((c.type_name.clone(), text))
        });
        pairing.pair_neighbours();
        pairing.pair_only_ones();
        pairing
    }

    /// For one of `after` its partner in `before`.
    pub fn partner(&self, after: usize) -> Option<usize> {
        self.partner[after]
    }

    /// Those of `before` that have no partner.
    pub fn gone(&self) -> Vec<usize> {
        let all = 0..self.before.len();
        all.filter(|at| !self.taken[*at]).collect()
    }

    /// Those of `after` that have no partner.
    pub fn fresh(&self) -> Vec<usize> {
        let all = 0..self.after.len();
        all.filter(|at| self.partner[*at].is_none()).collect()
    }

    fn pair_by<K: Eq + Hash>(&mut self, key: impl Fn(&Component<'d>) -> Option<K>) {
        let (gone, new) = (self.gone(), self.fresh());
        let keys = |list: &[Component<'d>], places: Vec<usize>| -> Vec<(usize, Option<K>)> {
            let keyed = places.into_iter().map(|at| (at, key(&list[at])));
            keyed.collect()
        };
        let (gone, new) = (keys(&self.before, gone), keys(&self.after, new));
        self.pair_equal(gone, new);
    }

    /// Pairs what has the same key, in order.
    fn pair_equal<K: Eq + Hash>(
        &mut self,
        gone: Vec<(usize, Option<K>)>,
        new: Vec<(usize, Option<K>)>,
    ) {
        let mut waiting: HashMap<K, Vec<usize>> = HashMap::new();
        for (at, key) in gone.into_iter().rev() {
            if let Some(key) = key {
                waiting.entry(key).or_default().push(at);
            }
        }
        for (at, key) in new {
            if let Some(before) = key.and_then(|key| waiting.get_mut(&key)?.pop()) {
                self.taken[before] = true;
                self.partner[at] = Some(before);
            }
        }
    }

    /// Pairs what is of one kind and follows the same component: a heading with another text.
    fn pair_neighbours(&mut self) {
        let mut anchor_of_new = Vec::new();
        let mut place_of_old = vec![None; self.before.len()];
        let mut last = None;
        for (at, partner) in self.partner.iter().enumerate() {
            match partner {
                Some(before) => {
                    place_of_old[*before] = Some(at);
                    last = Some(at);
                }
                None => {
                    let kind = self.after[at].type_name.clone();
                    anchor_of_new.push((at, Some((kind, last))));
                }
            }
        }
        let mut anchor_of_old = Vec::new();
        let mut last = None;
        for (at, place) in place_of_old.into_iter().enumerate() {
            if place.is_some() {
                last = place;
            } else {
                let kind = self.before[at].type_name.clone();
                anchor_of_old.push((at, Some((kind, last))));
            }
        }
        self.pair_equal(anchor_of_old, anchor_of_new);
    }

    /// Pairs what is the only one of its kind left on both sides, such as the button.
    fn pair_only_ones(&mut self) {
        let only = |list: &[Component<'d>], places: Vec<usize>| {
            let mut kinds: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for at in places {
                let kind = list[at].type_name.to_string();
                kinds.entry(kind).or_default().push(at);
            }
            let kinds = kinds.into_iter().filter(|(_, places)| places.len() == 1);
            let keyed = kinds.map(|(kind, places)| (places[0], Some(kind)));
            keyed.collect::<Vec<_>>()
        };
        let gone = only(&self.before, self.gone());
        let new = only(&self.after, self.fresh());
        self.pair_equal(gone, new);
    }

    /// Of `after`, those that stand elsewhere now, with words for it. What is only carried along,
    /// because a container around it came or went, is not told.
    pub fn moves(&self) -> BTreeMap<usize, String> {
        let old = containers(&self.before);
        let new = containers(&self.after);
        let mut told = BTreeMap::new();
        let mut inside: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        for (at, partner) in self.partner.iter().enumerate() {
            let Some(before) = *partner else { continue };
            let (was, is) = (&old[before], &new[at]);
            if self.same_container(was, is) {
                let run = inside.entry(format!("{is:?}")).or_default();
                run.push((before, at));
                continue;
            }
            let came = is.as_ref().is_some_and(|(c, _)| self.partner[*c].is_none());
            let went = was.as_ref().is_some_and(|(c, _)| !self.taken[*c]);
            let text = match (is, was) {
                _ if came || went => continue,
                (Some((container, _)), _) => {
                    format!("moved into {}", words::component(&self.after[*container]))
                }
                (None, Some((container, _))) => {
                    format!(
                        "moved out of {}",
                        words::component(&self.before[*container])
                    )
                }
                (None, None) => continue,
            };
            told.insert(at, text);
        }
        for run in inside.into_values() {
            let sequence: Vec<usize> = run.iter().map(|(before, _)| *before).collect();
            for place in order::moved(&sequence) {
                let at = run[place].1;
                told.insert(at, self.below(at, &new));
            }
        }
        told
    }

    fn same_container(&self, was: &Container, is: &Container) -> bool {
        match (was, is) {
            (None, None) => true,
            (Some((was, old_slot)), Some((is, new_slot))) => {
                self.partner[*is] == Some(*was) && old_slot == new_slot
            }
            _ => false,
        }
    }

    fn below(&self, at: usize, containers: &[Container]) -> String {
        let sibling = (0..at)
            .rev()
            .find(|other| containers[*other] == containers[at]);
        match sibling {
            Some(other) => format!("moved below {}", words::component(&self.after[other])),
            None => "moved to the top".to_owned(),
        }
    }
}

fn containers(list: &[Component<'_>]) -> Vec<Container> {
    let places: HashMap<NodeId, usize> = list
        .iter()
        .enumerate()
        .map(|(at, component)| (component.node(), at))
        .collect();
    let container = |component: &Component<'_>| {
        let place = places.get(&component.parent)?;
        Some((*place, component.slot.clone()))
    };
    list.iter().map(container).collect()
}

/// Kind and name: what makes two components the same beyond doubt.
pub fn named(component: &Component<'_>) -> Option<(String, String)> {
    let name = component.name.as_ref()?.to_string();
    Some((component.type_name.to_string(), name))
}

/// All that a component says, without what is in it.
pub fn says(component: &Component<'_>) -> String {
    let members = component.value.members();
    let own = members.filter(|(key, _)| !is_slot(component, key));
    own.map(|(key, value)| format!("{key}\u{0}{}\u{0}", value.raw()))
        .collect()
}

/// Whether this key of the component holds other components.
pub fn is_slot(component: &Component<'_>, key: &str) -> bool {
    match component.catalogue() {
        Some(known) => {
            let kind = known.property(key).map(|property| property.kind);
            matches!(kind, Some(Kind::Children | Kind::Cases))
        }
        None => matches!(key, "children" | "then" | "else" | "cases"),
    }
}
