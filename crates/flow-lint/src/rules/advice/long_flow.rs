//! # Long flow
//!
//! ## What it does
//!
//! Finds flows of more than 8 screens or 25 questions.
//!
//! ## Why it matters
//!
//! People finish what takes them a few minutes; each screen more loses some of them.
//!
//! ## Example
//!
//! A flow of nine screens.
//!
//! ## Fix
//!
//! Ask only what you need now. The rest can follow in a second flow.

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::flow::Screens;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "long-flow",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Long flow",
    fixable: false,
    source: include_str!("long_flow.rs"),
};

const SCREENS: usize = 8;
const QUESTIONS: usize = 25;

pub(crate) fn check(cx: &mut Cx<'_, '_>, list: Value<'_>, screens: &Screens<'_>) {
    let fields = screens.all().iter().flat_map(|screen| &screen.fields);
    let questions = fields.filter(|field| field.yields.is_some()).count();
    let count = screens.all().len();
    if count <= SCREENS && questions <= QUESTIONS {
        return;
    }
    let message = format!(
        "This flow has {count} screens and {questions} questions. People should be done within about five minutes: stay at {SCREENS} screens and {QUESTIONS} questions, or split it."
    );
    cx.report_at(&RULE, Some(list.id()), (None, None), message)
        .key();
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::found;

    #[test]
    fn nine_screens_are_many() {
        let flow = |count: usize| {
            let screen = |at: usize| format!(r#"{{"id":"S{}"}}"#, "A".repeat(at));
            let screens: Vec<String> = (0..count).map(screen).collect();
            format!(r#"{{"version":"7.3","screens":[{}]}}"#, screens.join(","))
        };
        assert_eq!(found(&flow(8), "long-flow").len(), 0);
        assert_eq!(found(&flow(9), "long-flow").len(), 1);
    }
}
