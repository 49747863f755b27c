//! Which old child a new one continues.

use std::{
    collections::{HashMap, VecDeque},
    hash::{DefaultHasher, Hash, Hasher},
};

use crate::{fresh::Fresh, node::Kind, store::Store};

/// Members continue those of the same name; of several with one name the last continues the last,
/// because that is the one readers see.
pub(super) fn members(store: &Store, old: u32, fresh: &Fresh<'_>, new: u32) -> Vec<Option<usize>> {
    let mut by_key: HashMap<_, Vec<usize>> = HashMap::new();
    for (index, child) in store.children(old).iter().enumerate() {
        by_key
            .entry(store.key(*child).unwrap_or_default())
            .or_default()
            .push(index);
    }
    let mut found: Vec<_> = fresh
        .children(new)
        .iter()
        .rev()
        .map(|child| by_key.get_mut(&fresh.key(*child)).and_then(Vec::pop))
        .collect();
    found.reverse();
    found
}

/// Items continue first those with the same content, then those with the same type, id and name,
/// then, in order, those of the same type.
pub(super) fn items(store: &Store, old: u32, fresh: &Fresh<'_>, new: u32) -> Vec<Option<usize>> {
    let olds = store.children(old);
    let news = fresh.children(new);
    let mut found = vec![None; news.len()];
    let mut free = vec![true; olds.len()];
    let mut pass = |old_key: &dyn Fn(u32) -> Option<u64>, new_key: &dyn Fn(u32) -> Option<u64>| {
        let mut waiting: HashMap<u64, VecDeque<usize>> = HashMap::new();
        for (index, child) in olds.iter().enumerate() {
            if let Some(key) = free[index].then(|| old_key(*child)).flatten() {
                waiting.entry(key).or_default().push_back(index);
            }
        }
        if waiting.is_empty() {
            return;
        }
        for (slot, child) in found.iter_mut().zip(news) {
            if slot.is_none() {
                let queue = new_key(*child).and_then(|key| waiting.get_mut(&key));
                *slot = queue.and_then(VecDeque::pop_front);
                if let Some(index) = slot {
                    free[*index] = false;
                }
            }
        }
    };
    pass(&|id| Some(content(&store.raw(id))), &|id| {
        Some(content(fresh.raw(id)))
    });
    pass(&|id| old_identity(store, id, &NAMED), &|id| {
        new_identity(fresh, id, &NAMED)
    });
    pass(&|id| old_identity(store, id, &TYPED), &|id| {
        new_identity(fresh, id, &TYPED)
    });
    found
}

/// Keys by which an item is known; at least one of the last two.
const NAMED: [&str; 3] = ["type", "id", "name"];
const TYPED: [&str; 1] = ["type"];

fn old_identity(store: &Store, id: u32, keys: &[&str]) -> Option<u64> {
    let kind = store.node(id).kind;
    identity(kind, keys, |key| {
        store
            .member(id, key)
            .map(|member| content(&store.raw(member)))
    })
}

fn new_identity(fresh: &Fresh<'_>, id: u32, keys: &[&str]) -> Option<u64> {
    identity(fresh.kind(id), keys, |key| {
        fresh.member(id, key).map(|m| content(fresh.raw(m)))
    })
}

fn identity(kind: Kind, keys: &[&str], get: impl Fn(&str) -> Option<u64>) -> Option<u64> {
    let parts: Vec<_> = match kind {
        Kind::Object => keys.iter().map(|key| get(key)).collect(),
        _ => Vec::new(),
    };
    let named = parts.iter().skip(1).any(Option::is_some);
    let mut hasher = DefaultHasher::new();
    (kind as u8, parts).hash(&mut hasher);
    (keys.len() == 1 || named).then(|| hasher.finish())
}

/// A hash of the JSON without the whitespace between its tokens.
fn content(raw: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    let mut rest = raw;
    while !rest.is_empty() {
        let piece = if rest.starts_with('"') {
            &rest[..crate::json_string::token_end(rest.as_bytes(), 0)]
        } else {
            let end = rest.find('"').unwrap_or(rest.len());
            let outside = &rest[..end];
            outside
                .split_ascii_whitespace()
                .for_each(|part| hasher.write(part.as_bytes()));
            rest = &rest[end..];
            continue;
        };
        hasher.write(piece.as_bytes());
        rest = &rest[piece.len()..];
    }
    hasher.finish()
}

/// Marks the longest run of numbers that already ascend: what can stay where it is while the
/// others move. `None`s never stay.
pub(crate) fn keep_in_order(numbers: &[Option<usize>]) -> Vec<bool> {
    // Patience sorting: `tops[k]` ends the best run of length k + 1.
    let mut tops: Vec<usize> = Vec::new();
    let mut before = vec![usize::MAX; numbers.len()];
    for (at, number) in numbers.iter().enumerate() {
        let Some(number) = number else { continue };
        let len = tops.partition_point(|top| numbers[*top].is_some_and(|n| n < *number));
        if len > 0 {
            before[at] = tops[len - 1];
        }
        if len == tops.len() {
            tops.push(at);
        } else {
            tops[len] = at;
        }
    }
    let mut keep = vec![false; numbers.len()];
    let mut at = tops.last().copied().unwrap_or(usize::MAX);
    while at != usize::MAX {
        keep[at] = true;
        at = before[at];
    }
    keep
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Document;

    fn matched(old: &str, new: &str) -> Vec<Option<usize>> {
        let doc = Document::open(old.as_bytes().to_vec());
        let fresh = Fresh::parse(new, 0).expect("JSON");
        let root = doc.root().expect("JSON").id().0;
        if fresh.is_object() {
            members(&doc.store, root, &fresh, 1)
        } else {
            items(&doc.store, root, &fresh, 1)
        }
    }

    #[test]
    fn the_last_of_several_members_continues_the_last() {
        assert_eq!(
            matched(r#"{"a":1,"b":2,"a":3}"#, r#"{"a":0,"c":0}"#),
            [Some(2), None]
        );
    }

    #[test]
    fn items_by_content_then_name_then_type() {
        let old = r#"[{"type":"T","name":"a"},{"type":"T","name":"b"},{"type":"B","text":"x"}]"#;
        let new = r#"[{"type":"B","text":"y"},{"type":"T","name":"b","x":1},{ "type":"T", "name":"a" },{"type":"B"}]"#;
        assert_eq!(matched(old, new), [Some(2), Some(1), Some(0), None]);
        assert_eq!(matched("[1,2,3]", "[0,1,3]"), [Some(1), Some(0), Some(2)]);
    }

    #[test]
    fn the_longest_ascending_run_stays() {
        let keep = keep_in_order(&[Some(4), None, Some(0), Some(1), Some(3), Some(2)]);
        assert_eq!(keep.iter().filter(|k| **k).count(), 3);
        assert!(!keep[0] && !keep[1]);
        assert!(keep_in_order(&[]).is_empty());
    }
}
