//! Making a component one of another type, keeping what fits.

use flow_catalog::{
    ActionName, Component, Kind as PropertyKind, Property, Version, Yields, components,
};

use super::wrong_shape;
use crate::{
    Kind, Refusal, Value,
    draft::Draft,
    fresh::Fresh,
    json_string::encode,
    place::{called, version_of},
    scan::ROOT,
};

/// What becomes of a value under the other type.
enum Fit {
    Keeps,
    /// Lines of text where one text is wanted.
    Joined(String),
    /// Only these parts of it go: their places from the value on, and how they are called.
    Without(Vec<(u32, String)>),
    Goes,
}

impl Draft<'_> {
    pub(super) fn convert(&mut self, node: u32, to: &str) -> Result<(), Refusal> {
        self.must_be_component(node)?;
        let version = version_of(self.flow());
        let type_name = self.value(node).get("type").and_then(|name| name.str());
        let from = type_name.unwrap_or_default().into_owned();
        if from == to {
            return Ok(());
        }
        let known = components::family_of(&from).contains(&to);
        let pair = components::find(&from).zip(components::find(to));
        let Some((old, new)) = pair.filter(|_| known) else {
            return Err(wrong_shape(format!(
                "{} cannot become {}.",
                called(&from),
                called(to)
            )));
        };
        let screen = self.screen_around(node)?;
        let before = self.census(screen, &[], &[to.to_owned()].into());
        let fits: Vec<_> = self
            .value(node)
            .members()
            .filter(|(key, _)| key != "type")
            .map(|(key, value)| {
                let fit = fit(&key, value, old, new, version);
                (key.into_owned(), value.id().0, fit)
            })
            .collect();
        self.set_text(node, "type", to);
        for (key, member, fit) in fits {
            let label = |key: &str| {
                old.property(key)
                    .map_or(key, |known| known.label)
                    .to_owned()
            };
            match fit {
                Fit::Keeps => {}
                Fit::Joined(text) => self.set_scalar(member, &encode(&text)),
                Fit::Without(parts) => {
                    for (part, name) in parts {
                        self.remove_item(part);
                        self.drop_once(format!("{} ({name})", label(&key)));
                    }
                }
                Fit::Goes => {
                    let default = old.property(&key).and_then(|known| known.default);
                    let was_default = default == Some(&*self.store().raw(member));
                    self.remove_item(member);
                    if !was_default {
                        self.drop_once(label(&key));
                    }
                }
            }
        }
        self.fill_required(node, new, version)?;
        self.check_places(&[node], false, &before)?;
        self.select = Some(vec![node]);
        Ok(())
    }

    fn drop_once(&mut self, name: String) {
        if !self.dropped.contains(&name) {
            self.dropped.push(name);
        }
    }

    /// What the other type cannot do without, as a fresh one has it.
    fn fill_required(
        &mut self,
        node: u32,
        known: &Component,
        version: Version,
    ) -> Result<(), Refusal> {
        let fresh = Fresh::given(known.snippet_in(version), self.depth(node))?;
        for property in known.properties {
            let wanted = property.required.in_version(version) && property.exists_in(version);
            if !wanted || self.store().member(node, property.name).is_some() {
                continue;
            }
            if let Some(value) = fresh.member(ROOT, property.name) {
                self.add_member(node, property.name, &fresh, value);
            }
        }
        Ok(())
    }
}

fn fit(key: &str, value: Value<'_>, old: &Component, new: &Component, version: Version) -> Fit {
    let target = new.property(key).filter(|known| known.exists_in(version));
    match (old.property(key), target) {
        // The file's own, which is nobody's business here.
        (None, _) => Fit::Keeps,
        (Some(_), None) => Fit::Goes,
        (Some(_), Some(target)) if target.kind == PropertyKind::InitValue => {
            let taken = match (new.yields, value.kind()) {
                _ if is_bound(value) => true,
                (Some(Yields::Text | Yields::TextOrNumber), kind) => kind == Kind::String,
                (Some(Yields::TextList), kind) => kind == Kind::Array,
                _ => false,
            };
            keeps_if(taken)
        }
        (Some(old), Some(target)) => fit_kind(value, old.kind, target.kind, version),
    }
}

fn keeps_if(fits: bool) -> Fit {
    match fits {
        true => Fit::Keeps,
        false => Fit::Goes,
    }
}

/// A reference or an expression: what it gives is judged by the checks.
fn is_bound(value: Value<'_>) -> bool {
    let text = value.str();
    text.is_some_and(|text| text.starts_with("${") || text.starts_with('`'))
}

fn fit_kind(value: Value<'_>, old: PropertyKind, new: PropertyKind, version: Version) -> Fit {
    use PropertyKind::*;
    let is_text = |kind| matches!(kind, Text | LongText | TextOrLines(_) | TextOrMap);
    match (old, new) {
        // One value where there could be one for each end, and the other way round.
        (RangePair(old), new) if new != RangePair(old) => match value.is_object() {
            true => Fit::Goes,
            false => fit_kind(value, *old, new, version),
        },
        (old, RangePair(new)) if old != RangePair(new) => fit_kind(value, old, *new, version),
        (old, new) if is_text(old) && is_text(new) => match (value.kind(), new) {
            (Kind::Array, TextOrLines(since)) if since <= version => Fit::Keeps,
            (Kind::Array, new) => joined(value, if new == Text { " " } else { "\n" }),
            (Kind::Object, new) => keeps_if(new == TextOrMap),
            _ => Fit::Keeps,
        },
        (Enum(_), Enum(words)) => {
            let text = value.str().unwrap_or_default();
            let known = words.iter().any(|word| word.value == text);
            keeps_if(known || is_bound(value))
        }
        (Action(_), Action(kinds)) => {
            let name = value.get("name").and_then(|name| name.str());
            let name = ActionName::parse(&name.unwrap_or_default());
            let mut kinds = kinds.iter().filter(|kind| kind.since <= version);
            keeps_if(kinds.any(|kind| Some(kind.name) == name))
        }
        (Options(old), Options(new)) | (Items(old), Items(new)) => {
            let items = value.items().filter(Value::is_object);
            let parts = items.flat_map(|item| without(item, old, new, version));
            Fit::Without(parts.collect())
        }
        (old, new) => keeps_if(old == new),
    }
}

/// Members of an item that the other type's items do not have.
fn without(
    item: Value<'_>,
    old: &[Property],
    new: &[Property],
    version: Version,
) -> Vec<(u32, String)> {
    let by_name =
        |list: &[Property], key: &str| list.iter().copied().find(|known| known.name == key);
    let mut parts = Vec::new();
    for (key, value) in item.members() {
        let Some(known) = by_name(old, &key) else {
            continue;
        };
        let target = by_name(new, &key).filter(|known| known.exists_in(version));
        let fits = target.map(|target| fit_kind(value, known.kind, target.kind, version));
        if !matches!(fits, Some(Fit::Keeps)) {
            parts.push((value.id().0, known.label.to_owned()));
        }
    }
    parts
}

fn joined(lines: Value<'_>, between: &str) -> Fit {
    let lines: Vec<_> = lines.items().filter_map(|line| line.str()).collect();
    Fit::Joined(lines.join(between))
}
