//! What changes and taps do.

use flow_doc::flow::{Component, Flow, ScreenRef};
use flow_doc::{Document, NodeId, Value};
use serde_json::{Map, Value as Json, json};

use crate::draw::{draw, each};
use crate::moment::Moment;
use crate::player::Player;
use crate::scope::{Scope, resolve_text};
use crate::{Finished, expression, fields};

/// A real visitor never goes so deep; a loop of screens must not fill the memory.
const MAX_STACK: usize = 200;

impl Player {
    pub(crate) fn change(&mut self, document: &Document, field: &str, value: Json) {
        let Some(screen) = self.screen(document) else {
            return;
        };
        let moment = Moment::new(document, self, screen);
        let Some(component) = moment.field(field).cloned() else {
            return;
        };
        let before = moment.shown(&component);
        self.here().entered.insert(field.to_owned(), value.clone());
        for action in select_actions(&component, before.as_ref(), &value) {
            self.act(document, screen, action);
        }
    }

    pub(crate) fn press(&mut self, document: &Document, node: NodeId, item: Option<&str>) {
        let Some(screen) = self.screen(document) else {
            return;
        };
        let moment = Moment::new(document, self, screen);
        let Some(component) = moment.component(node).cloned() else {
            return;
        };
        if component.type_name == "Footer" {
            let drawn = draw(&moment, self, screen.node());
            let refused = each(&drawn)
                .any(|one| fields::fault(&one.type_name, &one.props, one.value.as_ref()).is_some());
            let enabled = each(&drawn).any(|one| one.node == node && one.enabled);
            if refused || !enabled {
                self.faults_shown = true;
                return;
            }
        }
        if let Some(action) = click_action(component.value, item) {
            self.act(document, screen, action);
        }
    }

    fn act(&mut self, document: &Document, screen: ScreenRef<'_>, action: Value<'_>) {
        let name = action
            .get("name")
            .and_then(|name| name.str())
            .unwrap_or_default();
        let payload = Moment::new(document, self, screen).payload(&action);
        match name.as_ref() {
            "navigate" => self.navigate(document, action, payload),
            "complete" => self.complete(payload),
            "update_data" => self.here().data.extend(payload),
            "data_exchange" => {
                let payload = Json::Object(payload);
                self.notices.push(format!(
                    "Your endpoint would be asked here, and its answer would say what comes next. \
                     It would receive: {payload}"
                ));
            }
            "open_url" => {
                let moment = Moment::new(document, self, screen);
                let url = action
                    .get("url")
                    .and_then(|url| url.str())
                    .unwrap_or_default();
                let url = resolve_text(&url, &moment as &dyn Scope);
                let url = url.map(|url| expression::to_text(&url)).unwrap_or_default();
                self.notices
                    .push(format!("The phone would open {url} in its browser."));
            }
            "" => self.notices.push("This action has no name yet.".to_owned()),
            other => self
                .notices
                .push(format!("The action “{other}” does not exist.")),
        }
    }

    fn navigate(&mut self, document: &Document, action: Value<'_>, payload: Map<String, Json>) {
        let target = action.get("next").and_then(|next| next.get("name")?.str());
        let target = target.unwrap_or_default();
        match Flow::of(document).screen(&target) {
            Some(screen) if self.stack.len() < MAX_STACK => self.show(screen, payload),
            Some(_) => self.notices.push("This flow leads in circles.".to_owned()),
            None if target.is_empty() => {
                self.notices
                    .push("This button does not say where to go yet.".to_owned());
            }
            None => self.notices.push(format!("There is no screen “{target}”.")),
        }
    }

    fn complete(&mut self, payload: Map<String, Json>) {
        let mut response = Map::new();
        let token = self
            .inputs
            .flow_token
            .clone()
            .unwrap_or_else(|| "unused".to_owned());
        response.insert("flow_token".to_owned(), Json::String(token));
        response.extend(payload.clone());
        let mut webhook = json!({
            "context": { "id": "wamid.OF_THE_MESSAGE_WITH_THE_FLOW" },
            "from": "PHONE_NUMBER_OF_THE_CUSTOMER",
            "id": "wamid.OF_THIS_ANSWER",
            "type": "interactive",
            "interactive": {
                "type": "nfm_reply",
                "nfm_reply": {
                    "name": "flow",
                    "body": "Sent",
                    "response_json": Json::Object(response).to_string(),
                },
            },
        });
        if let Some(seconds) = self.inputs.timestamp {
            webhook["timestamp"] = Json::String(seconds.to_string());
        }
        self.finished = Some(Finished {
            payload: Json::Object(payload),
            webhook,
        });
    }
}

/// The action of a tap: of the list item, if it has its own, else of the component.
fn click_action<'d>(component: Value<'d>, item: Option<&str>) -> Option<Value<'d>> {
    let of_item = item.and_then(|wanted| {
        let mut items = component.get("list-items")?.items();
        items
            .find(|item| item.get("id").and_then(|id| id.str()).as_deref() == Some(wanted))?
            .get("on-click-action")
    });
    of_item
        .or_else(|| component.get("on-click-action"))
        .filter(Value::is_object)
}

/// What choosing and giving up options sets off. Without `on-unselect-action` the other handles
/// both (fact base 6.4).
fn select_actions<'d>(
    component: &Component<'d>,
    before: Option<&Json>,
    after: &Json,
) -> Vec<Value<'d>> {
    let (before, after) = (chosen(before), chosen(Some(after)));
    let added: Vec<_> = after.iter().filter(|id| !before.contains(id)).collect();
    let removed: Vec<_> = before.iter().filter(|id| !after.contains(id)).collect();
    let select = component.value.get("on-select-action");
    let unselect = component.value.get("on-unselect-action");
    let mut actions = Vec::new();
    if !added.is_empty() || (unselect.is_none() && !removed.is_empty()) {
        actions.extend(select);
    }
    if !removed.is_empty() {
        actions.extend(unselect);
    }
    let items = component
        .value
        .get("data-source")
        .into_iter()
        .flat_map(|list| list.items());
    for item in items {
        let Some(id) = item.get("id").and_then(|id| id.str()) else {
            continue;
        };
        if removed.iter().any(|removed| **removed == id) {
            actions.extend(item.get("on-unselect-action"));
        }
        if added.iter().any(|added| **added == id) {
            actions.extend(item.get("on-select-action"));
        }
    }
    actions
}

/// The ids that are chosen; a ticked box counts as one.
fn chosen(value: Option<&Json>) -> Vec<String> {
    match value {
        Some(Json::String(id)) if !id.is_empty() => vec![id.clone()],
        Some(Json::Bool(true)) => vec!["true".to_owned()],
        Some(Json::Array(ids)) => ids
            .iter()
            .filter_map(|id| id.as_str())
            .map(str::to_owned)
            .collect(),
        _ => Vec::new(),
    }
}
