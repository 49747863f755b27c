use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeSet, HashSet, VecDeque};
use std::hash::{Hash, Hasher};

use flow_doc::Document;
use serde_json::{Value as Json, json};

use super::fill::fill;
use super::{Answers, Walk, held_back, shown};
use crate::exchange::SUCCESS;
use crate::sample::options;
use crate::{Drawn, Event, Frame, Inputs, Player, fields, sample_answer};

/// So many situations are looked at before giving up.
const MOST_STATES: usize = 1500;

/// What is tried only when everything likelier leads nowhere: another choice than the first, an
/// answer to an optional field, an endpoint that ends the flow early. At most so many of those on
/// one way.
const MOST_DETOURS: usize = 3;

/// Looks for a way from the start to the end, breadth first over buttons, links, list items and
/// replies, answering by itself what is not given. Of several ways the one with the fewest detours
/// and then the fewest steps.
pub fn find_way(document: &Document, answers: &Answers, inputs: Inputs) -> Walk {
    let mut search = Search {
        document,
        answers,
        waiting: vec![VecDeque::new(); MOST_DETOURS + 1],
        seen: HashSet::new(),
        stuck: None,
        longest: Vec::new(),
    };
    search.add(Step::first(Player::start(document, inputs)), 0);
    for _ in 0..MOST_STATES {
        let Some((step, detours)) = search.next() else {
            break;
        };
        if let Some(finished) = &step.player.finished {
            return Walk {
                screens: step.screens,
                payload: Some(finished.payload.clone()),
                ..Walk::default()
            };
        }
        search.go_on(step, detours);
    }
    let why = match search.stuck {
        Some(why) => format!("no way to the end was found: {why}"),
        None => "no way to the end was found".to_owned(),
    };
    Walk::stopped(search.longest, why)
}

/// One situation on the way.
#[derive(Clone)]
struct Step {
    player: Player,
    screens: Vec<String>,
    /// Fields of the screen that have their answer.
    done: BTreeSet<String>,
    /// How often the endpoint was asked.
    asked: usize,
}

impl Step {
    fn first(player: Player) -> Step {
        Step {
            screens: player.stack.clone(),
            player,
            done: BTreeSet::new(),
            asked: 0,
        }
    }

    /// After something happened: a new screen starts with nothing answered.
    fn then(&self, player: Player) -> Step {
        let mut next = self.clone();
        if player.stack.len() != self.player.stack.len() {
            next.screens.extend(player.stack.last().cloned());
            next.done.clear();
        }
        next.player = player;
        next
    }
}

struct Search<'s> {
    document: &'s Document,
    answers: &'s Answers,
    /// Situations to look at, by the number of detours on the way there.
    waiting: Vec<VecDeque<Step>>,
    seen: HashSet<u64>,
    /// The first dead end.
    stuck: Option<String>,
    /// The screens of the longest way so far.
    longest: Vec<String>,
}

