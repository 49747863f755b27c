use crate::{Evidence, Property, Version, v};

/// One component type of Flow JSON. Each lives in a file of its own under `components/`.
#[derive(Clone, Copy, Debug)]
pub struct Component {
    /// Value of `type`, e.g. "TextInput".
    pub type_name: &'static str,
    /// What people call it, e.g. "Short answer".
    pub everyday: &'static str,
    /// Further words by which the palette's search finds it.
    pub also: &'static [&'static str],
    pub group: Group,
    /// Name of a lucide icon.
    pub icon: &'static str,
    /// One sentence: what it is for.
    pub help: &'static str,
    pub since: Version,
    pub until: Option<Version>,
    /// Where it may stand, each since a version.
    pub places: &'static [(Place, Version)],
    /// At most this many on one screen (branches of If and Switch count as alternatives).
    pub max_per_screen: Option<u32>,
    /// Since when that count is limited, and how well this is known.
    pub max_since: Version,
    pub max_evidence: Evidence,
    /// What `${form.<name>}` gives; `None` for components without a value.
    pub yields: Option<Yields>,
    /// All properties but `type`, in the order the inspector shows them.
    pub properties: &'static [Property],
    /// JSON text of a fresh one, of the right shape in every version that has it (see
    /// [`Component::snippet_in`]); field names are made unique by the edit that inserts it. Screens
    /// and fields it names by way of example are for the person to choose.
    pub snippet: &'static str,
    /// Another text for versions before the given one.
    pub snippet_before: Option<(Version, &'static str)>,
    /// Section of the fact base.
    pub source: &'static str,
}

impl Component {
    /// The text to insert for a fresh one into a flow of this version.
    pub fn snippet_in(&self, version: Version) -> &'static str {
        match self.snippet_before {
            Some((before, text)) if version < before => text,
            _ => self.snippet,
        }
    }

    pub fn property(&self, name: &str) -> Option<&'static Property> {
        self.properties.iter().find(|p| p.name == name)
    }

    pub fn exists_in(&self, version: Version) -> bool {
        self.since <= version && self.until.is_none_or(|until| version < until)
    }

    pub fn may_stand(&self, place: Place, version: Version) -> bool {
        self.places
            .iter()
            .any(|(p, since)| *p == place && *since <= version)
    }
}

/// Palette groups, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    Text,
    Media,
    TextAnswer,
    Selection,
    Navigation,
    Logic,
}

/// What may directly contain a component.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    Layout,
    Form,
    IfBranch,
    SwitchCase,
}

/// JSON type of the value a field yields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Yields {
    Text,
    /// Number for `input-type` number and passcode, else text.
    TextOrNumber,
    /// Array of option ids.
    TextList,
    Bool,
    /// Date text, or an object with start-date and end-date in range mode.
    DateOrRange,
    /// Array of file objects.
    Files,
}

impl Component {
    /// A component without properties, known since the first version, allowed nowhere yet; the
    /// files under `components/` fill it in with struct update syntax.
    pub(crate) const BASE: Component = Component {
        type_name: "",
        everyday: "",
        also: &[],
        group: Group::Text,
        icon: "",
        help: "",
        since: v(2, 1),
        until: None,
        places: &[],
        max_per_screen: None,
        max_since: v(2, 1),
        max_evidence: Evidence::Documented,
        yields: None,
        properties: &[],
        snippet: "",
        snippet_before: None,
        source: "",
    };

    /// Whether people fill it in.
    pub fn is_input(&self) -> bool {
        self.yields.is_some()
    }
}
