//! Actions of choosing and giving up (fact base 6.4).

use flow_catalog::v;
use flow_doc::flow::Flow;
use flow_doc::{Document, Value};
use serde_json::Value as Json;

use crate::draw::{draw, each};
use crate::moment::Moment;
use crate::player::Player;

/// Components whose select action also ran when the screen was shown, in 6.0 to 6.3.
const RUN_ON_RENDER: &[&str] = &[
    "CheckboxGroup",
    "RadioButtonsGroup",
    "Dropdown",
    "ChipsSelector",
];

impl Player {
    /// In 6.0 to 6.3 showing a screen runs the select actions of its components.
    pub(crate) fn run_on_render(&mut self, document: &Document) {
        let version = Flow::of(document).version();
        if !version.is_some_and(|version| version >= v(6, 0) && version < v(7, 0)) {
            return;
        }
        let Some(screen) = self.screen(document) else {
            return;
        };
        let moment = Moment::new(document, self, screen);
        let drawn = draw(&moment, self, screen.node());
        let actions: Vec<Json> = each(&drawn)
            .filter(|one| RUN_ON_RENDER.contains(&one.type_name.as_str()))
            .filter_map(|one| {
                let action = moment.component(one.node)?.value.get("on-select-action")?;
                Some(action.to_json())
            })
            .collect();
        for action in actions {
            self.act(document, screen, &action, false);
        }
    }
}

/// What choosing and giving up options sets off: first for what was given up. Without
/// `on-unselect-action` the other handles both.
pub(crate) fn select_actions(
    component: Value<'_>,
    items: &[Json],
    before: Option<&Json>,
    after: &Json,
) -> Vec<Json> {
    let (before, after) = (chosen(before), chosen(Some(after)));
    let added: Vec<_> = after.iter().filter(|id| !before.contains(id)).collect();
    let removed: Vec<_> = before.iter().filter(|id| !after.contains(id)).collect();
    if added.is_empty() && removed.is_empty() {
        return Vec::new();
    }
    let own = |key: &str| component.get(key).map(|action| action.to_json());
    let (select, unselect) = (own("on-select-action"), own("on-unselect-action"));
    let mut actions = Vec::new();
    for item in items {
        if !is_one_of(item, &removed) {
            continue;
        }
        match item.get("on-unselect-action") {
            Some(action) => actions.push(action.clone()),
            None if unselect.is_none() => actions.extend(item.get("on-select-action").cloned()),
            None => {}
        }
    }
    if !removed.is_empty() {
        actions.extend(unselect.clone());
    }
    let handles_both = unselect.is_none() && !items.iter().any(has_unselect);
    if !added.is_empty() || handles_both {
        actions.extend(select);
    }
    for item in items {
        if is_one_of(item, &added) {
            actions.extend(item.get("on-select-action").cloned());
        }
    }
    actions
}

fn has_unselect(item: &Json) -> bool {
    item.get("on-unselect-action").is_some()
}

fn is_one_of(item: &Json, ids: &[&String]) -> bool {
    let id = item.get("id").and_then(Json::as_str);
    id.is_some_and(|id| ids.iter().any(|one| **one == id))
}

/// The ids that are chosen; a ticked box counts as one, and so does a whole range of days.
fn chosen(value: Option<&Json>) -> Vec<String> {
    match value {
        Some(Json::String(id)) if !id.is_empty() => vec![id.clone()],
        Some(Json::Bool(true)) => vec!["true".to_owned()],
        Some(Json::Array(ids)) => ids
            .iter()
            .filter_map(|id| id.as_str())
            .map(str::to_owned)
            .collect(),
        Some(Json::Object(ends)) => {
            let end = |key| {
                ends.get(key)
                    .and_then(Json::as_str)
                    .filter(|day| !day.is_empty())
            };
            match (end("start-date"), end("end-date")) {
                (Some(start), Some(end)) => vec![format!("{start}/{end}")],
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}
