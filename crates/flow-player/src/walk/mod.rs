//! Walking a flow from its start to its end without anybody tapping: with given answers, or looking
//! for a way with sample answers.

mod answers;
mod fill;
mod given;
mod search;

use serde::Serialize;
use serde_json::Value as Json;

use crate::{Drawn, Frame, fields};

pub use answers::Answers;
pub use given::walk;
pub use search::find_way;

/// What a walk came to.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Walk {
    /// Screen ids in the order shown.
    pub screens: Vec<String>,
    /// Payload of the `complete` action, or the params with which the endpoint ended the flow.
    pub payload: Option<Json>,
    /// Why it did not get there, in words.
    pub stopped: Option<String>,
    /// What a walk with given answers showed: each screen filled in, as it was left. Empty after a
    /// search.
    #[serde(skip)]
    pub frames: Vec<Frame>,
}

impl Walk {
    fn stopped(screens: Vec<String>, why: String) -> Walk {
        Walk {
            screens,
            stopped: Some(why),
            ..Walk::default()
        }
    }
}

/// All components of a frame.
fn shown(frame: &Frame) -> impl Iterator<Item = &Drawn> {
    crate::draw::each(&frame.components)
}

fn footer(frame: &Frame) -> Option<&Drawn> {
    shown(frame).find(|one| one.type_name == "Footer")
}

/// Names the fields that keep the button from working, or says what else does.
fn held_back(frame: &Frame) -> String {
    let id = &frame.screen.id;
    let open: Vec<&str> = shown(frame)
        .filter(|one| fields::is_awaited(one) || one.error.is_some())
        .filter_map(|one| one.name.as_deref())
        .collect();
    if !open.is_empty() {
        return format!("{id} still needs an answer to {}", open.join(", "));
    }
    match footer(frame) {
        None => format!("{id} has no button to go on with"),
        Some(footer) if !footer.enabled => format!("the button of {id} stays disabled"),
        Some(_) => format!("nothing leads on from {id}"),
    }
}
