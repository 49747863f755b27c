//! Whatever else the checks of the new version say: the certain is mended, the rest is named.

use super::{Topic, problems, work::Work};
use crate::Severity;

pub(super) fn run(work: &mut Work) {
    work.mend(
        Topic::Checks,
        &|work, problem| {
            problem.severity == Severity::Error
                && !work.was_there(problem)
                && !work.is_told(problem)
        },
        |fixed| {
            let why = fixed.message.split_inclusive(". ").next();
            format!("{}. {}", fixed.title, why.unwrap_or_default().trim_end())
        },
    );
    for problem in problems(&work.doc) {
        let matters = match problem.severity {
            Severity::Error => true,
            Severity::Warning => !work.was_there(&problem),
            Severity::Advice => false,
        };
        if !matters || work.is_told(&problem) {
            continue;
        }
        let root = work.root().map(|root| root.id());
        if let Some(node) = problem.node.or(root) {
            work.look(Topic::Checks, node, problem.message);
        }
    }
}
