//! Expressions in backticks and conditions of an If.

pub(crate) mod arithmetic_in_condition;
pub(crate) mod bare_word;
pub(crate) mod compared_types;
pub(crate) mod comparison_parentheses;
pub(crate) mod condition_not_boolean;
pub(crate) mod empty_expression;
pub(crate) mod empty_parentheses;
pub(crate) mod expression_too_deep;
pub(crate) mod function_call;
pub(crate) mod invalid_operator;
pub(crate) mod list_in_expression;
pub(crate) mod literal_condition;
pub(crate) mod misplaced_not;
pub(crate) mod missing_operand;
pub(crate) mod missing_operator;
pub(crate) mod missing_quote;
pub(crate) mod needs_backticks;
pub(crate) mod nested_in_condition;
pub(crate) mod null_in_expression;
pub(crate) mod number_spelling;
pub(crate) mod operand_type;
pub(crate) mod other_quotes;
pub(crate) mod plus_between_texts;
pub(crate) mod result_type;
pub(crate) mod same_always;
pub(crate) mod ternary;
pub(crate) mod two_literals;
pub(crate) mod unknown_character;
pub(crate) mod unmatched_parenthesis;

use std::ops::Range;

use flow_catalog::{Version, since};
use flow_doc::{
    Document, NodeId, Value,
    expression::{self, Expression, Fault, FaultKind, Grammar, Term},
    reference,
};

use crate::{
    Diagnostic, Part, Rule,
    cx::{Cx, json_text},
    data_type::DataType,
    facts::{ExpressionFact, Place, Reference, ScreenFacts, Site},
    flow::{Screens, field_type},
    rules::references::malformed_reference,
    typing::{MisfitKind, type_of},
    walk::{Gathered, Kept},
};

/// An expression or condition that is being looked at.
pub(crate) struct Reading<'a, 'd> {
    pub value: Value<'d>,
    /// Screen and component it belongs to.
    pub place: (Option<NodeId>, Option<NodeId>),
    pub text: &'a str,
    pub site: Site,
}

impl Reading<'_, '_> {
    /// As a message begins.
    fn subject(&self) -> &'static str {
        match self.site.place {
            Place::Condition => "The condition",
            _ => "The expression",
        }
    }

    fn in_backticks(&self) -> bool {
        expression::is_expression(self.text)
    }

    /// The condition between backticks, where they allow what it lacks without.
    fn wrapped(&self, cx: &Cx<'_, '_>) -> Option<String> {
        if cx.version() < since::BACKTICKS || self.in_backticks() || self.text.contains('`') {
            return None;
        }
        let wrapped = format!("`{}`", self.text.trim());
        let reads = expression::read(&wrapped).is_some_and(|e| e.faults.is_empty());
        reads.then_some(wrapped)
    }

    /// The text with a piece of it replaced.
    fn with(&self, at: Range<usize>, piece: &str) -> String {
        expression::Repair(vec![(at, piece.to_owned())]).apply(self.text)
    }
}

impl Site {
    /// Code and severity of a problem here.
    pub(crate) fn judge(self, found: &mut Diagnostic, version: Version) {
        found.code(match self.place {
            Place::Payload => "INVALID_ACTION_PAYLOAD_PROPERTY",
            _ => "INVALID_PROPERTY_VALUE",
        });
        if let Some(skipped) = self.skipped {
            found.unless_skipped(skipped, version);
        }
    }
}

/// What the whole text should be instead.
pub(crate) struct Change {
    /// It is the one right answer.
    sure: bool,
    title: String,
    text: String,
}

impl Change {
    /// The one right answer.
    fn certain(title: impl Into<String>, text: String) -> Change {
        Change {
            sure: true,
            ..Change::choice(title, text)
        }
    }

    /// A choice for a person.
    fn choice(title: impl Into<String>, text: String) -> Change {
        Change {
            sure: false,
            title: title.into(),
            text,
        }
    }
}

/// Reports a problem with the piece of the text at `at`.
pub(crate) fn tell<'c>(
    cx: &'c mut Cx<'_, '_>,
    rule: &'static Rule,
    reading: &Reading<'_, '_>,
    at: &Range<usize>,
    message: String,
    change: Option<Change>,
) -> &'c mut Diagnostic {
    let fix = change.map(|change| {
        let edit = cx.replace(reading.value, json_text(&change.text));
        (change, edit)
    });
    let mut places = reading.value.raw_places();
    let (start, end) = (places.at(at.start), places.at(at.end));
    let version = cx.version();
    let found = cx.report_at(rule, Some(reading.value.id()), reading.place, message);
    found.part = Part::Within { start, end };
    reading.site.judge(found, version);
    if let Some((change, edit)) = fix {
        found.fix_when(change.sure, change.title, vec![edit]);
    }
    found
}

