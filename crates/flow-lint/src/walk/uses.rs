use flow_doc::{
    Value,
    reference::{self, Reference as Found},
};

use super::Gathered;
use crate::{
    cx::Cx,
    facts::{Reference, Site, Use, Wanted},
};

/// Where a text stands.
#[derive(Clone, Copy)]
pub(crate) struct Spot {
    property: &'static str,
    in_payload: bool,
    wanted: Wanted,
    site: Option<Site>,
}

impl Spot {
    pub fn property(property: &'static str, wanted: Wanted) -> Spot {
        Spot {
            property,
            in_payload: false,
            wanted,
            site: None,
        }
    }

    pub fn payload(property: &'static str) -> Spot {
        Spot {
            in_payload: true,
            ..Spot::property(property, Wanted::Any)
        }
    }

    /// In an expression or condition.
    pub fn inside(self, site: Site) -> Spot {
        Spot {
            site: Some(site),
            ..self
        }
    }
}

/// Notes down every reference in a text.
pub(crate) fn note_uses<'d>(
    cx: &Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    value: Value<'d>,
    text: &str,
    spot: Spot,
) {
    let mut places = value.raw_places();
    for (range, found) in reference::scan(text) {
        if matches!(found, Found::Malformed(_)) {
            continue;
        }
        let Some(reference) = Reference::of(found) else {
            continue;
        };
        let whole = range == (0..text.len());
        let used = Use {
            reference,
            node: value.id(),
            range: (!whole).then(|| (places.at(range.start), places.at(range.end))),
            component: cx.component.map(|c| c.id()),
            wanted: if whole { spot.wanted } else { Wanted::Any },
            whole,
            in_payload: spot.in_payload,
            in_branch: cx.in_branch,
            site: spot.site,
            property: spot.property,
        };
        if used.reference.screen().is_some() {
            gathered.facts.globals.push(used);
        } else {
            gathered.uses.push(used);
        }
    }
}
