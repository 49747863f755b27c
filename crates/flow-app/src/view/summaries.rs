use std::collections::HashMap;

use flow_doc::flow::{Flow, ScreenRef};
use flow_doc::{Document, NodeId};
use flow_lint::Linter;

use crate::protocol::ScreenSummary;

/// How many types a thumbnail shows.
const SKETCH: usize = 12;

/// The list of screens, computed again only for screens that changed.
#[derive(Default)]
pub struct Summaries {
    known: HashMap<NodeId, (u64, ScreenSummary)>,
    /// As last told to the window.
    pub told: Vec<ScreenSummary>,
}

impl Summaries {
    /// The list now, which `linter` has checked; also kept as told.
    pub fn tell(&mut self, document: &Document, linter: &Linter) -> Vec<ScreenSummary> {
        self.told = self.list(document, linter);
        self.told.clone()
    }

    /// The list, if it differs from what was told; then it is told.
    pub fn tell_if_new(
        &mut self,
        document: &Document,
        linter: &Linter,
    ) -> Option<Vec<ScreenSummary>> {
        let list = self.list(document, linter);
        (list != self.told).then(|| {
            self.told = list.clone();
            list
        })
    }

    fn list(&mut self, document: &Document, linter: &Linter) -> Vec<ScreenSummary> {
        let flow = Flow::of(document);
        let starts = linter.starts(document);
        let mut known = HashMap::new();
        let mut list = Vec::new();
        for screen in flow.screens() {
            let stamp = screen.value.stamp();
            let entry = match self.known.remove(&screen.node()) {
                Some((then, entry)) if then == stamp => entry,
                _ => read(screen),
            };
            list.push(ScreenSummary {
                start: starts.contains(&entry.node),
                ..entry.clone()
            });
            known.insert(screen.node(), (stamp, entry));
        }
        self.known = known;
        list
    }
}

fn read(screen: ScreenRef<'_>) -> ScreenSummary {
    let components: Vec<_> = screen.components().collect();
    let sketch = components
        .iter()
        .filter(|c| c.type_name != "Form")
        .take(SKETCH);
    ScreenSummary {
        node: screen.node(),
        id: screen.id().unwrap_or_default().into_owned(),
        title: screen.title().unwrap_or_default().into_owned(),
        start: false,
        terminal: screen.terminal(),
        sketch: sketch.map(|c| c.type_name.clone().into_owned()).collect(),
        component_count: components.len() as u32,
    }
}
