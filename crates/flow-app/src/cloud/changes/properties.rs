//! Two objects, property by property.

use std::collections::BTreeSet;

use flow_catalog::{Kind, Property};
use flow_doc::Value;

use super::lines::Lines;
use super::words::{self, Place, inside, list, quoted};
use super::{Both, actions, choices};
use crate::protocol::ChangeKind;

/// Two states of one thing.
pub struct Compared<'a> {
    /// What the catalogue knows of it, in the order told.
    pub known: &'static [Property],
    /// Keys that are compared elsewhere.
    pub skip: &'a [&'a str],
    pub before: Value<'a>,
    pub after: Value<'a>,
}

/// Adds a line for every property that differs.
pub fn compare(out: &mut Lines, place: &Place, things: &Compared<'_>, both: Both<'_>) {
    let mut seen: BTreeSet<String> = things.skip.iter().map(|key| (*key).to_owned()).collect();
    let known = things.known.iter().map(|property| property.name.to_owned());
    let written = things.after.members().chain(things.before.members());
    let written = written.map(|(key, _)| key.into_owned());
    for key in known.chain(written) {
        if seen.contains(&key) {
            continue;
        }
        let property = things.known.iter().find(|known| known.name == key);
        let one = One {
            key: &key,
            property,
            before: things.before.get(&key),
            after: things.after.get(&key),
        };
        one.compare(out, place, both);
        seen.insert(key);
    }
}

/// Two states of one property.
struct One<'a> {
    key: &'a str,
    property: Option<&'static Property>,
    before: Option<Value<'a>>,
    after: Option<Value<'a>>,
}

/// Whether both say the same; the order of keys and the spelling of texts do not count.
pub fn same(before: Value<'_>, after: Value<'_>) -> bool {
    before.raw() == after.raw() || before.to_json() == after.to_json()
}

impl One<'_> {
    fn compare(&self, out: &mut Lines, place: &Place, both: Both<'_>) {
        if let (Some(before), Some(after)) = (self.before, self.after)
            && same(before, after)
        {
            return;
        }
        if self.before.is_none() && self.after.is_none() {
            return;
        }
        let place_words = place.of(self.key);
        let mut say = |what: String| out.push(ChangeKind::Changed, place_words, what);
        match (
            self.property.map(|property| property.kind),
            self.before,
            self.after,
        ) {
            (Some(Kind::Bool), ..) => {
                if let Some(what) = self.switched() {
                    say(what);
                }
            }
            (Some(Kind::Image), Some(_), Some(_)) => say("picture exchanged".to_owned()),
            (Some(Kind::Image), None, _) => say("picture added".to_owned()),
            (Some(Kind::Image), _, None) => say("picture removed".to_owned()),
            (Some(Kind::Options(_) | Kind::Items(_)), Some(before), Some(after))
                if before.is_array() && after.is_array() =>
            {
                choices::compare(out, place, before, after, both);
            }
            (Some(Kind::Action(_)), before, after) => {
                let label = self.property.map_or(self.key, |property| property.label);
                actions::compare(out, place_words, label, (before, after), both);
            }
            (_, Some(before), Some(after)) if before.is_object() && after.is_object() => {
                self.members(&mut say, before, after);
            }
            (_, Some(before), Some(after)) if is_word_list(before) && is_word_list(after) => {
                self.word_list(&mut say, before, after);
            }
            _ => say(self.plainly()),
        }
    }

    fn label(&self) -> String {
        match self.property {
            Some(property) => inside(property.label),
            None => format!("property {}", quoted(self.key)),
        }
    }

    /// `hint “Your name” added`, `label “a” → “b”`
    fn plainly(&self) -> String {
        let label = self.label();
        let said = |value: Option<Value<'_>>| value.and_then(words::value);
        match (self.before, self.after) {
            (None, after) => match said(after) {
                Some(text) => format!("{label} {text} added"),
                None => format!("{label} added"),
            },
            (before, None) => match said(before) {
                Some(text) => format!("{label} {text} removed"),
                None => format!("{label} removed"),
            },
            (before, after) => match (said(before), said(after)) {
                (Some(old), Some(new)) if old != new => format!("{label} {old} → {new}"),
                _ => format!("{label} changed"),
            },
        }
    }

    /// A switch, its default counted; `None` when that says the same.
    fn switched(&self) -> Option<String> {
        let default = self.property.and_then(|property| property.default);
        let state = |value: Option<Value<'_>>| match value {
            Some(value) => value.bool(),
            None => default.map(|text| text == "true"),
        };
        match (state(self.before), state(self.after)) {
            (Some(old), Some(new)) if old == new => None,
            (Some(_), Some(on)) => Some(match (self.key, on) {
                ("required", true) => "now required".to_owned(),
                ("required", false) => "no longer required".to_owned(),
                ("visible", true) => "now shown".to_owned(),
                ("visible", false) => "now hidden".to_owned(),
                ("enabled", true) => "can be used now".to_owned(),
                ("enabled", false) => "can no longer be used".to_owned(),
                ("terminal", true) => "the flow can end here now".to_owned(),
                ("terminal", false) => "the flow can no longer end here".to_owned(),
                (_, true) => format!("{} switched on", self.label()),
                (_, false) => format!("{} switched off", self.label()),
            }),
            _ => Some(self.plainly()),
        }
    }

    /// `data this screen receives: “name” added`
    fn members(&self, say: &mut impl FnMut(String), before: Value<'_>, after: Value<'_>) {
        let label = self.label();
        let mut seen = BTreeSet::new();
        for (key, _) in after.members().chain(before.members()) {
            if !seen.insert(key.to_string()) {
                continue;
            }
            let name = quoted(&key);
            match (before.get(&key), after.get(&key)) {
                (None, Some(_)) => say(format!("{label}: {name} added")),
                (Some(_), None) => say(format!("{label}: {name} removed")),
                (Some(old), Some(new)) if !same(old, new) => {
                    say(match (words::value(old), words::value(new)) {
                        (Some(old), Some(new)) if old != new => {
                            format!("{label}: {name} {old} → {new}")
                        }
                        _ => format!("{label}: {name} changed"),
                    });
                }
                _ => {}
            }
        }
    }

    fn word_list(&self, say: &mut impl FnMut(String), before: Value<'_>, after: Value<'_>) {
        let label = self.label();
        let words = |list: Value<'_>| -> Vec<String> {
            let items = list.items().filter_map(|item| item.str());
            items.map(|item| item.into_owned()).collect()
        };
        let (old, new) = (words(before), words(after));
        let missing_in = |there: &[String], here: &[String]| -> Vec<String> {
            let missing = here.iter().filter(|word| !there.contains(word));
            missing.cloned().collect()
        };
        let (added, removed) = (missing_in(&old, &new), missing_in(&new, &old));
        if !added.is_empty() {
            say(format!("{label}: {} added", list(&added)));
        }
        if !removed.is_empty() {
            say(format!("{label}: {} removed", list(&removed)));
        }
        if added.is_empty() && removed.is_empty() {
            say(format!("{label} in another order"));
        }
    }
}

fn is_word_list(value: Value<'_>) -> bool {
    value.is_array() && value.items().all(|item| item.str().is_some())
}
