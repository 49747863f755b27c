//! 5.0: days are written YYYY-MM-DD instead of milliseconds since 1970 (fact base 6.7).

use std::collections::HashSet;

use flow_catalog::v;
use flow_doc::{
    Document, NodeId, Value,
    flow::{Component, Flow, ScreenRef},
    reference::{self, Reference},
};

use super::{Topic, work::Work};
use crate::{
    cx::{brief, json_text},
    rules::components::dates::{day, day_of_millis, text},
};

const DAY_MS: i64 = 86_400_000;

pub(super) fn run(work: &mut Work) {
    if !work.crosses(v(5, 0)) {
        return;
    }
    let mut found = Found::default();
    for screen in Flow::of(&work.doc).screens() {
        for picker in screen.components() {
            if picker.type_name == "DatePicker" {
                found.picker(&work.doc, screen, &picker);
            }
        }
    }
    found.follow(&work.doc);
    let edits = found
        .dates
        .iter()
        .filter_map(|one| work.set(&one.pointer, json_text(&one.to)))
        .collect();
    if !work.apply(edits) {
        return;
    }
    for one in &found.dates {
        work.changed(
            Topic::Dates,
            one.node,
            format!("The day {} is written {}.", one.from, one.to),
        );
    }
    for one in found.dates.iter().filter(|one| !one.midnight) {
        work.look(
            Topic::Dates,
            one.node,
            format!(
                "{} is not midnight in Greenwich (UTC), so it may have been meant as the day before or after {} where you are. Check the day.",
                one.from, one.to
            ),
        );
    }
    for (node, words) in found.look {
        work.look(Topic::Dates, node, words);
    }
}

struct Date {
    node: NodeId,
    pointer: String,
    from: String,
    to: String,
    midnight: bool,
}

#[derive(Default)]
struct Found {
    dates: Vec<Date>,
    look: Vec<(NodeId, String)>,
    /// Data that feeds a date: screen id and path below `data`.
    feeds: Vec<(String, String)>,
    seen: HashSet<NodeId>,
}

impl Found {
    fn picker<'d>(&mut self, doc: &'d Document, screen: ScreenRef<'d>, picker: &Component<'d>) {
        for property in ["min-date", "max-date", "unavailable-dates", "init-value"] {
            if let Some(value) = picker.value.get(property) {
                self.value(screen, value, "");
            }
        }
        let name = picker.name.as_deref().unwrap_or_default();
        let form = picker.form.and_then(|form| doc.value(form));
        let first = form.and_then(|form| form.get("init-values"));
        match first {
            Some(values) if values.is_object() => {
                if let Some(value) = values.get(name) {
                    self.value(screen, value, "");
                }
            }
            Some(values) => self.value(screen, values, name),
            None => {}
        }
        self.look.push((
            picker.node(),
            format!(
                "The answer “{}” comes as 2026-01-31 now, no longer as milliseconds. Whatever reads it must understand that.",
                brief(name)
            ),
        ));
    }

    /// A date, a list of them, or where they come from; `inside` names a key of the object there.
    fn value(&mut self, screen: ScreenRef<'_>, value: Value<'_>, inside: &str) {
        if value.is_array() {
            for item in value.items() {
                self.value(screen, item, "");
            }
            return;
        }
        let Some(text) = value.str() else { return };
        let path = |path: &str| match inside {
            "" => path.to_owned(),
            key => format!("{path}.{key}"),
        };
        match reference::whole(&text) {
            Some(Reference::Data(data)) => {
                if let Some(id) = screen.id() {
                    self.feeds.push((id.into_owned(), path(data)));
                }
            }
            Some(Reference::ScreenData { screen, path: data }) => {
                self.feeds.push((screen.to_owned(), path(data)));
            }
            Some(_) => {}
            None if inside.is_empty() => self.date(value, &text),
            None => {}
        }
    }

    fn date(&mut self, value: Value<'_>, written: &str) {
        let Some(number) = day_of_millis(written) else {
            return;
        };
        if !self.seen.insert(value.id()) {
            return;
        }
        let millis: i64 = written.parse().unwrap_or_default();
        self.dates.push(Date {
            node: value.id(),
            pointer: value.pointer(),
            from: written.to_owned(),
            to: text(number),
            midnight: millis.rem_euclid(DAY_MS) == 0,
        });
    }

    /// Goes from the data that feeds dates to its examples and to whatever sends it.
    fn follow(&mut self, doc: &Document) {
        let flow = Flow::of(doc);
        let mut done: HashSet<(String, String)> = HashSet::new();
        while let Some(feed) = self.feeds.pop() {
            if !done.insert(feed.clone()) {
                continue;
            }
            let (id, path) = feed;
            let Some(screen) = flow.screen(&id) else {
                continue;
            };
            let mut steps = path.split('.');
            let field = steps.next().unwrap_or_default();
            let steps: Vec<&str> = steps.collect();
            let Some(declared) = screen.data().and_then(|data| data.get(field)) else {
                continue;
            };
            match declared.get("__example__").and_then(|e| down(e, &steps)) {
                Some(example) => self.example(screen, example),
                None => self.look.push((
                    declared.id(),
                    format!("“{path}” is used as a date. It must be written YYYY-MM-DD now."),
                )),
            }
            let sent = self.senders(&flow, &id, field, &steps);
            if flow.has_endpoint() {
                self.look.push((
                    declared.id(),
                    format!("Your server must send “{path}” as YYYY-MM-DD now."),
                ));
            } else if !sent {
                self.look.push((
                    declared.id(),
                    format!("Whatever opens the flow must hand over “{path}” as YYYY-MM-DD now."),
                ));
            }
        }
    }

    fn example(&mut self, screen: ScreenRef<'_>, example: Value<'_>) {
        let texts = |value: Value<'_>| value.str().map(|text| text.into_owned());
        let all = if example.is_array() {
            example.items().collect()
        } else {
            vec![example]
        };
        for one in all {
            match texts(one) {
                Some(text) if day_of_millis(&text).is_some() || day(&text).is_some() => {
                    self.value(screen, one, "");
                }
                Some(text) if text.is_empty() => {}
                _ => self.look.push((
                    one.id(),
                    "This example is used as a date; it must be a text YYYY-MM-DD.".to_owned(),
                )),
            }
        }
    }

    /// Whether buttons lead to the screen; what they send as the field is followed.
    fn senders(&mut self, flow: &Flow<'_>, id: &str, field: &str, steps: &[&str]) -> bool {
        let mut any = false;
        for from in flow.screens() {
            for action in from.value.descendants() {
                let text = |key: &str| action.get(key).and_then(|value| value.str());
                let next = action.get("next").and_then(|next| next.get("name")?.str());
                if text("name").as_deref() != Some("navigate") || next.as_deref() != Some(id) {
                    continue;
                }
                any = true;
                let Some(value) = action.get("payload").and_then(|p| p.get(field)) else {
                    continue;
                };
                match down(value, steps) {
                    Some(value) => self.value(from, value, ""),
                    None => self.value(from, value, &steps.join(".")),
                }
            }
        }
        any
    }
}

/// What the steps lead to, through objects.
fn down<'d>(value: Value<'d>, steps: &[&str]) -> Option<Value<'d>> {
    steps.iter().try_fold(value, |here, step| here.get(step))
}
