//! 6.0 to 6.3 only: the action of a choice also ran when its screen was shown (fact base 1.1, 6.4).

use flow_catalog::{Version, v};
use flow_doc::{NodeId, flow::Flow};

use super::{SIX, Topic, work::Work};

const SEVEN: Version = v(7, 0);

pub(super) fn run(work: &mut Work) {
    let ran = |version: Version| (SIX..SEVEN).contains(&version);
    let words = match (ran(work.from), ran(work.to)) {
        (true, false) => {
            "Up to now this action also ran when the screen was shown; from version 7.0 it runs only when something is chosen. If the screen needs what it does, let it come with the data of the screen."
        }
        (false, true) => {
            "From version 6.0 to 6.3 this action also runs when the screen is shown, not only when something is chosen. Upgrade to 7.0 or later to avoid it."
        }
        _ => return,
    };
    let actions: Vec<NodeId> = Flow::of(&work.doc)
        .screens()
        .flat_map(|screen| screen.components())
        .filter_map(|component| Some(component.value.get("on-select-action")?.id()))
        .collect();
    for node in actions {
        work.look(Topic::ChoiceActions, node, words.to_owned());
    }
}
