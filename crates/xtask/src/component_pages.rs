//! `docs/components/`: one page per component, and an index by palette group.

use std::fmt::Write;

use flow_catalog::{
    Action, ActionName, Binding, Component, Evidence, Group, Kind, Limit, LimitKind, Only, Place,
    Property, RECOMMENDED, Required, Yields, actions, components, v,
};

use crate::{codegen::Generated, rule_pages::cell};

const FOLDER: &str = "docs/components";

pub fn files() -> Vec<Generated> {
    let index = Generated {
        path: format!("{FOLDER}/README.md"),
        text: index(),
    };
    let pages = components::all().iter().map(|component| Generated {
        path: format!("{FOLDER}/{}.md", component.type_name),
        text: page(component),
    });
    let actions = Generated {
        path: format!("{FOLDER}/actions.md"),
        text: actions_page(),
    };
    [index, actions].into_iter().chain(pages).collect()
}

const HEADER: &str = "<!-- Made by `cargo xtask codegen` from the catalogue; do not edit. -->\n";

const GROUPS: [(Group, &str); 6] = [
    (Group::Text, "Text"),
    (Group::Media, "Media"),
    (Group::TextAnswer, "Text answers"),
    (Group::Selection, "Selection"),
    (Group::Navigation, "Navigation"),
    (Group::Logic, "Logic"),
];

fn index() -> String {
    let mut text = format!(
        "{HEADER}\n# Components\n\n\
         All {} components of Flow JSON, as the catalogue knows them, and the [actions](actions.md) they can have.\n",
        components::all().len()
    );
    for (group, title) in GROUPS {
        let _ = write!(
            text,
            "\n## {title}\n\n| Component | Type | Since | What it is for |\n|---|---|---|---|\n"
        );
        for one in components::all().iter().filter(|c| c.group == group) {
            let _ = writeln!(
                text,
                "| [{}]({type_name}.md) | `{type_name}` | {} | {} |",
                one.everyday,
                one.since,
                cell(one.help),
                type_name = one.type_name,
            );
        }
    }
    text
}

fn page(component: &Component) -> String {
    let mut text = format!(
        "{HEADER}\n# {} (`{}`)\n\n{}\n\n| | |\n|---|---|\n",
        component.everyday, component.type_name, component.help
    );
    let mut row = |name: &str, value: String| {
        let _ = writeln!(text, "| {name} | {value} |");
    };
    row("Since", component.since.to_string());
    if let Some(until) = component.until {
        row("No longer from", until.to_string());
    }
    row("May stand", places(component));
    if let Some(most) = component.max_per_screen {
        row("On one screen", count(component, most));
    }
    row("Value", value(component.yields).to_owned());
    text.push_str("\n## Properties\n\n");
    properties_of(&mut text, component.properties);
    let nested: Vec<&Property> = component
        .properties
        .iter()
        .filter(|p| inner(p.kind).is_some())
        .collect();
    for property in nested {
        below(&mut text, property, property.name);
    }
    let _ = write!(
        text,
        "\n## Example\n\n```json\n{}\n```\n\n[All components](README.md)\n",
        pretty(component.snippet_in(RECOMMENDED))
    );
    text
}

/// The properties of what a list or an object holds, and so on.
fn below(text: &mut String, property: &Property, path: &str) {
    let Some(properties) = inner(property.kind) else {
        return;
    };
    let what = match property.kind {
        Kind::Object(_) => "In",
        _ => "Each entry of",
    };
    let _ = write!(text, "\n### {what} `{path}`\n\n");
    properties_of(text, properties);
    for one in properties {
        below(text, one, &format!("{path}.{}", one.name));
    }
}

fn inner(kind: Kind) -> Option<&'static [Property]> {
    match kind {
        Kind::Options(properties) | Kind::Items(properties) | Kind::Object(properties) => {
            Some(properties)
        }
        _ => None,
    }
}

