//! What happens on a tap or a choice.

use flow_catalog::{ActionName, actions};
use flow_doc::Value;
use flow_doc::flow::Flow;

use super::Both;
use super::lines::Lines;
use super::properties::same;
use super::words::{self, inside, quoted};
use crate::protocol::ChangeKind;

/// Before and after; either may be missing.
type Pair<'a> = (Option<Value<'a>>, Option<Value<'a>>);

pub fn compare(out: &mut Lines, place: &str, label: &str, pair: Pair<'_>, both: Both<'_>) {
    let mut say = |what: String| out.push(ChangeKind::Changed, place, what);
    let label = inside(label);
    let (before, after) = match pair {
        (Some(before), Some(after)) => (before, after),
        (Some(before), None) => {
            return say(format!("{label}: no longer {}", does(before, both.before)));
        }
        (None, Some(after)) => return say(format!("{label}: {}", does(after, both.after))),
        (None, None) => return,
    };
    let (old, new) = (name(before), name(after));
    if old != new {
        let (was, is) = (does(before, both.before), does(after, both.after));
        return say(format!("{label}: {is}; before: {was}"));
    }
    let target = |action: Value<'_>| {
        action
            .get("next")
            .and_then(|next| next.get("name")?.str().map(String::from))
    };
    let (from, to) = (target(before), target(after));
    if from != to {
        let to = screen_called(both.after, to.as_deref());
        let from = screen_called(both.before, from.as_deref());
        say(format!("leads to {to} instead of {from}"));
    }
    payload(&mut say, new, before.get("payload"), after.get("payload"));
    let mut other: Vec<String> = Vec::new();
    for (key, _) in after.members().chain(before.members()) {
        let told = matches!(key.as_ref(), "name" | "next" | "payload");
        if !told && !other.iter().any(|seen| *seen == key) {
            other.push(key.into_owned());
        }
    }
    for key in other {
        match (before.get(&key), after.get(&key)) {
            (Some(old), Some(new)) if same(old, new) => {}
            (Some(old), Some(new)) => match (words::value(old), words::value(new)) {
                (Some(old), Some(new)) if key == "url" => {
                    say(format!("opens {new} instead of {old}"))
                }
                _ => say(format!("{label}: {} changed", quoted(&key))),
            },
            (None, _) => say(format!("{label}: {} added", quoted(&key))),
            (_, None) => say(format!("{label}: {} removed", quoted(&key))),
        }
    }
}

fn payload(
    say: &mut impl FnMut(String),
    action: Option<ActionName>,
    before: Option<Value<'_>>,
    after: Option<Value<'_>>,
) {
    let members = |payload: Option<Value<'_>>| -> Vec<String> {
        let members = payload.into_iter().flat_map(|payload| payload.members());
        members.map(|(key, _)| key.into_owned()).collect()
    };
    let (sends, no_longer) = match action {
        Some(ActionName::Complete) => ("the answer now carries", "the answer no longer carries"),
        Some(ActionName::Navigate) => ("now hands on", "no longer hands on"),
        Some(ActionName::UpdateData) => ("now sets", "no longer sets"),
        _ => ("now sends", "no longer sends"),
    };
    let (old, new) = (members(before), members(after));
    for key in &new {
        let (was, is) = (
            before.and_then(|p| p.get(key)),
            after.and_then(|p| p.get(key)),
        );
        match (was, is) {
            (None, _) => say(format!("{sends} {}", quoted(key))),
            (Some(was), Some(is)) if !same(was, is) => {
                let key = quoted(key);
                say(match (words::value(was), words::value(is)) {
                    (Some(was), Some(is)) if was != is => format!("{key} is {is} instead of {was}"),
                    _ => format!("what {key} holds changed"),
                });
            }
            _ => {}
        }
    }
    for key in old.iter().filter(|key| !new.contains(key)) {
        say(format!("{no_longer} {}", quoted(key)));
    }
}

fn name(action: Value<'_>) -> Option<ActionName> {
    ActionName::parse(&action.get("name")?.str()?)
}

/// What it does, as a verb.
fn does(action: Value<'_>, flow: Flow<'_>) -> String {
    match name(action) {
        Some(ActionName::Navigate) => {
            let next = action.get("next").and_then(|next| next.get("name"));
            let next = next.and_then(|name| name.str());
            format!("leads to {}", screen_called(flow, next.as_deref()))
        }
        Some(ActionName::Complete) => "finishes the flow".to_owned(),
        Some(ActionName::DataExchange) => "asks your server".to_owned(),
        Some(ActionName::UpdateData) => "changes this screen's data".to_owned(),
        Some(ActionName::OpenUrl) => match action.get("url").and_then(|url| url.str()) {
            Some(url) => format!("opens {}", quoted(&url)),
            None => inside(actions::find(ActionName::OpenUrl).everyday),
        },
        None => "does something this program does not know".to_owned(),
    }
}

/// A screen by the title people know it by.
fn screen_called(flow: Flow<'_>, id: Option<&str>) -> String {
    match id {
        Some(id) => match flow.screen(id) {
            Some(screen) => quoted(&words::screen(&screen)),
            None => quoted(id),
        },
        None => "no screen".to_owned(),
    }
}
