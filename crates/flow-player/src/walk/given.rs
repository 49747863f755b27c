use std::collections::{BTreeMap, BTreeSet};

use flow_doc::Document;
use serde_json::Value as Json;

use super::fill::fill;
use super::{Answers, Walk, footer, held_back, shown};
use crate::{Event, Frame, Inputs, Player};

/// A flow that has not ended after this many screens is going in circles.
const MOST_SCREENS: usize = 200;

/// Taps and replies on the way, refused ones and refreshed screens included.
const MOST_STEPS: usize = 1000;

/// Walks a flow with the answers given and no others. Where no reply of the endpoint is given, it
/// answers with the player's sample.
pub fn walk(document: &Document, answers: &Answers, inputs: Inputs) -> Walk {
    let mut walker = Walker {
        document,
        answers,
        player: Player::start(document, inputs),
        asked: BTreeMap::new(),
        done: BTreeSet::new(),
        depth: 0,
        screens: Vec::new(),
        frames: Vec::new(),
    };
    let stopped = walker.go();
    let finished = walker.player.finished.take();
    Walk {
        screens: walker.screens,
        payload: finished.map(|finished| finished.payload),
        stopped,
        frames: walker.frames,
    }
}

struct Walker<'w> {
    document: &'w Document,
    answers: &'w Answers,
    player: Player,
    /// How often each screen has asked the endpoint.
    asked: BTreeMap<String, usize>,
    /// Fields of the screen that have their answer.
    done: BTreeSet<String>,
    /// Number of screens on the way when this one was noted.
    depth: usize,
    screens: Vec<String>,
    /// Each screen as it was when it was left.
    frames: Vec<Frame>,
}

impl Walker<'_> {
    /// Why it does not get to the end; `None` when it does.
    fn go(&mut self) -> Option<String> {
        for _ in 0..MOST_STEPS {
            if let Some(why) = self.note_screen() {
                return Some(why);
            }
            let said = fill(
                &mut self.player,
                self.document,
                self.answers,
                false,
                &mut self.done,
            );
            if let Some(why) = said.into_iter().next() {
                let id = self.player.frame(self.document).screen.id;
                return Some(format!("{id}: {why}"));
            }
            let frame = self.player.frame(self.document);
            if frame.exchange.is_some() {
                if let Some(why) = self.answer_exchange(&frame) {
                    return Some(why);
                }
                continue;
            }
            let pressed = self.press(&frame);
            // A tap that went nowhere else leaves one picture of the screen, the later one.
            self.frames.pop_if(|last| last.screen.id == frame.screen.id);
            self.frames.push(frame);
            if pressed.is_some() {
                return pressed;
            }
            if self.player.finished.is_some() {
                return None;
            }
        }
        Some(format!("no end after {MOST_STEPS} steps"))
    }

    /// Adds the screen that is shown, if it is a new one.
    fn note_screen(&mut self) -> Option<String> {
        if self.player.stack.len() == self.depth && self.depth > 0 {
            return None;
        }
        self.depth = self.player.stack.len();
        let Some(id) = self.player.stack.last().cloned() else {
            // Either the endpoint is asked for the first screen, or there is none.
            let asking = !self.player.questions.is_empty();
            let why = self.player.notices.first().cloned();
            return (!asking)
                .then(|| why.unwrap_or_else(|| "there is no screen to show".to_owned()));
        };
        self.done.clear();
        self.screens.push(id);
        (self.screens.len() > MOST_SCREENS).then(|| format!("no end after {MOST_SCREENS} screens"))
    }

    fn answer_exchange(&mut self, frame: &Frame) -> Option<String> {
        let asking = match frame.screen.id.as_str() {
            "" => "INIT".to_owned(),
            id => id.to_owned(),
        };
        let times = self.asked.entry(asking.clone()).or_default();
        let reply = self.answers.reply(&asking, *times).cloned();
        *times += 1;
        self.player.event(self.document, Event::Reply { reply });
        let refused = self.player.frame(self.document).exchange?.refused?;
        Some(format!("{}: {}", refused.code, refused.message))
    }

    /// Taps what leads on. Says why when nothing does.
    fn press(&mut self, frame: &Frame) -> Option<String> {
        let id = &frame.screen.id;
        let (node, item) = match self.answers.press(id) {
            Some(wanted) => {
                let named = |key: &str, one: &crate::Drawn| {
                    one.props.get(key).and_then(Json::as_str) == Some(wanted)
                };
                let found = shown(frame).find(|one| match one.type_name.as_str() {
                    "Footer" | "OptIn" => named("label", one),
                    "EmbeddedLink" => named("text", one),
                    _ => false,
                });
                match found {
                    Some(found) => (found.node, None),
                    None => return Some(format!("{id} shows no “{wanted}” to tap")),
                }
            }
            None => match self.way_on(frame) {
                Ok(way) => way,
                Err(why) => return Some(why),
            },
        };
        let before = self.player.clone();
        self.player
            .event(self.document, Event::Press { node, item });
        let next = self.player.frame(self.document);
        let nothing_happens = self.player.stack.len() == before.stack.len()
            && next.exchange.is_none()
            && next.finished.is_none();
        if nothing_happens {
            let why = next.notices.first().cloned();
            return Some(why.unwrap_or_else(|| held_back(&next)));
        }
        None
    }

    /// The item answered of a NavigationList, else the button.
    fn way_on(&self, frame: &Frame) -> Result<(flow_doc::NodeId, Option<String>), String> {
        let id = &frame.screen.id;
        let lists: Vec<_> = shown(frame)
            .filter(|one| one.type_name == "NavigationList")
            .collect();
        for list in &lists {
            let name = list.name.as_deref().unwrap_or_default();
            if let Some(item) = self.answers.field(id, name).and_then(Json::as_str) {
                return Ok((list.node, Some(item.to_owned())));
            }
        }
        match footer(frame) {
            Some(footer) if footer.enabled => Ok((footer.node, None)),
            None if !lists.is_empty() => {
                let names: Vec<_> = lists
                    .iter()
                    .filter_map(|list| list.name.as_deref())
                    .collect();
                Err(format!(
                    "{id} still needs an answer to {}",
                    names.join(", ")
                ))
            }
            _ => Err(held_back(frame)),
        }
    }
}
