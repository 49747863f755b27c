//! Asking the endpoint: what it receives, what it may answer, and what an answer does
//! (fact base 15.2; what it may name: R17).

use flow_doc::Document;
use flow_doc::flow::{Flow, ScreenRef};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};

use crate::declared::{self, examples};
use crate::entry::{entry_screen, targets};
use crate::picture;
use crate::player::Player;

/// Stands for the end of the flow in place of a screen.
pub const SUCCESS: &str = "SUCCESS";

/// A question to the endpoint that has no answer yet.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Exchange {
    /// The request as the endpoint reads it once it is decrypted.
    pub request: Json,
    /// Every screen that may come next, each with sample data, and the end of the flow; what is
    /// likeliest comes first. Pictures appear by address and may be sent back that way.
    pub samples: Vec<Reply>,
    /// Why the last reply was not taken. The question stays open.
    pub refused: Option<RefusedReply>,
}

/// What an endpoint answers, once decrypted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Reply {
    /// Id of the screen to show, or `SUCCESS`.
    pub screen: String,
    /// Data of that screen, where `error_message` is a note shown over it; for `SUCCESS`
    /// `{"extension_message_response": {"params": {...}}}`.
    #[serde(default)]
    pub data: Map<String, Json>,
}

/// How a client turns a reply down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RefusedReply {
    /// As the client reports it to the endpoint.
    pub code: String,
    pub message: String,
}

/// Why the endpoint is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Asks {
    #[serde(rename = "INIT")]
    Init,
    #[serde(rename = "BACK")]
    Back,
    #[serde(rename = "data_exchange")]
    DataExchange,
}

/// A question, kept until it is answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Question {
    pub asks: Asks,
    /// A button was tapped, rather than something chosen or shown.
    pub pressed: bool,
    pub data: Map<String, Json>,
    pub refused: Option<RefusedReply>,
}

impl Question {
    pub fn new(asks: Asks, pressed: bool, data: Map<String, Json>) -> Question {
        Question {
            asks,
            pressed,
            data,
            refused: None,
        }
    }
}

impl Player {
    /// The question that waits for an answer.
    pub(crate) fn exchange(&self, document: &Document) -> Option<Exchange> {
        let question = self.questions.first()?;
        let samples = self.samples(document, question).into_iter();
        Some(Exchange {
            request: picture::by_address(self.request(document, question)),
            samples: samples
                .map(|sample| Reply {
                    data: picture::members_by_address(sample.data),
                    ..sample
                })
                .collect(),
            refused: question.refused.clone(),
        })
    }

    fn request(&self, document: &Document, question: &Question) -> Json {
        let version = Flow::of(document)
            .data_api_version()
            .and_then(|version| Some(version.str()?.into_owned()));
        let mut request = json!({
            "version": version.unwrap_or_else(|| "3.0".to_owned()),
            "action": question.asks,
        });
        if let Some(screen) = self.stack.last() {
            request["screen"] = json!(screen);
        }
        request["data"] = Json::Object(question.data.clone());
        request["flow_token"] = json!(self.flow_token());
        request
    }

