//! Names that must be unique, and the references that follow them.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::{
    Kind, NodeId, Value, draft::Draft, flow::ScreenRef, json_string, node::ESCAPED, reference,
    reference::Reference,
};

impl Draft<'_> {
    /// Names of all components of a screen.
    pub(super) fn field_names(&self, screen: u32) -> BTreeSet<String> {
        let screen = ScreenRef {
            value: self.value(screen),
        };
        screen
            .components()
            .filter_map(|c| c.name.map(|name| name.into_owned()))
            .collect()
    }

    /// Gives the fields in new components names that are free, and lets references among all of
    /// them follow.
    pub(super) fn make_names_unique(
        &mut self,
        screen: u32,
        new: &[u32],
        mut taken: BTreeSet<String>,
    ) {
        let screen = ScreenRef {
            value: self.value(screen),
        };
        let mut inside: HashSet<NodeId> = HashSet::new();
        let mut named = Vec::new();
        for component in screen.components() {
            let (node, parent) = (component.node(), component.parent);
            if new.contains(&node.0) || inside.contains(&parent) {
                inside.insert(node);
                let is_form = component.type_name == "Form";
                named.extend(component.name.map(|n| (node.0, n.into_owned(), is_form)));
            }
        }
        // A new name must not be one that another of them brings along: what follows the one would
        // follow the other.
        let brought: BTreeSet<String> = named.iter().map(|(_, name, _)| name.clone()).collect();
        let mut followed = BTreeMap::new();
        for (node, name, is_form) in named {
            let free = match taken.contains(&name) {
                true => free_name(&name, |name| taken.contains(name) || brought.contains(name)),
                false => name.clone(),
            };
            if free != name {
                self.set_text(node, "name", &free);
            }
            taken.insert(free.clone());
            if !is_form {
                // Of two that come with the same name the references mean the first.
                followed.entry(name).or_insert(free);
            }
        }
        followed.retain(|old, new| old != new);
        if followed.is_empty() {
            return;
        }
        for top in new {
            self.follow_fields(*top, &followed);
        }
    }

    /// Lets local references and Form maps below `scope` follow renamed fields, given by their old
    /// names. No new name may be an old one too.
    pub(super) fn follow_fields(&mut self, scope: u32, renamed: &BTreeMap<String, String>) {
        self.rewrite_references(scope, &|found| match found {
            Reference::Form(_) => {
                let (old, new) = renamed.get_key_value(found.field())?;
                Some((old.clone(), new.clone()))
            }
            _ => None,
        });
        let forms: Vec<_> = self
            .value(scope)
            .descendants()
            .filter(|value| value.get("type").and_then(|t| t.str()).as_deref() == Some("Form"))
            .map(|form| form.id().0)
            .collect();
        for form in forms {
            for map in ["init-values", "error-messages"] {
                let entries = self.store().member(form, map);
                for (old, new) in renamed {
                    let entry = entries.and_then(|map| self.store().member(map, old));
                    if let Some(entry) = entry {
                        self.rename_key(entry, new);
                    }
                }
            }
        }
    }

    /// Changes one step in every reference below `scope` for which `change` names the step and its
    /// replacement.
    pub(super) fn rewrite_references(
        &mut self,
        scope: u32,
        change: &dyn Fn(&Reference<'_>) -> Option<(String, String)>,
    ) {
        let texts: Vec<_> = self
            .value(scope)
            .descendants()
            .filter(|value| value.kind() == Kind::String)
            .filter_map(|value| Some((value.id().0, rewritten(value, change)?)))
            .collect();
        for (id, raw) in texts {
            self.set_scalar(id, &raw);
        }
    }
}

