use flow_doc::{Edit, NodeId, Slot};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

pub type SessionId = u32;

/// Everything the window needs of a freshly opened document, but its screens' contents.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Opened {
    pub session: SessionId,
    pub document: DocumentView,
    /// The first screen, already loaded, when there is one.
    pub first: Option<ScreenView>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DocumentView {
    pub revision: u64,
    /// File stem, template name or name in the account.
    pub name: String,
    /// Path on disk, when it has one.
    pub path: Option<String>,
    /// `version` as written.
    pub version: Option<String>,
    /// Node of the whole JSON value; `Set` on it reaches top-level properties.
    pub root: Option<NodeId>,
    /// Members of the whole JSON value but `screens`.
    pub props: Map<String, Json>,
    pub screens: Vec<ScreenSummary>,
    /// The text does not parse; the tree shown is the last good one.
    pub fault: Option<FaultView>,
    /// All of them.
    pub problems: ProblemsChange,
    pub rules_fault: Option<RulesFault>,
    pub history: HistoryView,
    pub saved: SavedState,
    /// Bytes of the JSON text.
    pub size: u32,
    pub component_count: u32,
    /// Where it lives in an account, when linked.
    pub link: Option<super::cloud::FlowLink>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FaultView {
    pub message: String,
    pub line: u32,
    pub column: u32,
}

/// The `flowsmith.toml` above the file cannot be used, so it switches nothing off.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RulesFault {
    pub path: String,
    /// What is wrong with it, on one line.
    pub reason: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SavedState {
    /// Never written to a file.
    Unsaved,
    Saved,
    /// Differs from the file.
    Changed,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct HistoryView {
    /// Label of what undo would take back.
    pub undo: Option<String>,
    pub redo: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ScreenSummary {
    pub node: NodeId,
    /// The screen's `id`.
    pub id: String,
    pub title: String,
    /// The flow may open with it: nothing leads to it, and it hangs together with the rest.
    pub start: bool,
    pub terminal: bool,
    /// Types of the first components, for the thumbnail.
    pub sketch: Vec<String>,
    pub component_count: u32,
}

/// One screen with all its components.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ScreenView {
    pub node: NodeId,
    /// The screen's own properties but `layout` (id, title, data, terminal ...).
    pub props: Map<String, Json>,
    /// Direct children of the layout.
    pub children: Vec<NodeId>,
    /// Every component of the screen, containers before their contents.
    pub nodes: Vec<NodeView>,
}

/// One component as the window keeps it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct NodeView {
    pub node: NodeId,
    /// The containing component, or the screen.
    pub parent: NodeId,
    #[serde(rename = "type")]
    pub type_name: String,
    /// Own properties but `type` and child slots, as in the file. Pictures appear as
    /// `{"$image": "<sha256 of the base64 text>", "bytes": n}`.
    pub props: Map<String, Json>,
    /// Those of `props` that hold references or expressions, filled with example data, for drawing.
    pub shown: Map<String, Json>,
    pub slots: Vec<SlotView>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SlotView {
    pub slot: Slot,
    /// It stands in the file; else it is made when something comes to it.
    pub written: bool,
    pub children: Vec<NodeId>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// Stable while the same problem stands: rule, node and ordinal.
    pub key: String,
    pub rule: String,
    /// WhatsApp's own code.
    pub code: Option<String>,
    pub severity: flow_lint::Severity,
    pub evidence: flow_catalog::Evidence,
    pub message: String,
    pub screen: Option<NodeId>,
    pub component: Option<NodeId>,
    /// The JSON value it points at.
    pub node: Option<NodeId>,
    /// RFC 6901, from the component; from the screen when it belongs to none; else from the root.
    pub pointer: String,
    /// Offsets in UTF-16 units of the JSON text; only filled while the JSON pane is open.
    pub from: Option<u32>,
    pub to: Option<u32>,
    /// Titles of the fixes; the command `fix` applies one by index.
    pub fixes: Vec<String>,
    /// One of the fixes is certain: `fix_all` takes it.
    pub sure: bool,
    /// The command `upgrade` mends it.
    pub upgrade: bool,
}

/// How the problems differ from those told before.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ProblemsChange {
    /// How many changes came before; 0: nothing is taken for known, this is everything.
    pub since: u32,
    /// How many there are with this one.
    pub now: u32,
    pub parts: Vec<ProblemsPart>,
}

/// One splice in the problems of the file as a whole, or in those of one screen.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ProblemsPart {
    /// `None`: of the file.
    pub screen: Option<NodeId>,
    pub at: u32,
    pub remove: u32,
    pub insert: Vec<Problem>,
}

