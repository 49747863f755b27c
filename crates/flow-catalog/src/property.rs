use crate::{Evidence, Version, actions::ActionKind, v};

/// One property of a component, action, screen or item: the single place where it is written down.
#[derive(Clone, Copy, Debug, PartialEq)]
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
    /// Holds words for the people who use the flow: they see them, or have them read out.
    pub seen: bool,
    /// A circumstance outside of which it may not be set at all.
    pub only: Option<Only>,
    pub evidence: Evidence,
    /// Section of the fact base, e.g. "flow-json 6.2".
    pub source: &'static str,
}

/// A circumstance without which a property may not be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    /// The component stands neither in a Form nor in a branch inside one.
    OutsideForm,
    /// `mode` of the CalendarPicker is "range".
    RangeMode,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Required {
    No,
    Yes,
    /// Optional before this version.
    Since(Version),
}

impl Required {
    pub fn in_version(self, version: Version) -> bool {
        match self {
            Required::No => false,
            Required::Yes => true,
            Required::Since(since) => since <= version,
        }
    }
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
#[derive(Clone, Copy, Debug, PartialEq)]
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
    /// At most so many items if any of them has a picture.
    MaxItemsWithImages(u32),
    /// Items that phones show; further ones are left out there, WhatsApp does not refuse them.
    ShownItems(u32),
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
    /// An object with these properties and no others.
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
    /// Id of a screen: letters and underscore.
    ScreenId,
    /// Array of names of fields on the same screen.
    FieldNames,
    /// Object from key to any value: what an action sends.
    Payload,
    /// Object from field name to declaration: `data` of a screen.
    DataModel,
    /// Object from screen id to array of screen ids.
    Routes,
    /// Array of screens.
    Screens,
    /// Any JSON.
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

impl Property {
    /// An optional property that may be written or bound, known since the first version, shown
    /// first by the inspector. The methods below change one of these each.
    pub const fn new(
        name: &'static str,
        label: &'static str,
        kind: Kind,
        help: &'static str,
        source: &'static str,
    ) -> Property {
        Property {
            name,
            label,
            kind,
            required: Required::No,
            default: None,
            binding: Binding::Either,
            limits: &[],
            since: v(2, 1),
            until: None,
            group: InspectorGroup::Main,
            help,
            seen: kind.is_words(),
            only: None,
            evidence: Evidence::Documented,
            source,
        }
    }

    pub const fn required(mut self) -> Property {
        self.required = Required::Yes;
        self
    }

    pub const fn required_since(mut self, version: Version) -> Property {
        self.required = Required::Since(version);
        self
    }

    /// Neither a reference nor a backtick expression may stand here.
    pub const fn literal(mut self) -> Property {
        self.binding = Binding::Literal;
        self
    }

    pub const fn since(mut self, version: Version) -> Property {
        self.since = version;
        self
    }

    /// `version` is the first one that no longer knows the property.
    pub const fn until(mut self, version: Version) -> Property {
        self.until = Some(version);
        self
    }

    pub const fn limits(mut self, limits: &'static [Limit]) -> Property {
        self.limits = limits;
        self
    }

    pub const fn default_json(mut self, json: &'static str) -> Property {
        self.default = Some(json);
        self
    }

    pub const fn in_group(mut self, group: InspectorGroup) -> Property {
        self.group = group;
        self
    }

    /// Nobody who uses the flow ever comes to see these words.
    pub const fn unseen(mut self) -> Property {
        self.seen = false;
        self
    }

    pub const fn only(mut self, only: Only) -> Property {
        self.only = Some(only);
        self
    }

    pub const fn evidence(mut self, evidence: Evidence) -> Property {
        self.evidence = evidence;
        self
    }

    pub fn exists_in(&self, version: Version) -> bool {
        self.since <= version && self.until.is_none_or(|until| version < until)
    }

    /// The limits that hold in `version`.
    pub fn limits_in(&self, version: Version) -> impl Iterator<Item = &'static Limit> {
        self.limits.iter().filter(move |limit| {
            limit.since.is_none_or(|since| since <= version)
                && limit.until.is_none_or(|until| version < until)
        })
    }

    /// Characters that phones show of it, if there is such a bound.
    pub fn shown_chars(&self, version: Version) -> Option<u32> {
        self.limits_in(version).find_map(|limit| match limit.what {
            LimitKind::ShownChars(n) => Some(n),
            _ => None,
        })
    }
}

impl Kind {
    /// Whether values of this kind are words, as far as the kind alone says.
    pub const fn is_words(self) -> bool {
        match self {
            Kind::Text
            | Kind::LongText
            | Kind::TextOrLines(_)
            | Kind::TextList
            | Kind::TextOrMap
            | Kind::FieldMessages => true,
            Kind::RangePair(of) => of.is_words(),
            _ => false,
        }
    }
}

impl Limit {
    /// A documented limit of all versions.
    pub const fn new(what: LimitKind) -> Limit {
        Limit {
            what,
            since: None,
            until: None,
            evidence: Evidence::Documented,
        }
    }

    /// A limit of all versions that is only seen in the behaviour of WhatsApp's web checker.
    pub const fn observed(what: LimitKind) -> Limit {
        Limit {
            what,
            since: None,
            until: None,
            evidence: Evidence::Observed,
        }
    }

    pub const fn since(mut self, version: Version) -> Limit {
        self.since = Some(version);
        self
    }

    pub const fn until(mut self, version: Version) -> Limit {
        self.until = Some(version);
        self
    }
}
