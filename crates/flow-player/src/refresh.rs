//! The endpoint returns the screen that is shown already.

use flow_doc::Document;
use flow_doc::flow::ScreenRef;
use serde_json::{Map, Value as Json};

use crate::moment::Moment;
use crate::player::Player;

impl Player {
    /// New data for the screen on top. What was entered stays, but for fields whose first value
    /// comes from data: they take a new one, and after a tap on a button they start over, which is
    /// how a returned screen is made blank (fact base G1).
    pub(crate) fn refresh(
        &mut self,
        document: &Document,
        screen: ScreenRef<'_>,
        data: Map<String, Json>,
        pressed: bool,
    ) {
        let before = first_values(document, self, screen);
        self.here().data = data;
        self.faults_shown = false;
        let after = first_values(document, self, screen);
        for ((name, before), (_, after)) in before.into_iter().zip(after) {
            if pressed || before != after {
                self.here().entered.remove(&name);
            }
        }
    }
}

/// The fields whose first value is dynamic, in document order.
fn first_values(
    document: &Document,
    player: &Player,
    screen: ScreenRef<'_>,
) -> Vec<(String, Option<Json>)> {
    let moment = Moment::new(document, player, screen);
    let components = moment.components().iter();
    components
        .filter_map(|component| {
            let name = component.name.as_ref()?.clone().into_owned();
            Some((name, moment.dynamic_first_value(component)?))
        })
        .collect()
}
