use flow_catalog::{Kind, Only, Property};
use flow_doc::Value;

use super::{Gathered, property};
use crate::{
    cx::Cx,
    rules::{file::duplicate_key, structure as rules},
};

/// An object whose keys are written down in the catalogue.
#[derive(Clone, Copy)]
pub(crate) struct Owner<'d> {
    pub value: Value<'d>,
    /// As messages call it: "Short answer (TextInput)", "the screen", "this option".
    pub what: &'static str,
    /// The key that says what it is and is looked at by the caller.
    pub tag: Option<&'static str>,
    pub properties: &'static [Property],
    /// Keys of an action, which WhatsApp reports under a code of its own.
    pub is_action: bool,
}

/// Whether the property itself stands there more than once, not only a misspelling of it.
fn is_twice(owner: &Owner<'_>, property: &Property) -> bool {
    owner
        .value
        .members()
        .filter(|(key, _)| *key == property.name)
        .count()
        > 1
}

/// Checks every member of an object against its properties.
pub(crate) fn members<'d>(cx: &mut Cx<'d, '_>, gathered: &mut Gathered<'d>, owner: &Owner<'d>) {
    let version = cx.version();
    let mut seen = 0u64;
    for (key, value) in owner.value.members() {
        if owner.tag == Some(&*key) {
            if seen & (1 << 63) != 0 {
                duplicate_key::report(cx, &key, value);
            }
            seen |= 1 << 63;
            continue;
        }
        let Some(index) = owner.properties.iter().position(|p| p.name == key) else {
            let meant = rules::unknown_property::report(cx, owner, &key, value);
            // A required property under a misspelt name is not missing as well.
            let index = owner.properties.iter().position(|p| Some(p.name) == meant);
            seen |= index.map_or(0, |index| 1 << index);
            continue;
        };
        let property = &owner.properties[index];
        if seen & (1 << index) != 0 && is_twice(owner, property) {
            duplicate_key::report(cx, &key, value);
        }
        seen |= 1 << index;
        if !property.exists_in(version) {
            rules::property_not_in_version::report(cx, owner, property, value);
            continue;
        }
        if property.only == Some(Only::OutsideForm) && cx.form.is_some() {
            rules::set_at_form_instead::report(cx, owner, property, value);
        }
        property::check(cx, gathered, owner, property, value);
    }
    for (index, property) in owner.properties.iter().enumerate() {
        if seen & (1 << index) == 0
            && owner.tag != Some(property.name)
            && property.exists_in(version)
            && property.required.in_version(version)
        {
            if matches!(property.kind, Kind::Action(_)) {
                gathered.facts.unreadable_action = true;
            }
            rules::missing_property::report(cx, owner, property);
        }
    }
}
