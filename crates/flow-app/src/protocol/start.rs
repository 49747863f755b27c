use flow_player::Frame;
use serde::{Deserialize, Serialize};

/// One card of the gallery of templates.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TemplateView {
    /// "blank", "sign-up", ...
    pub id: String,
    pub name: String,
    /// One line: what it is for.
    pub about: String,
    /// One of AWS's nine categories, e.g. `APPOINTMENT_BOOKING`.
    pub category: String,
    /// What people may search for besides the words above.
    pub keywords: Vec<String>,
    pub screens: u32,
    /// It asks a server of the business.
    pub has_endpoint: bool,
    /// The first screen, filled in.
    pub first: Frame,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RecentView {
    pub path: String,
    pub name: String,
    /// Where it lives in an account, in words, e.g. "Local sandbox · Bright Clinic".
    pub place: Option<String>,
    pub status: Option<String>,
    pub errors: u32,
    pub warnings: u32,
    /// Milliseconds since 1970.
    pub opened_at: i64,
    /// The file is no longer there.
    pub missing: bool,
}

/// Work found in the autosave journal of a run that did not end well.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RecoveryView {
    pub id: String,
    pub name: String,
    pub path: Option<String>,
    pub saved_at: i64,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    pub theme: Theme,
    /// What the tool speaks; a Flow's own language and direction are another matter.
    pub language: Language,
    /// Rules switched off by id (warnings and advice only).
    pub rules_off: Vec<String>,
    pub panels: Panels,
    /// Size of the phone on the canvas in percent; `None`: it fits itself to the room.
    pub zoom: Option<u16>,
    /// Commands last chosen in the command palette, newest first.
    pub recent_commands: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// A language that the tool's words are complete in (`ui/src/i18n`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Language {
    #[default]
    #[serde(rename = "system")]
    System,
    #[serde(rename = "en")]
    English,
    #[serde(rename = "es")]
    Spanish,
    #[serde(rename = "pt-BR")]
    BrazilianPortuguese,
    #[serde(rename = "id")]
    Indonesian,
    #[serde(rename = "hi")]
    Hindi,
}

/// Sizes of the side panes in percent of the window.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Panels {
    pub left: f32,
    pub right: f32,
    pub bottom: f32,
    pub bottom_open: bool,
}

impl Default for Panels {
    fn default() -> Self {
        Panels {
            left: 20.0,
            right: 22.0,
            bottom: 26.0,
            bottom_open: true,
        }
    }
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AppInfo {
    pub version: String,
    /// "linux", "macos" or "windows".
    pub platform: String,
    pub settings: Settings,
    /// A file named on the command line.
    pub open_at_start: Option<String>,
    pub recoveries: Vec<RecoveryView>,
}

/// One check, for lists and settings.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RuleView {
    /// As in `Problem.rule` and `Settings.rulesOff`.
    pub id: String,
    /// A few words.
    pub title: String,
    /// The highest it reports.
    pub severity: flow_lint::Severity,
    #[serde(flatten)]
    pub told_in: flow_lint::ToldIn,
    pub evidence: flow_catalog::Evidence,
    /// What it does, why it matters, an example and the fix, in Markdown.
    pub docs: String,
    /// Only warnings and advice can be switched off.
    pub can_be_off: bool,
}
