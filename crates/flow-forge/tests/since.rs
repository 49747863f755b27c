//! Since when each rule is told. Documents that break rules are restated in every version: a rule is
//! told of some of them in each version from its `since` to its `until`, and in no other. Where it
//! is silent because the language did not have its subject yet, something else says so: a `since`
//! that is too late leaves a document with nothing said of it.

#[path = "../../flow-lint/tests/common/situations.rs"]
mod situations;

use std::{
    collections::{BTreeMap, BTreeSet},
    iter,
};

use flow_catalog::{RECOMMENDED, VERSIONS, Version, components, v};
use flow_doc::{Document, Edit, JsonText, Step};
use flow_forge::broken::{
    added::{added, base},
    changed::changed,
    property::BREAKS,
    sites::sites,
    spoilt::SPOILT,
};
use flow_forge::{Bytes, Choices, Wishes, flow};
use flow_lint::{Rule, RulesOff, check, rule, rules};
use serde_json::{Value as Json, json};

/// Rules of which no document of a known version can be made, and why. They are for every version.
const WITHOUT_VERSION: &[(&str, &str)] = &[
    ("missing-version", "the file names no version"),
    ("invalid-version", "the version it names is none"),
    ("expired-version", "no version of the table has expired"),
];

/// Rules that end, the first version without them, and what that version brought.
const ENDS: &[(&str, Version, &str)] = &[
    ("backticks-not-yet", v(6, 0), "expressions in backticks"),
    ("button-outside-form", v(4, 0), "answers without a Form"),
    (
        "component-not-in-version",
        v(7, 1),
        "the youngest component",
    ),
    ("date-by-milliseconds", v(5, 0), "dates as YYYY-MM-DD"),
    ("frozen-version", v(5, 1), "it may be published"),
    ("global-not-yet", v(4, 0), "values of other screens"),
    ("missing-server-address", v(3, 0), "addresses set elsewhere"),
    ("older-version", v(7, 3), "it is recommended"),
];

/// Rules before whose `since` nothing else is said of their documents, and why that is right.
const SILENT_BEFORE: &[(&str, &str)] = &[
    ("private-answer-shown", "answers can be hidden since then"),
    ("older-version", "before, it is frozen, which is graver"),
];

/// Said of a version itself, or of how it is there for everyone.
const OF_THE_VERSION: &[&str] = &["frozen-version", "older-version", "date-by-milliseconds"];

/// Bytes from which one flow is made.
const BYTES: usize = 300;

/// Flows tried for a change until one suits.
const TRIES: usize = 60;

/// Rules that are told, with the places.
type Found = BTreeSet<(&'static str, String)>;

/// What is told of one document in each version.
type Told = BTreeMap<Version, Found>;

fn told(doc: &Document) -> Found {
    let found = check(doc, &RulesOff::none());
    let places = found.iter().map(|found| (found.rule, found.pointer(doc)));
    places.collect()
}

fn has(found: &Found, rule: &str) -> bool {
    found.iter().any(|(id, _)| *id == rule)
}

/// The version that a document names, if there is such a one.
fn named(doc: &Document) -> Option<Version> {
    let version = Version::parse(&doc.root()?.get("version")?.str()?)?;
    version.known().map(|row| row.version)
}

/// What is told of a text when it names each version in turn; `None` where it names none now.
fn in_every_version(text: &str) -> Option<Told> {
    let mut doc = Document::open(text.into());
    named(&doc)?;
    let node = doc.root()?.id();
    let mut all = Told::new();
    for row in VERSIONS {
        let edit = Edit::Set {
            node,
            path: "/version".into(),
            value: JsonText(format!("\"{}\"", row.version)),
        };
        let step = Step {
            label: String::new(),
            coalesce: None,
            now_ms: 0,
            selection: Vec::new(),
        };
        doc.apply(&[edit], step).expect("a version");
        all.insert(row.version, told(&doc));
    }
    Some(all)
}

/// Documents that break rules, with a name each.
fn documents() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = situations::situations()
        .iter()
        .map(|(code, name, situation)| {
            let text = situations::flow(situation).to_string();
            (format!("{code}/{name}"), text)
        })
        .collect();
    for rule in rules() {
        let name = format!("docs/rules/{}.md", rule.id);
        all.extend(rule.examples().into_iter().map(|text| (name.clone(), text)));
    }
    let first: Vec<_> = all
        .iter()
        .filter_map(|(name, text)| Some((format!("{name}, as at first"), as_at_first(text)?)))
        .collect();
    all.extend(first);
    // What is sound in the first version is sound for no lack of something; the newest has it all.
    for version in [VERSIONS[0].version, RECOMMENDED] {
        made(version, &mut all);
    }
    all
}

/// The same as the first version wants it: what stands on each screen in a Form, and the server's
/// address; `None` where there is a Form already.
fn as_at_first(text: &str) -> Option<String> {
    let mut flow: Json = serde_json::from_str(text).ok()?;
    if text.contains("\"Form\"") {
        return None;
    }
    for screen in flow.get_mut("screens")?.as_array_mut()? {
        let list = screen.pointer_mut("/layout/children")?;
        *list = json!([{"type": "Form", "name": "form", "children": list.take()}]);
    }
    if flow.get("data_api_version").is_some() {
        flow["data_channel_uri"] = json!("https://example.com");
    }
    Some(flow.to_string())
}