    /// What could be answered, the likeliest first.
    fn samples(&self, document: &Document, question: &Question) -> Vec<Reply> {
        let flow = Flow::of(document);
        let here = self.stack.last().and_then(|id| flow.screen(id));
        let mut screens: Vec<ScreenRef<'_>> = Vec::new();
        match (question.asks, here) {
            (Asks::Back, _) => {
                let before = self.stack.iter().rev().nth(1);
                screens.extend(before.and_then(|id| flow.screen(id)));
            }
            (Asks::Init, _) | (_, None) => {
                screens.extend(entry_screen(&flow));
                screens.extend(flow.screens());
            }
            (Asks::DataExchange, Some(_)) => {}
        }
        if let Some(here) = here {
            let targets = targets(&flow, &here.id().unwrap_or_default());
            screens.extend((!question.pressed).then_some(here));
            screens.extend(targets.iter().filter_map(|id| flow.screen(id)));
            screens.push(here);
        }
        let mut seen: Vec<ScreenRef<'_>> = Vec::new();
        screens.retain(|screen| {
            let fresh = !seen.contains(screen);
            seen.extend(fresh.then_some(*screen));
            fresh
        });
        let reply = |screen: &ScreenRef<'_>| Reply {
            screen: screen.id().unwrap_or_default().into_owned(),
            data: self.sample_data(*screen, &question.data),
        };
        let mut samples: Vec<Reply> = screens.iter().map(reply).collect();
        if question.asks == Asks::DataExchange {
            let ends = here.is_some_and(|here| {
                let id = here.id().unwrap_or_default();
                here.terminal() || targets(&flow, &id).is_empty()
            });
            let at = if ends && question.pressed {
                0
            } else {
                samples.len()
            };
            samples.insert(at, self.sample_end(&question.data));
        }
        samples
    }

    /// Declared examples; what the screen knows already and what was sent under the same name
    /// stand in for those that are missing or would forget it.
    fn sample_data(&self, screen: ScreenRef<'_>, sent: &Map<String, Json>) -> Map<String, Json> {
        let id = screen.id().unwrap_or_default();
        let known = self.memory.get(id.as_ref()).map(|memory| &memory.data);
        let mut data = known.cloned().unwrap_or_default();
        data.extend(examples(screen));
        for (name, declaration) in screen.fields() {
            if let Some(value) = sent.get(name.as_ref())
                && declared::misfit(declaration, value).is_none()
            {
                data.insert(name.into_owned(), value.clone());
            }
        }
        data
    }

    fn sample_end(&self, sent: &Map<String, Json>) -> Reply {
        let mut params = Map::new();
        params.insert("flow_token".to_owned(), json!(self.flow_token()));
        params.extend(sent.clone());
        let response = json!({ "extension_message_response": { "params": params } });
        Reply {
            screen: SUCCESS.to_owned(),
            data: response.as_object().cloned().unwrap_or_default(),
        }
    }

    /// Takes an answer, the likeliest sample when there is none.
    pub(crate) fn reply(&mut self, document: &Document, reply: Option<Reply>) {
        let Some(question) = self.questions.first().cloned() else {
            self.notices
                .push("Nothing is being asked, so there is nothing to answer.".to_owned());
            return;
        };
        let samples = self.samples(document, &question);
        let Some(mut reply) = reply.or_else(|| samples.first().cloned()) else {
            return;
        };
        picture::restore(
            &mut reply.data,
            samples.iter().flat_map(|sample| sample.data.values()),
        );
        if let Some(refused) = self.refusal(document, &question, &reply) {
            self.questions[0].refused = Some(refused);
            return;
        }
        self.questions.remove(0);
        let mut data = reply.data;
        if reply.screen == SUCCESS {
            let response = data.remove("extension_message_response");
            let params = response.and_then(|mut response| Some(response.get_mut("params")?.take()));
            self.end_with(document, params.unwrap_or_else(|| json!({})));
            return;
        }
        let Some(screen) = Flow::of(document).screen(&reply.screen) else {
            return;
        };
        let message = data.remove("error_message");
        self.snackbar = message.and_then(|message| Some(message.as_str()?.to_owned()));
        self.notices.extend(declared::misfits(screen, &data));
        let below = self.stack.len().saturating_sub(1);
        if self.stack.last() == Some(&reply.screen) {
            self.refresh(document, screen, data, question.pressed);
        } else if let Some(at) = self.stack[..below]
            .iter()
            .rposition(|id| *id == reply.screen)
            && question.asks == Asks::Back
        {
            self.stack.truncate(at + 1);
            self.questions.clear();
            self.refresh(document, screen, data, false);
        } else {
            self.questions.clear();
            self.show(document, screen, data);
        }
    }

    fn refusal(
        &self,
        document: &Document,
        question: &Question,
        reply: &Reply,
    ) -> Option<RefusedReply> {
        let flow = Flow::of(document);
        let wrong = |message: String| {
            Some(RefusedReply {
                code: "invalid-screen-transition".to_owned(),
                message,
            })
        };
        if reply.screen == SUCCESS {
            return None;
        }
        let target = &reply.screen;
        if flow.screen(target).is_none() {
            return wrong(format!(
                "There is no screen “{target}”. WhatsApp would show an error instead of going on."
            ));
        }
        let here = self.stack.last()?;
        let before = self.stack.iter().rev().nth(1);
        let goes_back = question.asks == Asks::Back && before == Some(target);
        if target == here || goes_back || flow.routing_model().is_none() {
            return None;
        }
        let declared = targets(&flow, here);
        if declared.iter().any(|id| id == target) {
            return None;
        }
        let allowed = match declared.is_empty() {
            true => format!("only to {here} itself or to {SUCCESS}"),
            false => format!(
                "to {}, to {here} itself or to {SUCCESS}",
                declared.join(", ")
            ),
        };
        wrong(format!(
            "The routing model does not lead from {here} to {target}. WhatsApp would show an error \
             instead of going on; from here a reply may lead {allowed}."
        ))
    }
}
