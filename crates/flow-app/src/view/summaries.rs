use std::collections::{BTreeSet, HashMap};

use flow_doc::flow::{Flow, ScreenRef};
use flow_doc::{Document, NodeId};

use crate::protocol::ScreenSummary;

/// How many types a thumbnail shows.
const SKETCH: usize = 12;

/// The list of screens, computed again only for screens that changed.
#[derive(Default)]
pub struct Summaries {
    known: HashMap<NodeId, (u64, Known)>,
    /// As last told to the window.
    pub told: Vec<ScreenSummary>,
}

#[derive(Clone)]
struct Known {
    summary: ScreenSummary,
    /// Screens its actions lead to.
    targets: BTreeSet<String>,
}

impl Summaries {
    /// The list now; also kept as told.
    pub fn tell(&mut self, document: &Document) -> Vec<ScreenSummary> {
        self.told = self.list(document);
        self.told.clone()
    }

    /// The list, if it differs from what was told; then it is told.
    pub fn tell_if_new(&mut self, document: &Document) -> Option<Vec<ScreenSummary>> {
        let list = self.list(document);
        (list != self.told).then(|| {
            self.told = list.clone();
            list
        })
    }

    fn list(&mut self, document: &Document) -> Vec<ScreenSummary> {
        let flow = Flow::of(document);
        let mut known = HashMap::new();
        let mut list = Vec::new();
        let mut reached = routed(&flow);
        for screen in flow.screens() {
            let stamp = screen.value.stamp();
            let entry = match self.known.remove(&screen.node()) {
                Some((then, entry)) if then == stamp => entry,
                _ => read(screen),
            };
            reached.extend(entry.targets.iter().cloned());
            list.push(entry.summary.clone());
            known.insert(screen.node(), (stamp, entry));
        }
        self.known = known;
        for summary in &mut list {
            summary.start = !reached.contains(&summary.id);
        }
        list
    }
}

/// Screens that the routing model leads to.
fn routed(flow: &Flow<'_>) -> BTreeSet<String> {
    let routes = flow
        .routing_model()
        .into_iter()
        .flat_map(|model| model.members());
    let targets = routes.flat_map(|(_, targets)| targets.items());
    targets
        .filter_map(|target| target.str())
        .map(|target| target.into_owned())
        .collect()
}

fn read(screen: ScreenRef<'_>) -> Known {
    let components: Vec<_> = screen.components().collect();
    let sketch = components
        .iter()
        .filter(|c| c.type_name != "Form")
        .take(SKETCH);
    let summary = ScreenSummary {
        node: screen.node(),
        id: screen.id().unwrap_or_default().into_owned(),
        title: screen.title().unwrap_or_default().into_owned(),
        start: false,
        terminal: screen.terminal(),
        sketch: sketch.map(|c| c.type_name.clone().into_owned()).collect(),
        component_count: components.len() as u32,
    };
    let layout = screen
        .layout()
        .into_iter()
        .flat_map(|layout| layout.descendants());
    let targets = layout
        .filter(|value| {
            value.get("name").and_then(|name| name.str()).as_deref() == Some("navigate")
        })
        .filter_map(|action| action.get("next")?.get("name")?.str())
        .map(|name| name.into_owned());
    Known {
        summary,
        targets: targets.collect(),
    }
}
