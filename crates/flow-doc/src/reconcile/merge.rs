//! Setting a value: only what means something else is written, in the style of the file.

use super::{keep_in_order, matching, same_value};
use crate::{draft::Draft, fresh::Fresh, node::Kind, scan::ROOT};

impl Draft<'_> {
    /// Makes an old value mean what a fresh one means. Members keep their order, unchanged parts
    /// their spelling.
    pub fn become_value(&mut self, old: u32, fresh: &Fresh<'_>, new: u32) {
        if same_value(self.store(), old, fresh, new) {
            return;
        }
        let kind = fresh.kind(new);
        if self.store().node(old).kind != kind {
            self.replace(old, fresh, new);
            return;
        }
        match kind {
            Kind::Object => self.become_members(old, fresh, new),
            Kind::Array => self.become_items(old, fresh, new),
            _ => self.replace(old, fresh, new),
        }
    }

    fn replace(&mut self, old: u32, fresh: &Fresh<'_>, new: u32) {
        if !fresh.kind(new).is_container() {
            self.adopt(old, fresh, new);
            return;
        }
        let indent = self.line_indent(old);
        let text = self.styled(fresh, new, self.opens_lines(old), &indent);
        if let Ok(styled) = Fresh::parse(text, 0) {
            self.adopt(old, &styled, ROOT);
        }
    }

    fn become_members(&mut self, old: u32, fresh: &Fresh<'_>, new: u32) {
        let matches = matching::members(self.store(), old, fresh, new);
        let olds = self.children(old);
        let mut before = None;
        for (place, child) in fresh.children(new).iter().enumerate() {
            if let Some(index) = matches[place] {
                self.become_value(olds[index], fresh, *child);
                before = Some(olds[index]);
                continue;
            }
            // After the member before it; at the front only if a known member follows.
            let next = matches[place..]
                .iter()
                .flatten()
                .next()
                .map(|index| olds[*index]);
            let index = match (before, next) {
                (Some(id), _) => self.position(id).map_or(usize::MAX, |at| at + 1),
                (None, Some(id)) => self.position(id).unwrap_or(usize::MAX),
                (None, None) => usize::MAX,
            };
            let key = fresh.key(*child).into_owned();
            before = Some(self.insert_fresh(old, index, Some(&key), fresh, *child));
        }
        for (index, child) in olds.iter().enumerate() {
            if !matches.contains(&Some(index)) {
                self.remove_item(*child);
            }
        }
    }

    fn become_items(&mut self, old: u32, fresh: &Fresh<'_>, new: u32) {
        let matches = matching::items(self.store(), old, fresh, new);
        let olds = self.children(old);
        let stays = keep_in_order(&matches);
        // With nothing left of the old list its items go last, so that the new ones see its style.
        let (gone, moved): (Vec<_>, Vec<_>) = {
            let staying: Vec<_> = matches
                .iter()
                .zip(&stays)
                .filter(|(_, s)| **s)
                .filter_map(|(m, _)| *m)
                .collect();
            let loose = (0..olds.len()).filter(|index| !staying.contains(index));
            loose.partition(|index| !matches.contains(&Some(*index)))
        };
        let early = stays.contains(&true);
        for index in &moved {
            self.remove_item(olds[*index]);
        }
        if early {
            for index in &gone {
                self.remove_item(olds[*index]);
            }
        }
        for (place, child) in fresh.children(new).iter().enumerate() {
            match matches[place] {
                Some(index) => {
                    if !stays[place] {
                        self.insert_item(old, place, olds[index], None);
                    }
                    self.become_value(olds[index], fresh, *child);
                }
                None => {
                    self.insert_fresh(old, place, None, fresh, *child);
                }
            }
        }
        if !early {
            for index in &gone {
                self.remove_item(olds[*index]);
            }
        }
    }
}
