//! Removing a route: what becomes of the buttons that lead there.

use flow_doc::{Document, Edit, JsonText, NodeId, Value, flow::Flow, pointer};
use serde::Serialize;

use super::{MapRoute, RouteCause, routes, trial::Trial};
use crate::RulesOff;

/// The ways to remove a route. Nothing is done to the document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RouteRemoval {
    /// Why it cannot be removed, in a sentence for people.
    pub refused: Option<String>,
    /// What leads there now.
    pub causes: Vec<RouteCause>,
    /// More than one: a person has to say which.
    pub choices: Vec<RemovalChoice>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RemovalChoice {
    pub then: RemovalThen,
    /// What the checks would say afterwards that they do not say now.
    pub brings: Vec<String>,
    #[serde(skip)]
    pub edits: Vec<Edit>,
}

/// What becomes of what leads there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum RemovalThen {
    /// Nothing on the screen leads there; only the routing model loses the route.
    OnlyRoute,
    /// Buttons, links and lines keep their words and do nothing until they are told.
    Keep,
    /// Buttons, links and lines go.
    Remove,
    /// The button finishes the flow, and the screen is a last one.
    Finish,
}

/// Finds the ways to remove a route of the map.
pub fn plan_route_removal(doc: &Document, off: &RulesOff, route: &MapRoute) -> RouteRemoval {
    let flow = Flow::of(doc);
    let id = |node: NodeId| {
        let screen = flow.screens().find(|screen| screen.node() == node)?;
        Some(screen.id()?.into_owned())
    };
    let (Some(from), Some(to)) = (id(route.from), id(route.to)) else {
        return RouteRemoval {
            refused: Some("This screen is not there any more.".to_owned()),
            causes: Vec::new(),
            choices: Vec::new(),
        };
    };
    let model = routes::edit(doc, &from, None, Some(&to));
    let mut trial = Trial::new(doc, off);
    let mut choices: Vec<RemovalChoice> = Vec::new();
    let mut refused = None;
    for then in ways(&route.causes) {
        let mut edits = edits(doc, route, then);
        edits.extend(model.clone());
        match trial.attempt(&edits, |_, _| ()) {
            Ok(outcome) => choices.push(RemovalChoice {
                then,
                brings: outcome.brings.into_iter().map(|d| d.message).collect(),
                edits,
            }),
            Err(refusal) => refused = Some(refusal.message),
        }
    }
    RouteRemoval {
        refused: refused.filter(|_| choices.is_empty()),
        causes: route.causes.clone(),
        choices,
    }
}

fn ways(causes: &[RouteCause]) -> Vec<RemovalThen> {
    if causes.is_empty() {
        return vec![RemovalThen::OnlyRoute];
    }
    // The action of an opt-in only explains it: there it may be missing, and the opt-in stays.
    if causes.iter().all(|cause| cause.type_name == "OptIn") {
        return vec![RemovalThen::Keep];
    }
    let mut ways = vec![RemovalThen::Keep, RemovalThen::Remove];
    if causes.iter().any(|cause| cause.type_name == "Footer") {
        ways.push(RemovalThen::Finish);
    }
    ways
}

fn edits(doc: &Document, route: &MapRoute, then: RemovalThen) -> Vec<Edit> {
    let mut edits = Vec::new();
    // Later lines of a list first: removing one moves those behind it.
    for cause in route.causes.iter().rev() {
        edits.push(match (then, &*cause.type_name) {
            (RemovalThen::Remove, "Footer" | "EmbeddedLink") => Edit::Remove {
                node: cause.component,
            },
            (RemovalThen::Remove, "NavigationList") => match line_of(doc, cause) {
                Some(path) => unset(cause.component, path),
                None => Edit::Remove {
                    node: cause.component,
                },
            },
            (RemovalThen::Finish, "Footer") => Edit::Set {
                node: cause.component,
                path: cause.path.clone(),
                value: JsonText(r#"{"name":"complete","payload":{}}"#.to_owned()),
            },
            _ => unset(cause.component, cause.path.clone()),
        });
    }
    if then == RemovalThen::Finish {
        edits.push(Edit::Set {
            node: route.from,
            path: "/terminal".to_owned(),
            value: JsonText("true".to_owned()),
        });
    }
    edits
}

fn unset(node: NodeId, path: String) -> Edit {
    Edit::Unset { node, path }
}

/// Path of the line whose action it is, unless the list as a whole leads there or it is the last
/// one left.
fn line_of(doc: &Document, cause: &RouteCause) -> Option<String> {
    let tokens = pointer::tokens(&cause.path)?;
    let [list, at, _, ..] = tokens.as_slice() else {
        return None;
    };
    let lines = doc
        .value(cause.component)?
        .get(list)
        .filter(Value::is_array)?;
    (lines.len() > 1).then(|| format!("/{}/{at}", pointer::escape(list)))
}
