//! What holds for conditions without backticks only (fact base 10.3), as far as the tree shows it.

use super::{Fault, FaultKind, Node, Repair, Term};

pub(super) fn check(tree: &Node<'_>, faults: &mut Vec<Fault>) {
    let unread = faults.iter().any(|fault| !fault.kind.is_readable());
    if !unread && !tree.any_reference(&|_| true) {
        // What is compared does not matter as well then.
        faults.push(Fault::new(tree.at.clone(), FaultKind::NoReference));
        return;
    }
    let mut bare = Vec::new();
    sides(tree, faults, &mut bare);
    if let Some(first) = bare.first() {
        let mut wrap = Vec::with_capacity(bare.len() * 2);
        for at in &bare {
            wrap.push((at.start..at.start, "(".to_owned()));
            wrap.push((at.end..at.end, ")".to_owned()));
        }
        wrap.sort_by_key(|(at, _)| at.start);
        faults.push(Fault {
            at: first.clone(),
            kind: FaultKind::NeedsParentheses,
            repair: (!unread).then_some(Repair(wrap)),
        });
    }
}

/// Looks at both sides of every operator; `bare` takes the comparisons that need parentheses, from
/// left to right.
fn sides(node: &Node<'_>, faults: &mut Vec<Fault>, bare: &mut Vec<std::ops::Range<usize>>) {
    let is_comparison =
        |side: &Node<'_>| matches!(&side.term, Term::Binary(op, ..) if op.is_comparison());
    match &node.term {
        Term::Binary(operator, left, right) if operator.is_comparison() => {
            let signed =
                |side: &Node<'_>| matches!(&side.term, Term::Unary(op, _) if op.is_logic());
            if is_comparison(left) || is_comparison(right) {
                faults.push(Fault::new(node.at.clone(), FaultKind::Chained));
            } else if signed(left) {
                faults.push(Fault::new(node.at.clone(), FaultKind::NeedsParentheses));
            } else if left.is_literal() && right.is_literal() {
                faults.push(Fault::new(node.at.clone(), FaultKind::TwoLiterals));
            }
        }
        Term::Binary(operator, left, right) if operator.is_logic() => {
            for side in [left, right] {
                if is_comparison(side) {
                    bare.push(side.at.clone());
                }
            }
        }
        _ => {}
    }
    for part in node.parts() {
        sides(part, faults, bare);
    }
}
