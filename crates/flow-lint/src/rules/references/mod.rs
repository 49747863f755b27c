//! Values taken from data and answers.

pub(crate) mod backticks_not_yet;
pub(crate) mod broken_path;
pub(crate) mod button_outside_form;
pub(crate) mod form_as_value;
pub(crate) mod global_not_yet;
pub(crate) mod list_shape;
pub(crate) mod malformed_reference;
pub(crate) mod mixed_rich_text;
pub(crate) mod must_be_bound;
pub(crate) mod must_be_fixed;
pub(crate) mod reference_in_line;
pub(crate) mod reference_to_own_screen;
pub(crate) mod text_beside_reference;
pub(crate) mod type_mismatch;
pub(crate) mod undeclared_data;
pub(crate) mod unknown_field;
pub(crate) mod unknown_global_value;
pub(crate) mod unknown_screen_in_reference;

use flow_catalog::Version;
use flow_doc::{Document, Value};

use crate::{
    Diagnostic, Part, Rule,
    cx::Cx,
    facts::{DataModel, Place, Reference, ScreenFacts, Use, Wanted},
    flow::{Screens, field_type, local_type},
    rules::skipped::Skipped,
    walk::Gathered,
};

/// The rules that look at references to the screen's own data and fields.
pub(crate) fn on_screen<'d>(cx: &mut Cx<'d, '_>, gathered: &Gathered<'d>) {
    let Some(screen) = cx.screen else { return };
    let facts = &gathered.facts;
    button_outside_form::check(cx, gathered);
    for (at, used) in gathered.uses.iter().enumerate() {
        let name = used.reference.field();
        let (declared, known) = match &used.reference {
            Reference::Data(_) => (
                facts.data.field(name).is_some(),
                !matches!(facts.data, DataModel::Unreadable),
            ),
            _ => (
                facts
                    .fields
                    .iter()
                    .any(|f| f.yields.is_some() && *f.name == *name),
                facts.complete && !facts.unnamed_field,
            ),
        };
        if !declared {
            let is_data = matches!(used.reference, Reference::Data(_));
            let a_form = facts
                .fields
                .iter()
                .any(|f| f.yields.is_none() && *f.name == *name);
            if !is_data && a_form {
                form_as_value::report(cx, screen, used);
            } else if known {
                // Told once, at the first place.
                let same = |other: &&Use| {
                    other.reference.field() == name
                        && matches!(other.reference, Reference::Data(_)) == is_data
                };
                if gathered.uses[..at].iter().any(|u| same(&u)) {
                    continue;
                }
                let count = gathered.uses[at..].iter().filter(same).count();
                if is_data {
                    undeclared_data::report(cx, gathered, screen, used, count);
                } else {
                    unknown_field::report(cx, gathered, screen, used, count);
                }
            }
            continue;
        }
        if let Reference::Data(path) = &used.reference
            && let Some(field) = facts.data.field(name)
            && let Err(why) = field.data_type.walk(path.split('.').skip(1))
        {
            broken_path::report(cx, screen, used, why);
            continue;
        }
        if used.whole
            && used.site.is_none()
            && used.wanted != Wanted::Any
            && let Some(have) = local_type(facts, &used.reference)
        {
            type_mismatch::check(cx, screen, used, &have);
            list_shape::check(cx, screen, used, &have);
        }
    }
}

/// The rules that look at references to other screens.
pub(crate) fn on_flow(cx: &mut Cx<'_, '_>, doc: &Document, screens: &Screens<'_>) {
    for facts in screens.all() {
        for used in &facts.globals {
            let Some(screen) = used.reference.screen() else {
                continue;
            };
            if global_not_yet::RULE.is_in(cx.version()) {
                global_not_yet::report(cx, facts, used);
                continue;
            }
            let own = facts.id.as_ref().is_some_and(|(id, _)| **id == *screen);
            match screens.get(screen) {
                None if !screens.are_named() => {}
                None => unknown_screen_in_reference::report(cx, doc, screens, facts, used, screen),
                Some(_) if own => reference_to_own_screen::report(cx, doc, facts, used, screen),
                Some(other) => {
                    if unknown_global_value::check(cx, doc, facts, other, used) {
                        global_value(cx, doc, facts, other, used);
                    }
                }
            }
        }
    }
}

/// The code and severity of a reference that leads nowhere, which depend on where it stands.
fn by_site(found: &mut Diagnostic, used: &Use, version: Version) {
    match used.site {
        // Of a property WhatsApp says the same as of a plain reference.
        Some(site) if !matches!(site.place, Place::Property { .. }) => site.judge(found, version),
        _ if used.in_payload => {
            found.code("INVALID_ON_CLICK_ACTION_PAYLOAD");
        }
        _ => {}
    }
}

/// Lowers what WhatsApp does not look at in this version; of expressions in conditions and payloads
/// their site says it.
fn passed_over<'c>(found: &'c mut Diagnostic, used: &Use, version: Version) -> &'c mut Diagnostic {
    match used.site {
        Some(site) if !matches!(site.place, Place::Property { .. }) => found,
        _ => found.unless_skipped(Skipped::References, version),
    }
}

/// What a known value of another screen yields, beside what its place takes.
fn global_value(
    cx: &mut Cx<'_, '_>,
    doc: &Document,
    facts: &ScreenFacts,
    other: &ScreenFacts,
    used: &Use,
) {
    let Some(screen) = doc.value(facts.node) else {
        return;
    };
    if let Reference::ScreenData { path, .. } = &used.reference
        && let Some(field) = other.data.field(used.reference.field())
        && let Err(why) = field.data_type.walk(path.split('.').skip(1))
    {
        return broken_path::report(cx, screen, used, why);
    }
    if used.whole
        && used.site.is_none()
        && used.wanted != Wanted::Any
        && let Some(have) = field_type(other, &used.reference)
    {
        type_mismatch::check(cx, screen, used, &have);
        list_shape::check(cx, screen, used, &have);
    }
}

/// Reports a reference of the screen being checked, at its place inside the text.
fn report_use<'c>(
    cx: &'c mut Cx<'_, '_>,
    rule: &'static Rule,
    screen: Value<'_>,
    used: &Use,
    message: String,
) -> &'c mut Diagnostic {
    let version = cx.version();
    let found = cx.report_at(
        rule,
        Some(used.node),
        (Some(screen.id()), used.component),
        message,
    );
    if let Some((start, end)) = used.range {
        found.part = Part::Within { start, end };
    }
    passed_over(found, used, version)
}

/// Reports a reference to another screen.
fn report_global<'c>(
    cx: &'c mut Cx<'_, '_>,
    rule: &'static Rule,
    facts: &ScreenFacts,
    used: &Use,
    message: String,
) -> &'c mut Diagnostic {
    let version = cx.version();
    let found = cx.report_at(
        rule,
        Some(used.node),
        (Some(facts.node), used.component),
        message,
    );
    if let Some((start, end)) = used.range {
        found.part = Part::Within { start, end };
    }
    passed_over(found, used, version)
}
