use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{Severity, rule};

/// Rules a person does not want to hear from, by id. Errors always report: what is only a warning
/// of such a rule can be switched off, what is an error cannot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct RulesOff(BTreeSet<String>);

impl RulesOff {
    /// None switched off.
    pub fn none() -> RulesOff {
        RulesOff::default()
    }

    /// The ids that name no rule, or one that only reports errors, have no effect; see
    /// [`RulesOff::without_effect`].
    pub fn new(ids: impl IntoIterator<Item = String>) -> RulesOff {
        RulesOff(ids.into_iter().collect())
    }

    /// Ids that name no rule at all, for a word to the person who wrote them.
    pub fn without_effect(&self) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .map(String::as_str)
            .filter(|id| rule(id).is_none())
    }

    pub(crate) fn hides(&self, id: &str, severity: Severity) -> bool {
        severity != Severity::Error && !self.0.is_empty() && self.0.contains(id)
    }
}
