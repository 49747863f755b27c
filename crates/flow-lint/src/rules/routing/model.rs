//! The routes between screens, as given or as buttons make them.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use flow_catalog::ActionName;
use flow_doc::Value;

use crate::{
    cx::Cx,
    flow::Screens,
    rules::{file::duplicate_key, structure::wrong_type},
};

/// One key of `routing_model`.
pub(crate) struct Route<'d> {
    pub id: Cow<'d, str>,
    /// The list of targets.
    pub value: Value<'d>,
    pub to: Vec<(Cow<'d, str>, Value<'d>)>,
}

/// `routing_model` as it stands in the file.
pub(crate) struct Routes<'d> {
    pub value: Value<'d>,
    pub from: Vec<Route<'d>>,
    by_id: HashMap<String, usize>,
    mentioned: HashSet<String>,
    /// Everything in it could be read.
    pub complete: bool,
}

impl<'d> Routes<'d> {
    /// Reads the routes; what is of another kind than it should be is reported.
    pub fn read(cx: &mut Cx<'d, '_>, value: Value<'d>) -> Routes<'d> {
        duplicate_key::check(cx, value);
        let mut from: Vec<Route<'d>> = Vec::with_capacity(value.len());
        let mut by_id = HashMap::with_capacity(value.len());
        let mut mentioned = HashSet::with_capacity(value.len());
        let mut complete = true;
        for (id, list) in value.members() {
            mentioned.insert(id.to_string());
            if !list.is_array() {
                wrong_type::report_route(cx, "lists of screen ids", list);
                complete = false;
                continue;
            }
            let mut to = Vec::with_capacity(list.len());
            for item in list.items() {
                match item.str() {
                    Some(target) => {
                        mentioned.insert(target.to_string());
                        to.push((target, item));
                    }
                    None => {
                        wrong_type::report_route(cx, "screen ids", item);
                        complete = false;
                    }
                }
            }
            by_id.insert(id.to_string(), from.len());
            from.push(Route {
                id,
                value: list,
                to,
            });
        }
        Routes {
            value,
            from,
            by_id,
            mentioned,
            complete,
        }
    }

    /// As start or as target.
    pub fn mentions(&self, id: &str) -> bool {
        self.mentioned.contains(id)
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.mentioned.iter().map(String::as_str)
    }

    fn route(&self, id: &str) -> Option<&Route<'d>> {
        self.from.get(*self.by_id.get(id)?)
    }

    pub fn leads(&self, from: &str, to: &str) -> bool {
        self.targets(from).any(|target| target == to)
    }

    pub fn targets(&self, id: &str) -> impl Iterator<Item = &str> {
        self.route(id)
            .into_iter()
            .flat_map(|route| route.to.iter().map(|(target, _)| &**target))
    }
}

/// Which screens each screen leads to, by place in the file; each target once, never itself.
#[derive(Clone)]
pub(crate) struct Edges(Vec<Vec<usize>>);

impl Edges {
    pub fn given(screens: &Screens<'_>, routes: &Routes<'_>) -> Edges {
        let mut edges = Edges(vec![Vec::new(); screens.all().len()]);
        for route in &routes.from {
            let Some(from) = screens.position(&route.id) else {
                continue;
            };
            for (target, _) in &route.to {
                if let Some(to) = screens.position(target) {
                    edges.add(from, to);
                }
            }
        }
        edges
    }

    /// `lists`: a screen with a list of links counts as leading to all others.
    pub fn made(screens: &Screens<'_>, lists: bool) -> Edges {
        let count = screens.all().len();
        let mut edges = Edges(vec![Vec::new(); count]);
        edges.add_actions(screens);
        for (from, facts) in screens.all().iter().enumerate() {
            if lists && facts.has_navigation_list {
                edges.0[from] = (0..count).filter(|to| *to != from).collect();
            }
        }
        edges
    }

    pub fn add_actions(&mut self, screens: &Screens<'_>) {
        for (from, facts) in screens.all().iter().enumerate() {
            for action in facts
                .actions
                .iter()
                .filter(|a| a.name == ActionName::Navigate)
            {
                let to = action
                    .target
                    .as_ref()
                    .and_then(|(target, _)| screens.position(target));
                if let Some(to) = to {
                    self.add(from, to);
                }
            }
        }
    }

    fn add(&mut self, from: usize, to: usize) {
        if from != to && !self.0[from].contains(&to) {
            self.0[from].push(to);
        }
    }

    /// Number of screens.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn targets(&self, from: usize) -> &[usize] {
        &self.0[from]
    }

    /// Two screens lead to each other, which is an error of its own.
    pub fn has_short_cycle(&self) -> bool {
        self.0
            .iter()
            .enumerate()
            .any(|(from, targets)| targets.iter().any(|to| self.0[*to].contains(&from)))
    }
}
