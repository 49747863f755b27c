use flow_doc::NodeId;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// What a phone shows at one moment. The window and the sandbox's preview page draw it with the
/// same code.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Frame {
    pub screen: DrawnScreen,
    pub components: Vec<Drawn>,
    /// Set once the flow has ended.
    pub finished: Option<Finished>,
    /// What a person trying the flow should know, e.g. that an endpoint would be asked here.
    pub notices: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DrawnScreen {
    pub node: NodeId,
    pub id: String,
    pub title: String,
    /// False on the first screen, whose left control closes the flow.
    pub can_go_back: bool,
    pub terminal: bool,
}

/// A component with every reference and expression already replaced by its value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Drawn {
    pub node: NodeId,
    #[serde(rename = "type")]
    pub type_name: String,
    /// Own properties but `type` and child slots, by their JSON names. Pictures appear as
    /// `{"$image": "<sha256 of the base64 text>"}`; the bytes come by address.
    pub props: Map<String, Json>,
    /// Field name, when it has one.
    pub name: Option<String>,
    /// Current value of the field.
    pub value: Option<Json>,
    /// Shown under the field.
    pub error: Option<String>,
    pub enabled: bool,
    pub required: bool,
    /// Children of a Form, or of the branch an If or Switch shows.
    pub children: Vec<Drawn>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Finished {
    /// Payload of the `complete` action with all references resolved.
    pub payload: Json,
    /// The inbound message as the webhook carries it; `response_json` is JSON in a string.
    pub webhook: Json,
}

/// What a person does on the phone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "PlayerEvent"))]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "kind"
)]
pub enum Event {
    Change {
        field: String,
        value: Json,
    },
    /// A tap on a Footer, EmbeddedLink, an OptIn's "Read more" or a list item.
    Press {
        node: NodeId,
        item: Option<String>,
    },
    Back,
    Restart,
}
