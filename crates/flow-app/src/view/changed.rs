use std::collections::BTreeSet;

use flow_doc::flow::Flow;
use flow_doc::{Change, NodeId};

use super::{ScreenReader, fault, history, props};
use crate::protocol::{Changed, NodeView, ProblemsChange, ScreenView, SourceSplice};
use crate::session::Session;

/// The patch for the window after a change.
pub fn changed(
    session: &mut Session,
    change: Change,
    splices: Vec<SourceSplice>,
    problems: Option<ProblemsChange>,
) -> Changed {
    let screens = session
        .summaries
        .tell_if_new(&session.document, &session.linter);
    let (screen_views, nodes) = views(session, &change.changed);
    let changes_not_sent = session.changes_not_sent();
    let document = &session.document;
    let flow = Flow::of(document);
    let root = flow.root().map(|root| root.id());
    let top_changed = root.is_some_and(|root| change.changed.contains(&root));
    Changed {
        session: session.id,
        revision: document.revision(),
        label: change.label,
        component_count: session
            .summaries
            .told
            .iter()
            .map(|s| s.component_count)
            .sum(),
        screens,
        screen_views,
        nodes,
        removed: change.removed,
        problems,
        fault: fault(document),
        rules_fault: session.rules_fault.clone(),
        history: history(document),
        saved: session.saved_state(),
        size: session.size as u32,
        version: flow.version_text().map(|text| text.into_owned()),
        props: top_changed.then(|| props(document)),
        selection: change.selection,
        dropped: change.dropped,
        splices,
        changes_not_sent,
    }
}

/// The screens and components among what changed, and components whose drawing follows from their
/// screen's data.
fn views(session: &Session, changed: &[NodeId]) -> (Vec<ScreenView>, Vec<NodeView>) {
    let wanted: BTreeSet<NodeId> = changed.iter().copied().collect();
    let (mut screens, mut nodes) = (Vec::new(), Vec::new());
    if wanted.is_empty() {
        return (screens, nodes);
    }
    let document = &session.document;
    let flow = Flow::of(document);
    let around: BTreeSet<NodeId> = changed
        .iter()
        .filter_map(|node| Some(flow.screen_of(*node)?.node()))
        .collect();
    for screen in flow
        .screens()
        .filter(|screen| around.contains(&screen.node()))
    {
        let reader = ScreenReader::new(document, screen);
        if wanted.contains(&screen.node()) {
            screens.push(reader.screen());
            let others = reader.nodes(|node| !wanted.contains(&node)).into_iter();
            nodes.extend(others.filter(|node| !node.shown.is_empty()));
        }
        nodes.extend(reader.nodes(|node| wanted.contains(&node)));
    }
    (screens, nodes)
}
