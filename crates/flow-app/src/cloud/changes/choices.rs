//! Options of a choice and lines of a list, matched by id.

use std::collections::HashMap;

use flow_catalog::data_source;
use flow_doc::Value;

use super::lines::Lines;
use super::properties::{Compared, compare as compare_properties, same};
use super::words::{Place, quoted};
use super::{Both, order};
use crate::protocol::ChangeKind;

pub fn compare(
    out: &mut Lines,
    place: &Place,
    before: Value<'_>,
    after: Value<'_>,
    both: Both<'_>,
) {
    let old: Vec<Value<'_>> = before.items().collect();
    let new: Vec<Value<'_>> = after.items().collect();
    let mut waiting: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, item) in old.iter().enumerate().rev() {
        waiting.entry(key(*item)).or_default().push(at);
    }
    let partner: Vec<Option<usize>> = new
        .iter()
        .map(|item| waiting.get_mut(&key(*item)).and_then(Vec::pop))
        .collect();
    for (item, partner) in new.iter().zip(&partner) {
        match partner {
            None => {
                let what = format!("option {} added", name(*item));
                out.push(ChangeKind::Added, &place.full, what);
            }
            Some(at) if !same(old[*at], *item) => option(out, place, old[*at], *item, both),
            Some(_) => {}
        }
    }
    for (at, item) in old.iter().enumerate() {
        if !partner.contains(&Some(at)) {
            let what = format!("option {} removed", name(*item));
            out.push(ChangeKind::Removed, &place.full, what);
        }
    }
    let sequence: Vec<usize> = partner.iter().flatten().copied().collect();
    if !order::moved(&sequence).is_empty() {
        let what = "options in another order".to_owned();
        out.push(ChangeKind::Changed, &place.full, what);
    }
}

fn option(out: &mut Lines, place: &Place, before: Value<'_>, after: Value<'_>, both: Both<'_>) {
    let (old, new) = (name(before), name(after));
    if old != new {
        let what = format!("option {old} → {new}");
        out.push(ChangeKind::Changed, &place.full, what);
    }
    if before.is_object() && after.is_object() {
        let place = Place::plain(&format!("{} › option {new}", place.full));
        let things = Compared {
            known: data_source::ITEM,
            skip: &["title"],
            before,
            after,
        };
        compare_properties(out, &place, &things, both);
    }
}

/// What an item is known by: its id, else all of it.
fn key(item: Value<'_>) -> String {
    match item.get("id").and_then(|id| id.str()) {
        Some(id) => id.into_owned(),
        None => item.raw().into_owned(),
    }
}

fn name(item: Value<'_>) -> String {
    let title = || {
        let main = item.get("main-content").and_then(|main| main.get("title"));
        let title = item.get("title").or(main);
        title
            .and_then(|title| title.str())
            .filter(|title| !title.is_empty())
    };
    match title().or_else(|| item.get("id")?.str()) {
        Some(text) => quoted(&text),
        None => "without a name".to_owned(),
    }
}
