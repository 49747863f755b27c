//! Types inside an expression (fact base 10.2, 10.3), and where they do not fit.

use std::ops::Range;

use flow_doc::{
    expression::{Node, Operator, Term},
    reference::Reference,
};

use crate::data_type::DataType;

/// A place where types do not fit.
#[derive(Debug, PartialEq)]
pub(crate) struct Misfit {
    /// Bytes of the text.
    pub at: Range<usize>,
    pub kind: MisfitKind,
}

#[derive(Debug, PartialEq)]
pub(crate) enum MisfitKind {
    /// A list or an object, with which nothing can be done.
    Compound(DataType),
    /// A side of an operator that takes another type.
    Operand {
        operator: Operator,
        have: DataType,
        wanted: DataType,
    },
    /// Both sides of an equality differ.
    Sides { left: DataType, right: DataType },
    /// `+` beside a text: it does not join.
    JoinedByPlus { sign: Range<usize> },
}

/// The type of an expression; misfits inside are noted from left to right, each once. `resolve`
/// says what a reference gives, `Any` for what is not known.
pub(crate) fn type_of(
    node: &Node<'_>,
    resolve: &dyn Fn(Reference<'_>) -> DataType,
    misfits: &mut Vec<Misfit>,
) -> DataType {
    match &node.term {
        Term::Text(_) => DataType::Text,
        Term::Number(_) => DataType::Number,
        Term::Bool(_) => DataType::Bool,
        Term::Reference(reference) => resolve(*reference),
        Term::Group(inner) => type_of(inner, resolve, misfits),
        Term::Unary(operator, of) => {
            let wanted = match operator {
                Operator::Not => DataType::Bool,
                _ => DataType::Number,
            };
            side(of, *operator, &wanted, resolve, misfits);
            wanted
        }
        Term::Binary(operator, left, right) if operator.is_equality() => {
            let have = [left, right].map(|side| scalar(side, resolve, misfits));
            let [left_type, right_type] = have;
            if !left_type.fits(&right_type) {
                // What is written out is what can be changed.
                let at = if left.is_literal() { left } else { right };
                misfits.push(Misfit {
                    at: at.at.clone(),
                    kind: MisfitKind::Sides {
                        left: left_type,
                        right: right_type,
                    },
                });
            }
            DataType::Bool
        }
        Term::Binary(Operator::Plus, left, right) => {
            let have = [left, right].map(|side| scalar(side, resolve, misfits));
            let sign = left.at.end..right.at.start;
            if have.contains(&DataType::Text) {
                misfits.push(Misfit {
                    at: node.at.clone(),
                    kind: MisfitKind::JoinedByPlus { sign },
                });
                return DataType::Any;
            }
            for (side, have) in [left, right].into_iter().zip(have) {
                compare(side, Operator::Plus, have, &DataType::Number, misfits);
            }
            DataType::Number
        }
        Term::Binary(operator, left, right) => {
            let (wanted, gives) = match operator {
                Operator::And | Operator::Or => (DataType::Bool, DataType::Bool),
                operator if operator.is_order() => (DataType::Number, DataType::Bool),
                _ => (DataType::Number, DataType::Number),
            };
            side(left, *operator, &wanted, resolve, misfits);
            side(right, *operator, &wanted, resolve, misfits);
            gives
        }
        Term::Join(members) => {
            for member in members {
                scalar(member, resolve, misfits);
            }
            DataType::Text
        }
        Term::Unknown => DataType::Any,
    }
}

/// The type of a side or member, which may be no list and no object.
fn scalar(
    node: &Node<'_>,
    resolve: &dyn Fn(Reference<'_>) -> DataType,
    misfits: &mut Vec<Misfit>,
) -> DataType {
    let have = type_of(node, resolve, misfits);
    if !matches!(have, DataType::List(_) | DataType::Object(_)) {
        return have;
    }
    misfits.push(Misfit {
        at: node.at.clone(),
        kind: MisfitKind::Compound(have),
    });
    DataType::Any
}

fn side(
    node: &Node<'_>,
    operator: Operator,
    wanted: &DataType,
    resolve: &dyn Fn(Reference<'_>) -> DataType,
    misfits: &mut Vec<Misfit>,
) {
    let have = scalar(node, resolve, misfits);
    compare(node, operator, have, wanted, misfits);
}

fn compare(
    node: &Node<'_>,
    operator: Operator,
    have: DataType,
    wanted: &DataType,
    misfits: &mut Vec<Misfit>,
) {
    if !have.fits(wanted) {
        misfits.push(Misfit {
            at: node.at.clone(),
            kind: MisfitKind::Operand {
                operator,
                have,
                wanted: wanted.clone(),
            },
        });
    }
}

#[cfg(test)]
mod tests {
    use flow_doc::expression::read;

    use super::*;

    fn known(reference: Reference<'_>) -> DataType {
        match reference.field() {
            "text" => DataType::Text,
            "number" => DataType::Number,
            "flag" => DataType::Bool,
            "list" => DataType::List(Box::new(DataType::Text)),
            "object" => DataType::Object(None),
            _ => DataType::Any,
        }
    }

    fn types(text: &str) -> (DataType, Vec<String>) {
        let text = format!("`{text}`");
        let expression = read(&text);
        let tree = expression.as_ref().and_then(|e| e.tree.as_ref());
        let mut misfits = Vec::new();
        let given = tree.map_or(DataType::Any, |tree| type_of(tree, &known, &mut misfits));
        let told = misfits.iter().map(|m| text[m.at.clone()].to_owned());
        (given, told.collect())
    }

    #[test]
    fn results() {
        for (text, expected) in [
            ("'a'", DataType::Text),
            ("1", DataType::Number),
            ("${data.text} ${data.number} true", DataType::Text),
            ("${data.number} + 1", DataType::Number),
            ("-${data.number} % 2", DataType::Number),
            ("${data.number} > 1", DataType::Bool),
            ("${data.text} == 'a' && !${data.flag}", DataType::Bool),
            ("(${data.list})", known(Reference::Data("list"))),
            ("${data.unknown}", DataType::Any),
            (
                "${data.unknown} == ${data.number} || ${data.unknown}",
                DataType::Bool,
            ),
        ] {
            assert_eq!(types(text), (expected, Vec::new()), "{text}");
        }
    }

    #[test]
    fn misfits() {
        for (text, expected) in [
            ("${data.number} == '1'", &["'1'"][..]),
            ("'1' == ${data.number}", &["'1'"]),
            ("${data.text} == ${data.flag}", &["${data.flag}"]),
            ("${data.number} > '1'", &["'1'"]),
            ("${data.text} < ${data.number}", &["${data.text}"]),
            ("${data.text} && ${data.flag}", &["${data.text}"]),
            ("!${data.text}", &["${data.text}"]),
            ("-'a'", &["'a'"]),
            ("${data.text} - true", &["${data.text}", "true"]),
            ("'a' + ${data.number}", &["'a' + ${data.number}"]),
            ("${data.list} == 'a'", &["${data.list}"]),
            ("'a' ${data.object}", &["${data.object}"]),
            (
                "(${data.text} == 1) && (${data.number} == 'a')",
                &["1", "'a'"],
            ),
        ] {
            assert_eq!(types(text).1, expected, "{text}");
        }
    }
}
