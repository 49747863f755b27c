use serde::Serialize;

/// Components or screens under a name. Their JSON stays in Rust: `{"$block": "<id>"}` stands for it
/// where an edit inserts components or pastes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct BlockView {
    pub id: String,
    pub name: String,
    /// The person's own; else it comes with the program.
    pub own: bool,
    /// How many screens it is; 0: components.
    pub screens: u32,
    /// Types of its components, the outermost only.
    pub types: Vec<String>,
}
