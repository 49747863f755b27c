//! What the routes together say of each screen and of each route.

use std::collections::HashSet;

use super::{Arrival, Backward};
use crate::rules::routing::{Edges, not_connected::Groups};

/// Judged by place in the file.
pub(crate) struct Standing {
    arrivals: Vec<Arrival>,
    backward: HashSet<(usize, usize)>,
    short: HashSet<(usize, usize)>,
}

impl Standing {
    pub fn of(edges: &Edges) -> Standing {
        let count = edges.len();
        let short = short(edges);
        let mut led_to = vec![false; count];
        for from in 0..count {
            for to in edges.targets(from) {
                // A way back makes no beginning any less one.
                led_to[*to] |= !short.contains(&(from, *to));
            }
        }
        let groups = Groups::new(edges);
        let mut arrivals = vec![Arrival::Nowhere; count];
        // What does not hang together with the first screen of the file is no start, whatever leads
        // there; and where every screen is led to, the first of the file has to do.
        let with_first = |at: &usize| groups.of(*at) == groups.of(0);
        let first = (0..count)
            .filter(with_first)
            .find(|at| !led_to[*at])
            .unwrap_or(0);
        let starts: Vec<usize> = (0..count)
            .filter(with_first)
            .filter(|at| *at == first || !led_to[*at])
            .collect();
        for at in &starts {
            arrivals[*at] = if *at == first {
                Arrival::Start
            } else {
                Arrival::OtherStart
            };
        }
        let mut waiting = starts.clone();
        while let Some(here) = waiting.pop() {
            for to in edges.targets(here) {
                if arrivals[*to] == Arrival::Nowhere {
                    arrivals[*to] = Arrival::Reached;
                    waiting.push(*to);
                }
            }
        }
        let backward = closing(edges, &starts, &short);
        Standing {
            arrivals,
            backward,
            short,
        }
    }

    pub fn arrival(&self, at: usize) -> Arrival {
        self.arrivals[at]
    }

    pub fn backward(&self, from: usize, to: usize) -> Option<Backward> {
        if from == to {
            Some(Backward::Itself)
        } else if self.short.contains(&(from, to)) {
            Some(Backward::Back)
        } else if self.backward.contains(&(from, to)) {
            Some(Backward::Circle)
        } else {
            None
        }
    }
}

/// Of two screens that lead to each other, the route from the later one of the file (as the rule
/// `route-back` has it).
fn short(edges: &Edges) -> HashSet<(usize, usize)> {
    let mut short = HashSet::new();
    for from in 0..edges.len() {
        for to in edges.targets(from) {
            if *to < from && edges.targets(*to).contains(&from) {
                short.insert((from, *to));
            }
        }
    }
    short
}

/// Routes that lead to a screen that one came through, walking from the starts.
fn closing(
    edges: &Edges,
    starts: &[usize],
    short: &HashSet<(usize, usize)>,
) -> HashSet<(usize, usize)> {
    #[derive(Clone, Copy, PartialEq)]
    enum Seen {
        No,
        OnTheWay,
        Done,
    }
    let mut seen = vec![Seen::No; edges.len()];
    let mut closing = HashSet::new();
    for start in starts.iter().copied().chain(0..edges.len()) {
        if seen[start] != Seen::No {
            continue;
        }
        seen[start] = Seen::OnTheWay;
        let mut way = vec![(start, 0)];
        while let Some((here, next)) = way.last_mut() {
            let from = *here;
            let Some(to) = edges.targets(from).get(*next).copied() else {
                seen[from] = Seen::Done;
                way.pop();
                continue;
            };
            *next += 1;
            if short.contains(&(from, to)) {
                continue;
            }
            match seen[to] {
                Seen::No => {
                    seen[to] = Seen::OnTheWay;
                    way.push((to, 0));
                }
                Seen::OnTheWay => {
                    closing.insert((from, to));
                }
                Seen::Done => {}
            }
        }
    }
    closing
}
