use flow_catalog::{Evidence, Version};

use crate::Severity;

/// What is known about one check: for lists, settings and the generated pages.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Stable, kebab-case; settings and links use it.
    pub id: &'static str,
    pub group: Group,
    /// The highest it reports; some places or versions are reported lower.
    pub severity: Severity,
    /// The first version of Flow JSON in which it is told. What the language did not have yet is
    /// reported as such, and no rule about it beside that.
    pub since: Version,
    /// The first version in which it is told no more.
    pub until: Option<Version>,
    pub evidence: Evidence,
    /// WhatsApp's own code for it, where there is one.
    pub code: Option<&'static str>,
    /// A few words, e.g. for a heading.
    pub title: &'static str,
    /// Whether it offers a fix, at least in some cases.
    pub fixable: bool,
    /// The rule's own source file, whose leading comment is its page.
    pub source: &'static str,
}

impl Rule {
    /// The page of the rule in Markdown: "What it does", "Why it matters", "Example", "Fix".
    pub fn docs(&self) -> String {
        let mut page = String::new();
        for line in self.source.lines() {
            let Some(text) = line.strip_prefix("//!") else {
                break;
            };
            page.push_str(text.strip_prefix(' ').unwrap_or(text));
            page.push('\n');
        }
        page
    }

    /// Whether it is told of files of this version.
    pub fn is_in(&self, version: Version) -> bool {
        self.since <= version && self.until.is_none_or(|until| version < until)
    }

    /// Only warnings and advice can be switched off.
    pub fn can_be_off(&self) -> bool {
        self.severity != Severity::Error
    }
}

/// The folders under `rules/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "RuleGroup"))]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    File,
    Structure,
    Placement,
    Names,
    Screens,
    Routing,
    Actions,
    References,
    Expressions,
    Data,
    Components,
    Advice,
}

impl Group {
    /// In the order in which lists show them.
    pub const ALL: [Group; 12] = [
        Group::File,
        Group::Structure,
        Group::Placement,
        Group::Names,
        Group::Screens,
        Group::Routing,
        Group::Actions,
        Group::References,
        Group::Expressions,
        Group::Data,
        Group::Components,
        Group::Advice,
    ];

    /// What people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Group::File => "The file",
            Group::Structure => "Properties and their values",
            Group::Placement => "What may stand where",
            Group::Names => "Names",
            Group::Screens => "Screens",
            Group::Routing => "Ways between screens",
            Group::Actions => "Actions",
            Group::References => "References",
            Group::Expressions => "Expressions and conditions",
            Group::Data => "Data of a screen",
            Group::Components => "Single components",
            Group::Advice => "Good practice",
        }
    }
}