fn properties_of(text: &mut String, properties: &[Property]) {
    text.push_str(
        "| Property | What | Kind | Needed | Default | Limits | Since | Known from |\n|---|---|---|---|---|---|---|---|\n",
    );
    for property in properties {
        let help = match property.only {
            Some(Only::OutsideForm) => format!("{} Outside a Form only.", property.help),
            Some(Only::RangeMode) => format!("{} For a range of days only.", property.help),
            None => property.help.to_owned(),
        };
        let needed = match property.required {
            Required::Yes => "yes".to_owned(),
            Required::Since(since) => format!("from {since}"),
            Required::No => String::new(),
        };
        let default = property
            .default
            .map(|json| format!("`{json}`"))
            .unwrap_or_default();
        let since = match property.until {
            Some(until) => format!("{}, not from {until}", property.since),
            None => property.since.to_string(),
        };
        let _ = writeln!(
            text,
            "| `{}` | **{}**. {} | {} | {needed} | {} | {} | {since} | {} |",
            property.name,
            cell(property.label),
            cell(&help),
            cell(&kind(property)),
            cell(&default),
            cell(&limits(property.limits)),
            evidence(property.evidence),
        );
    }
}

fn places(component: &Component) -> String {
    let words: Vec<String> = component
        .places
        .iter()
        .map(|(place, since)| {
            let place = match place {
                Place::Layout => "on the screen",
                Place::Form => "in a Form",
                Place::IfBranch => "in an If",
                Place::SwitchCase => "in a Switch",
            };
            if *since > component.since {
                format!("{place} (from {since})")
            } else {
                place.to_owned()
            }
        })
        .collect();
    words.join(", ")
}

fn count(component: &Component, most: u32) -> String {
    let mut words = format!("at most {most}");
    if component.max_since > v(2, 1) {
        let _ = write!(words, " (from {})", component.max_since);
    }
    if component.max_evidence == Evidence::Observed {
        words.push_str(", seen in WhatsApp's own checker only");
    }
    words
}

fn value(yields: Option<Yields>) -> &'static str {
    match yields {
        None => "none",
        Some(Yields::Text) => "text",
        Some(Yields::TextOrNumber) => "text; a number where `input-type` is number or passcode",
        Some(Yields::TextList) => "list of texts (the ids chosen)",
        Some(Yields::Bool) => "true or false",
        Some(Yields::DateOrRange) => {
            "a date as text; an object with `start-date` and `end-date` for a range"
        }
        Some(Yields::Files) => "list of files",
    }
}

fn kind(property: &Property) -> String {
    let what = one_kind(property.kind);
    match property.binding {
        Binding::Literal => match property.kind {
            Kind::Action(_) | Kind::Children | Kind::Cases => what,
            _ => format!("{what}, written out"),
        },
        Binding::Dynamic => format!("{what}, from data"),
        Binding::Either => format!("{what}, or from data"),
    }
}

