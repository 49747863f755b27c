use flow_doc::expression::{Node, Operator, Term};
use serde_json::{Number, Value as Json};

use crate::scope::Scope;

/// The value of an expression; `None` when what it refers to has none yet.
pub fn evaluate(node: &Node<'_>, scope: &dyn Scope) -> Option<Json> {
    match &node.term {
        Term::Text(text) => Some(Json::String(text.clone().into_owned())),
        Term::Number(number) => Some(as_json(*number)),
        Term::Bool(value) => Some(Json::Bool(*value)),
        Term::Reference(reference) => scope.value(reference),
        Term::Group(inner) => evaluate(inner, scope),
        Term::Unary(Operator::Not, of) => Some(Json::Bool(!is_true(evaluate(of, scope).as_ref()))),
        Term::Unary(Operator::Minus, of) => Some(as_json(-as_number(evaluate(of, scope).as_ref()))),
        Term::Unary(_, of) => Some(as_json(as_number(evaluate(of, scope).as_ref()))),
        Term::Binary(operator, left, right) => binary(*operator, left, right, scope),
        Term::Join(members) => {
            let texts = members.iter().filter_map(|member| evaluate(member, scope));
            Some(Json::String(texts.map(|value| to_text(&value)).collect()))
        }
        Term::Unknown => None,
    }
}

fn binary(
    operator: Operator,
    left: &Node<'_>,
    right: &Node<'_>,
    scope: &dyn Scope,
) -> Option<Json> {
    let (left, right) = (evaluate(left, scope), evaluate(right, scope));
    let (left, right) = (left.as_ref(), right.as_ref());
    let numbers = || (as_number(left), as_number(right));
    let compare = |holds: fn(f64, f64) -> bool| {
        let (a, b) = numbers();
        Json::Bool(!is_empty(left) && !is_empty(right) && holds(a, b))
    };
    Some(match operator {
        Operator::Or => Json::Bool(is_true(left) || is_true(right)),
        Operator::And => Json::Bool(is_true(left) && is_true(right)),
        Operator::Equal => Json::Bool(equal(left, right)),
        Operator::NotEqual => Json::Bool(!equal(left, right)),
        Operator::Less => compare(|a, b| a < b),
        Operator::LessEqual => compare(|a, b| a <= b),
        Operator::Greater => compare(|a, b| a > b),
        Operator::GreaterEqual => compare(|a, b| a >= b),
        Operator::Plus => number_json(numbers().0 + numbers().1),
        Operator::Minus => number_json(numbers().0 - numbers().1),
        Operator::Times => number_json(numbers().0 * numbers().1),
        Operator::Divide => number_json(by_zero_is_zero(numbers(), |a, b| a / b)),
        Operator::Remainder => number_json(by_zero_is_zero(numbers(), |a, b| a % b)),
        Operator::Not => return None,
    })
}

fn by_zero_is_zero((a, b): (f64, f64), of: fn(f64, f64) -> f64) -> f64 {
    if b == 0.0 { 0.0 } else { of(a, b) }
}

/// Missing or an empty text (fact base 10.2, "Equality with empties").
fn is_empty(value: Option<&Json>) -> bool {
    match value {
        None | Some(Json::Null) => true,
        Some(Json::String(text)) => text.is_empty(),
        Some(_) => false,
    }
}

fn equal(left: Option<&Json>, right: Option<&Json>) -> bool {
    match (is_empty(left), is_empty(right)) {
        (false, false) => match (left, right) {
            (Some(Json::Number(a)), Some(Json::Number(b))) => a.as_f64() == b.as_f64(),
            _ => left == right,
        },
        (left, right) => left && right,
    }
}

fn is_true(value: Option<&Json>) -> bool {
    matches!(value, Some(Json::Bool(true)))
}

fn as_number(value: Option<&Json>) -> f64 {
    match value {
        Some(Json::Number(number)) => number.as_f64().unwrap_or(0.0),
        Some(Json::String(text)) => text.trim().parse().unwrap_or(0.0),
        _ => 0.0,
    }
}

/// A number rounded to two decimals, as results of arithmetic are; 0 for what JSON cannot hold.
pub fn number_json(number: f64) -> Json {
    as_json((number * 100.0).round() / 100.0)
}

/// A number as it is, whole ones without a point; 0 for what JSON cannot hold.
fn as_json(number: f64) -> Json {
    if number.fract() == 0.0 && number.abs() < 9e15 {
        return Json::Number(Number::from(number as i64));
    }
    Number::from_f64(number).map_or(Json::Number(Number::from(0)), Json::Number)
}

/// A value as it reads inside a text.
pub fn to_text(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}