impl Search<'_> {
    fn next(&mut self) -> Option<(Step, usize)> {
        let waiting = self.waiting.iter_mut().enumerate();
        waiting
            .filter_map(|(detours, steps)| Some((steps.pop_front()?, detours)))
            .next()
    }

    fn add(&mut self, step: Step, detours: usize) {
        if detours > MOST_DETOURS || !self.seen.insert(key(&step)) {
            return;
        }
        if step.screens.len() > self.longest.len() {
            self.longest.clone_from(&step.screens);
        }
        self.waiting[detours].push_back(step);
    }

    fn go_on(&mut self, mut step: Step, detours: usize) {
        if step.player.questions.is_empty() {
            let Step { player, done, .. } = &mut step;
            fill(player, self.document, self.answers, true, done);
        }
        let frame = step.player.frame(self.document);
        if frame.exchange.is_some() {
            self.reply(&step, &frame, detours);
        } else {
            self.press(&step, &frame, detours);
            self.choose_otherwise(&step, &frame, detours);
        }
    }

    fn reply(&mut self, step: &Step, frame: &Frame, detours: usize) {
        let samples = frame.exchange.iter().flat_map(|exchange| &exchange.samples);
        let given = self.answers.reply(&frame.screen.id, step.asked);
        let replies: Vec<_> = match given {
            Some(given) => vec![given.clone()],
            None => samples.cloned().collect(),
        };
        for (at, reply) in replies.into_iter().enumerate() {
            let early_end = usize::from(at > 0 && reply.screen == SUCCESS);
            let event = Event::Reply { reply: Some(reply) };
            let mut next = self.after(step, event);
            next.asked += 1;
            let refused = next.player.questions.first();
            if let Some(refused) = refused.and_then(|question| question.refused.clone()) {
                let why = format!("{}: {}", refused.code, refused.message);
                self.stuck.get_or_insert(why);
                continue;
            }
            self.add(next, detours + early_end);
        }
    }

    /// Everything that can be tapped.
    fn press(&mut self, step: &Step, frame: &Frame, detours: usize) {
        let mut leads_on = false;
        for one in shown(frame).filter(|one| one.enabled) {
            for item in taps(one) {
                let event = Event::Press {
                    node: one.node,
                    item,
                };
                let next = self.after(step, event);
                let happened = next.player.stack.len() != step.player.stack.len()
                    || next.player.finished.is_some()
                    || !next.player.questions.is_empty();
                leads_on |= happened;
                if happened {
                    self.add(next, detours);
                }
            }
        }
        if !leads_on {
            let why = frame.notices.first().cloned();
            self.stuck
                .get_or_insert_with(|| why.unwrap_or_else(|| held_back(frame)));
        }
    }

    /// Other choices than those made, and answers to optional fields.
    fn choose_otherwise(&mut self, step: &Step, frame: &Frame, detours: usize) {
        if detours >= MOST_DETOURS {
            return;
        }
        for one in shown(frame).filter(|one| one.enabled) {
            let Some(name) = &one.name else { continue };
            if self.answers.field(&frame.screen.id, name).is_some() {
                continue;
            }
            for value in other_answers(one) {
                let event = Event::Change {
                    field: name.clone(),
                    value,
                };
                let mut next = self.after(step, event);
                next.done.insert(name.clone());
                self.add(next, detours + 1);
            }
        }
    }

    fn after(&self, step: &Step, event: Event) -> Step {
        let mut player = step.player.clone();
        player.event(self.document, event);
        step.then(player)
    }
}

/// What can be tapped on a component: itself, or its items.
fn taps(one: &Drawn) -> Vec<Option<String>> {
    match one.type_name.as_str() {
        "Footer" | "EmbeddedLink" => vec![None],
        "OptIn" if one.props.contains_key("on-click-action") => vec![None],
        "NavigationList" => {
            let items = one.props.get("list-items").and_then(Json::as_array);
            let id = |item: &Json| Some(item.get("id")?.as_str()?.to_owned());
            items
                .into_iter()
                .flatten()
                .filter_map(id)
                .map(Some)
                .collect()
        }
        _ => Vec::new(),
    }
}

fn other_answers(one: &Drawn) -> Vec<Json> {
    let answers: Vec<Json> = match one.type_name.as_str() {
        "Dropdown" | "RadioButtonsGroup" => options(one).into_iter().map(Json::from).collect(),
        "CheckboxGroup" | "ChipsSelector" => {
            options(one).into_iter().map(|id| json!([id])).collect()
        }
        "OptIn" => vec![json!(one.value != Some(json!(true)))],
        _ if fields::is_blank(one.value.as_ref()) => sample_answer(one).into_iter().collect(),
        _ => Vec::new(),
    };
    let differs = |answer: &Json| one.value.as_ref() != Some(answer);
    answers.into_iter().filter(differs).collect()
}

/// Two ways that come to the same situation need only one look. How one got there does not matter.
fn key(step: &Step) -> u64 {
    let Player {
        stack,
        memory,
        questions,
        finished,
        ..
    } = &step.player;
    let situation = (
        stack.last(),
        memory,
        questions,
        finished.is_some(),
        &step.done,
    );
    let mut hasher = DefaultHasher::new();
    serde_json::to_string(&situation)
        .unwrap_or_default()
        .hash(&mut hasher);
    hasher.finish()
}
