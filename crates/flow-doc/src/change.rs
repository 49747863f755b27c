//! What goes into an edit and what comes out of it.

use serde::{Deserialize, Serialize};

use crate::NodeId;

/// The circumstances of one edit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// What undo calls it: "Change label".
    pub label: String,
    /// Edits with the same key within a second of each other become one step of the history.
    pub coalesce: Option<String>,
    /// Milliseconds since any fixed moment, never going back.
    pub now_ms: i64,
    /// What is selected before the edit; undo selects it again.
    pub selection: Vec<NodeId>,
}

/// What an edit, an undo or a redo did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The revision now. An edit that changes nothing leaves it as it was.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub revision: u64,
    /// Components, screens or the root whose own members or child slots changed, new ones included.
    pub changed: Vec<NodeId>,
    /// Components and screens that are no longer there.
    pub removed: Vec<NodeId>,
    /// The list of screens, their order, an id, title or `terminal` may have changed.
    pub screens_changed: bool,
    /// What to select now.
    pub selection: Vec<NodeId>,
    /// The same change to the text.
    pub splices: Vec<TextSplice>,
    pub label: String,
    /// Settings that found no place when components became of another kind or lost what was around
    /// them, by their everyday names, each once. Empty for undo and redo.
    pub dropped: Vec<String>,
}

/// One replacement in a text. Those of one [`Change`] are in order, do not overlap, and all count
/// in bytes of the text *before* the change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TextSplice {
    pub at: usize,
    pub remove: usize,
    pub insert: String,
}

impl TextSplice {
    /// Applies the splices of one change to the text before it.
    pub fn apply_all(splices: &[TextSplice], text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for splice in splices {
            out.push_str(&text[at..splice.at]);
            out.push_str(&splice.insert);
            at = splice.at + splice.remove;
        }
        out.push_str(&text[at..]);
        out
    }
}

/// Why an edit cannot be done. Nothing of it was done then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[error("{message}")]
#[serde(rename_all = "camelCase")]
pub struct Refusal {
    pub code: RefusalCode,
    /// What and why, for people.
    pub message: String,
}

impl Refusal {
    pub(crate) fn new(code: RefusalCode, message: impl Into<String>) -> Refusal {
        Refusal {
            code,
            message: message.into(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum RefusalCode {
    /// The node an edit names is not in the document (any more).
    NodeGone,
    /// The text of the document does not parse; only its source can be edited.
    Faulty,
    /// The JSON handed in does not parse or has the wrong type.
    NotJson,
    /// What is edited has not the shape the edit needs.
    WrongShape,
    /// The parent has no such slot.
    NoSlot,
    /// The component type does not exist in this version, or may not stand there.
    NotHere,
    /// Too many of that type on the screen.
    TooMany,
    /// Too deep: Ifs in Ifs, or JSON as such.
    TooDeep,
    /// Into itself.
    IntoItself,
    /// A question next to a Form instead of in it.
    OutsideForm,
    NameTaken,
    NameEmpty,
    /// No screen of that name.
    NoScreen,
    TooLarge,
}

/// What can be undone and redone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct History {
    /// Label of the step that undo would take back.
    pub undo: Option<String>,
    pub redo: Option<String>,
    /// Number of steps that can be taken back.
    pub steps: u32,
}
