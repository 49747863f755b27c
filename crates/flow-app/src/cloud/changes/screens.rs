//! Screens and what stands on them.

use std::collections::HashMap;

use flow_catalog::screen;
use flow_doc::Value;
use flow_doc::flow::{Component, ScreenRef};

use super::components::{self, Pairing};
use super::lines::Lines;
use super::properties::{Compared, compare as compare_properties};
use super::words::{self, Place, count, quoted};
use super::{Both, order};
use crate::protocol::ChangeKind;

/// A screen in both states.
struct Pair<'d> {
    before: ScreenRef<'d>,
    after: ScreenRef<'d>,
    contents: Pairing<'d>,
}

pub fn compare(out: &mut Lines, both: Both<'_>) {
    let old: Vec<ScreenRef<'_>> = both.before.screens().collect();
    let new: Vec<ScreenRef<'_>> = both.after.screens().collect();
    let partner = partners(&old, &new);
    let pairs: Vec<Option<Pair<'_>>> = new
        .iter()
        .zip(&partner)
        .map(|(after, partner)| {
            let before = old[(*partner)?];
            Some(Pair {
                before,
                after: *after,
                contents: Pairing::of(before.components().collect(), after.components().collect()),
            })
        })
        .collect();
    let mut strays = Strays::of(&pairs);
    let sequence: Vec<usize> = partner.iter().flatten().copied().collect();
    let kept: Vec<usize> = (0..new.len()).filter(|at| partner[*at].is_some()).collect();
    let moved: Vec<usize> = order::moved(&sequence)
        .into_iter()
        .map(|place| kept[place])
        .collect();
    for (at, pair) in pairs.iter().enumerate() {
        match pair {
            Some(pair) => {
                if moved.contains(&at) {
                    let what = match at.checked_sub(1) {
                        Some(previous) => {
                            format!("moved after {}", quoted(&words::screen(&new[previous])))
                        }
                        None => "moved to the start".to_owned(),
                    };
                    out.push(ChangeKind::Changed, &words::screen(&new[at]), what);
                }
                pair.compare(out, &mut strays, both);
            }
            None => whole(out, ChangeKind::Added, &new[at]),
        }
    }
    for (at, screen) in old.iter().enumerate() {
        if !partner.contains(&Some(at)) {
            whole(out, ChangeKind::Removed, screen);
        }
    }
}

/// For each screen of `new` its partner in `old`: by id, then by title, then the only one left.
fn partners(old: &[ScreenRef<'_>], new: &[ScreenRef<'_>]) -> Vec<Option<usize>> {
    let mut partner = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    for key in [ScreenRef::id, ScreenRef::title] {
        for (at, screen) in new.iter().enumerate() {
            if partner[at].is_some() || key(screen).is_none() {
                continue;
            }
            let same = |place: &usize| !taken[*place] && key(&old[*place]) == key(screen);
            if let Some(place) = (0..old.len()).find(same) {
                taken[place] = true;
                partner[at] = Some(place);
            }
        }
    }
    let mut rest = (0..old.len()).filter(|place| !taken[*place]);
    let mut open = (0..new.len()).filter(|at| partner[*at].is_none());
    if let (Some(place), None, Some(at), None) =
        (rest.next(), rest.next(), open.next(), open.next())
    {
        let pairing = Pairing::of(
            old[place].components().collect(),
            new[at].components().collect(),
        );
        let shared = pairing.after.len() - pairing.fresh().len();
        // Another id and another title: the same screen only if most of it stayed.
        if shared * 2 > pairing.after.len() {
            partner[at] = Some(place);
        }
    }
    partner
}

fn whole(out: &mut Lines, kind: ChangeKind, screen: &ScreenRef<'_>) {
    let number = screen.components().len();
    let word = match kind {
        ChangeKind::Removed => "removed",
        _ => "added",
    };
    let what = format!("screen {word}, with {}", count(number, "component"));
    out.push(kind, &words::screen(screen), what);
}

