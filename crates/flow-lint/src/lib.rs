//! The checks of a Flow: what is wrong, why it matters, what to do, and edits that put it right.
//!
//! [`check`] looks at a whole document; a [`Linter`] remembers what it found on each screen and
//! looks again only at screens that changed. Both give the same answers; what did not change is
//! shared with the answer before ([`Diagnostics`]).

mod cx;
mod data_type;
mod diagnostic;
mod diagnostics;
mod facts;
mod fix_all;
mod flow;
mod linter;
mod map;
mod page;
mod rule;
mod rules;
mod rules_off;
mod schema;
mod sources;
mod suggest;
mod text;
mod told_in;
mod typing;
mod upgrade;
mod walk;

pub use diagnostic::{Diagnostic, Fix, Part, Severity};
pub use diagnostics::{Diagnostics, PartDiagnostics};
pub use fix_all::{FixReport, Fixed, fix_all};
pub use linter::{Linter, check};
pub use map::{
    Arrival, Backward, FlowMap, MapRoute, MapScreen, Onward, Present, RemovalChoice, RemovalThen,
    RouteBy, RouteCause, RouteChoice, RoutePlan, RouteRemoval, RouteValue, RoutesThen, ValueFrom,
    plan_route, plan_route_removal,
};
pub use page::{Block, Finding, RulePage, Section};
pub use rule::{Group, Rule};
pub use rules::{nearest_rule, rule, rules};
pub use rules_off::RulesOff;
pub use sources::{Offer, Origin, Source, ValueType};
pub use told_in::ToldIn;
pub use upgrade::{NoUpgrade, Note, Topic, Upgrade, is_for_upgrade, upgrade};
