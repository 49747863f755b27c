//! What changes and taps do.

use flow_doc::flow::{Flow, ScreenRef};
use flow_doc::{Document, NodeId};
use serde_json::{Map, Value as Json};

use crate::draw::{draw, each};
use crate::exchange::{Asks, Question};
use crate::files::FileShape;
use crate::moment::Moment;
use crate::player::Player;
use crate::scope::{Scope, resolve_text};
use crate::select::select_actions;
use crate::{Drawn, Effect, answer, expression, fields};

/// A real visitor never goes so deep; a loop of screens must not fill the memory.
const MAX_STACK: usize = 200;

/// So many questions to the endpoint may wait at once; a screen has no more than 100 components.
const MOST_QUESTIONS: usize = 100;

impl Player {
    pub(crate) fn change(&mut self, document: &Document, field: &str, value: Json) {
        let Some(screen) = self.screen(document) else {
            return;
        };
        let moment = Moment::new(document, self, screen);
        let drawn = draw(&moment, self, screen.node());
        let Some(shown) = each(&drawn).find(|one| one.name.as_deref() == Some(field)) else {
            return;
        };
        let Some(component) = moment.component(shown.node).cloned() else {
            return;
        };
        let accepted = answer::accept(shown, Flow::of(document).version(), value);
        let before = shown.value.clone();
        let item_actions = moment.list(&component, "data-source");
        self.notices.extend(accepted.notices);
        let Some(value) = accepted.value else {
            return;
        };
        self.here().entered.insert(field.to_owned(), value.clone());
        for action in select_actions(component.value, &item_actions, before.as_ref(), &value) {
            self.act(document, screen, &action, false);
        }
    }

    pub(crate) fn press(&mut self, document: &Document, node: NodeId, item: Option<&str>) {
        let Some(screen) = self.screen(document) else {
            return;
        };
        let moment = Moment::new(document, self, screen);
        let drawn = draw(&moment, self, screen.node());
        let Some(pressed) = each(&drawn).find(|one| one.node == node) else {
            return;
        };
        let Some(component) = moment.component(node).cloned() else {
            return;
        };
        match pressed.type_name.as_str() {
            "Footer" => {
                let refused = each(&drawn).any(fields::is_refused);
                if refused || !pressed.enabled {
                    self.faults_shown = true;
                    return;
                }
            }
            "NavigationList" => {
                let Some(item) = offered(pressed, item) else {
                    return;
                };
                let items = moment.list(&component, "list-items");
                let own = items.into_iter().find(|one| one.get("id") == Some(&item));
                let own = own.and_then(|mut one| Some(one.get_mut("on-click-action")?.take()));
                if let Some(name) = &pressed.name {
                    self.here().entered.insert(name.clone(), item);
                }
                let action = own
                    .filter(Json::is_object)
                    .or_else(|| component.click_action());
                if let Some(action) = action {
                    self.act(document, screen, &action, true);
                }
                return;
            }
            _ => {}
        }
        if let Some(action) = component.click_action() {
            self.act(document, screen, &action, true);
        }
    }

    pub(crate) fn act(
        &mut self,
        document: &Document,
        screen: ScreenRef<'_>,
        action: &Json,
        pressed: bool,
    ) {
        let name = action
            .get("name")
            .and_then(Json::as_str)
            .unwrap_or_default();
        let files = match name {
            "data_exchange" => FileShape::Endpoint,
            _ => FileShape::Response,
        };
        let moment = Moment::new(document, self, screen).with_files(files);
        let payload = moment.payload(action);
        match name {
            "navigate" => self.navigate(document, action, payload),
            "complete" => self.complete(document, payload),
            "update_data" => self.here().data.extend(payload),
            "data_exchange" if self.questions.len() < MOST_QUESTIONS => self
                .questions
                .push(Question::new(Asks::DataExchange, pressed, payload)),
            "data_exchange" => {}
            "open_url" => {
                let url = action.get("url").and_then(Json::as_str).unwrap_or_default();
                let url = resolve_text(url, &moment as &dyn Scope);
                let url = url.map(|url| expression::to_text(&url)).unwrap_or_default();
                self.effects.push(Effect::OpenUrl { url });
            }
            "" => self.notices.push("This action has no name yet.".to_owned()),
            other => self
                .notices
                .push(format!("The action “{other}” does not exist.")),
        }
    }

    fn navigate(&mut self, document: &Document, action: &Json, payload: Map<String, Json>) {
        let target = action
            .get("next")
            .and_then(|next| next.get("name")?.as_str());
        let target = target.unwrap_or_default();
        match Flow::of(document).screen(target) {
            Some(screen) if self.stack.len() < MAX_STACK => self.show(document, screen, payload),
            Some(_) => self.notices.push("This flow leads in circles.".to_owned()),
            None if target.is_empty() => {
                self.notices
                    .push("This button does not say where to go yet.".to_owned());
            }
            None => self.notices.push(format!("There is no screen “{target}”.")),
        }
    }
}

/// The id of a list item, if the list shows it and it can be tapped.
fn offered(list: &Drawn, wanted: Option<&str>) -> Option<Json> {
    let items = list.props.get("list-items")?.as_array()?;
    let item = items
        .iter()
        .find(|item| item.get("id").and_then(Json::as_str) == wanted)?;
    let enabled = item.get("enabled").and_then(Json::as_bool).unwrap_or(true);
    enabled.then(|| item.get("id").cloned()).flatten()
}

/// The tap action that a component holds itself.
trait ClickAction {
    fn click_action(&self) -> Option<Json>;
}

impl ClickAction for flow_doc::flow::Component<'_> {
    fn click_action(&self) -> Option<Json> {
        let action = self.value.get("on-click-action")?;
        action.is_object().then(|| action.to_json())
    }
}
