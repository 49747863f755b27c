//! # Wrong control for so many options
//!
//! ## What it does
//!
//! Finds lists with more than 10 options that stand open on the screen, and dropdowns with fewer
//! than 8.
//!
//! ## Why it matters
//!
//! A long open list pushes everything else off the screen; a short one is quicker to choose from
//! when it is open.
//!
//! ## Example
//!
//! ```json component
//! {"type": "Dropdown", "name": "size", "label": "Size", "data-source": [{"id": "s", "title": "Small"}, {"id": "m", "title": "Medium"}, {"id": "l", "title": "Large"}]}
//! ```
//!
//! ## Fix
//!
//! Use radio buttons for few options and a dropdown for many.
//!
//! ```json component
//! {"type": "RadioButtonsGroup", "name": "size", "label": "Size", "data-source": [{"id": "s", "title": "Small"}, {"id": "m", "title": "Medium"}, {"id": "l", "title": "Large"}]}
//! ```

use flow_catalog::{Evidence, FIRST_VERSION};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "option-count",
    group: Group::Advice,
    severity: Severity::Advice,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Wrong control for so many options",
    fixable: false,
    source: include_str!("option_count.rs"),
};

const OPEN_AT_MOST: usize = 10;
const DROPDOWN_FROM: usize = 8;

/// `list`: the fixed options.
pub(crate) fn check(cx: &mut Cx<'_, '_>, type_name: &str, list: Value<'_>) {
    let count = list.len();
    let message = match type_name {
        "Dropdown" if (1..DROPDOWN_FROM).contains(&count) => format!(
            "A dropdown hides its {count} options. With fewer than {DROPDOWN_FROM} they are quicker to choose from as radio buttons."
        ),
        "RadioButtonsGroup" if count > OPEN_AT_MOST => format!(
            "{count} options push everything else off the screen. Use a dropdown, or offer at most {OPEN_AT_MOST}."
        ),
        "CheckboxGroup" | "ChipsSelector" if count > OPEN_AT_MOST => format!(
            "{count} options push everything else off the screen. Offer at most {OPEN_AT_MOST}."
        ),
        _ => return,
    };
    cx.report(&RULE, list, message);
}