/// The repair that reading suggests, under a title.
pub(crate) fn repair(
    reading: &Reading<'_, '_>,
    fault: &Fault,
    sure: bool,
    title: &str,
) -> Option<Change> {
    let text = fault.repair.as_ref()?.apply(reading.text);
    Some(Change {
        sure,
        title: title.to_owned(),
        text,
    })
}

/// Tells what is wrong with an expression by itself.
pub(crate) fn report(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, read: &Expression<'_>) {
    for fault in &read.faults {
        by_kind(cx, reading, fault);
    }
    let Some(tree) = read.sound() else { return };
    if reading.site.place != Place::Condition {
        return;
    }
    if read.grammar == Grammar::Condition {
        let nested = |reference: &reference::Reference<'_>| reference.path().contains('.');
        if tree.any_reference(&nested) {
            for (at, _) in tree.references().iter().filter(|(_, r)| nested(r)) {
                nested_in_condition::report(cx, reading, at);
            }
        }
    } else if !tree.any_reference(&|_| true) {
        same_always::report_in_backticks(cx, reading, &tree.at);
    }
}

fn by_kind(cx: &mut Cx<'_, '_>, reading: &Reading<'_, '_>, fault: &Fault) {
    match fault.kind {
        FaultKind::Empty => empty_expression::report(cx, reading, fault),
        FaultKind::EmptyParentheses => empty_parentheses::report(cx, reading, fault),
        FaultKind::Unclosed | FaultKind::Unopened => {
            unmatched_parenthesis::report(cx, reading, fault);
        }
        FaultKind::MissingQuote | FaultKind::Apostrophe => {
            missing_quote::report(cx, reading, fault);
        }
        FaultKind::OtherQuotes => other_quotes::report(cx, reading, fault),
        FaultKind::InvalidOperator => invalid_operator::report(cx, reading, fault),
        FaultKind::OnlyInBackticks => arithmetic_in_condition::report(cx, reading, fault),
        FaultKind::MissingOperand => missing_operand::report(cx, reading, fault),
        FaultKind::MissingOperator => missing_operator::report(cx, reading, fault),
        FaultKind::BareWord => bare_word::report(cx, reading, fault),
        FaultKind::UnknownCharacter | FaultKind::Backtick => {
            unknown_character::report(cx, reading, fault);
        }
        FaultKind::Null => null_in_expression::report(cx, reading, fault),
        FaultKind::Ternary => ternary::report(cx, reading, fault),
        FaultKind::FunctionCall => function_call::report(cx, reading, fault),
        FaultKind::BadNumber
        | FaultKind::LeadingZero
        | FaultKind::NegativeZero
        | FaultKind::Decimal => number_spelling::report(cx, reading, fault),
        FaultKind::NoReference => same_always::report(cx, reading, fault),
        FaultKind::TwoLiterals => two_literals::report(cx, reading, fault),
        FaultKind::NeedsParentheses | FaultKind::Chained => {
            comparison_parentheses::report(cx, reading, fault);
        }
        FaultKind::MisplacedNot => misplaced_not::report(cx, reading, fault),
        FaultKind::UnclosedReference | FaultKind::MalformedReference => {
            malformed_reference::report_within(cx, reading, fault);
        }
        FaultKind::TooDeep => expression_too_deep::report(cx, reading, fault),
    }
}

/// Looks at types in expressions that name the screen itself only.
pub(crate) fn on_screen(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>) {
    let Some(screen) = cx.screen else { return };
    let facts = &gathered.facts;
    let resolve = |reference: reference::Reference<'_>| local(facts, reference);
    for kept in &gathered.expressions {
        match kept {
            Kept::Text(fact) => again(cx, screen.document(), screen.id(), fact, &resolve),
            Kept::Read {
                value,
                component,
                text,
                site,
                expression,
            } => {
                let reading = Reading {
                    value: *value,
                    place: (Some(screen.id()), *component),
                    text,
                    site: *site,
                };
                types(cx, &reading, expression, &resolve);
            }
        }
    }
}

