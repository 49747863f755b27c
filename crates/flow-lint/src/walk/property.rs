use flow_catalog::{Binding, Evidence, Kind, LimitKind, Property};
use flow_doc::{Kind as JsonKind, Value, reference::Reference};

use super::{Gathered, Owner, action, expression, members, note_uses, uses::Spot};
use crate::{
    cx::Cx,
    facts::Wanted,
    rules::{components, expressions, references, structure as rules},
    text::{Shape, is_blank, shape},
};

/// Checks the value of one property: its JSON type, whether it may be bound, and its limits.
pub(crate) fn check<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    owner: &Owner<'d>,
    property: &'static Property,
    value: Value<'d>,
) {
    if matches!(property.kind, Kind::Action(_)) && !value.is_object() {
        gathered.facts.unreadable_action = true;
    }
    match value.kind() {
        JsonKind::Null => rules::null_value::report(cx, property, value),
        JsonKind::String => {
            let text = value.str().unwrap_or_default();
            if property.kind == Kind::Condition {
                return expression::condition(cx, gathered, property, value, &text);
            }
            match shape(&text) {
                Shape::Plain => plain_text(cx, property, value, &text),
                bound => bound_text(cx, gathered, owner, property, value, &text, bound),
            }
        }
        _ => literal(cx, gathered, owner, property, value),
    }
}

/// A text with references or backticks.
fn bound_text<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    owner: &Owner<'d>,
    property: &'static Property,
    value: Value<'d>,
    text: &str,
    shape: Shape<'_>,
) {
    if property.kind == Kind::Pattern {
        return;
    }
    if property.binding == Binding::Literal {
        return references::must_be_fixed::report(cx, owner, property, value, text);
    }
    match shape {
        Shape::Plain => {}
        Shape::Whole(Reference::Malformed(inner)) => {
            references::malformed_reference::report(cx, property, value, inner);
        }
        Shape::Whole(_) => {
            let wanted = wanted(owner, property.kind);
            note_uses(
                cx,
                gathered,
                value,
                text,
                Spot::property(property.name, wanted),
            );
        }
        Shape::Expression => {
            if references::backticks_not_yet::check(cx, value) {
                let wanted = wanted(owner, property.kind);
                expression::property(cx, gathered, property, wanted, value, text);
            }
        }
        Shape::Mixed if owner.what == "RichText" && property.name == "text" => {
            references::mixed_rich_text::report(cx, property, value, text);
        }
        Shape::Mixed => {
            if expressions::needs_backticks::check(cx, property, value, text) {
                return;
            }
            if takes_words(property) {
                references::text_beside_reference::report(cx, property, value, text);
            } else {
                // Neither the value nor a reference to it (fact base section 0).
                plain_text(cx, property, value, text);
            }
        }
    }
}

/// Whether words could stand there, so that a reference among them is meant to be shown.
fn takes_words(property: &Property) -> bool {
    !matches!(
        property.kind,
        Kind::RangePair(Kind::Bool)
            | Kind::Options(_)
            | Kind::Items(_)
            | Kind::Object(_)
            | Kind::EnumList(_)
            | Kind::TextList
            | Kind::DateList
            | Kind::FieldNames
            | Kind::FieldValues
            | Kind::FieldMessages
    )
}

/// What a reference must yield to stand for a value of this kind.
pub(crate) fn wanted(owner: &Owner<'_>, kind: Kind) -> Wanted {
    match kind {
        Kind::Text
        | Kind::LongText
        | Kind::FieldName
        | Kind::ScreenId
        | Kind::Enum(_)
        | Kind::Date
        | Kind::Image
        | Kind::Color
        | Kind::Pattern
        | Kind::Url => Wanted::Text,
        Kind::TextOrLines(_) if owner.what == "RichText" => Wanted::TextOrList,
        Kind::TextOrLines(_) => Wanted::TextOrPerhapsList,
        Kind::Bool => Wanted::Bool,
        Kind::Number | Kind::Integer => Wanted::Number,
        Kind::Options(_) => Wanted::Options,
        Kind::Items(_) => Wanted::Items,
        Kind::EnumList(_) | Kind::TextList | Kind::DateList | Kind::FieldNames => Wanted::Texts,
        Kind::Object(_) | Kind::FieldValues | Kind::FieldMessages => Wanted::Object,
        Kind::TextOrMap => Wanted::TextOrObject,
        Kind::Condition => Wanted::Bool,
        Kind::SwitchValue => Wanted::Scalar,
        Kind::InitValue => match owner.value.get("type").and_then(|t| t.str()).as_deref() {
            Some("CheckboxGroup" | "ChipsSelector") => Wanted::Texts,
            Some("OptIn") => Wanted::Bool,
            Some("TextArea" | "Dropdown" | "DatePicker") => Wanted::Text,
            _ => Wanted::Any,
        },
        Kind::RangePair(single) => match owner.value.get("mode").and_then(|m| m.str()).as_deref() {
            Some("range") => Wanted::Object,
            Some(mode) if shape(mode) != Shape::Plain => Wanted::Any,
            _ => wanted(owner, *single),
        },
        _ => Wanted::Any,
    }
}

