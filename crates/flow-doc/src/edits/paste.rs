//! What the clipboard holds.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    components::{nested_too_deep, types_in},
    gaps::Gap,
    names::free_screen_id,
    rename::{navigate_target, targets_of},
};
use crate::{
    Kind, NodeId, Refusal, RefusalCode, draft::Draft, fault::MAX_DEPTH, flow::ScreenRef,
    fresh::Fresh, json_string::encode, scan::ROOT,
};

/// What a text from the clipboard is, with the places of its parts.
enum Clip {
    Components(Vec<u32>),
    /// With the routing model of the Flow they come from.
    Screens(Vec<u32>, Option<u32>),
}

impl Draft<'_> {
    pub(super) fn paste(&mut self, at: u32, text: &str) -> Result<(), Refusal> {
        let text = text.trim_start_matches('\u{FEFF}').trim();
        let fresh = Fresh::given(text, 0)?;
        match read(&fresh)? {
            Clip::Components(parts) => self.paste_components(at, &fresh, &parts),
            Clip::Screens(parts, model) => self.paste_screens(at, &fresh, &parts, model),
        }
    }

    fn paste_components(
        &mut self,
        at: u32,
        fresh: &Fresh<'_>,
        parts: &[u32],
    ) -> Result<(), Refusal> {
        let coming: Vec<_> = parts
            .iter()
            .filter_map(|id| fresh.text(*id, "type"))
            .collect();
        let gaps = self.gaps_at(at, &coming)?;
        self.at_first(gaps, |draft, gap| draft.insert_parts(gap, fresh, parts))
    }

    pub(super) fn insert_parts(
        &mut self,
        gap: &Gap,
        fresh: &Fresh<'_>,
        parts: &[u32],
    ) -> Result<(), Refusal> {
        let array = self.slot_array(gap.parent, &gap.slot)?;
        let screen = self.screen_around(array)?;
        let room = MAX_DEPTH.saturating_sub(self.depth(array) + 1);
        if parts.iter().any(|id| fresh.height(*id) > room) {
            return Err(nested_too_deep());
        }
        let types: BTreeSet<_> = parts.iter().flat_map(|id| types_in(fresh, *id)).collect();
        let before = self.census(screen, &[], &types);
        let taken = self.field_names(screen);
        let new = self.insert_all(array, gap.index, fresh, parts)?;
        self.make_names_unique(screen, &new, taken);
        self.check_places(&new, true, &before)?;
        self.select = Some(new);
        Ok(())
    }

    fn insert_all(
        &mut self,
        array: u32,
        index: usize,
        fresh: &Fresh<'_>,
        parts: &[u32],
    ) -> Result<Vec<u32>, Refusal> {
        let mut new = Vec::with_capacity(parts.len());
        for (count, part) in parts.iter().enumerate() {
            new.push(self.insert_fresh(array, index + count, None, fresh, *part));
            self.check_size()?;
        }
        Ok(new)
    }

    fn paste_screens(
        &mut self,
        at: u32,
        fresh: &Fresh<'_>,
        parts: &[u32],
        model: Option<u32>,
    ) -> Result<(), Refusal> {
        let list = self.screen_array()?;
        if parts.iter().any(|id| fresh.height(*id) > MAX_DEPTH - 2) {
            return Err(nested_too_deep());
        }
        let here = self.flow().screen_of(NodeId(at));
        let here = here.and_then(|screen| self.position(screen.node().0));
        let index = here.map_or(usize::MAX, |at| at + 1);
        let mut taken: BTreeSet<String> = self
            .flow()
            .screens()
            .filter_map(|screen| screen.id().map(|id| id.into_owned()))
            .collect();
        let index = index.min(self.store().children(list).len());
        let new = self.insert_all(list, index, fresh, parts)?;
        let ids: Vec<_> = parts.iter().map(|part| fresh.text(*part, "id")).collect();
        let brought: BTreeSet<String> = ids.iter().flatten().cloned().collect();
        let mut renamed = BTreeMap::new();
        let mut came = Vec::new();
        for (node, id) in new.iter().zip(ids) {
            let Some(id) = id else { continue };
            let free = match taken.contains(&id) {
                true => free_screen_id(&id, |id| taken.contains(id) || brought.contains(id)),
                false => id.clone(),
            };
            if free != id {
                self.set_text(*node, "id", &free);
            }
            taken.insert(free.clone());
            renamed.entry(id.clone()).or_insert(free.clone());
            came.push((*node, id, free));
        }
        for node in &new {
            self.follow_screens(*node, &renamed);
        }
        for (node, old, id) in came {
            let listed = model.and_then(|model| fresh.member(model, &old));
            self.route_pasted(node, &id, &renamed, listed.map(|list| (fresh, list)));
        }
        self.select = Some(new);
        Ok(())
    }

    /// Lets references and navigations below `scope` follow screens to their new ids.
    fn follow_screens(&mut self, scope: u32, renamed: &BTreeMap<String, String>) {
        let renamed: BTreeMap<_, _> = renamed.iter().filter(|(old, new)| old != new).collect();
        if renamed.is_empty() {
            return;
        }
        let targets: Vec<_> = self
            .value(scope)
            .descendants()
            .filter_map(navigate_target)
            .filter_map(|target| {
                let new = renamed.get(&target.str()?.into_owned())?;
                Some((target.id().0, encode(new)))
            })
            .collect();
        for (target, raw) in targets {
            self.set_scalar(target, &raw);
        }
        self.rewrite_references(scope, &|found| {
            let old = found.screen()?;
            let new = renamed.get(&old.to_owned())?;
            Some((old.to_owned(), (*new).clone()))
        });
    }

    /// Enters a pasted screen into the routing model, if the flow has one: where the Flow it comes
    /// from let it lead, else where its actions lead.
    fn route_pasted(
        &mut self,
        node: u32,
        id: &str,
        renamed: &BTreeMap<String, String>,
        listed: Option<(&Fresh<'_>, u32)>,
    ) {
        let model = self.store().member(self.doc.state.root, "routing_model");
        let model = model.filter(|model| self.store().node(*model).kind == Kind::Object);
        let Some(model) = model.filter(|model| self.store().member(*model, id).is_none()) else {
            return;
        };
        let targets: Vec<String> = match listed {
            Some((fresh, list)) if fresh.kind(list) == Kind::Array => {
                let names = fresh.children(list).iter().filter_map(|id| fresh.str(*id));
                let new = |old: &str| renamed.get(old).cloned().unwrap_or(old.to_owned());
                names.map(|old| new(&old)).collect()
            }
            _ => {
                let screen = ScreenRef {
                    value: self.value(node),
                };
                let mut targets = targets_of(screen);
                targets.retain(|target| target != id && self.flow().screen(target).is_some());
                targets
            }
        };
        let targets: Vec<_> = targets.iter().map(|target| encode(target)).collect();
        if let Ok(routes) = Fresh::parse(format!("[{}]", targets.join(",")), 0) {
            let end = self.store().children(model).len();
            self.insert_fresh(model, end, Some(id), &routes, ROOT);
        }
    }
}

