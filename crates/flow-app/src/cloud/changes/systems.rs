//! What the answer carries at the end: the contract with the systems that read it.

use std::collections::BTreeSet;

use flow_catalog::ActionName;
use flow_doc::flow::Flow;

use super::Both;
use super::lines::Lines;
use super::words::{count, list};
use crate::protocol::ChangeKind;

const PLACE: &str = "Answer";

pub fn compare(out: &mut Lines, both: Both<'_>) {
    let (before, after) = (answer_keys(both.before), answer_keys(both.after));
    let new: Vec<String> = after.difference(&before).cloned().collect();
    let gone: Vec<String> = before.difference(&after).cloned().collect();
    if !new.is_empty() {
        let keys = count(new.len(), "new key");
        let what = format!("Your systems receive {keys}: {}", list(&new));
        out.push(ChangeKind::Added, PLACE, what);
    }
    if !gone.is_empty() {
        let keys = count(gone.len(), "key");
        let what = format!("Your systems no longer receive {keys}: {}", list(&gone));
        out.push(ChangeKind::Removed, PLACE, what);
    }
}

/// Keys of the payloads of all `complete` actions.
fn answer_keys(flow: Flow<'_>) -> BTreeSet<String> {
    let components = flow.screens().flat_map(|screen| screen.components());
    let members = components.flat_map(|component| component.value.members());
    let actions = members.filter(|(key, _)| key.ends_with("-action"));
    let complete = actions.filter(|(_, action)| {
        let name = action.get("name").and_then(|name| name.str());
        name.as_deref() == Some(ActionName::Complete.as_str())
    });
    let payloads = complete.filter_map(|(_, action)| action.get("payload"));
    let keys = payloads.flat_map(|payload| payload.members());
    keys.map(|(key, _)| key.into_owned()).collect()
}
