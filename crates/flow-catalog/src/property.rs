use crate::{Evidence, Version, actions::ActionKind};

/// One property of a component, action, screen or item: the single place where it is written down.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    /// The key in the JSON.
    pub name: &'static str,
    /// What the inspector calls it, in everyday words.
    pub label: &'static str,
    pub kind: Kind,
    pub required: Required,
    /// JSON text of the value that holds when the property is absent.
    pub default: Option<&'static str>,
    pub binding: Binding,
    /// Limits by version range; several may hold at once.
    pub limits: &'static [Limit],
    pub since: Version,
    /// First version that no longer knows it.
    pub until: Option<Version>,
    pub group: InspectorGroup,
    /// One sentence for the person who fills it in.
    pub help: &'static str,
    pub evidence: Evidence,
    /// Section of the fact base, e.g. "flow-json 6.2".
    pub source: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Required {
    No,
    Yes,
    /// Optional before this version.
    Since(Version),
}

/// Whether a value may be written, bound to data by a reference, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// Static only: no reference, no backtick expression.
    Literal,
    /// Must be a reference (or, from 6.0, a backtick expression).
    Dynamic,
    Either,
}

/// A limit of a property within a range of versions.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub what: LimitKind,
    pub since: Option<Version>,
    /// First version in which it no longer holds.
    pub until: Option<Version>,
    pub evidence: Evidence,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LimitKind {
    /// Characters that phones show; longer text is cut there, WhatsApp does not refuse it.
    ShownChars(u32),
    MinChars(u32),
    MinItems(u32),
    MaxItems(u32),
    /// Lowest / highest number.
    Min(i64),
    Max(i64),
    /// Bytes of the decoded picture.
    ImageBytes(u32),
    /// Must contain a visible character.
    NotBlank,
}

/// Closed set of shapes a property value can have. The window's widget table is typed over it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// One line of text.
    Text,
    /// Text of several lines.
    LongText,
    /// Text, or (since the given version) an array of static texts.
    TextOrLines(Version),
    /// Name of a field: letters, digits, underscore.
    FieldName,
    Bool,
    /// A JSON number, whole or not.
    Number,
    Integer,
    Enum(&'static [EnumValue]),
    /// Milliseconds as text before 5.0, YYYY-MM-DD from 5.0.
    Date,
    DateList,
    /// Base64 of a picture, without a `data:` prefix.
    Image,
    /// `#RRGGBB`.
    Color,
    /// A regular expression.
    Pattern,
    /// An absolute http(s) address.
    Url,
    /// An action object of one of these kinds.
    Action(&'static [ActionKind]),
    /// Options of a choice: array of objects with these properties.
    Options(&'static [Property]),
    /// Array of objects with these properties (NavigationList items, carousel images).
    Items(&'static [Property]),
    /// An object with exactly these properties.
    Object(&'static [Property]),
    /// Array of words from this list.
    EnumList(&'static [EnumValue]),
    TextList,
    /// Value in single mode, or an object with start-date and end-date in range mode.
    RangePair(&'static Kind),
    /// Text, or an object of texts by free key.
    TextOrMap,
    /// Object from field name to first value (Form `init-values`).
    FieldValues,
    /// Object from field name to text (Form `error-messages`).
    FieldMessages,
    /// Type of `init-value` follows what the component yields.
    InitValue,
    /// Array of components: a child slot, not a plain property.
    Children,
    /// Object from case name to array of components: child slots.
    Cases,
    /// If condition.
    Condition,
    /// What a Switch compares.
    SwitchValue,
    /// Any JSON (e.g. action payload).
    Free,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EnumValue {
    pub value: &'static str,
    /// What the inspector shows.
    pub label: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum InspectorGroup {
    /// The short form shown first.
    Main,
    /// Behind "More".
    More,
    /// What happens on click or choice.
    Action,
}