/// A text without references.
fn plain_text(cx: &mut Cx<'_, '_>, property: &'static Property, value: Value<'_>, text: &str) {
    if property.binding == Binding::Dynamic {
        return references::must_be_bound::report(cx, property, value);
    }
    match property.kind {
        Kind::Bool | Kind::Number | Kind::Integer => {
            rules::text_for_value::report(cx, property, value, text);
        }
        Kind::Enum(words) => {
            // A blank is refused for certain, even where other words may pass.
            let observed = property.evidence == Evidence::Observed;
            if !(observed && rules::blank_text::check(cx, property, value, text)) {
                rules::unknown_word::check(cx, property, words, value, text);
            }
        }
        Kind::Text
        | Kind::LongText
        | Kind::FieldName
        | Kind::ScreenId
        | Kind::TextOrLines(_)
        | Kind::TextOrMap
        | Kind::RangePair(&Kind::Text)
        | Kind::InitValue
        | Kind::Free => limits_of_text(cx, property, value, text),
        Kind::RangePair(Kind::Bool) => rules::text_for_value::report(cx, property, value, text),
        Kind::Image => components::picture::check(cx, property, value, text),
        Kind::Color => components::color_format::check(cx, value, text),
        Kind::Pattern => {
            if !rules::blank_text::check(cx, property, value, text) {
                components::pattern_syntax::check(cx, value, text);
            }
        }
        Kind::Url => components::web_address::check(cx, property, value, text),
        // Dates have rules of their own.
        Kind::Date | Kind::RangePair(_) | Kind::SwitchValue => {
            rules::blank_text::check(cx, property, value, text);
        }
        _ => rules::wrong_type::report(cx, property, value),
    }
}

fn limits_of_text(cx: &mut Cx<'_, '_>, property: &'static Property, value: Value<'_>, text: &str) {
    if is_blank(text) {
        rules::blank_text::check(cx, property, value, text);
        return;
    }
    rules::broken_character::check(cx, property, value, text);
    if let Some(most) = property.shown_chars(cx.version()) {
        rules::text_cut_off::check(cx, property, most, value, text);
    }
}

/// A value that is no text.
fn literal<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    owner: &Owner<'d>,
    property: &'static Property,
    value: Value<'d>,
) {
    let kind = value.kind();
    match (property.kind, kind) {
        (Kind::Bool | Kind::RangePair(Kind::Bool), JsonKind::Bool) => {}
        (Kind::Number, JsonKind::Number) => limits_of_number(cx, property, value),
        (Kind::Integer, JsonKind::Number) => {
            if value.number().is_some_and(|n| n.fract() != 0.0) {
                rules::wrong_type::report(cx, property, value);
            } else {
                limits_of_number(cx, property, value);
            }
        }
        (Kind::TextOrLines(since), JsonKind::Array) if since <= cx.version() => {
            lines(cx, gathered, property, value);
        }
        (Kind::Action(kinds), JsonKind::Object) => {
            action::check(cx, gathered, property, kinds, value);
        }
        (Kind::Options(properties) | Kind::Items(properties), JsonKind::Array) => {
            limits_of_list(cx, property, value);
            items(cx, gathered, property, properties, value);
        }
        (Kind::Object(properties), JsonKind::Object) => {
            // The layout of a screen is walked by the screen.
            if property.name != "layout" {
                let what = property.label;
                members(
                    cx,
                    gathered,
                    &Owner {
                        value,
                        what,
                        tag: None,
                        properties,
                        is_action: false,
                    },
                );
            }
        }
        (Kind::EnumList(words), JsonKind::Array) => {
            limits_of_list(cx, property, value);
            for item in value.items() {
                match item.str() {
                    Some(text) if shape(&text) != Shape::Plain => {
                        references::must_be_fixed::report_item(cx, property, item);
                    }
                    Some(text) => {
                        rules::unknown_word::check(cx, property, words, item, &text);
                    }
                    None => {
                        rules::wrong_type::report_item(cx, property, item);
                    }
                }
            }
        }
        (Kind::TextList | Kind::FieldNames | Kind::DateList, JsonKind::Array) => {
            limits_of_list(cx, property, value);
            texts(cx, gathered, property, value);
        }
        (Kind::Children | Kind::Screens, JsonKind::Array) | (Kind::Cases, JsonKind::Object) => {
            limits_of_list(cx, property, value);
        }
        (Kind::Condition, JsonKind::Bool) => expressions::literal_condition::report(cx, value),
        (Kind::TextOrMap, JsonKind::Object) => {
            texts_by_key(cx, property, value);
            texts_inside(cx, gathered, owner, property, value);
        }
        (Kind::RangePair(_), JsonKind::Object)
        | (Kind::FieldValues | Kind::FieldMessages, JsonKind::Object) => {
            texts_inside(cx, gathered, owner, property, value);
        }
        (Kind::InitValue, JsonKind::Array | JsonKind::Bool | JsonKind::Number)
        | (Kind::DataModel | Kind::Routes | Kind::Payload, JsonKind::Object)
        | (Kind::Free, _) => {}
        _ => rules::wrong_type::report(cx, property, value),
    }
}

