//! # Version that no longer works
//!
//! ## What it does
//!
//! Finds versions that Meta has expired.
//!
//! ## Why it matters
//!
//! A flow of an expired version can neither be published nor sent, and published ones no longer
//! open.
//!
//! ## Example
//!
//! (made by the test: no version that we know of has expired)
//!
//! ## Fix
//!
//! Raise the flow to 7.3 and look through what changed.

use flow_catalog::{Evidence, FIRST_VERSION, RECOMMENDED, VersionRow, VersionState};
use flow_doc::Value;

use crate::cx::Cx;
use crate::{Group, Rule, Severity};

pub static RULE: Rule = Rule {
    id: "expired-version",
    group: Group::File,
    severity: Severity::Error,
    since: FIRST_VERSION,
    until: None,
    evidence: Evidence::Documented,
    code: None,
    title: "Version that no longer works",
    fixable: false,
    source: include_str!("expired_version.rs"),
};

pub(crate) fn check(cx: &mut Cx<'_, '_>, root: Value<'_>) {
    if let Some((value, row)) = super::known_version(root)
        && let Some(message) = message(row)
    {
        cx.report(&RULE, value, message);
    }
}

fn message(row: &VersionRow) -> Option<String> {
    (row.state == VersionState::Expired).then(|| {
        let since = row.since.map_or(String::new(), |day| format!(" since {day}"));
        format!(
            "Version {} has expired{since}: flows of it can neither be published nor sent, and live ones no longer open. Raise it to {RECOMMENDED}.",
            row.version
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use flow_catalog::v;

    #[test]
    fn expired_ones_only() {
        let row = |state| VersionRow {
            version: v(2, 1),
            released: "2023-10",
            state,
            since: Some("2027-01-01"),
        };
        let expired = message(&row(VersionState::Expired));
        assert!(expired.is_some_and(|text| text.contains("2.1 has expired since 2027-01-01")));
        assert_eq!(message(&row(VersionState::Frozen)), None);
    }
}
