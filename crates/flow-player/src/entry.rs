//! Where a flow begins and where its screens may lead.

use flow_doc::flow::{Flow, ScreenRef};

/// Screens that the routing model lets a reply name after this one.
pub(crate) fn targets(flow: &Flow<'_>, screen: &str) -> Vec<String> {
    let listed = flow.routing_model().and_then(|model| model.get(screen));
    listed
        .into_iter()
        .flat_map(|targets| targets.items())
        .filter_map(|id| Some(id.str()?.into_owned()))
        .collect()
}

/// The first screen that nothing leads to; else simply the first.
pub(crate) fn entry_screen<'d>(flow: &Flow<'d>) -> Option<ScreenRef<'d>> {
    let mut reached: Vec<String> = Vec::new();
    for (_, targets) in flow
        .routing_model()
        .into_iter()
        .flat_map(|model| model.members())
    {
        reached.extend(
            targets
                .items()
                .filter_map(|id| id.str())
                .map(|id| id.into_owned()),
        );
    }
    for screen in flow.screens() {
        for value in screen
            .layout()
            .into_iter()
            .flat_map(|layout| layout.descendants())
        {
            let name = value.get("next").and_then(|next| next.get("name")?.str());
            reached.extend(name.map(|name| name.into_owned()));
        }
    }
    let is_entry = |screen: &ScreenRef<'_>| {
        screen
            .id()
            .is_some_and(|id| !reached.iter().any(|reached| *reached == *id))
    };
    flow.screens()
        .find(is_entry)
        .or_else(|| flow.screens().next())
}
