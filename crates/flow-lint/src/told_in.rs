use flow_catalog::{FIRST_VERSION, VERSIONS};
use serde::Serialize;

use crate::Rule;

/// The versions of Flow JSON in which a rule is told, for lists and pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ToldIn {
    /// The first of them, e.g. "6.0".
    pub since: String,
    /// The last of them, where a later version exists.
    pub last: Option<String>,
    /// There is no version without it.
    pub every_version: bool,
}

impl ToldIn {
    pub fn of(rule: &Rule) -> ToldIn {
        let last = rule.until.and_then(|until| {
            let mut before = VERSIONS.iter().rev().map(|row| row.version);
            before.find(|version| *version < until)
        });
        ToldIn {
            since: rule.since.to_string(),
            last: last.map(|version| version.to_string()),
            every_version: rule.since == FIRST_VERSION && rule.until.is_none(),
        }
    }

    /// As it follows "Since": "every version", "Flow JSON 6.0", "Flow JSON 2.1, up to 5.1".
    pub fn in_words(&self) -> String {
        let since = &self.since;
        match &self.last {
            None if self.every_version => "every version".to_owned(),
            None => format!("Flow JSON {since}"),
            Some(last) if last == since => format!("Flow JSON {since}, in no later one"),
            Some(last) => format!("Flow JSON {since}, up to {last}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(id: &str) -> String {
        ToldIn::of(crate::rule(id).expect("a rule")).in_words()
    }

    #[test]
    fn words_say_where_it_begins_and_ends() {
        assert_eq!(words("duplicate-screen-id"), "every version");
        assert_eq!(words("list-badges"), "Flow JSON 6.2");
        assert_eq!(words("backticks-not-yet"), "Flow JSON 2.1, up to 5.1");
        assert_eq!(words("older-version"), "Flow JSON 5.1, up to 7.2");
        let only = words("missing-server-address");
        assert_eq!(only, "Flow JSON 2.1, in no later one");
    }
}
