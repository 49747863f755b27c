//! The end of a flow: the message that goes out, and what the customer sees of it (fact base 15.3).

use flow_doc::Document;
use flow_doc::flow::{Flow, ScreenRef};
use serde_json::{Map, Value as Json, json};

use crate::draw::{draw, each};
use crate::moment::Moment;
use crate::player::Player;
use crate::{Drawn, Finished, SummaryLine, expression, fields, props};

const DOTS: &str = "••••••";

impl Player {
    /// The flow ends on the phone, with the payload of `complete`.
    pub(crate) fn complete(&mut self, document: &Document, payload: Map<String, Json>) {
        let mut response = Map::new();
        response.insert("flow_token".to_owned(), json!(self.flow_token()));
        response.extend(payload.clone());
        self.end(document, Json::Object(payload), Json::Object(response));
    }

    /// The endpoint ends the flow, with parameters of its own.
    pub(crate) fn end_with(&mut self, document: &Document, params: Json) {
        if params.get("flow_token").is_none() {
            self.notices.push(
                "The reply ends the flow without a “flow_token” in its params, so the answer \
                 cannot be told apart from others."
                    .to_owned(),
            );
        }
        self.end(document, params.clone(), params);
    }

    fn end(&mut self, document: &Document, payload: Json, response: Json) {
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
                    "response_json": response.to_string(),
                },
            },
        });
        if let Some(seconds) = self.inputs.timestamp {
            webhook["timestamp"] = Json::String(seconds.to_string());
        }
        self.questions.clear();
        self.finished = Some(Finished {
            payload,
            webhook,
            summary: self.summary(document),
        });
    }

    /// What was answered on the way here, screen by screen.
    fn summary(&self, document: &Document) -> Vec<SummaryLine> {
        let flow = Flow::of(document);
        let mut seen: Vec<&String> = Vec::new();
        let mut lines = Vec::new();
        for id in &self.stack {
            if seen.contains(&id) {
                continue;
            }
            seen.push(id);
            if let Some(screen) = flow.screen(id) {
                lines.extend(self.answers_on(document, screen));
            }
        }
        lines
    }

    fn answers_on(&self, document: &Document, screen: ScreenRef<'_>) -> Vec<SummaryLine> {
        let moment = Moment::new(document, self, screen);
        let sensitive: Vec<String> = screen
            .value
            .get("sensitive")
            .into_iter()
            .flat_map(|names| names.items())
            .filter_map(|name| Some(name.str()?.into_owned()))
            .collect();
        let title = moment.title(screen);
        let drawn = draw(&moment, self, screen.node());
        let line = |one: &Drawn| {
            let hidden = one
                .name
                .as_ref()
                .is_some_and(|name| sensitive.contains(name));
            Some(SummaryLine {
                screen: title.clone(),
                label: label(one)?,
                value: shown(one, hidden)?,
                sensitive: hidden,
            })
        };
        each(&drawn).filter_map(line).collect()
    }
}

fn label(one: &Drawn) -> Option<String> {
    match one.props.get("label") {
        Some(Json::String(label)) => Some(label.clone()),
        Some(Json::Object(ends)) => {
            let ends = ["start-date", "end-date"].map(|end| ends.get(end).and_then(Json::as_str));
            Some(ends.into_iter().flatten().collect::<Vec<_>>().join(" – "))
        }
        _ => one.name.clone(),
    }
}

/// The answer in words; `None` when the summary leaves it out (fact base 4.1).
fn shown(one: &Drawn, sensitive: bool) -> Option<String> {
    let value = one
        .value
        .as_ref()
        .filter(|value| !fields::is_blank(Some(value)))?;
    let type_name = one.type_name.as_str();
    let secret = matches!(
        props::text(&one.props, "input-type"),
        Some("password" | "passcode")
    );
    let picker = matches!(type_name, "PhotoPicker" | "DocumentPicker");
    if secret || one.name.is_none() || (picker && sensitive) {
        return None;
    }
    if sensitive && type_name != "OptIn" {
        return Some(DOTS.to_owned());
    }
    let title = |id: &str| option_title(one, id).unwrap_or_else(|| id.to_owned());
    Some(match value {
        Json::String(text) => title(text),
        Json::Bool(_) => "✓".to_owned(),
        Json::Array(items) => {
            let words = items.iter().filter_map(|item| match item {
                Json::String(id) => Some(title(id)),
                file => Some(file.get("file_name")?.as_str()?.to_owned()),
            });
            words.collect::<Vec<_>>().join(", ")
        }
        Json::Object(ends) => {
            let ends = ["start-date", "end-date"].map(|end| ends.get(end).and_then(Json::as_str));
            ends.into_iter().flatten().collect::<Vec<_>>().join(" – ")
        }
        other => expression::to_text(other),
    })
}

fn option_title(one: &Drawn, id: &str) -> Option<String> {
    let text = |value: Option<&Json>| Some(value?.as_str()?.to_owned());
    let of = |list: &str| {
        let mut items = one.props.get(list)?.as_array()?.iter();
        items.find(|item| item.get("id").and_then(Json::as_str) == Some(id))
    };
    match of("data-source") {
        Some(option) => text(option.get("title")),
        None => text(of("list-items")?.get("main-content")?.get("title")),
    }
}
