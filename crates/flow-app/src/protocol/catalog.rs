use flow_catalog::{ActionName, Group, InspectorGroup};
use serde::Serialize;
use serde_json::Value as Json;

/// The catalogue as one version knows it; palette, layers and inspector derive from it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CatalogView {
    pub version: String,
    /// All of them; those that this version does not know yet say since when there are.
    pub components: Vec<ComponentView>,
    /// Properties of a screen itself.
    pub screen: Vec<PropertyView>,
    /// Properties at the top of the file but `screens`.
    pub flow: Vec<PropertyView>,
    /// The actions this version knows.
    pub actions: Vec<ActionView>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ComponentView {
    #[serde(rename = "type")]
    pub type_name: String,
    pub everyday: String,
    /// Further words the palette's search finds it by.
    pub also: Vec<String>,
    pub group: Group,
    pub icon: String,
    pub help: String,
    /// JSON text of a fresh one.
    pub snippet: String,
    pub max_per_screen: Option<u32>,
    /// First version that knows it, when this one does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub since: Option<String>,
    pub properties: Vec<PropertyView>,
    /// Types of its family that it can become, those of this version.
    pub becomes: Vec<String>,
    /// Places inside it for other components.
    pub slots: Vec<SlotKindView>,
}

/// A place for components inside a component, or any number of named ones.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SlotKindView {
    /// The key in the JSON: `children`, `then`, `else`, `cases`.
    pub name: String,
    pub label: String,
    pub help: String,
    pub required: bool,
    /// One place for each key of an object, named by the person.
    pub cases: bool,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ActionView {
    pub name: ActionName,
    pub everyday: String,
    pub help: String,
    /// What it has beside `name`.
    pub properties: Vec<PropertyView>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PropertyView {
    pub name: String,
    pub label: String,
    pub kind: KindView,
    pub required: bool,
    pub default: Option<Json>,
    /// May hold a value of its own.
    pub literal: bool,
    /// May be bound to data.
    pub dynamic: bool,
    pub group: InspectorGroup,
    pub help: String,
    /// Characters phones show.
    pub shown_chars: Option<u32>,
    pub min_items: Option<u32>,
    pub max_items: Option<u32>,
    pub min: Option<f64>,
    pub max: Option<f64>,
    /// Bytes of a decoded picture.
    pub image_bytes: Option<u32>,
    /// Words for the people who use the flow: they see them, or have them read out.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<bool>"))]
    pub seen: bool,
    /// A circumstance without which it may not be set.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub only: Option<OnlyView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum OnlyView {
    /// The component stands neither in a Form nor in a branch inside one.
    OutsideForm,
    /// `mode` is "range".
    RangeMode,
}

/// The shape of a value; the window has one widget for each.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum KindView {
    Text,
    LongText,
    TextOrLines,
    FieldName,
    ScreenId,
    Bool,
    Number,
    Integer,
    Enum {
        values: Vec<Choice>,
    },
    /// `milliseconds`: since 1970, as text (before 5.0); else YYYY-MM-DD.
    Date {
        milliseconds: bool,
    },
    DateList {
        milliseconds: bool,
    },
    Image,
    Color,
    Pattern,
    Url,
    /// The actions allowed here in this version.
    Action {
        actions: Vec<ActionName>,
    },
    Options {
        item: Vec<PropertyView>,
    },
    Items {
        item: Vec<PropertyView>,
    },
    Object {
        item: Vec<PropertyView>,
    },
    EnumList {
        values: Vec<Choice>,
    },
    TextList,
    RangePair {
        of: Box<KindView>,
    },
    TextOrMap,
    FieldValues,
    FieldMessages,
    InitValue,
    Condition,
    SwitchValue,
    /// Names of fields of the same screen.
    FieldNames,
    /// Free keys with any values.
    Payload,
    /// Declarations of a screen's data.
    DataModel,
    /// Screen id to ids of the screens it leads to.
    Routes,
    Free,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// Of a Flow JSON version only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub remark: Option<VersionRemark>,
}

/// What to know of a version before choosing it.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum VersionRemark {
    Recommended,
    /// Can no longer be published.
    Frozen,
    /// No longer works.
    Expired,
}
