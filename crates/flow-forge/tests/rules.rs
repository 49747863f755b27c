//! One rule broken in a sound flow: exactly that rule reports it, there. What one property can
//! break is in `limits.rs`.

use std::collections::BTreeSet;

use flow_catalog::VERSIONS;
use flow_forge::Bytes;
use flow_forge::broken::added::{Added, added, base};
use flow_forge::broken::{found_in, news};
use flow_lint::Severity;
use serde_json::Value as Json;

/// Sound flows of each version that components are added to.
const BASES: usize = 2;

/// Adds the components to the first screen, and gives the place where they begin.
fn add(flow: &mut Json, components: &Json) -> usize {
    let list = flow.pointer_mut("/screens/0/layout/children");
    let list = list.and_then(Json::as_array_mut).expect("components");
    let at = list.len();
    list.extend(components.as_array().into_iter().flatten().cloned());
    at
}

/// What is wrong with what is found, if anything.
fn check(sound: &Json, one: &Added, version: &str) -> Option<String> {
    // Good advice beside it is no second mistake.
    let counts = |found: &flow_lint::Diagnostic| {
        found.severity != Severity::Advice || found.rule == one.rule
    };
    let mut now = sound.clone();
    let at = add(&mut now, &one.components);
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
