//! The five actions (fact base section 9).

use crate::Version;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ActionKind {
    pub name: ActionName,
    /// Since when it may stand at the property that lists it.
    pub since: Version,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActionName {
    Navigate,
    DataExchange,
    Complete,
    UpdateData,
    OpenUrl,
}
