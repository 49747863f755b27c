use std::collections::BTreeSet;

use flow_doc::Document;

use super::{Answers, shown};
use crate::{Event, Player, fields, sample_answer};

/// An answer may bring up more fields; so often a screen is looked at again.
const MOST_ROUNDS: usize = 20;

/// Gives the answers to the screen that is shown, and with `sample` made-up ones to what still
/// holds the button back. Stops early when the endpoint is asked.
///
/// `done` holds the fields that are answered already, so that no answer is given twice. Returns
/// what the player says about answers it does not take.
pub(super) fn fill(
    player: &mut Player,
    document: &Document,
    answers: &Answers,
    sample: bool,
    done: &mut BTreeSet<String>,
) -> Vec<String> {
    let mut said = Vec::new();
    for _ in 0..MOST_ROUNDS {
        let frame = player.frame(document);
        let screen = frame.screen.id.clone();
        let next = shown(&frame).find_map(|one| {
            let name = one.name.as_ref().filter(|name| !done.contains(*name))?;
            let given = answers
                .field(&screen, name)
                .filter(|_| one.type_name != "NavigationList");
            let value = given.cloned().or_else(|| {
                let wanted = sample && (fields::is_awaited(one) || fields::is_refused(one));
                wanted.then(|| sample_answer(one)).flatten()
            })?;
            Some((name.clone(), value))
        });
        let Some((field, value)) = next else {
            return said;
        };
        done.insert(field.clone());
        player.event(document, Event::Change { field, value });
        let frame = player.frame(document);
        said.extend(frame.notices);
        if frame.exchange.is_some() {
            return said;
        }
    }
    said
}
