//! What Flow JSON is, as plain data: versions, components, properties, actions, limits.
//!
//! Nothing here reads a document. From these constants derive the shape checks, the JSON Schema,
//! the palette, the inspector, the TypeScript types and the component pages.

mod component;
mod property;
mod version;

pub mod actions;
pub mod components;
pub mod data_source;
pub mod limits;
pub mod screen;
pub mod since;
pub mod top_level;

pub use actions::{Action, ActionKind, ActionName};
pub use component::{Component, Group, Place, Yields};
pub use property::{
    Binding, EnumValue, InspectorGroup, Kind, Limit, LimitKind, Only, Property, Required,
};
pub use version::{
    DATA_API_VERSIONS, FIRST_VERSION, NEVER_PUBLIC, OLDEST_PUBLISHABLE, RECOMMENDED, VERSIONS,
    Version, VersionRow, VersionState, v,
};

/// How well a fact is known; it decides how severe a broken rule may be (house rule: only
/// `Documented`, `Refused` and `Settled` musts are errors).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Evidence {
    /// Meta's or AWS's documentation says it.
    Documented,
    /// Meta demonstrably refused a flow for it.
    Refused,
    /// Sources disagreed and the spec decided.
    Settled,
    /// Only seen in the behaviour of Meta's web checker.
    Observed,
    /// Our own advice.
    House,
}

impl Evidence {
    /// Where the fact is known from, as a sentence for people.
    pub const fn in_words(self) -> &'static str {
        match self {
            Evidence::Documented => "Meta's documentation says so.",
            Evidence::Refused => "WhatsApp was seen to refuse a flow for it.",
            Evidence::Settled => "Sources disagree; this is what the weight of them says.",
            Evidence::Observed => {
                "Seen in WhatsApp's own checker only, promised nowhere; therefore it never blocks."
            }
            Evidence::House => "Our own advice.",
        }
    }
}
