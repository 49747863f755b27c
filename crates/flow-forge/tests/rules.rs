//! One rule broken in a sound flow: exactly that rule reports it, there. What one property can
//! break is in `limits.rs`.

use std::collections::BTreeSet;

use flow_catalog::VERSIONS;
use flow_forge::Bytes;
use flow_forge::broken::added::{Added, added, base};
use flow_forge::broken::changed::changed;
use flow_forge::broken::spoilt::SPOILT;
use flow_forge::broken::{found_in, news};
use flow_lint::{Severity, rules};
use serde_json::Value as Json;

/// Sound flows of each version that components are added to.
const BASES: usize = 2;

/// What is wrong with what is found, if anything.
fn check(sound: &Json, one: &Added, version: &str) -> Option<String> {
    // Good advice beside it is no second mistake.
    let counts = |found: &flow_lint::Diagnostic| {
        found.severity != Severity::Advice || found.rule == one.rule
    };
    let (now, at) = one.put(sound);
    let (nth, rest) = match one.at[1..].split_once('/') {
        Some((nth, rest)) => (nth, format!("/{rest}")),
        None => (&one.at[1..], String::new()),
    };
    let nth: usize = nth.parse().expect("a number");
    let place = format!("/screens/0/layout/children/{}{rest}", at + nth);
    let before = found_in(&sound.to_string(), counts);
    let news = news(&before, found_in(&now.to_string(), counts));
    (news != [(one.rule, place)]).then(|| format!("{} in {version}: {news:?}", one.rule))
}

#[test]
fn each_component_that_breaks_a_rule_breaks_only_that_one() {
    let mut bytes = Bytes::new(11);
    let mut broken = BTreeSet::new();
    let all = added();
    let mut wrong = BTreeSet::new();
    for row in VERSIONS {
        let version = row.version.to_string();
        for endpoint in [false, true] {
            let bases = std::iter::repeat_with(|| base(row.version, endpoint, &bytes.some(300)));
            for sound in bases.flatten().take(BASES) {
                let here = |one: &&Added| one.since <= row.version && one.endpoint <= endpoint;
                for one in all.iter().filter(here) {
                    wrong.extend(check(&sound, one, &version));
                    broken.insert(one.rule);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let named: BTreeSet<_> = all.iter().map(|one| one.rule).collect();
    assert_eq!(broken, named);
}

/// Flows tried for a change until one suits.
const TRIES: usize = 60;

#[test]
fn each_change_that_breaks_a_rule_breaks_only_that_one() {
    let mut bytes = Bytes::new(12);
    let mut wrong = BTreeSet::new();
    let mut broken = BTreeSet::new();
    let all = changed();
    for row in VERSIONS {
        for one in all
            .iter()
            .filter(|one| one.versions.0 <= row.version && row.version < one.versions.1)
        {
            let counts = |found: &flow_lint::Diagnostic| {
                found.severity != Severity::Advice || found.rule == one.rule
            };
            let tries = (0..TRIES).filter_map(|_| one.make(row.version, &bytes.some(300)));
            for (sound, now, place) in tries.take(BASES) {
                let before = found_in(&sound.to_string(), counts);
                let news = news(&before, found_in(&now.to_string(), counts));
                let places = place.split(' ').map(|place| (one.rule, place.to_owned()));
                if news != places.collect::<Vec<_>>() {
                    wrong.insert(format!(
                        "{} in {} at {place}: {news:?}",
                        one.rule, row.version
                    ));
                }
                broken.insert(one.rule);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let named: BTreeSet<_> = all.iter().map(|one| one.rule).collect();
    assert_eq!(broken, named);
}

#[test]
fn each_text_that_breaks_a_rule_breaks_only_that_one() {
    let plain = flow_forge::flow(
        flow_catalog::RECOMMENDED,
        flow_forge::Wishes::default(),
        &mut flow_forge::Choices::new(&[]),
    );
    for (rule, spoil) in SPOILT {
        let doc = flow_doc::Document::open(spoil(&plain.to_string()));
        let found = flow_lint::check(&doc, &flow_lint::RulesOff::none());
        let serious = found
            .iter()
            .filter(|found| found.severity != Severity::Advice);
        let rules: Vec<_> = serious.map(|found| found.rule).collect();
        assert_eq!(rules, [*rule]);
    }
}

/// Broken property by property in `limits.rs`.
const OF_A_PROPERTY: &[&str] = &[
    "backticks-not-yet",
    "blank-text",
    "global-not-yet",
    "items-not-shown",
    "malformed-reference",
    "missing-property",
    "mixed-rich-text",
    "must-be-bound",
    "must-be-fixed",
    "needs-backticks",
    "null-value",
    "number-too-large",
    "number-too-small",
    "property-not-in-version",
    "range-only",
    "set-at-form-instead",
    "text-beside-reference",
    "text-cut-off",
    "text-for-value",
    "too-few-items",
    "too-many-items",
    "undeclared-data",
    "unknown-field",
    "unknown-screen-in-reference",
    "unknown-word",
    "wrong-type",
];

/// Not broken here, and why. Each has unit tests and an executed example of its own.
const NOT_HERE: &[(&str, &str)] = &[(
    "expired-version",
    "no version of the table is known to have expired",
)];

/// A new rule gets a line in `broken/added.rs` or `broken/changed.rs`, or a reason here.
#[test]
fn every_rule_is_broken_or_says_why_not() {
    let mut here: BTreeSet<&str> = OF_A_PROPERTY.iter().copied().collect();
    here.extend(added().iter().map(|one| one.rule));
    here.extend(changed().iter().map(|one| one.rule));
    here.extend(SPOILT.iter().map(|(rule, _)| *rule));
    let not_here: BTreeSet<&str> = NOT_HERE.iter().map(|(rule, _)| *rule).collect();
    let all: BTreeSet<&str> = rules().iter().map(|rule| rule.id).collect();
    // Random flows follow little good advice, so what is new among it says nothing.
    let advice = rules()
        .iter()
        .filter(|rule| rule.severity == Severity::Advice);
    let advice: BTreeSet<&str> = advice.map(|rule| rule.id).collect();
    let open: Vec<_> = all
        .iter()
        .filter(|id| !here.contains(*id) && !not_here.contains(*id) && !advice.contains(*id))
        .collect();
    assert!(open.is_empty(), "neither broken nor excused: {open:?}");
    let both: Vec<_> = here.intersection(&not_here).collect();
    assert!(both.is_empty(), "broken and excused: {both:?}");
    let gone: Vec<_> = here
        .union(&not_here)
        .filter(|id| !all.contains(*id))
        .collect();
    assert!(gone.is_empty(), "no rules: {gone:?}");
    println!(
        "{} of {} rules are broken here, {} excused",
        here.len(),
        all.len(),
        not_here.len()
    );
}
