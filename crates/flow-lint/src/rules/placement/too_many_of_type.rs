//! # Too many of one component
//!
//! ## What it does
//!
//! Counts the components that may stand on a screen only once or a few times. Of branches that
//! exclude each other the larger counts.
//!
//! ## Why it matters
//!
//! WhatsApp refuses a second button, a third link, a fourth picture and so on.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "EmbeddedLink", "text": "One", "on-click-action": {"name": "open_url", "url": "https://example.com"}}, {"type": "EmbeddedLink", "text": "Two", "on-click-action": {"name": "open_url", "url": "https://example.com"}}, {"type": "EmbeddedLink", "text": "Three", "on-click-action": {"name": "open_url", "url": "https://example.com"}}]
//! ```
//!
//! ## Fix
//!
//! Remove some, or move them to another screen.

use flow_catalog::{Evidence, FIRST_VERSION, components};
use flow_doc::Value;

use crate::{Group, Rule, Severity};
use crate::{
    cx::Cx,
    walk::{Counts, Gathered},
};

pub static RULE: Rule = Rule {
    id: "too-many-of-type",
    group: Group::Placement,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: Some("COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN"),
    title: "Too many of one component",
    fixable: false,
    source: include_str!("too_many_of_type.rs"),
};

pub(crate) fn check<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &Gathered<'d>,
    screen: Value<'d>,
    counts: &Counts,
) {
    let version = cx.version();
    for component in components::all() {
        let Some(most) = component.max_per_screen else {
            continue;
        };
        let count = counts.of(component.type_name);
        if count <= most as usize
            || component.max_since > version
            || component.type_name == "RichText"
        {
            continue;
        }
        let message = format!(
            "This screen has {count} of {} ({}); at most {most} may be there, or WhatsApp refuses it. Remove some, or move them to another screen.",
            component.everyday, component.type_name
        );
        // It points at the first one too many, in file order.
        let extra = gathered
            .placed
            .iter()
            .filter(|p| p.component.type_name == component.type_name)
            .nth(most as usize)
            .map_or(screen, |p| p.value);
        let outer = cx.component.replace(extra);
        cx.report(&RULE, extra, message).by(component.max_evidence);
        cx.component = outer;
    }
}
