//! 6.0: no text may be blank (fact base 0). What may be left out is left out.

use super::{SIX, Topic, problems, work::Work};

const RULE: &str = "blank-text";

pub(super) fn run(work: &mut Work) {
    if !work.crosses(SIX) {
        return;
    }
    work.mend(
        Topic::Blanks,
        &|work, problem| problem.rule == RULE && !work.was_there(problem),
        |fixed| format!("{}: it was blank.", fixed.title),
    );
    for problem in problems(&work.doc) {
        let Some(node) = problem.node.filter(|_| problem.rule == RULE) else {
            continue;
        };
        work.tells(RULE, node);
        work.look(Topic::Blanks, node, problem.message);
    }
}
