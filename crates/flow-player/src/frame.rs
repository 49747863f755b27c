use flow_doc::NodeId;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use crate::{Exchange, Reply};

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
    /// What a person trying the flow should know, e.g. that data is missing.
    pub notices: Vec<String>,
    /// The flow has an endpoint, so it can also begin by asking it.
    pub has_endpoint: bool,
    /// The flow waits for its endpoint: until there is a reply, only `reply`, `back` and `restart`
    /// do something.
    pub exchange: Option<Exchange>,
    /// `error_message` of the endpoint's last reply, shown over the screen until the next event.
    pub snackbar: Option<String>,
    /// What the last event would have done outside of the flow.
    pub effects: Vec<Effect>,
}

/// Something the phone does that is no part of the flow. The player only says so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Effect {
    /// The browser opens this address.
    OpenUrl { url: String },
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
    /// Current value of the field; `null` until there is one. A text for TextInput (as typed, also
    /// numbers), TextArea, DatePicker (YYYY-MM-DD; before Flow JSON 5.0 milliseconds since 1970 in a
    /// text) and CalendarPicker; the id chosen for Dropdown, RadioButtonsGroup and NavigationList;
    /// ids for CheckboxGroup and ChipsSelector; true or false for OptIn; `{"start-date", "end-date"}`
    /// for a range of days; [`SampleFile`]s for PhotoPicker and DocumentPicker.
    pub value: Option<Json>,
    /// Shown under the field.
    pub error: Option<String>,
    /// For a CalendarPicker in range mode: what differs between its two ends.
    pub range: Option<Range>,
    /// For a PhotoPicker or DocumentPicker: files to try it with, some of them not accepted.
    pub samples: Vec<SampleFile>,
    pub enabled: bool,
    pub required: bool,
    /// Children of a Form, or of the branch an If or Switch shows.
    pub children: Vec<Drawn>,
}

/// The two ends of a range of days. Labels and hints of the ends stand in `props`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Range {
    pub start: RangeEnd,
    pub end: RangeEnd,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RangeEnd {
    pub required: bool,
    /// Shown under this end.
    pub error: Option<String>,
}

/// A file that stands for one a customer would pick; there is no content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SampleFile {
    /// Media id.
    pub id: String,
    pub file_name: String,
    pub mime_type: String,
    /// In bytes.
    pub size: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Finished {
    /// Payload of the `complete` action with all references resolved.
    pub payload: Json,
    /// The inbound message as the webhook carries it; `response_json` is JSON in a string.
    pub webhook: Json,
    /// What the customer sees when opening the summary of the answer.
    pub summary: Vec<SummaryLine>,
}

/// One answer in the summary. Passwords and passcodes have none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SummaryLine {
    /// Title of the screen it was given on.
    pub screen: String,
    pub label: String,
    /// In words: titles of the options that were chosen, names of files. Dots when the screen
    /// declares the field sensitive.
    pub value: String,
    pub sensitive: bool,
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
    /// Anything entered, ticked, chosen or picked: `value` as in [`Drawn::value`], `null` to take it
    /// away. For a picker all files that are picked now.
    Change {
        field: String,
        value: Json,
    },
    /// A tap on a Footer, EmbeddedLink, an OptIn's "Read more" or, with the id of the item, on an
    /// item of a NavigationList.
    Press {
        node: NodeId,
        item: Option<String>,
    },
    /// The endpoint's answer to [`Frame::exchange`]; the first sample when `None`.
    Reply {
        reply: Option<Reply>,
    },
    /// While the endpoint is asked: stop waiting for it.
    Back,
    Restart,
}