fn one_kind(kind: Kind) -> String {
    match kind {
        Kind::Text => "text".into(),
        Kind::LongText => "long text".into(),
        Kind::TextOrLines(since) => format!("text, or (from {since}) a list of lines"),
        Kind::FieldName => "name of a field".into(),
        Kind::Bool => "true or false".into(),
        Kind::Number => "number".into(),
        Kind::Integer => "whole number".into(),
        Kind::Enum(words) => {
            let all: Vec<String> = words.iter().map(|w| format!("`{}`", w.value)).collect();
            all.join(", ")
        }
        Kind::Date => "date: YYYY-MM-DD from 5.0, milliseconds as text before".into(),
        Kind::DateList => "list of dates".into(),
        Kind::Image => "picture as base64".into(),
        Kind::Color => "colour, as in `#25D366`".into(),
        Kind::Pattern => "regular expression".into(),
        Kind::Url => "web address".into(),
        Kind::Action(kinds) => {
            let all: Vec<String> = kinds
                .iter()
                .map(|kind| {
                    let name = kind.name.as_str();
                    let mut words = format!("[{name}](actions.md#{name})");
                    if kind.since > v(2, 1) {
                        let _ = write!(words, " from {}", kind.since);
                    }
                    if kind.settled.is_none_or(|settled| settled > kind.since) {
                        words.push_str(" (disputed)");
                    }
                    words
                })
                .collect();
            format!("action: {}", all.join(", "))
        }
        Kind::Options(_) | Kind::Items(_) => "list of objects, see below".into(),
        Kind::Object(_) => "object, see below".into(),
        Kind::EnumList(words) if words.len() > 8 => {
            let all: Vec<String> = words.iter().map(|w| format!("`{}`", w.value)).collect();
            format!("list of {}", all.join(", "))
        }
        Kind::EnumList(words) => {
            let all: Vec<&str> = words.iter().map(|w| w.value).collect();
            format!("list of {}", all.join(", "))
        }
        Kind::TextList => "list of texts".into(),
        Kind::RangePair(inner) => format!(
            "{}; in range mode an object with `start-date` and `end-date`",
            one_kind(*inner)
        ),
        Kind::TextOrMap => "text, or an object of texts".into(),
        Kind::FieldValues => "object: field to first value".into(),
        Kind::FieldMessages => "object: field to text".into(),
        Kind::InitValue => "as the value of the component".into(),
        Kind::Children => "list of components".into(),
        Kind::Cases => "object: case to list of components".into(),
        Kind::Condition => "condition".into(),
        Kind::SwitchValue => "what decides".into(),
        Kind::ScreenId => "id of a screen".into(),
        Kind::FieldNames => "list of names of fields".into(),
        Kind::Payload => "object: key to any value".into(),
        Kind::DataModel => "object: field to declaration".into(),
        Kind::Routes => "object: screen to screens".into(),
        Kind::Screens => "list of screens".into(),
        Kind::Free => "anything".into(),
    }
}

fn limits(all: &[Limit]) -> String {
    let words: Vec<String> = all
        .iter()
        .map(|limit| {
            let mut words = match limit.what {
                LimitKind::ShownChars(n) => format!("{n} characters shown"),
                LimitKind::MinChars(n) => {
                    format!("at least {}", counted(n, "character", "characters"))
                }
                LimitKind::MinItems(n) => format!("at least {}", counted(n, "entry", "entries")),
                LimitKind::MaxItems(n) => format!("at most {}", counted(n, "entry", "entries")),
                LimitKind::MaxItemsWithImages(n) => format!("at most {n} entries with pictures"),
                LimitKind::ShownItems(n) => format!("{n} entries shown"),
                LimitKind::Min(n) => format!("at least {n}"),
                LimitKind::Max(n) => format!("at most {n}"),
                LimitKind::ImageBytes(n) => format!("up to {} KB", n / 1024),
                LimitKind::NotBlank => "not blank".to_owned(),
            };
            match (limit.since, limit.until) {
                (Some(since), Some(until)) => {
                    let _ = write!(words, " (from {since}, before {until})");
                }
                (Some(since), None) => {
                    let _ = write!(words, " (from {since})");
                }
                (None, Some(until)) => {
                    let _ = write!(words, " (before {until})");
                }
                (None, None) => {}
            }
            if limit.evidence == Evidence::Observed {
                words.push_str(", observed only");
            }
            words
        })
        .collect();
    words.join("; ")
}

fn counted(n: u32, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Documented => "documented",
        Evidence::Refused => "refused",
        Evidence::Settled => "settled",
        Evidence::Observed => "observed",
        Evidence::House => "house",
    }
}

fn actions_page() -> String {
    let mut text = format!(
        "{HEADER}\n# Actions\n\nWhat a component can do when it is tapped or something is chosen; which component may do what stands on its page.\n"
    );
    for name in ActionName::ALL {
        let action: &Action = actions::find(name);
        let _ = write!(
            text,
            "\n## {}\n\n**{}**, since {}. {}\n\n",
            name.as_str(),
            action.everyday,
            action.since,
            action.help
        );
        properties_of(&mut text, action.properties);
        for property in action.properties {
            below(&mut text, property, property.name);
        }
    }
    text.push_str("\n[All components](README.md)\n");
    text
}

fn pretty(json: &str) -> String {
    let parsed: Result<serde_json::Value, _> = serde_json::from_str(json);
    parsed.map_or_else(|_| json.to_owned(), |value| format!("{value:#}"))
}