/// An array of lines of text.
fn lines<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    property: &'static Property,
    value: Value<'d>,
) {
    if value.is_empty() {
        rules::blank_text::report(cx, property, value);
    }
    for item in value.items() {
        match item.str() {
            None => {
                rules::wrong_type::report_item(cx, property, item);
            }
            Some(text) => match shape(&text) {
                Shape::Plain => {}
                Shape::Expression => {
                    note_uses(
                        cx,
                        gathered,
                        item,
                        &text,
                        Spot::property(property.name, Wanted::Any),
                    );
                    references::reference_in_line::report(cx, item);
                }
                _ => references::reference_in_line::report(cx, item),
            },
        }
    }
}

fn texts<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    property: &'static Property,
    value: Value<'d>,
) {
    for item in value.items() {
        let Some(text) = item.str() else {
            rules::wrong_type::report_item(cx, property, item);
            continue;
        };
        match shape(&text) {
            Shape::Plain => {
                if let Some(most) = property.shown_chars(cx.version()) {
                    rules::text_cut_off::check(cx, property, most, item, &text);
                }
            }
            _ if property.binding == Binding::Literal => {
                references::must_be_fixed::report_item(cx, property, item);
            }
            Shape::Expression => {
                if references::backticks_not_yet::check(cx, item) {
                    expression::property(cx, gathered, property, Wanted::Text, item, &text);
                }
            }
            _ => note_uses(
                cx,
                gathered,
                item,
                &text,
                Spot::property(property.name, Wanted::Text),
            ),
        }
    }
}

/// Texts by free keys.
fn texts_by_key(cx: &mut Cx<'_, '_>, property: &'static Property, value: Value<'_>) {
    if value.is_empty() {
        rules::too_few_items::report(cx, property, 1, Evidence::Documented, value);
    }
    for (_, item) in value.members() {
        match item.str() {
            None => {
                rules::wrong_type::report_item(cx, property, item);
            }
            Some(text) if is_blank(&text) => rules::blank_text::report(cx, property, item),
            Some(_) => {}
        }
    }
}

/// References anywhere inside an object that has rules of its own.
fn texts_inside<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    _owner: &Owner<'d>,
    property: &'static Property,
    value: Value<'d>,
) {
    crate::rules::file::duplicate_key::check(cx, value);
    for inner in value.descendants() {
        let Some(text) = inner.str() else { continue };
        match shape(&text) {
            Shape::Plain if property.kind == Kind::RangePair(&Kind::Bool) => {
                rules::text_for_value::report(cx, property, inner, &text);
            }
            Shape::Plain => {}
            Shape::Whole(Reference::Malformed(broken)) => {
                references::malformed_reference::report(cx, property, inner, broken);
            }
            _ => note_uses(
                cx,
                gathered,
                inner,
                &text,
                Spot::property(property.name, Wanted::Any),
            ),
        }
    }
}

/// What messages call an entry of a `data-source`.
pub(crate) const OPTION: &str = "an option";

fn items<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    property: &'static Property,
    properties: &'static [Property],
    value: Value<'d>,
) {
    let what = if matches!(property.kind, Kind::Options(_)) {
        OPTION
    } else {
        "an entry"
    };
    for item in value.items() {
        if item.is_object() {
            let owner = Owner {
                value: item,
                what,
                tag: None,
                properties,
                is_action: false,
            };
            members(cx, gathered, &owner);
        }
    }
    rules::wrong_type::report_items(cx, property, value);
}

fn limits_of_number(cx: &mut Cx<'_, '_>, property: &'static Property, value: Value<'_>) {
    if property.limits.is_empty() {
        return;
    }
    let Some(number) = value.number() else { return };
    for limit in property.limits_in(cx.version()) {
        match limit.what {
            LimitKind::Min(least) if number < least as f64 => {
                rules::number_too_small::report(cx, property, least, limit.evidence, value);
            }
            LimitKind::Max(most) if number > most as f64 => {
                rules::number_too_large::report(cx, property, most, limit.evidence, value);
            }
            _ => {}
        }
    }
}

fn limits_of_list(cx: &mut Cx<'_, '_>, property: &'static Property, value: Value<'_>) {
    let len = value.len();
    for limit in property.limits_in(cx.version()) {
        match limit.what {
            LimitKind::MinItems(least) if len < least as usize => {
                rules::too_few_items::report(cx, property, least, limit.evidence, value);
            }
            LimitKind::MaxItems(most) if len > most as usize => {
                rules::too_many_items::report(cx, property, most, false, value);
            }
            LimitKind::MaxItemsWithImages(most)
                if len > most as usize && value.items().any(|i| i.get("image").is_some()) =>
            {
                rules::too_many_items::report(cx, property, most, true, value);
            }
            LimitKind::ShownItems(most) if len > most as usize => {
                rules::items_not_shown::report(cx, property, most, value);
            }
            _ => {}
        }
    }
}
