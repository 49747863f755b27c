use flow_catalog::{ActionKind, ActionName, Property, actions};
use flow_doc::{Kind as JsonKind, Value, reference::Reference as Found};

use super::{Gathered, Owner, expression, members, note_uses, uses::Spot};
use crate::{
    cx::Cx,
    data_type::DataType,
    facts::{ActionFact, Entry, Payload, Reference, Source},
    rules::{actions as rules, expressions, file::duplicate_key, references, structure},
    text::{Shape, can_be_name, shape},
};

/// Checks an action object and notes down where it leads and what it carries.
pub(crate) fn check<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    property: &'static Property,
    kinds: &'static [ActionKind],
    value: Value<'d>,
) {
    let Some(name_value) = value.get("name") else {
        gathered.facts.unreadable_action = true;
        return rules::action_without_name::report(cx, kinds, value);
    };
    let Some(text) = name_value.str() else {
        gathered.facts.unreadable_action = true;
        return structure::wrong_type::report_name(cx, "name", name_value);
    };
    let Some(name) = ActionName::parse(&text) else {
        gathered.facts.unreadable_action = true;
        return rules::unknown_action::report(cx, kinds, name_value, &text);
    };
    let allowed = rules::action_not_here::check(cx, property, kinds, name, name_value);
    let description = actions::find(name);
    members(
        cx,
        gathered,
        &Owner {
            value,
            what: description.everyday,
            tag: Some("name"),
            properties: description.properties,
            is_action: true,
        },
    );
    let payload = payload(cx, gathered, property, name, value);
    let on_select = property.name != "on-click-action";
    rules::action_without_payload::check(cx, name, on_select, value);
    if !allowed {
        return;
    }
    let component = cx.component.map(|c| c.id()).unwrap_or_default();
    let component_type = cx
        .component
        .and_then(|c| c.get("type"))
        .and_then(|t| t.str())
        .and_then(|t| flow_catalog::components::find(&t))
        .map_or("", |c| c.type_name);
    let target = value
        .get("next")
        .and_then(|next| next.get("name"))
        .and_then(|name| Some((name.str()?, name.id())))
        .filter(|(name, _)| can_be_name(name))
        .map(|(name, node)| (Box::from(&*name), node));
    gathered.facts.actions.push(ActionFact {
        name,
        node: value.id(),
        component,
        component_type,
        in_branch: cx.in_branch,
        path: cx.place_of(value).1.into(),
        target,
        payload,
    });
}

fn payload<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    property: &'static Property,
    name: ActionName,
    action: Value<'d>,
) -> Payload {
    let Some(payload) = action.get("payload") else {
        return Payload::Missing;
    };
    if !payload.is_object() {
        return Payload::Unreadable;
    }
    duplicate_key::check(cx, payload);
    let mut entries = Vec::with_capacity(payload.len());
    for (key, value) in payload.members() {
        if value.is_null() {
            // Where types are compared, null fits none of them.
            let compared = matches!(name, ActionName::Navigate | ActionName::UpdateData);
            structure::null_value::report_entry(cx, value, compared);
        }
        let source = source(cx, gathered, property, name, value);
        entries.push(Entry {
            key: (&*key).into(),
            node: value.id(),
            source,
        });
    }
    Payload::Known(payload.id(), entries)
}

/// Where one value of a payload comes from; references inside are noted down.
fn source<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    property: &'static Property,
    name: ActionName,
    value: Value<'d>,
) -> Source {
    match value.kind() {
        JsonKind::String => {
            let text = value.str().unwrap_or_default();
            let found = shape(&text);
            let reference = match found {
                Shape::Plain => return Source::Literal(DataType::Text),
                Shape::Whole(Found::Malformed(inner)) => {
                    references::malformed_reference::report(cx, property, value, inner);
                    return Source::Unknown;
                }
                Shape::Mixed => {
                    if !expressions::needs_backticks::check(cx, property, value, &text) {
                        references::text_beside_reference::report(cx, property, value, &text);
                    }
                    return Source::Unknown;
                }
                Shape::Expression => {
                    if !references::backticks_not_yet::check(cx, value) {
                        return Source::Unknown;
                    }
                    return expression::payload(cx, gathered, property, name, value, &text);
                }
                Shape::Whole(reference) => reference,
            };
            note_uses(cx, gathered, value, &text, Spot::payload(property.name));
            Reference::of(reference).map_or(Source::Unknown, Source::Reference)
        }
        JsonKind::Array | JsonKind::Object => {
            for inner in value.descendants() {
                if inner.is_object() {
                    duplicate_key::check(cx, inner);
                }
                let Some(text) = inner.str() else { continue };
                let found = shape(&text);
                if found == Shape::Expression {
                    if references::backticks_not_yet::check(cx, inner) {
                        expression::payload(cx, gathered, property, name, inner, &text);
                    }
                } else if found != Shape::Plain {
                    note_uses(cx, gathered, inner, &text, Spot::payload(property.name));
                }
                if found != Shape::Plain {
                    rules::picker_inside::note(gathered, cx.component, inner, &text);
                }
            }
            Source::Literal(DataType::of_literal(value))
        }
        _ => Source::Literal(DataType::of_literal(value)),
    }
}