/// The string token with its references changed; `None` when there is nothing to change.
fn rewritten(
    value: Value<'_>,
    change: &dyn Fn(&Reference<'_>) -> Option<(String, String)>,
) -> Option<String> {
    let raw = value.raw();
    let escaped = value.document().store.node(value.id().0).flags & ESCAPED != 0;
    if !raw.contains("${") && !escaped {
        return None;
    }
    // In the token itself first, so that the spelling of the rest survives.
    let in_token = replace(&raw, change);
    if !escaped {
        return in_token;
    }
    let token = in_token.as_deref().unwrap_or(&raw);
    let in_text = replace(&json_string::decode(token), change);
    in_text.map(|text| json_string::encode(&text)).or(in_token)
}

fn replace(
    text: &str,
    change: &dyn Fn(&Reference<'_>) -> Option<(String, String)>,
) -> Option<String> {
    let mut out = String::new();
    let mut at = 0;
    for (range, found) in reference::scan(text) {
        let Some((old, new)) = change(&found) else {
            continue;
        };
        let whole = &text[range.clone()];
        out.push_str(&text[at..range.start]);
        // The step stands after a dot; the first such place is the screen or, without one, the
        // field.
        let step = format!(".{old}");
        let from = match found {
            Reference::ScreenForm { screen, .. } | Reference::ScreenData { screen, .. }
                if old != screen =>
            {
                "${screen.".len() + screen.len()
            }
            _ => 0,
        };
        match whole[from..].find(&step) {
            Some(found) => {
                let start = from + found;
                out.push_str(&whole[..start + 1]);
                out.push_str(&new);
                out.push_str(&whole[start + step.len()..]);
            }
            None => out.push_str(whole),
        }
        at = range.end;
    }
    if at == 0 {
        return None;
    }
    out.push_str(&text[at..]);
    (out != text).then_some(out)
}

/// The name itself, or with the first number that makes it free: name, name_2, name_3.
fn free_name(name: &str, taken: impl Fn(&str) -> bool) -> String {
    if !taken(name) {
        return name.to_owned();
    }
    let stem = match name.rsplit_once('_') {
        Some((stem, number))
            if !stem.is_empty()
                && !number.is_empty()
                && number.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            stem
        }
        _ => name,
    };
    let mut number = 2u64;
    loop {
        let name = format!("{stem}_{number}");
        if !taken(&name) {
            return name;
        }
        number += 1;
    }
}

/// The id itself, or with letters that make it free (screen ids hold no digits): ID, ID_B, ID_C.
pub(super) fn free_screen_id(id: &str, taken: impl Fn(&str) -> bool) -> String {
    if !taken(id) {
        return id.to_owned();
    }
    let stem = match id.rsplit_once('_') {
        Some((stem, tail)) if !stem.is_empty() && tail.len() == 1 && tail != "A" => stem,
        _ => id,
    };
    let small = id.chars().any(char::is_lowercase) && !id.chars().any(char::is_uppercase);
    (1u32..)
        .map(|number| {
            let letters = letters(number);
            let letters = if small {
                letters.to_lowercase()
            } else {
                letters
            };
            format!("{stem}_{letters}")
        })
        .find(|id| !taken(id))
        .unwrap_or_else(|| id.to_owned())
}

/// 0 is A, 25 is Z, 26 is AA.
fn letters(mut number: u32) -> String {
    let mut out = String::new();
    loop {
        out.insert(0, char::from(b'A' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return out;
        }
        number -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn free_names_count_up() {
        let taken = ["name", "name_2", "_2", "a_b"];
        let free = |name: &str| free_name(name, |name| taken.contains(&name));
        assert_eq!(free("new"), "new");
        assert_eq!(free("name"), "name_3");
        assert_eq!(free("name_2"), "name_3");
        assert_eq!(free("_2"), "_2_2");
        assert_eq!(free("a_b"), "a_b_2");
    }

    #[test]
    fn free_screen_ids_hold_no_digits() {
        let taken = ["SCREEN", "SCREEN_B", "one", "Z_Z"];
        let free = |id: &str| free_screen_id(id, |id| taken.contains(&id));
        assert_eq!(free("SCREEN"), "SCREEN_C");
        assert_eq!(free("SCREEN_B"), "SCREEN_C");
        assert_eq!(free("one"), "one_b");
        assert_eq!(
            (letters(0), letters(25), letters(26)),
            ("A".into(), "Z".into(), "AA".into())
        );
        assert_eq!(letters(27), "AB");
    }

    #[test]
    fn only_the_step_that_is_meant_changes() {
        let screen = |found: &Reference<'_>| {
            (found.screen() == Some("A")).then(|| ("A".to_owned(), "START".to_owned()))
        };
        assert_eq!(
            replace("`${screen.A.form.A} ${data.A}`", &screen).as_deref(),
            Some("`${screen.START.form.A} ${data.A}`")
        );
        let field = |found: &Reference<'_>| match found {
            Reference::ScreenForm { .. } => Some(("form".to_owned(), "x".to_owned())),
            Reference::Form(_) if found.field() == "a" => Some(("a".to_owned(), "b".to_owned())),
            _ => None,
        };
        assert_eq!(
            replace("${form.a.a} ${form.ab}", &field).as_deref(),
            Some("${form.b.a} ${form.ab}")
        );
    }
}
