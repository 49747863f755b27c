use std::collections::BTreeMap;

use flow_doc::Document;
use flow_doc::flow::{Flow, ScreenRef};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use crate::{Event, Finished};

/// How a play begins.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Inputs {
    /// Id of the screen to begin with; the first entry screen when `None` or unknown.
    pub first_screen: Option<String>,
    /// Data of that screen; its declared examples when `None`.
    pub data: Option<Map<String, Json>>,
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
    pub(crate) finished: Option<Finished>,
    pub(crate) notices: Vec<String>,
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
        let wanted = inputs
            .first_screen
            .as_deref()
            .and_then(|id| flow.screen(id));
        let first = wanted.or_else(|| entry_screen(&flow));
        let mut player = Player {
            inputs,
            ..Player::default()
        };
        match first {
            Some(screen) => {
                let data = player.inputs.data.clone();
                player.show(screen, data.unwrap_or_else(|| examples(screen)));
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
        match event {
            Event::Change { field, value } => self.change(document, &field, value),
            Event::Press { node, item } => self.press(document, node, item.as_deref()),
            Event::Back => self.back(document),
            Event::Restart => {}
        }
    }

    /// The screen that is shown.
    pub(crate) fn screen<'d>(&self, document: &'d Document) -> Option<ScreenRef<'d>> {
        let flow = Flow::of(document);
        let shown = self.stack.last().and_then(|id| flow.screen(id));
        shown.or_else(|| flow.screens().next())
    }

    /// Shows a screen on top of the others.
    pub(crate) fn show(&mut self, screen: ScreenRef<'_>, data: Map<String, Json>) {
        let id = screen.id().unwrap_or_default().into_owned();
        self.memory.entry(id.clone()).or_default().data = data;
        self.stack.push(id);
        self.faults_shown = false;
    }

    pub(crate) fn here(&mut self) -> &mut Memory {
        let id = self.stack.last().cloned().unwrap_or_default();
        self.memory.entry(id).or_default()
    }

    fn back(&mut self, document: &Document) {
        if self.stack.len() < 2 {
            return;
        }
        let asks = self
            .screen(document)
            .and_then(|screen| screen.value.get("refresh_on_back"));
        if asks.and_then(|value| value.bool()) == Some(true) {
            self.notices
                .push("Going back would ask your endpoint for fresh data here.".to_owned());
        }
        self.stack.pop();
        self.faults_shown = false;
    }
}

/// The first screen that nothing leads to; else simply the first.
fn entry_screen<'d>(flow: &Flow<'d>) -> Option<ScreenRef<'d>> {
    let mut reached: Vec<String> = Vec::new();
    for (_, targets) in flow
        .routing_model()
        .into_iter()
        .flat_map(|model| model.members())
    {
        reached.extend(
            targets
                .items()
                .filter_map(|id| id.str())
                .map(|id| id.into_owned()),
        );
    }
    for screen in flow.screens() {
        for value in screen
            .layout()
            .into_iter()
            .flat_map(|layout| layout.descendants())
        {
            let name = value.get("next").and_then(|next| next.get("name")?.str());
            reached.extend(name.map(|name| name.into_owned()));
        }
    }
    let is_entry = |screen: &ScreenRef<'_>| {
        screen
            .id()
            .is_some_and(|id| !reached.iter().any(|reached| *reached == *id))
    };
    flow.screens()
        .find(is_entry)
        .or_else(|| flow.screens().next())
}

/// The declared examples of a screen's data.
fn examples(screen: ScreenRef<'_>) -> Map<String, Json> {
    let declared = screen.fields();
    declared
        .filter_map(|(name, field)| Some((name.into_owned(), field.get("__example__")?.to_json())))
        .collect()
}