/// What an upgrade does, and what it leaves for a person.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct UpgradeView {
    pub from: String,
    pub to: String,
    pub changed: Vec<flow_lint::Note>,
    pub look: Vec<flow_lint::Note>,
    /// Errors that are left afterwards.
    pub errors: u32,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Upgraded {
    pub changed: Changed,
    pub done: UpgradeView,
}

/// What became of mending everything at once.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FixedAll {
    pub changed: Changed,
    /// Problems that were mended.
    pub fixed: u32,
}

#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct EditRequest {
    pub session: SessionId,
    pub base_revision: u64,
    pub edits: Vec<Edit>,
    /// What undo will say, e.g. "Move Short answer".
    pub label: String,
    /// Edits with the same key within a second are one undo step.
    pub coalesce: Option<String>,
    /// What is selected now; undo brings it back.
    pub selection: Vec<NodeId>,
}

/// The patch after an edit, an undo, a fix, or a change born in Rust. Only what changed is filled.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Changed {
    pub session: SessionId,
    pub revision: u64,
    pub label: String,
    /// New list, when the list, an id, a title or a sketch changed.
    pub screens: Option<Vec<ScreenSummary>>,
    /// Screens whose own properties or direct children changed (`nodes` stays empty here).
    pub screen_views: Vec<ScreenView>,
    /// Components that are new or whose properties or slots changed.
    pub nodes: Vec<NodeView>,
    pub removed: Vec<NodeId>,
    /// `None`: the problems are as before.
    pub problems: Option<ProblemsChange>,
    pub fault: Option<FaultView>,
    pub rules_fault: Option<RulesFault>,
    pub history: HistoryView,
    pub saved: SavedState,
    pub size: u32,
    pub component_count: u32,
    pub version: Option<String>,
    /// Top-level members but `screens`; `None`: as before.
    pub props: Option<Map<String, Json>>,
    /// What to select after it.
    pub selection: Vec<NodeId>,
    /// Settings that found no place in what components were made of, by their everyday names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(as = "Option<Vec<String>>", optional))]
    pub dropped: Vec<String>,
    /// For the JSON pane, only while it is open.
    pub splices: Vec<SourceSplice>,
    /// Whether the document differs from what the linked Flow was last sent; absent without a link.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub changes_not_sent: Option<bool>,
}

/// Offsets in UTF-16 units of the text before this splice (splices apply one after the other).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SourceSplice {
    pub at: u32,
    pub remove: u32,
    pub insert: String,
}

/// May these edits be applied? Lights drop targets and greys menus.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    pub allowed: bool,
    /// Why not, for people.
    pub reason: Option<String>,
}

/// Something that a value can be taken from.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SourceView {
    /// `${data.city}`
    pub reference: String,
    /// The field, or the path inside it.
    pub name: String,
    /// What people see: the label of an answer, else the name.
    pub label: String,
    pub origin: flow_lint::Origin,
    /// Title (or id) of the screen, if that is another one.
    pub screen: Option<String>,
    /// The component people answer in.
    pub field: Option<NodeId>,
    #[serde(rename = "type")]
    pub value_type: Option<flow_lint::ValueType>,
    /// Its type is what the place takes.
    pub fits: bool,
}

/// All that can be chosen at one place.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OfferView {
    /// What the place takes; `None` when anything may do.
    pub wanted: Option<flow_lint::ValueType>,
    /// This screen's data, its answers, then the other screens in file order.
    pub sources: Vec<SourceView>,
}
