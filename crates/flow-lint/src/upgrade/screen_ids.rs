//! Screen ids are letters and underscores (fact base 4.1); a new id is written wherever the old one
//! stood.

use std::collections::HashSet;

use flow_doc::{Edit, NodeId, flow::Flow};

use super::{Topic, problems, work::Work};
use crate::rules::words::as_screen_id;

const RULES: [&str; 2] = ["screen-id-letters", "reserved-screen-id"];

pub(super) fn run(work: &mut Work) {
    let wrong: Vec<NodeId> = problems(&work.doc)
        .iter()
        .filter(|problem| RULES.contains(&problem.rule))
        .filter_map(|problem| problem.screen)
        .collect();
    for screen in wrong {
        let Some((old, new)) = renamed(work, screen) else {
            continue;
        };
        let edit = Edit::RenameScreen {
            node: screen,
            id: new.clone(),
        };
        if !work.apply(vec![edit]) {
            continue;
        }
        work.changed(
            Topic::ScreenIds,
            screen,
            format!("The screen {old} is called {new} now, and so is every reference to it."),
        );
        work.look(
            Topic::ScreenIds,
            screen,
            format!(
                "Where {old} is named outside of this file (your server, the message that opens the flow), write {new}."
            ),
        );
    }
}

/// The id as it is, and a free one of the right letters.
fn renamed(work: &Work, screen: NodeId) -> Option<(String, String)> {
    let flow = Flow::of(&work.doc);
    let old = work.doc.value(screen)?.get("id")?.str()?.into_owned();
    let taken: HashSet<String> = flow
        .screens()
        .filter_map(|screen| Some(screen.id()?.into_owned()))
        .collect();
    let plain = as_screen_id(&old)?;
    let base = if plain.eq_ignore_ascii_case("success") {
        format!("{plain}_SCREEN")
    } else {
        plain
    };
    let letters = ('A'..='Z').map(|letter| format!("{base}_{letter}"));
    let new = std::iter::once(base.clone())
        .chain(letters)
        .find(|id| !taken.contains(id))?;
    Some((old, new))
}
