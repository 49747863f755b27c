//! The map of a flow: its screens, the routes between them, and plans for making and removing one.
//! Which screen leads to which is what the rules of routing judge by.

mod choice;
mod plan;
mod removal;
mod routes;
mod spots;
mod standing;
mod trial;

use std::collections::{HashMap, HashSet};

use flow_catalog::ActionName;
use flow_doc::{Document, NodeId, Value, flow::Flow};
use serde::Serialize;

use crate::{
    cx::{Cx, Setting},
    facts::ActionFact,
    flow::Screens,
    rules::routing::{Edges, Routes, dead_end},
    schema::Schemas,
};

pub use choice::{RouteBy, RouteChoice, RoutePlan, RouteValue, RoutesThen, ValueFrom};
pub use plan::plan_route;
pub use removal::{RemovalChoice, RemovalThen, RouteRemoval, plan_route_removal};
pub use spots::Present;

/// Screens and routes, as the map draws them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FlowMap {
    /// In file order.
    pub screens: Vec<MapScreen>,
    /// At most one from one screen to another, in file order of where they begin.
    pub routes: Vec<MapRoute>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MapScreen {
    pub node: NodeId,
    /// The flow can end here.
    pub terminal: bool,
    pub arrival: Arrival,
    pub onward: Onward,
    /// Ids that something on the screen leads to although there is no such screen, each once.
    pub lost: Vec<String>,
}

/// How people get to a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Arrival {
    /// Nothing leads to it, and it is the first such screen: the flow opens with it.
    Start,
    /// Nothing leads to it, but it hangs together with the rest: a message may open it.
    OtherStart,
    Reached,
    /// No way leads here from any start.
    Nowhere,
}

/// How people get on from a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Onward {
    /// It is marked as a last screen.
    Last,
    On,
    /// There is nothing to fill in and nothing leads on: people read it and go back.
    OnlyBack,
    /// What people fill in goes nowhere (rule `dead-end`).
    DeadEnd,
}

/// An arrow from one screen to another, or to itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MapRoute {
    pub from: NodeId,
    pub to: NodeId,
    /// What leads there by `navigate`; empty when only the routing model says so, and the server
    /// decides.
    pub causes: Vec<RouteCause>,
    /// It stands in `routing_model`.
    pub written: bool,
    pub backward: Option<Backward>,
}

/// A component with an action that leads on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RouteCause {
    pub component: NodeId,
    #[serde(rename = "type")]
    pub type_name: String,
    /// RFC 6901, of the action inside the component.
    pub path: String,
    /// Its own words, where they are fixed.
    pub words: Option<String>,
    /// It stands in a branch of an If or in a case of a Switch.
    pub hidden: bool,
}

/// That a route goes where it should not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Backward {
    /// The other screen leads here (rule `route-back`).
    Back,
    /// It closes a longer circle (rule `cycle`).
    Circle,
    /// It leads to the screen it stands on (rules `target-is-itself`, `route-to-itself`).
    Itself,
}

/// The screens that a flow may open with.
pub(crate) fn starts(doc: &Document, setting: Setting, screens: &Screens<'_>) -> HashSet<NodeId> {
    let written = written(doc, setting);
    let standing = standing::Standing::of(&edges(screens, written.as_ref()));
    let all = screens.all().iter().enumerate();
    all.filter(|(at, _)| matches!(standing.arrival(*at), Arrival::Start | Arrival::OtherStart))
        .map(|(_, facts)| facts.node)
        .collect()
}

fn written(doc: &Document, setting: Setting) -> Option<Routes<'_>> {
    let mut schemas = Schemas::default();
    // What reading the routes reports was reported by the checks.
    let mut cx = Cx::new(setting, &mut schemas);
    let model = Flow::of(doc).routing_model().filter(Value::is_object)?;
    Some(Routes::read(&mut cx, model))
}

/// Which screens lead where, by routes and by buttons.
fn edges(screens: &Screens<'_>, written: Option<&Routes<'_>>) -> Edges {
    let mut edges = match written {
        Some(written) => Edges::given(screens, written),
        None => Edges::made(screens, false),
    };
    edges.add_actions(screens);
    edges
}

/// Draws the map from what was last found on the screens.
pub(crate) fn draw(doc: &Document, setting: Setting, screens: &Screens<'_>) -> FlowMap {
    let written = written(doc, setting);
    let edges = edges(screens, written.as_ref());
    let standing = standing::Standing::of(&edges);
    let ends = screens.all().iter().any(|facts| facts.terminal);
    let node = |at: usize| screens.all()[at].node;
    let mut routes = Vec::new();
    for (at, facts) in screens.all().iter().enumerate() {
        let id = facts.id.as_ref().map(|(id, _)| &**id);
        let in_model = |to: usize| {
            let target = screens.all()[to].id.as_ref().map(|(id, _)| &**id);
            // Of screens that share an id, the first one is meant.
            let leads = written.as_ref().zip(id).zip(target);
            id.is_some_and(|id| screens.position(id) == Some(at))
                && leads.is_some_and(|((written, id), target)| written.leads(id, target))
        };
        let mut causes = causes(doc, screens, &facts.actions);
        let mut targets: Vec<usize> = edges.targets(at).to_vec();
        if causes.contains_key(&at) || in_model(at) {
            targets.push(at);
        }
        for to in targets {
            routes.push(MapRoute {
                from: facts.node,
                to: node(to),
                causes: causes.remove(&to).unwrap_or_default(),
                written: in_model(to),
                backward: standing.backward(at, to),
            });
        }
    }
    let all = screens.all().iter().enumerate();
    let screens = all.map(|(at, facts)| MapScreen {
        node: facts.node,
        terminal: facts.terminal,
        arrival: standing.arrival(at),
        onward: if facts.terminal {
            Onward::Last
        } else if !edges.targets(at).is_empty() || dead_end::leads_on(facts) {
            Onward::On
        } else if ends && dead_end::is_one(facts) {
            Onward::DeadEnd
        } else {
            Onward::OnlyBack
        },
        lost: lost(screens, &facts.actions),
    });
    FlowMap {
        screens: screens.collect(),
        routes,
    }
}

/// What leads on, by place of the screen it leads to.
fn causes(
    doc: &Document,
    screens: &Screens<'_>,
    actions: &[ActionFact],
) -> HashMap<usize, Vec<RouteCause>> {
    let mut causes: HashMap<usize, Vec<RouteCause>> = HashMap::new();
    for (action, target) in targets(actions) {
        let Some(to) = screens.position(target) else {
            continue;
        };
        let component = doc.value(action.component);
        causes.entry(to).or_default().push(RouteCause {
            component: action.component,
            type_name: action.component_type.to_owned(),
            path: action.path.to_string(),
            words: component.and_then(|value| spots::words(value, &action.path)),
            hidden: action.in_branch,
        });
    }
    causes
}

fn lost(screens: &Screens<'_>, actions: &[ActionFact]) -> Vec<String> {
    let mut lost: Vec<String> = Vec::new();
    for (_, target) in targets(actions) {
        if screens.get(target).is_none() && !lost.iter().any(|known| known == target) {
            lost.push(target.to_owned());
        }
    }
    lost
}

/// The actions that name a screen, with its id.
fn targets(actions: &[ActionFact]) -> impl Iterator<Item = (&ActionFact, &str)> {
    actions
        .iter()
        .filter(|action| action.name == ActionName::Navigate)
        .filter_map(|action| Some((action, &*action.target.as_ref()?.0)))
}

#[cfg(test)]
mod tests;
