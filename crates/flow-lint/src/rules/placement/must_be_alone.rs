//! # Component needs a screen of its own
//!
//! ## What it does
//!
//! Finds formatted text (RichText) or a list of links (NavigationList) together with other
//! components.
//!
//! ## Why it matters
//!
//! RichText fills a screen: alone up to 6.2, with a button from 6.3. A list of links stands with
//! nothing but a second list. WhatsApp refuses anything else beside them.
//!
//! ## Example
//!
//! ```json component
//! [{"type": "RichText", "text": ["# Terms"]}, {"type": "TextBody", "text": "Read this"}]
//! ```
//!
//! ## Fix
//!
//! Move the other components to another screen.
//!
//! ```json component
//! {"type": "RichText", "text": ["# Terms"]}
//! ```

use flow_catalog::{Evidence, Place, components::RICH_TEXT, v};

use crate::{Group, Rule, Severity};
use crate::{
    cx::Cx,
    rules::words,
    walk::{Gathered, Placed},
};

pub static RULE: Rule = Rule {
    id: "must-be-alone",
    group: Group::Placement,
    severity: Severity::Error,
    since: RICH_TEXT.since,
    until: None,
    evidence: Evidence::Documented,
    code: Some("INVALID_COMPONENT_PLACEMENT"),
    title: "Component needs a screen of its own",
    fixable: false,
    source: include_str!("must_be_alone.rs"),
};

pub(crate) fn check<'d>(cx: &mut Cx<'d, '_>, gathered: &Gathered<'d>) {
    let version = cx.version();
    // What stands in the wrong place, or comes with a later version, is reported as such.
    let stands = |p: &Placed<'_>| {
        p.component.exists_in(version)
            && match p.component.type_name {
                "RichText" => p.place == Place::Layout,
                _ => matches!(p.place, Place::Layout | Place::Form),
            }
    };
    let has = |name: &str| {
        gathered
            .placed
            .iter()
            .any(|p| p.component.type_name == name && stands(p))
    };
    let rich = has("RichText");
    let list = has("NavigationList");
    if !rich && !list {
        return;
    }
    let owner = if rich { "RichText" } else { "NavigationList" };
    let Some(first) = gathered
        .placed
        .iter()
        .find(|p| p.component.type_name == owner && stands(p))
    else {
        return;
    };
    let mut rich_seen = 0;
    let intruder = gathered
        .placed
        .iter()
        .find(|placed| match placed.component.type_name {
            "RichText" => {
                rich_seen += 1;
                rich_seen > 1 || !rich
            }
            "NavigationList" | "Form" => rich,
            "Footer" if rich => version < v(6, 3),
            _ => true,
        });
    let Some(intruder) = intruder else { return };
    let may = match (rich, version >= v(6, 3)) {
        (true, true) => "only a button (Footer) may stand beside it",
        (true, false) => "it must be alone on its screen",
        (false, _) => "only a second list may stand beside it",
    };
    let message = format!(
        "{} shares this screen with {}, but {may}; WhatsApp refuses this. Move one of them to another screen.",
        words::owner(owner),
        words::owner(intruder.component.type_name)
    );
    let outer = cx.component.replace(first.value);
    let found = cx.report(&RULE, first.value, message);
    if rich && version < v(6, 0) {
        found.code("INVALID_RICHTEXT_PLACEMENT");
    }
    cx.component = outer;
}
