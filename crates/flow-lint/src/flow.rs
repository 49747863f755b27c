//! The checks that look across screens. They read summaries only.

use std::collections::{HashMap, HashSet};

use flow_doc::{Document, Value};

use crate::{
    cx::Cx,
    data_type::DataType,
    facts::{Reference, ScreenFacts, Source},
    rules::{self, routing::Edges},
};

/// The summaries of all screens, in file order.
pub(crate) struct Screens<'f> {
    all: Vec<&'f ScreenFacts>,
    by_id: HashMap<&'f str, usize>,
    /// Ids that several screens have.
    shared: HashSet<&'f str>,
}

impl<'f> Screens<'f> {
    pub fn new(all: Vec<&'f ScreenFacts>) -> Screens<'f> {
        let mut by_id: HashMap<&str, usize> = HashMap::with_capacity(all.len());
        let mut shared = HashSet::new();
        for (at, facts) in all.iter().enumerate() {
            if let Some((id, _)) = &facts.id
                && *by_id.entry(&**id).or_insert(at) != at
            {
                shared.insert(&**id);
            }
        }
        Screens { all, by_id, shared }
    }

    pub fn all(&self) -> &[&'f ScreenFacts] {
        &self.all
    }

    /// Place in the file of the first screen with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    pub fn get(&self, id: &str) -> Option<&'f ScreenFacts> {
        self.all.get(self.position(id)?).copied()
    }

    /// The only screen with this id. Where several have it, which one is meant is not known.
    pub fn only(&self, id: &str) -> Option<&'f ScreenFacts> {
        self.get(id).filter(|_| !self.shared.contains(id))
    }

    /// In file order.
    pub fn ids(&self) -> impl Iterator<Item = &'f str> {
        self.all
            .iter()
            .filter_map(|s| s.id.as_ref().map(|(id, _)| &**id))
    }

    /// Every screen has an id. Else one that is not found may be meant to be its.
    pub fn are_named(&self) -> bool {
        self.all.iter().all(|s| s.id.is_some())
    }

    /// Every screen has an id and everything on it could be read.
    pub fn are_known(&self) -> bool {
        self.all
            .iter()
            .all(|s| s.id.is_some() && s.readable && s.complete && !s.unreadable_action)
    }

    /// Every `navigate` leads to a screen.
    pub fn targets_are_known(&self) -> bool {
        self.all.iter().all(|s| {
            s.actions.iter().all(|a| match &a.target {
                Some((target, _)) => self.get(target).is_some(),
                None => a.name != flow_catalog::ActionName::Navigate,
            })
        })
    }

    /// Type of a payload's value sent from a screen.
    pub fn type_of(&self, here: &ScreenFacts, source: &Source) -> Option<DataType> {
        match source {
            Source::Literal(data_type) => Some(data_type.clone()),
            Source::Computed(data_type) => Some(data_type.clone()),
            Source::Unknown => None,
            Source::Reference(reference) | Source::InBackticks(reference) => {
                match reference.screen() {
                    Some(screen) => field_type(self.get(screen)?, reference),
                    None => field_type(here, reference),
                }
            }
        }
    }
}

/// Type of what a reference to the screen itself yields.
pub(crate) fn local_type(facts: &ScreenFacts, reference: &Reference) -> Option<DataType> {
    if reference.screen().is_some() {
        None
    } else {
        field_type(facts, reference)
    }
}

/// Type of what a reference to this screen yields, whether it names the screen or not.
pub(crate) fn field_type(facts: &ScreenFacts, reference: &Reference) -> Option<DataType> {
    let mut steps = reference.path().split('.');
    let name = steps.next()?;
    match reference {
        Reference::Data(_) | Reference::ScreenData { .. } => {
            facts.data.field(name)?.data_type.walk(steps).ok()
        }
        Reference::Form(_) | Reference::ScreenForm { .. } => {
            let field = facts
                .fields
                .iter()
                .find(|f| f.yields.is_some() && *f.name == *name)?;
            // A part of a range of days.
            if steps.next().is_some() {
                Some(DataType::Any)
            } else {
                Some(field.data_type.clone())
            }
        }
    }
}

/// Runs the checks of the file and of its top level.
pub(crate) fn top<'d>(cx: &mut Cx<'d, '_>, root: Value<'d>) {
    use rules::file;
    file::too_large::check(cx, root);
    file::missing_version::check(cx, root);
    file::invalid_version::check(cx, root);
    file::expired_version::check(cx, root);
    file::frozen_version::check(cx, root);
    file::older_version::check(cx, root);
    file::unknown_data_api_version::check(cx, root);
    file::missing_server_address::check(cx, root);
    let mut gathered = crate::walk::Gathered::default();
    let owner = crate::walk::Owner {
        value: root,
        what: "the file",
        tag: Some("version"),
        properties: flow_catalog::top_level::PROPERTIES,
        is_action: false,
    };
    crate::walk::members(cx, &mut gathered, &owner);
}

/// Runs the checks across screens. Returns which screen leads to which, for [`advice`].
pub(crate) fn across<'d>(
    cx: &mut Cx<'d, '_>,
    doc: &'d Document,
    root: Value<'d>,
    list: Value<'d>,
    screens: &Screens<'_>,
) -> Edges {
    use rules::{actions, components, expressions, names, references, routing, screens as ends};
    names::duplicate_screen_id::check(cx, screens);
    ends::no_terminal_screen::check(cx, list, screens);
    ends::no_successful_end::check(cx, list, screens);
    let edges = routing::on_flow(cx, root, list, screens);
    actions::server_not_named::check(cx, root, screens);
    actions::unknown_target::check(cx, screens);
    actions::target_is_itself::check(cx, screens);
    actions::missing_payload_field::check(cx, screens);
    actions::unknown_payload_field::check(cx, screens);
    actions::payload_type::check(cx, doc, screens);
    actions::picker_in_navigate::check_global(cx, screens);
    actions::picker_inside::check_global(cx, screens);
    actions::too_many_files::check(cx, screens);
    references::on_flow(cx, doc, screens);
    expressions::on_flow(cx, doc, screens);
    components::too_many_carousels::check(cx, list, screens);
    edges
}

/// Runs the advice across screens, which says nothing that is not in the summaries and the edges.
pub(crate) fn advice(cx: &mut Cx<'_, '_>, list: Value<'_>, screens: &Screens<'_>, edges: &Edges) {
    rules::advice::on_flow(cx, list, screens, edges);
}
