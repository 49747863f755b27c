use serde::{Deserialize, Serialize};

use crate::NodeId;

/// JSON as it should stand in the file. A single value is written as given (so `1e3` stays
/// `1e3`); an array or object is laid out in the style of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct JsonText(pub String);

/// A place for components inside a node.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", tag = "slot")]
pub enum Slot {
    /// `children` of a Form, or of a screen's layout when the node is a screen.
    Children,
    /// `then` of an If.
    Then,
    /// `else` of an If; created when missing.
    Else,
    /// One case of a Switch; created when missing.
    Case { name: String },
}

/// Everything that can be done to a document. Each only knows how to apply itself; what it changed
/// is recorded while it runs, and that record is undo entry, journal entry and patch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "kind"
)]
pub enum Edit {
    /// One component, or an array of several. Field names that are taken on the screen are made
    /// unique.
    InsertComponent {
        parent: NodeId,
        slot: Slot,
        index: u32,
        component: JsonText,
    },
    /// Within a screen or to another one. `index` counts without the moved component.
    MoveComponent {
        node: NodeId,
        parent: NodeId,
        slot: Slot,
        index: u32,
    },
    /// Several, in the order they have in the document; what stands inside another of them goes with
    /// it. `index` counts without them. Coming to another screen, names that are taken there are made
    /// unique, and references among the moved ones follow.
    MoveComponents {
        nodes: Vec<NodeId>,
        parent: NodeId,
        slot: Slot,
        index: u32,
    },
    /// The same to the end of a screen's Form, or else to the end of the screen: before the Footer.
    MoveToScreen {
        nodes: Vec<NodeId>,
        screen: NodeId,
    },
    /// What the clipboard holds, as Flow JSON: a component, a screen, an array of either, or a whole
    /// Flow for its screens. Screens come after the one that `at` is or is on. Components come into
    /// `at` (not into one of their own type), after it, after what is around it, or to the end of the
    /// screen, wherever they may stand first. Names and screen ids are made unique, references among
    /// what is pasted follow; others stay as they are.
    Paste {
        at: NodeId,
        text: String,
    },
    /// Puts components into a new container of this type, where the first of them stands.
    Wrap {
        nodes: Vec<NodeId>,
        container: String,
    },
    /// Puts what stands in a container in its place.
    Unwrap {
        node: NodeId,
    },
    /// Makes a component one of another type of its family
    /// ([`flow_catalog::components::family_of`]). It keeps its name and all that the other type knows
    /// under the same name and of the same kind.
    Convert {
        node: NodeId,
        to: String,
    },
    /// A copy right after the original, names made unique.
    Duplicate {
        node: NodeId,
    },
    /// Removes a component or a screen (a screen also leaves the routing model).
    Remove {
        node: NodeId,
    },
    /// Sets the value at `path` (RFC 6901, relative to the node), creating objects on the way.
    /// Only what really differs is rewritten.
    Set {
        node: NodeId,
        path: String,
        value: JsonText,
    },
    /// Removes the value at `path`; nothing happens when there is none.
    Unset {
        node: NodeId,
        path: String,
    },
    /// Renames a key of an object, keeping its place.
    RenameKey {
        node: NodeId,
        path: String,
        key: String,
    },
    InsertScreen {
        index: u32,
        screen: JsonText,
    },
    MoveScreen {
        node: NodeId,
        index: u32,
    },
    /// Changes a screen's `id`, every `navigate` to it, the routing model and global references.
    RenameScreen {
        node: NodeId,
        id: String,
    },
    /// Changes a component's `name` and every reference to it, local and global, and the keys in
    /// Form maps and `sensitive`.
    RenameField {
        node: NodeId,
        name: String,
    },
    /// Makes the action at `path` of the node navigate to a screen: `next` is set, and the payload
    /// gets exactly the target's data fields (existing values kept; else a field of the same name,
    /// else this screen's data of the same name, else the declared example).
    NavigateTo {
        node: NodeId,
        path: String,
        screen: String,
    },
    /// Replaces `routing_model` by what the `navigate` actions say.
    RouteFromActions,
    /// The whole text, as the JSON pane has it. What is the same keeps its node ids.
    ReplaceSource {
        text: String,
    },
}
