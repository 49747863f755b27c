//! Reads expressions and conditions where they stand: what is wrong with them by themselves is
//! told at once, and what is left is kept until types are known.

use std::borrow::Cow;

use flow_catalog::{ActionName, Property};
use flow_doc::{
    NodeId, Value,
    expression::{self, Expression, Operator, Term},
};

use super::{Gathered, note_uses, uses::Spot};
use crate::{
    cx::Cx,
    data_type::DataType,
    facts::{ExpressionFact, Place, Reference, Site, Source, Wanted},
    rules::{
        expressions::{self as rules, Reading},
        references,
        skipped::Skipped,
        structure,
    },
    text::{Shape, is_blank, shape},
};

/// The condition of an If.
pub(crate) fn condition<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    property: &'static Property,
    value: Value<'d>,
    text: &str,
) {
    if is_blank(text) && structure::blank_text::check(cx, property, value, text) {
        return;
    }
    if shape(text) == Shape::Expression && !references::backticks_not_yet::check(cx, value) {
        return;
    }
    let site = Site {
        place: Place::Condition,
        skipped: Some(Skipped::References),
    };
    note_uses(
        cx,
        gathered,
        value,
        text,
        Spot::property(property.name, Wanted::Bool).inside(site),
    );
    keep(cx, gathered, value, text, site);
}

/// An expression that stands for the value of a property, or for an item of it.
pub(crate) fn property<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    property: &'static Property,
    wanted: Wanted,
    value: Value<'d>,
    text: &str,
) {
    let site = Site {
        place: Place::Property {
            name: property.name,
            label: property.label,
            wanted,
        },
        skipped: None,
    };
    note_uses(
        cx,
        gathered,
        value,
        text,
        Spot::property(property.name, Wanted::Any).inside(site),
    );
    // First values and messages are passed over (fact base 10.2).
    let passed_over = [
        "init-value",
        "init-values",
        "error-message",
        "error-messages",
    ];
    if passed_over.contains(&property.name) {
        return;
    }
    keep(cx, gathered, value, text, site);
}

/// An expression that an action sends or sets, and what it gives as far as its text tells.
pub(crate) fn payload<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    property: &'static Property,
    action: ActionName,
    value: Value<'d>,
    text: &str,
) -> Source {
    let ends = matches!(action, ActionName::Complete | ActionName::DataExchange);
    let site = Site {
        place: Place::Payload,
        skipped: Some(if ends {
            Skipped::ExpressionsAtEnd
        } else {
            Skipped::References
        }),
    };
    note_uses(
        cx,
        gathered,
        value,
        text,
        Spot::payload(property.name).inside(site),
    );
    keep(cx, gathered, value, text, site)
}

/// What an expression gives, as far as this does not depend on anything else.
fn source(expression: &Expression<'_>) -> Source {
    let Some(tree) = expression.tree.as_ref().filter(|_| has_shape(expression)) else {
        return Source::Unknown;
    };
    Source::Computed(match &tree.ungrouped().term {
        Term::Reference(reference) => {
            return Reference::of(*reference).map_or(Source::Unknown, Source::InBackticks);
        }
        Term::Text(_) | Term::Join(_) => DataType::Text,
        Term::Number(_) => DataType::Number,
        Term::Bool(_) => DataType::Bool,
        Term::Unary(Operator::Not, _) => DataType::Bool,
        Term::Unary(..) => DataType::Number,
        Term::Binary(operator, ..) if operator.is_arithmetic() => DataType::Number,
        Term::Binary(..) => DataType::Bool,
        Term::Group(_) | Term::Unknown => return Source::Unknown,
    })
}

fn has_shape(expression: &Expression<'_>) -> bool {
    expression
        .faults
        .iter()
        .all(|fault| fault.kind.is_shape_known())
}

/// Tells what is wrong with an expression by itself, keeps it for its types, and says what it gives
/// as far as its text tells.
fn keep<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    value: Value<'d>,
    text: &str,
    site: Site,
) -> Source {
    let reading = Reading {
        value,
        place: (cx.screen.map(|s| s.id()), cx.component.map(|c| c.id())),
        text,
        site,
    };
    let fact = |text: &str| ExpressionFact {
        node: value.id(),
        component: reading.place.1,
        text: text.into(),
        site,
    };
    // What nothing is escaped in lives as long as the document, and need not be read again.
    if let Some(Cow::Borrowed(own)) = value.str() {
        let expression = expression::read_condition(own);
        rules::report(cx, &reading, &expression);
        let source = source(&expression);
        match scope(&expression) {
            Some(Scope::Screen) => {
                let component = reading.place.1;
                gathered.expressions.push(Kept::Read {
                    value,
                    component,
                    text: own,
                    site,
                    expression,
                });
            }
            Some(Scope::Flow) => gathered.facts.expressions.push(fact(own)),
            None => {}
        }
        return source;
    }
    let expression = expression::read_condition(text);
    rules::report(cx, &reading, &expression);
    match scope(&expression) {
        Some(Scope::Screen) => gathered.expressions.push(Kept::Text(fact(text))),
        Some(Scope::Flow) => gathered.facts.expressions.push(fact(text)),
        None => {}
    }
    source(&expression)
}

/// Where the types in an expression are known.
enum Scope {
    Screen,
    Flow,
}

/// `None`: its types cannot be compared.
fn scope(expression: &Expression<'_>) -> Option<Scope> {
    let tree = expression.tree.as_ref().filter(|_| has_shape(expression))?;
    Some(
        if tree.any_reference(&|reference| reference.screen().is_some()) {
            Scope::Flow
        } else {
            Scope::Screen
        },
    )
}

/// An expression that only names its own screen.
pub(crate) enum Kept<'d> {
    Read {
        value: Value<'d>,
        component: Option<NodeId>,
        text: &'d str,
        site: Site,
        expression: Expression<'d>,
    },
    Text(ExpressionFact),
}
