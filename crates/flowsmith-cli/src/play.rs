use std::path::Path;

use flow_doc::Document;
use flow_doc::flow::Flow;
use flow_player::{Drawn, Event, Frame, Inputs, Player};
use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::{ERRORS, Format, OK, out, read};

/// A flow that has not ended after this many screens is going in circles.
const MOST_SCREENS: usize = 200;

#[derive(Serialize)]
struct Walk {
    /// Screen ids in the order shown.
    screens: Vec<String>,
    /// Payload of the `complete` action.
    payload: Option<Json>,
    /// Why it did not get there, in words.
    stopped: Option<String>,
}

/// Exit code 1 when the walk stopped before the end.
pub fn run(file: &Path, answers: &Path, format: Format) -> Result<u8, String> {
    let document = Document::open(read(file)?);
    let answers = read_answers(answers)?;
    let walk = walk(&document, &answers);
    match format {
        Format::Json => out::json(&walk)?,
        Format::Text => out::text(&text(&walk))?,
    }
    Ok(if walk.payload.is_some() { OK } else { ERRORS })
}

fn read_answers(path: &Path) -> Result<Map<String, Json>, String> {
    let no_answers = |why: &str| format!("{} is no answers file: {why}", path.display());
    let answers: Json =
        serde_json::from_slice(&read(path)?).map_err(|error| no_answers(&error.to_string()))?;
    match answers {
        Json::Object(screens) if screens.values().all(Json::is_object) => Ok(screens),
        _ => Err(no_answers("expected {\"SCREEN\": {\"field\": value}}")),
    }
}

fn walk(document: &Document, answers: &Map<String, Json>) -> Walk {
    let mut player = Player::start(document, Inputs::default());
    let mut screens = Vec::new();
    let stopped = |screens, why: String| Walk {
        screens,
        payload: None,
        stopped: Some(why),
    };
    loop {
        let frame = player.frame(document);
        if Flow::of(document).screen(&frame.screen.id).is_none() {
            let why = frame.notices.first().cloned();
            return stopped(
                screens,
                why.unwrap_or_else(|| "there is no screen to show".to_owned()),
            );
        }
        let id = frame.screen.id.clone();
        screens.push(id.clone());
        if screens.len() > MOST_SCREENS {
            return stopped(screens, format!("no end after {MOST_SCREENS} screens"));
        }
        if let Some(Json::Object(fields)) = answers.get(&id) {
            for (field, value) in fields {
                let event = Event::Change {
                    field: field.clone(),
                    value: value.clone(),
                };
                player.event(document, event);
            }
        }
        let ready = player.frame(document);
        let Some(footer) = find_footer(&ready.components) else {
            return stopped(screens, format!("{id} has no button to go on with"));
        };
        if !footer.enabled {
            return stopped(screens, held_back(&ready));
        }
        player.event(
            document,
            Event::Press {
                node: footer.node,
                item: None,
            },
        );
        if player.frame(document).exchange.is_some() {
            player.event(document, Event::Reply { reply: None });
        }
        match player.frame(document) {
            Frame {
                finished: Some(finished),
                ..
            } => {
                return Walk {
                    screens,
                    payload: Some(finished.payload),
                    stopped: None,
                };
            }
            next if next.screen.node == ready.screen.node => {
                let why = next.notices.first().cloned();
                let why = why.unwrap_or_else(|| held_back(&next));
                return stopped(screens, why);
            }
            _ => {}
        }
    }
}

fn find_footer(components: &[Drawn]) -> Option<&Drawn> {
    components.iter().find_map(|component| {
        if component.type_name == "Footer" {
            Some(component)
        } else {
            find_footer(&component.children)
        }
    })
}

/// Names the fields that keep the button from working.
fn held_back(frame: &Frame) -> String {
    let mut open = Vec::new();
    collect_open(&frame.components, &mut open);
    let id = &frame.screen.id;
    if open.is_empty() {
        format!("the button of {id} stays disabled")
    } else {
        format!("{id} still needs an answer to {}", open.join(", "))
    }
}

fn collect_open(components: &[Drawn], open: &mut Vec<String>) {
    for component in components {
        let empty = match &component.value {
            None | Some(Json::Null) | Some(Json::Bool(false)) => true,
            Some(Json::String(text)) => text.is_empty(),
            Some(Json::Array(items)) => items.is_empty(),
            Some(_) => false,
        };
        if let Some(name) = &component.name
            && ((component.required && empty) || component.error.is_some())
        {
            open.push(name.clone());
        }
        collect_open(&component.children, open);
    }
}

fn text(walk: &Walk) -> String {
    let mut text = format!("Screens: {}\n", walk.screens.join(" → "));
    if let Some(why) = &walk.stopped {
        text.push_str(&format!("Stopped: {why}\n"));
    }
    if let Some(payload) = &walk.payload {
        text.push_str(&format!("Payload: {payload:#}\n"));
    }
    text
}
