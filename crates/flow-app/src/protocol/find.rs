use flow_doc::NodeId;
use serde::{Deserialize, Serialize};

use super::{Changed, SessionId};

/// What to look for in the whole document.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FindQuery {
    pub text: String,
    /// Capitals matter.
    pub case: bool,
    /// Not inside a longer word.
    pub words: bool,
    /// Also names, ids and every other text of the file, not only what people see.
    pub everything: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FindRequest {
    pub session: SessionId,
    pub query: FindQuery,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// All there are; `hits` holds the first of them.
    pub total: u32,
    /// How many of all can be replaced.
    pub replaceable: u32,
    pub hits: Vec<HitView>,
}

/// One place where the text stands.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct HitView {
    #[serde(flatten)]
    pub place: HitPlace,
    pub screen: Option<NodeId>,
    /// Type of the component; `None`: it belongs to the screen, or to the flow as a whole.
    pub component: Option<String>,
    /// What the inspector calls the setting; its path where the catalogue does not know it.
    pub setting: String,
    /// The piece that was found, and some of what stands around it.
    pub before: String,
    pub piece: String,
    pub after: String,
    pub means: HitMeans,
}

/// Names one hit.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct HitPlace {
    /// The component or screen it belongs to, else the root.
    pub node: NodeId,
    /// From there, RFC 6901.
    pub path: String,
    /// How many hits stand before it in the same text.
    pub nth: u32,
}

/// What a change of it would be: other words, another name or id with all that refers to it, or
/// nothing that is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum HitMeans {
    Words,
    FieldName,
    ScreenId,
    Nothing,
}

/// Puts `with` in the place of every hit, or of `only` one. `label`: what undo will say.
/// `selection`: undo brings it back.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReplaceRequest {
    pub session: SessionId,
    pub base_revision: u64,
    pub query: FindQuery,
    pub with: String,
    pub only: Option<HitPlace>,
    pub label: String,
    pub selection: Vec<NodeId>,
}

/// What became of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Replaced {
    pub changed: Changed,
    /// Hits that were replaced.
    pub replaced: u32,
    /// Hits that stay: references, code, and names that are taken or that nothing could refer to.
    pub left: u32,
}
