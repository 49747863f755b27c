use std::collections::BTreeMap;

use flow_doc::Document;
use flow_doc::flow::{Flow, ScreenRef};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use crate::declared::examples;
use crate::entry::entry_screen;
use crate::exchange::{Asks, Question};
use crate::{Effect, Event, Finished};

/// How a play begins.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Inputs {
    /// Id of the screen to begin with; the first entry screen when `None` or unknown.
    pub first_screen: Option<String>,
    /// Data of that screen; its declared examples when `None`.
    pub data: Option<Map<String, Json>>,
    /// The endpoint is asked for the first screen (`INIT`), as when a message is sent with the
    /// flow action `data_exchange`. `first_screen` and `data` do not count then.
    pub ask_first: bool,
    /// Comes back in the answer; "unused" when `None`, as in a message without one.
    pub flow_token: Option<String>,
    /// Seconds since 1970 for the answer's time; left out when `None`.
    pub timestamp: Option<i64>,
}

/// Somebody filling in a flow. Holds no part of the document, so it can be kept as JSON and goes
/// on when the document is edited meanwhile.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Player {
    pub(crate) inputs: Inputs,
    /// Ids of the screens on the way here; the last one is shown.
    pub(crate) stack: Vec<String>,
    /// What is known of each screen that was shown, by id.
    pub(crate) memory: BTreeMap<String, Memory>,
    /// The button was tapped with answers that are not accepted: their faults are shown.
    pub(crate) faults_shown: bool,
    /// Asked one after the other; the first one waits for its answer.
    pub(crate) questions: Vec<Question>,
    pub(crate) finished: Option<Finished>,
    pub(crate) notices: Vec<String>,
    pub(crate) snackbar: Option<String>,
    pub(crate) effects: Vec<Effect>,
}

/// What a screen received and what was entered there. Entries survive going back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Memory {
    pub data: Map<String, Json>,
    pub entered: Map<String, Json>,
}

impl Player {
    pub fn start(document: &Document, inputs: Inputs) -> Player {
        let flow = Flow::of(document);
        let mut player = Player {
            inputs,
            ..Player::default()
        };
        if player.inputs.ask_first && flow.has_endpoint() {
            player
                .questions
                .push(Question::new(Asks::Init, false, Map::new()));
            return player;
        }
        let wanted = player
            .inputs
            .first_screen
            .as_deref()
            .and_then(|id| flow.screen(id));
        match wanted.or_else(|| entry_screen(&flow)) {
            Some(screen) => {
                let data = player.inputs.data.clone();
                player.show(document, screen, data.unwrap_or_else(|| examples(screen)));
            }
            None => player
                .notices
                .push("There is no screen to show yet.".to_owned()),
        }
        player
    }

    /// What a person did. Never fails: what makes no sense does nothing or leaves a notice.
    pub fn event(&mut self, document: &Document, event: Event) {
        if event == Event::Restart {
            *self = Player::start(document, std::mem::take(&mut self.inputs));
            return;
        }
        if self.finished.is_some() {
            return;
        }
        self.notices.clear();
        self.effects.clear();
        self.snackbar = None;
        let asking = !self.questions.is_empty();
        match event {
            Event::Reply { reply } => self.reply(document, reply),
            Event::Back if asking => self.stop_asking(),
            Event::Change { .. } | Event::Press { .. } if asking => self
                .notices
                .push("Your server has not answered yet.".to_owned()),
            Event::Change { field, value } => self.change(document, &field, value),
            Event::Press { node, item } => self.press(document, node, item.as_deref()),
            Event::Back => self.back(document),
            Event::Restart => {}
        }
    }

    /// The screen that is shown; none before the endpoint has named the first one.
    pub(crate) fn screen<'d>(&self, document: &'d Document) -> Option<ScreenRef<'d>> {
        let flow = Flow::of(document);
        if self.stack.is_empty() && !self.questions.is_empty() {
            return None;
        }
        let shown = self.stack.last().and_then(|id| flow.screen(id));
        shown.or_else(|| flow.screens().next())
    }

    /// Shows a screen on top of the others.
    pub(crate) fn show(
        &mut self,
        document: &Document,
        screen: ScreenRef<'_>,
        data: Map<String, Json>,
    ) {
        let id = screen.id().unwrap_or_default().into_owned();
        self.memory.entry(id.clone()).or_default().data = data;
        self.stack.push(id);
        self.faults_shown = false;
        self.run_on_render(document);
    }

    pub(crate) fn here(&mut self) -> &mut Memory {
        let id = self.stack.last().cloned().unwrap_or_default();
        self.memory.entry(id).or_default()
    }

    pub(crate) fn flow_token(&self) -> &str {
        self.inputs.flow_token.as_deref().unwrap_or("unused")
    }

    fn back(&mut self, document: &Document) {
        if self.stack.len() < 2 {
            return;
        }
        let asks = self
            .screen(document)
            .and_then(|screen| screen.value.get("refresh_on_back"));
        if asks.and_then(|value| value.bool()) == Some(true) && Flow::of(document).has_endpoint() {
            self.questions
                .push(Question::new(Asks::Back, true, Map::new()));
            return;
        }
        self.stack.pop();
        self.faults_shown = false;
    }

    /// Without an answer the screen stays as it is; before the first one there is nothing else.
    fn stop_asking(&mut self) {
        if !self.stack.is_empty() {
            self.questions.clear();
        }
    }
}