impl<'d> Pair<'d> {
    fn compare(&self, out: &mut Lines, strays: &mut Strays<'d>, both: Both<'_>) {
        let title = words::screen(&self.after);
        let things = Compared {
            known: screen::PROPERTIES,
            skip: &["layout"],
            before: self.before.value,
            after: self.after.value,
        };
        compare_properties(out, &Place::plain(&title), &things, both);
        self.layout(out, &title, both);
        let moves = self.contents.moves();
        for (at, after) in self.contents.after.iter().enumerate() {
            let place = Place::component(&title, after);
            let before = match self.contents.partner(at) {
                Some(before) => Some(self.contents.before[before].clone()),
                None => strays.take(after).map(|(from, before)| {
                    let what = format!("moved here from {}", quoted(&from));
                    out.push(ChangeKind::Changed, &place.full, what);
                    before
                }),
            };
            let Some(before) = before else {
                out.push(ChangeKind::Added, &place.full, added(after));
                continue;
            };
            if let Some(what) = moves.get(&at) {
                out.push(ChangeKind::Changed, &place.full, what.clone());
            }
            component(out, &place, &before, after, both);
        }
        for at in self.contents.gone() {
            let before = &self.contents.before[at];
            if !strays.is_taken(before) {
                let place = Place::component(&title, before);
                out.push(ChangeKind::Removed, &place.full, "removed".to_owned());
            }
        }
    }

    /// What a layout has beside its components; nothing, as a rule.
    fn layout(&self, out: &mut Lines, title: &str, both: Both<'_>) {
        if let (Some(before), Some(after)) = (self.before.layout(), self.after.layout()) {
            let things = Compared {
                known: screen::LAYOUT,
                skip: &["children"],
                before,
                after,
            };
            compare_properties(
                out,
                &Place::plain(&format!("{title} › Layout")),
                &things,
                both,
            );
        }
    }
}

fn added(component: &Component<'_>) -> String {
    let required = component
        .value
        .get("required")
        .and_then(|value| value.bool());
    match required {
        Some(true) => "added, required".to_owned(),
        _ => "added".to_owned(),
    }
}

fn component(
    out: &mut Lines,
    place: &Place,
    before: &Component<'_>,
    after: &Component<'_>,
    both: Both<'_>,
) {
    if before.type_name != after.type_name {
        let what = format!("was {} before", words::kind_of(before));
        out.push(ChangeKind::Changed, &place.full, what);
    }
    let keys = before.value.members().chain(after.value.members());
    let slots: Vec<String> = keys
        .map(|(key, _)| key.into_owned())
        .filter(|key| components::is_slot(after, key) || components::is_slot(before, key))
        .collect();
    let mut skip: Vec<&str> = slots.iter().map(String::as_str).collect();
    skip.push("type");
    let things = Compared {
        known: after.catalogue().map_or(&[], |known| known.properties),
        skip: &skip,
        before: before.value,
        after: after.value,
    };
    compare_properties(out, place, &things, both);
}

/// Components gone from one screen that may turn up on another.
struct Strays<'d> {
    waiting: HashMap<String, Vec<(String, Component<'d>)>>,
    taken: Vec<Value<'d>>,
}

impl<'d> Strays<'d> {
    fn of(pairs: &[Option<Pair<'d>>]) -> Strays<'d> {
        let mut waiting: HashMap<String, Vec<(String, Component<'d>)>> = HashMap::new();
        for pair in pairs.iter().flatten() {
            let screen = words::screen(&pair.before);
            for at in pair.contents.gone() {
                let component = pair.contents.before[at].clone();
                let places = waiting.entry(identity(&component)).or_default();
                places.push((screen.clone(), component));
            }
        }
        Strays {
            waiting,
            taken: Vec::new(),
        }
    }

    /// The screen it came from, and what it was there.
    fn take(&mut self, component: &Component<'_>) -> Option<(String, Component<'d>)> {
        let found = self.waiting.get_mut(&identity(component))?.pop()?;
        self.taken.push(found.1.value);
        Some(found)
    }

    fn is_taken(&self, component: &Component<'d>) -> bool {
        self.taken.contains(&component.value)
    }
}

fn identity(component: &Component<'_>) -> String {
    match components::named(component) {
        Some((kind, name)) => format!("{kind}\u{0}{name}"),
        None => components::says(component),
    }
}
