//! What may lead from one screen to another, as it is shown to a person.

use flow_doc::{Edit, NodeId};
use serde::Serialize;

use super::spots::Present;

/// What can make a route from one screen to another. Nothing is done to the document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RoutePlan {
    /// Why there is no way at all, in a sentence for people.
    pub refused: Option<String>,
    /// The likeliest first, refused ones last.
    pub choices: Vec<RouteChoice>,
}

/// One way to make the route.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RouteChoice {
    /// Names it among the choices, as long as the document is the same.
    pub key: String,
    pub by: RouteBy,
    /// What the button says: its own words, or those it would get. `None`: not fixed.
    pub words: Option<String>,
    pub present: Present,
    /// It stands in a branch of an If or in a case of a Switch.
    pub hidden: bool,
    /// What travels along: one for each field of the other screen.
    pub values: Vec<RouteValue>,
    pub routes: RoutesThen,
    /// The screen no longer ends the flow; `true` inside: the other one does from then on.
    pub end: Option<bool>,
    /// What else the checks would say afterwards.
    pub cautions: Vec<String>,
    /// Why it may not be.
    pub refused: Option<String>,
    #[serde(skip)]
    pub edits: Vec<Edit>,
}

/// What leads on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "camelCase",
    tag = "kind"
)]
pub enum RouteBy {
    /// Something that stands on the screen already.
    Component {
        component: NodeId,
        #[serde(rename = "type")]
        type_name: String,
        /// RFC 6901, of the action inside the component.
        path: String,
    },
    /// A component that is added.
    Added {
        #[serde(rename = "type")]
        type_name: String,
    },
    /// The server, by the routing model alone.
    Server,
}

/// A field of the other screen and what is sent for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RouteValue {
    pub field: String,
    /// As JSON.
    pub value: String,
    pub from: ValueFrom,
    /// Label of the answer it is taken from.
    pub label: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ValueFrom {
    Answer,
    Data,
    /// A value or expression that is written there.
    Fixed,
}

/// What becomes of the routing model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum RoutesThen {
    /// There is none: WhatsApp makes it from the buttons.
    Made,
    /// The route is in it already.
    There,
    /// The route is added.
    Added,
    /// It is written down from all buttons.
    Written,
}
