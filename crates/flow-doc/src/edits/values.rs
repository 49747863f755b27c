//! Set, Unset, RenameKey.

use super::wrong_shape;
use crate::{
    Kind, Refusal, RefusalCode, draft::Draft, fresh::Fresh, json_string, pointer, scan::ROOT,
};

/// Members that hold most of the file stay last: what is added goes before them.
const BULKY: [&str; 4] = ["screens", "layout", "children", "cases"];

impl Draft<'_> {
    pub(super) fn set(&mut self, node: u32, path: &str, value: &str) -> Result<(), Refusal> {
        let tokens = tokens(path)?;
        let fresh = Fresh::given(value, self.depth(node) + tokens.len())?;
        let mut here = node;
        for (level, token) in tokens.iter().enumerate() {
            let next = match self.store().node(here).kind {
                Kind::Object => self.store().member(here, token),
                Kind::Array => match pointer::index(token) {
                    Some(index) if index < self.store().children(here).len() => {
                        Some(self.store().children(here)[index])
                    }
                    Some(index) if index == self.store().children(here).len() => None,
                    None if token == "-" => None,
                    _ => {
                        return Err(wrong_shape(format!("The list has no item {token} to set.")));
                    }
                },
                _ => {
                    let message =
                        format!("There is a single value here already; it has no part “{token}”.");
                    return Err(wrong_shape(message));
                }
            };
            if let Some(next) = next {
                here = next;
                continue;
            }
            let wrapped = wrap(fresh.raw(ROOT), &tokens[level + 1..]);
            let fresh = Fresh::given(&wrapped, 0)?;
            self.add_member(here, token, &fresh, ROOT);
            return Ok(());
        }
        self.become_value(here, &fresh, ROOT);
        Ok(())
    }

    /// Adds a member at its customary place (or an item at the end of an array).
    pub(crate) fn add_member(&mut self, parent: u32, key: &str, fresh: &Fresh<'_>, id: u32) -> u32 {
        let children = self.store().children(parent);
        let is_object = self.store().node(parent).kind == Kind::Object;
        let bulky = |id: &u32| BULKY.iter().any(|key| self.store().has_key(*id, key));
        let index = match children.last() {
            Some(last) if is_object && bulky(last) => children.len() - 1,
            _ => children.len(),
        };
        self.insert_fresh(parent, index, is_object.then_some(key), fresh, id)
    }

    pub(super) fn unset(&mut self, node: u32, path: &str) -> Result<(), Refusal> {
        let tokens = tokens(path)?;
        let Some((last, around)) = tokens.split_last() else {
            return Err(wrong_shape("Only a part of something can be cleared."));
        };
        let Some(parent) = self.walk(node, around) else {
            return Ok(());
        };
        if self.store().node(parent).kind == Kind::Array {
            let item = pointer::index(last)
                .and_then(|index| self.store().children(parent).get(index).copied());
            if let Some(item) = item {
                self.remove_item(item);
            }
            return Ok(());
        }
        // All of that name: otherwise an earlier one of them would come to light.
        while let Some(member) = self.store().member(parent, last) {
            self.remove_item(member);
        }
        Ok(())
    }

    pub(super) fn rename_key_at(
        &mut self,
        node: u32,
        path: &str,
        key: &str,
    ) -> Result<(), Refusal> {
        let tokens = tokens(path)?;
        let found = self.walk(node, &tokens).filter(|_| !tokens.is_empty());
        let Some(member) = found.filter(|id| self.store().node(*id).key != 0) else {
            return Err(wrong_shape("There is nothing of this name to rename."));
        };
        if self.store().has_key(member, key) {
            return Ok(());
        }
        if key.is_empty() {
            return Err(Refusal::new(RefusalCode::NameEmpty, "A name is needed."));
        }
        let parent = self.store().node(member).parent;
        if self.store().member(parent, key).is_some() {
            let message = format!("“{key}” is there already. Choose another name.");
            return Err(Refusal::new(RefusalCode::NameTaken, message));
        }
        self.rename_key(member, key);
        Ok(())
    }

    /// Follows decoded pointer tokens.
    pub(super) fn walk<T: AsRef<str>>(&self, from: u32, tokens: &[T]) -> Option<u32> {
        let store = self.store();
        tokens
            .iter()
            .try_fold(from, |here, token| match store.node(here).kind {
                Kind::Array => store
                    .children(here)
                    .get(pointer::index(token.as_ref())?)
                    .copied(),
                _ => store.member(here, token.as_ref()),
            })
    }

    /// Sets a member of an object to a text.
    pub(crate) fn set_text(&mut self, object: u32, key: &str, text: &str) {
        let raw = json_string::encode(text);
        match self.store().member(object, key) {
            Some(member) => self.set_scalar(member, &raw),
            None => {
                if let Ok(fresh) = Fresh::parse(raw, 0) {
                    self.add_member(object, key, &fresh, ROOT);
                }
            }
        }
    }
}

fn tokens(path: &str) -> Result<Vec<String>, Refusal> {
    let tokens = pointer::tokens(path).ok_or_else(|| {
        wrong_shape(format!(
            "“{path}” is no path: it must start with a slash, and after “~” comes 0 or 1."
        ))
    })?;
    Ok(tokens.into_iter().map(|token| token.into_owned()).collect())
}

/// The value inside objects of these names, outermost first.
fn wrap(value: &str, names: &[String]) -> String {
    names.iter().rev().fold(value.to_owned(), |inner, name| {
        format!("{{{}:{inner}}}", json_string::encode(name))
    })
}
