use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::Reply;

/// Replies of the endpoint.
const REPLIES: &str = "$replies";

/// What to tap on a screen that offers several ways.
const PRESS: &str = "$press";

/// What is answered on the way: `{"SCREEN": {"field": value}}`.
///
/// An item of a NavigationList is its field's value. `"$press"` among the fields of a screen is the
/// text of the button or link to tap. `"$replies"` beside the screens holds what the endpoint
/// answers, by the screen that asks (`INIT` for the first question of all): one reply
/// `{"screen", "data"}`, or a list of them in the order asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    screens: BTreeMap<String, Map<String, Json>>,
    replies: BTreeMap<String, Vec<Reply>>,
}

impl Answers {
    /// Reads the answers, or says what is wrong with them.
    pub fn read(answers: Json) -> Result<Answers, String> {
        let shape = || "expected {\"SCREEN\": {\"field\": value}}".to_owned();
        let Json::Object(members) = answers else {
            return Err(shape());
        };
        let mut read = Answers::default();
        for (key, value) in members {
            let Json::Object(value) = value else {
                return Err(shape());
            };
            if key == REPLIES {
                read.replies = replies(value)?;
            } else {
                read.screens.insert(key, value);
            }
        }
        Ok(read)
    }

    /// The answer to a field.
    pub(super) fn field(&self, screen: &str, name: &str) -> Option<&Json> {
        self.screens.get(screen)?.get(name)
    }

    /// Text of the button or link to tap.
    pub(super) fn press(&self, screen: &str) -> Option<&str> {
        self.screens.get(screen)?.get(PRESS)?.as_str()
    }

    /// The reply to the question that this screen asks for the `nth` time, from 0.
    pub(super) fn reply(&self, screen: &str, nth: usize) -> Option<&Reply> {
        self.replies.get(screen)?.get(nth)
    }
}

fn replies(members: Map<String, Json>) -> Result<BTreeMap<String, Vec<Reply>>, String> {
    let one = |screen: &str, reply: Json| {
        serde_json::from_value::<Reply>(reply)
            .map_err(|_| format!("a reply of {screen} is no {{\"screen\": ..., \"data\": ...}}"))
    };
    let mut replies = BTreeMap::new();
    for (screen, value) in members {
        let list = match value {
            Json::Array(list) => list,
            reply => vec![reply],
        };
        let list = list.into_iter().map(|reply| one(&screen, reply));
        let list = list.collect::<Result<Vec<_>, _>>()?;
        replies.insert(screen, list);
    }
    Ok(replies)
}
