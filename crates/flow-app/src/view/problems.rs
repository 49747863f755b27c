use std::collections::HashMap;

use flow_doc::{Document, LineIndex};
use flow_lint::Diagnostic;

use crate::protocol::Problem;

/// The problems in the order found. Offsets are filled when the JSON pane is open.
pub fn problems(
    document: &Document,
    diagnostics: &[Diagnostic],
    pane: Option<&LineIndex>,
) -> Vec<Problem> {
    let mut seen: HashMap<(&str, u32), u32> = HashMap::new();
    diagnostics
        .iter()
        .map(|diagnostic| {
            let node = diagnostic.node.map_or(0, |node| node.0);
            let ordinal = seen.entry((diagnostic.rule, node)).or_default();
            *ordinal += 1;
            let key = format!("{}:{node}:{ordinal}", diagnostic.rule);
            problem(document, diagnostic, key, pane)
        })
        .collect()
}

fn problem(
    document: &Document,
    diagnostic: &Diagnostic,
    key: String,
    pane: Option<&LineIndex>,
) -> Problem {
    let range = pane.map(|lines| {
        let span = diagnostic.span(document);
        (lines.utf16(span.start) as u32, lines.utf16(span.end) as u32)
    });
    Problem {
        key,
        rule: diagnostic.rule.to_owned(),
        code: diagnostic.code.map(str::to_owned),
        severity: diagnostic.severity,
        evidence: diagnostic.evidence,
        message: diagnostic.message.clone(),
        screen: diagnostic.screen,
        component: diagnostic.component,
        node: diagnostic.node,
        pointer: diagnostic.pointer(document),
        from: range.map(|(from, _)| from),
        to: range.map(|(_, to)| to),
        fixes: diagnostic
            .fixes
            .iter()
            .map(|fix| fix.title.clone())
            .collect(),
        sure: diagnostic.sure_fix().is_some(),
        upgrade: flow_lint::is_for_upgrade(diagnostic.rule),
    }
}