/// Tells apart what can be pasted.
/// What a text is to [`crate::Edit::Paste`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pasted {
    Components,
    Screens,
}

impl Pasted {
    /// `None`: it could not be pasted.
    pub fn of(text: &str) -> Option<Pasted> {
        let fresh = Fresh::given(text.trim_start_matches('\u{FEFF}').trim(), 0).ok()?;
        match read(&fresh).ok()? {
            Clip::Components(_) => Some(Pasted::Components),
            Clip::Screens(..) => Some(Pasted::Screens),
        }
    }
}

fn read(fresh: &Fresh<'_>) -> Result<Clip, Refusal> {
    let parts = match fresh.kind(ROOT) {
        Kind::Object => {
            if let Some(list) = array(fresh, ROOT, "screens") {
                let screens = fresh.children(list).to_vec();
                if !screens.is_empty() && screens.iter().all(|id| is_screen(fresh, *id)) {
                    let model = fresh.member(ROOT, "routing_model");
                    return Ok(Clip::Screens(screens, model));
                }
                return Err(nothing());
            }
            vec![ROOT]
        }
        Kind::Array => fresh.children(ROOT).to_vec(),
        _ => Vec::new(),
    };
    if parts.is_empty() {
        return Err(nothing());
    }
    if parts.iter().all(|id| is_screen(fresh, *id)) {
        return Ok(Clip::Screens(parts, None));
    }
    let is_component =
        |id: &u32| !is_screen(fresh, *id) && fresh.text(*id, "type").is_some_and(|t| !t.is_empty());
    match parts.iter().all(is_component) {
        true => Ok(Clip::Components(parts)),
        false => Err(nothing()),
    }
}

/// A screen is known by its layout; a component may have an id, but stands under a type.
fn is_screen(fresh: &Fresh<'_>, id: u32) -> bool {
    let layout = fresh.member(id, "layout");
    let layout = layout.is_some_and(|layout| fresh.kind(layout) == Kind::Object);
    fresh.kind(id) == Kind::Object
        && (layout || (fresh.text(id, "id").is_some() && fresh.member(id, "type").is_none()))
}

fn array(fresh: &Fresh<'_>, object: u32, key: &str) -> Option<u32> {
    let list = fresh.member(object, key)?;
    (fresh.kind(list) == Kind::Array).then_some(list)
}

fn nothing() -> Refusal {
    Refusal::new(
        RefusalCode::NotJson,
        "This is JSON, but no part of a flow. What can be pasted are components, screens, or a whole flow.",
    )
}
