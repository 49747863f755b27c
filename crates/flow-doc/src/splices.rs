//! The text patch of a change, from the records before and after.

use std::collections::HashMap;

use crate::{
    TextSplice,
    node::{Layout, Span},
    reconcile::keep_in_order,
    view::View,
};

/// Replacements that lead from the old printed text of the root to the new one; `at` is where the
/// root starts in the text.
pub(crate) fn between(old: &View<'_>, new: &View<'_>, at: usize) -> Vec<TextSplice> {
    let mut walk = Walk {
        old,
        new,
        out: Vec::new(),
    };
    walk.value(new.root, at);
    walk.out
}

/// One replacement for what differs between two texts; `None` if nothing does.
pub(crate) fn of_texts(old: &str, new: &str) -> Option<TextSplice> {
    let (start, old_end, new_end) = differing(old, new)?;
    Some(TextSplice {
        at: start,
        remove: old_end - start,
        insert: new[start..new_end].to_owned(),
    })
}

/// Where two texts start to differ, and where in each the difference ends.
pub(crate) fn differing(old: &str, new: &str) -> Option<(usize, usize, usize)> {
    if old == new {
        return None;
    }
    let (a, b) = (old.as_bytes(), new.as_bytes());
    let mut start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    while !old.is_char_boundary(start) || !new.is_char_boundary(start) {
        start -= 1;
    }
    let room = a.len().min(b.len()) - start;
    let mut same = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take(room)
        .take_while(|(x, y)| x == y)
        .count();
    while !old.is_char_boundary(a.len() - same) || !new.is_char_boundary(b.len() - same) {
        same -= 1;
    }
    Some((start, a.len() - same, b.len() - same))
}

struct Walk<'s> {
    old: &'s View<'s>,
    new: &'s View<'s>,
    out: Vec<TextSplice>,
}

impl Walk<'_> {
    fn replace(&mut self, at: usize, remove: usize, insert: &str) {
        if remove == 0 && insert.is_empty() {
            return;
        }
        if let Some(last) = self.out.last_mut()
            && last.at + last.remove == at
        {
            last.remove += remove;
            last.insert.push_str(insert);
            return;
        }
        self.out.push(TextSplice {
            at,
            remove,
            insert: insert.to_owned(),
        });
    }

    fn piece(&mut self, at: usize, old: Span, new: Span) {
        if old == new {
            return;
        }
        let store = self.new.store;
        if let Some((start, old_end, new_end)) = differing(store.slice(old), store.slice(new)) {
            self.replace(
                at + start,
                old_end - start,
                &store.slice(new)[start..new_end],
            );
        }
    }

    /// A value that is there before and after, at `at` in the old text.
    fn value(&mut self, id: u32, at: usize) {
        match (self.old.layout(id), self.new.layout(id)) {
            (Some(old), Some(new)) => self.list(old, new, at),
            (None, None) => {
                let (old, new) = (self.old.node(id).span(), self.new.node(id).span());
                self.piece(at, old, new);
            }
            _ => {
                let mut text = String::new();
                self.new.store.print(id, &mut text);
                self.replace(at, self.old.len(id) as usize, &text);
            }
        }
    }

    fn list(&mut self, old: &Layout, new: &Layout, mut at: usize) {
        let places: Vec<Option<usize>>;
        let keep = if old.ids == new.ids {
            places = (0..old.ids.len()).map(Some).collect();
            vec![true; places.len()]
        } else {
            let index: HashMap<u32, usize> = old
                .ids
                .iter()
                .enumerate()
                .map(|(index, id)| (*id, index))
                .collect();
            places = new.ids.iter().map(|id| index.get(id).copied()).collect();
            keep_in_order(&places)
        };
        let mut next = 0;
        for (place, id) in new.ids.iter().enumerate() {
            let stays = places[place].filter(|_| keep[place]);
            let Some(index) = stays else {
                let mut text = self.new.store.slice(new.prefixes[place]).to_owned();
                self.new.store.print(*id, &mut text);
                self.replace(at, 0, &text);
                continue;
            };
            at = self.drop_items(old, next..index, at);
            self.piece(at, old.prefixes[index], new.prefixes[place]);
            at += old.prefixes[index].len as usize;
            if self.old.was_touched(*id) {
                self.value(*id, at);
            }
            at += self.old.len(*id) as usize;
            next = index + 1;
        }
        at = self.drop_items(old, next..old.ids.len(), at);
        self.piece(at, old.tail, new.tail);
    }

    fn drop_items(&mut self, old: &Layout, gone: std::ops::Range<usize>, at: usize) -> usize {
        let len = gone
            .map(|index| old.prefixes[index].len as usize + self.old.len(old.ids[index]) as usize)
            .sum();
        self.replace(at, len, "");
        at + len
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_replacement_between_whole_characters() {
        let splice = of_texts("aéb", "aèb").expect("differs");
        assert_eq!(
            splice,
            TextSplice {
                at: 1,
                remove: 2,
                insert: "è".to_owned()
            }
        );
        assert_eq!(of_texts("x", "x"), None);
        for (a, b) in [
            ("aaa", "aa"),
            ("", "é"),
            ("éé", "é"),
            ("ab", "b"),
            ("😀", "😁"),
        ] {
            let splice = of_texts(a, b).expect("differs");
            assert_eq!(TextSplice::apply_all(&[splice], a), b);
        }
    }
}