/// Looks at types in expressions that name other screens.
pub(crate) fn on_flow(cx: &mut Cx<'_, '_>, doc: &Document, screens: &Screens<'_>) {
    for facts in screens.all() {
        let resolve = |reference: reference::Reference<'_>| match reference.screen() {
            None => local(facts, reference),
            Some(screen) => screens
                .get(screen)
                .map_or(DataType::Any, |other| local(other, reference)),
        };
        for fact in &facts.expressions {
            again(cx, doc, facts.node, fact, &resolve);
        }
    }
}

fn local(facts: &ScreenFacts, reference: reference::Reference<'_>) -> DataType {
    Reference::of(reference)
        .and_then(|reference| field_type(facts, &reference))
        .unwrap_or(DataType::Any)
}

/// Reads an expression again to look at its types.
fn again(
    cx: &mut Cx<'_, '_>,
    doc: &Document,
    screen: NodeId,
    fact: &ExpressionFact,
    resolve: &dyn Fn(reference::Reference<'_>) -> DataType,
) {
    let Some(value) = doc.value(fact.node) else {
        return;
    };
    let reading = Reading {
        value,
        place: (Some(screen), fact.component),
        text: &fact.text,
        site: fact.site,
    };
    types(
        cx,
        &reading,
        &expression::read_condition(&fact.text),
        resolve,
    );
}

fn types(
    cx: &mut Cx<'_, '_>,
    reading: &Reading<'_, '_>,
    read: &Expression<'_>,
    resolve: &dyn Fn(reference::Reference<'_>) -> DataType,
) {
    let Some(tree) = &read.tree else { return };
    let mut misfits = Vec::new();
    let given = type_of(tree, resolve, &mut misfits);
    for misfit in misfits {
        let at = &misfit.at;
        match misfit.kind {
            MisfitKind::Compound(have) => list_in_expression::report(cx, reading, at, &have),
            MisfitKind::Operand {
                operator,
                have,
                wanted,
            } => operand_type::report(cx, reading, at, operator, &have, &wanted),
            MisfitKind::Sides { left, right } => {
                compared_types::report(cx, reading, at, &left, &right);
            }
            MisfitKind::JoinedByPlus { sign } => {
                plus_between_texts::report(cx, reading, at, &sign);
            }
        }
    }
    match reading.site.place {
        Place::Condition if matches!(given, DataType::List(_) | DataType::Object(_)) => {
            list_in_expression::report(cx, reading, &tree.at, &given);
        }
        // That it is always the same says enough.
        Place::Condition if read.faults.iter().any(|f| f.kind == FaultKind::NoReference) => {}
        Place::Condition => condition_not_boolean::check(cx, reading, tree, &given),
        Place::Property {
            label,
            name,
            wanted,
        } => {
            let from_answer = matches!(
                tree.ungrouped().term,
                Term::Reference(
                    reference::Reference::Form(_) | reference::Reference::ScreenForm { .. }
                )
            );
            let property = if label.eq_ignore_ascii_case(name) {
                format!("\u{201c}{label}\u{201d}")
            } else {
                format!("\u{201c}{label}\u{201d} ({name})")
            };
            result_type::check(
                cx,
                reading,
                &tree.at,
                &property,
                wanted,
                &given,
                from_answer,
            );
        }
        // Compared by the rules of actions.
        Place::Payload => {}
    }
}

/// A literal as it would be written as another type: `'5'` as `5`, `true` as `'true'`.
fn as_type(text: &str, at: &Range<usize>, wanted: &DataType) -> Option<String> {
    let piece = text.get(at.clone())?;
    let inner = piece.strip_prefix('\'').and_then(|p| p.strip_suffix('\''));
    match (inner, wanted) {
        (Some(inner), DataType::Bool) => {
            matches!(inner, "true" | "false").then(|| inner.to_owned())
        }
        (Some(inner), DataType::Number) => {
            let digits = inner.strip_prefix('-').unwrap_or(inner);
            let whole = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            let plain = digits == "0" || !digits.starts_with('0');
            (whole && plain && inner != "-0").then(|| inner.to_owned())
        }
        (None, DataType::Text) => {
            let literal = matches!(piece, "true" | "false")
                || piece
                    .bytes()
                    .all(|b| b.is_ascii_digit() || b == b'-' || b == b'.');
            literal.then(|| format!("'{piece}'"))
        }
        _ => None,
    }
}
