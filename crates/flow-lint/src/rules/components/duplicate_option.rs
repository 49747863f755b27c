//! # Two options with one ID
//!
//! ## What it does
//!
//! Finds options of a list that have the ID of an earlier one.
//!
//! ## Why it matters
//!
//! You receive the ID of what was chosen and could not tell them apart. No source says that
//! WhatsApp checks it.
//!
//! ## Example
//!
//! ```json component
//! {"type": "Dropdown", "name": "size", "label": "Size", "data-source": [{"id": "s", "title": "Small"}, {"id": "s", "title": "Medium"}]}
//! ```
//!
//! ## Fix
//!
//! Give the second one another ID.

use flow_catalog::{Evidence, FIRST_VERSION};
use std::{borrow::Cow, collections::HashSet};

use flow_doc::Value;

use crate::cx::{Cx, brief, json_text};
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "duplicate-option",
    group: Group::Components,
    severity: Severity::Warning,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::House,
    code: None,
    title: "Two options with one ID",
    fixable: true,
    source: include_str!("duplicate_option.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, list: Value<'_>) {
    const FEW: usize = 20;
    if list.len() <= FEW {
        // Short lists, and that is nearly all, need no table.
        let mut seen: [Cow<'_, str>; FEW] = Default::default();
        let mut count = 0;
        for item in list.items() {
            let Some((value, id)) = item.get("id").and_then(|v| Some((v, v.str()?))) else {
                continue;
            };
            if seen[..count].contains(&id) {
                report(cx, list, value, &id);
            } else {
                seen[count] = id;
                count += 1;
            }
        }
        return;
    }
    let mut seen = HashSet::new();
    for item in list.items() {
        let Some((value, id)) = item.get("id").and_then(|v| Some((v, v.str()?))) else {
            continue;
        };
        if let Some(again) = seen.replace(id) {
            report(cx, list, value, &again);
        }
    }
}

fn report(cx: &mut Cx<'_, '_>, list: Value<'_>, value: Value<'_>, id: &str) {
    let message = format!(
        "Another option of this list also has the ID \u{201c}{}\u{201d}, so you could not tell which was chosen. Give one of them another ID.",
        brief(id)
    );
    let taken = |name: &str| {
        list.items()
            .any(|item| item.get("id").and_then(|v| v.str()).as_deref() == Some(name))
    };
    let proposal = (2..).map(|n| format!("{id}_{n}")).find(|name| !taken(name));
    let edit = proposal
        .as_deref()
        .map(|name| cx.replace(value, json_text(name)));
    let found = cx.report(&RULE, value, message);
    if let (Some(name), Some(edit)) = (proposal, edit) {
        found.fix(
            format!("Call it \u{201c}{}\u{201d}", brief(&name)),
            vec![edit],
        );
    }
}
