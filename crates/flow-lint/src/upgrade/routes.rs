//! Routes are written down where the flow has a server (fact base R1), and where a button inside If
//! or Switch leads on (R18).

use flow_doc::{Edit, NodeId, flow::Flow};

use super::{Topic, work::Work};

pub(super) fn run(work: &mut Work) {
    let flow = Flow::of(&work.doc);
    let Some(root) = flow.root().map(|root| root.id()) else {
        return;
    };
    if flow.routing_model().is_some() {
        return;
    }
    let server = flow.has_endpoint();
    if !server && leads_from_a_branch(&flow).is_none() {
        return;
    }
    let edits = vec![Edit::RouteFromActions];
    let done = if server {
        work.apply(edits)
    } else {
        work.apply_if_sound(edits)
    };
    if !done {
        return;
    }
    work.changed(
        Topic::Routes,
        root,
        "The routes (routing_model) are written down, as the buttons lead.".to_owned(),
    );
    let asks = Flow::of(&work.doc)
        .screens()
        .flat_map(|screen| screen.value.descendants())
        .any(|value| {
            value.get("name").and_then(|name| name.str()).as_deref() == Some("data_exchange")
        });
    if server && asks {
        work.look(
            Topic::Routes,
            root,
            "Your server decides where some screens lead. Add these routes too: a screen that it answers with must be a route from the present one."
                .to_owned(),
        );
    }
}

/// A component in a branch whose action leads to another screen.
fn leads_from_a_branch(flow: &Flow<'_>) -> Option<NodeId> {
    let mut components = flow.screens().flat_map(|screen| screen.components());
    let leading = components.find(|component| {
        !component.branches.is_empty()
            && component.value.members().any(|(_, value)| {
                value.get("name").and_then(|name| name.str()).as_deref() == Some("navigate")
            })
    })?;
    Some(leading.node())
}