/// The documents that flow-forge breaks.
fn made(version: Version, all: &mut Vec<(String, String)>) {
    let mut bytes = Bytes::new(21);
    for endpoint in [false, true] {
        let sound = iter::repeat_with(|| base(version, endpoint, &bytes.some(BYTES)));
        let sound = sound.flatten().next().expect("a sound flow");
        for one in added() {
            let name = format!("{} added in {version}", one.rule);
            all.push((name, one.put(&sound).0.to_string()));
        }
    }
    for one in changed() {
        let flow = (0..TRIES).find_map(|_| one.make(version, &bytes.some(BYTES)));
        if let Some((_, now, _)) = flow {
            all.push((format!("{} in {version}", one.rule), now.to_string()));
        }
    }
    let mut done = BTreeSet::new();
    for component in components::all().iter().filter(|c| c.exists_in(version)) {
        let wishes = Wishes {
            screens: Some(2),
            component: Some(component.type_name),
            ..Wishes::default()
        };
        let sound = flow(version, wishes, &mut Choices::new(&bytes.some(BYTES)));
        for site in sites(&sound) {
            let owner = sound.pointer(&site.pointer).expect("a site");
            for property in site.properties {
                for way in BREAKS {
                    let Some(broken) = way.of(version, &site, owner, property) else {
                        continue;
                    };
                    if done.insert((broken.rule, site.owner)) {
                        let name = format!("{way:?} {} in {version}", property.name);
                        let now = broken.put(&sound, &site, property);
                        all.push((name, now.to_string()));
                    }
                }
            }
        }
    }
}

/// Versions in which a rule is to be told.
fn versions(rule: &Rule) -> BTreeSet<Version> {
    let all = VERSIONS.iter().map(|row| row.version);
    all.filter(|version| rule.is_in(*version)).collect()
}

/// Rules of the document that stay silent before their `since` though nothing else is said that
/// the newest version has not to say.
fn too_late(all: &Told) -> Vec<(&'static str, Version)> {
    let mut wrong = Vec::new();
    let newest = &all[&RECOMMENDED];
    for rule in rules() {
        if !has(&all[&rule.since], rule.id) {
            continue;
        }
        for (version, now) in all.range(..rule.since) {
            let mut instead = now.difference(newest);
            if instead.all(|(id, _)| OF_THE_VERSION.contains(id)) {
                wrong.push((rule.id, *version));
            }
        }
    }
    wrong
}

/// Rules that are told in their first version though nothing is said there that the newest version
/// has not to say: their subject is known already.
fn at_home(all: &Told) -> impl Iterator<Item = &'static str> {
    let newest = &all[&RECOMMENDED];
    let home = |rule: &&&Rule| {
        let then = &all[&rule.since];
        let of_it = |id: &str| id == rule.id || OF_THE_VERSION.contains(&id);
        has(then, rule.id) && then.difference(newest).all(|(id, _)| of_it(id))
    };
    let rules: Vec<_> = rules().iter().filter(home).map(|rule| rule.id).collect();
    rules.into_iter()
}

#[test]
fn each_rule_is_told_from_its_since_to_its_until_and_in_no_other_version() {
    let mut seen: BTreeMap<&str, BTreeSet<Version>> = BTreeMap::new();
    let mut late: BTreeMap<&str, String> = BTreeMap::new();
    let mut homeless: BTreeSet<&str> = rules().iter().map(|rule| rule.id).collect();
    let mut count = 0;
    for (name, text) in documents() {
        let Some(all) = in_every_version(&text) else {
            continue;
        };
        count += 1;
        for (id, version) in too_late(&all) {
            late.insert(id, format!("{name} in {version}"));
        }
        for id in at_home(&all) {
            homeless.remove(id);
        }
        for (version, ids) in all {
            for (id, _) in ids {
                seen.entry(id).or_default().insert(version);
            }
        }
    }
    // A text that cannot be read has its version by its making.
    for row in VERSIONS {
        let sound = flow(row.version, Wishes::default(), &mut Choices::new(&[])).to_string();
        for (id, spoil) in SPOILT {
            let doc = Document::open(spoil(&sound));
            if has(&told(&doc), id) {
                let version = named(&doc).unwrap_or(row.version);
                homeless.remove(id);
                seen.entry(id).or_default().insert(version);
            }
        }
    }
    let mut wrong = Vec::new();
    for rule in rules() {
        let seen = seen.remove(rule.id).unwrap_or_default();
        let without = WITHOUT_VERSION.iter().any(|(id, _)| *id == rule.id);
        let expected = if without {
            BTreeSet::new()
        } else {
            versions(rule)
        };
        if seen != expected {
            let list = |versions: &BTreeSet<Version>| {
                let versions: Vec<String> = versions.iter().map(Version::to_string).collect();
                versions.join(" ")
            };
            wrong.push(format!(
                "{}: told in {}, to be told in {}",
                rule.id,
                list(&seen),
                list(&expected)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let silent: BTreeSet<&str> = SILENT_BEFORE.iter().map(|(id, _)| *id).collect();
    let late_ids: BTreeSet<&str> = late.keys().copied().collect();
    assert_eq!(late_ids, silent, "nothing is said of {late:#?}");
    for (id, _) in WITHOUT_VERSION {
        assert!(homeless.remove(id), "{id}");
    }
    assert_eq!(homeless, BTreeSet::new(), "too early");
    println!("{count} documents in {} versions", VERSIONS.len());
}

#[test]
fn what_ends_ends_with_what_replaced_it() {
    let ends = rules().iter().filter_map(|r| Some((r.id, r.until?)));
    let expected = ENDS.iter().map(|(id, until, _)| (*id, *until));
    assert_eq!(
        ends.collect::<BTreeMap<_, _>>(),
        expected.collect::<BTreeMap<_, _>>()
    );
}

#[test]
fn rules_without_a_version_are_for_every_one() {
    for (id, _) in WITHOUT_VERSION {
        let rule = rule(id).expect("a rule");
        assert_eq!(versions(rule).len(), VERSIONS.len(), "{id}");
    }
}
