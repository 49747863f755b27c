//! Bringing a flow to a later version: what changed between the two is carried out where the answer
//! is certain, and named where a person must look (fact base 1.1 and 12.2).
//!
//! One file per change. Each reads the document as the ones before left it.

mod blanks;
mod choice_actions;
mod dates;
mod labels;
mod others;
mod pictures;
mod routes;
mod screen_ids;
mod server_address;
mod work;

use flow_catalog::{VERSIONS, Version, VersionState, v};
use flow_doc::{Document, Edit, NodeId, flow::Flow};
use serde::Serialize;

use crate::{Diagnostic, RulesOff, check};
use work::Work;

/// What [`upgrade`] found to do. Nothing is done to the document yet: apply `edits` to it as one
/// step.
#[derive(Debug)]
pub struct Upgrade {
    pub from: Version,
    pub to: Version,
    pub edits: Vec<Edit>,
    /// What the edits do.
    pub changed: Vec<Note>,
    /// What a person must look at.
    pub look: Vec<Note>,
    /// All problems of the document once the edits are applied.
    pub left: Vec<Diagnostic>,
}

/// One line of what was done or is to be done.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Note {
    pub topic: Topic,
    /// For people, in whole sentences.
    pub words: String,
    /// RFC 6901, in the document once the edits are applied.
    pub pointer: String,
    pub screen: Option<NodeId>,
    /// `id` of the screen, as it is afterwards.
    pub screen_id: Option<String>,
    pub component: Option<NodeId>,
    pub component_type: Option<String>,
}

/// Whether problems of this rule are mended by an upgrade.
pub fn is_for_upgrade(rule: &str) -> bool {
    use crate::rules::file::{frozen_version, older_version};
    [frozen_version::RULE.id, older_version::RULE.id].contains(&rule)
}

/// What a [`Note`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    Version,
    ServerAddress,
    Dates,
    Blanks,
    ScreenIds,
    Labels,
    Pictures,
    ChoiceActions,
    Routes,
    /// Any other check of the new version.
    Checks,
}

/// Why there is nothing to upgrade, in a sentence for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoUpgrade(pub String);

/// Finds what brings the flow to version `to`. Whatever no step is about keeps its bytes. A flow
/// without errors in its own version has none afterwards but those named in [`Upgrade::look`].
pub fn upgrade(doc: &Document, to: Version) -> Result<Upgrade, NoUpgrade> {
    let from = from(doc, to)?;
    let mut work = Work::new(doc, from, to);
    work.set_version();
    server_address::run(&mut work);
    screen_ids::run(&mut work);
    dates::run(&mut work);
    blanks::run(&mut work);
    labels::run(&mut work);
    pictures::run(&mut work);
    choice_actions::run(&mut work);
    routes::run(&mut work);
    others::run(&mut work);
    Ok(work.finish())
}

/// The version of the file, if there is a way from it to `to`.
fn from(doc: &Document, to: Version) -> Result<Version, NoUpgrade> {
    let no = |words: String| Err(NoUpgrade(words));
    if doc.fault().is_some() || doc.root().is_none_or(|root| !root.is_object()) {
        return no("This text is no flow yet: correct the JSON first.".to_owned());
    }
    match to.known().map(|row| row.state) {
        Some(VersionState::Publishable) => {}
        Some(_) => {
            return no(format!(
                "WhatsApp no longer publishes version {to}; choose a later one."
            ));
        }
        None => {
            let last = VERSIONS.last().map_or(to, |row| row.version);
            return no(format!("There is no version {to}; the newest is {last}."));
        }
    }
    let Some(written) = Flow::of(doc).version_text() else {
        return no(
            "The flow does not say which version it is. Set its version first; then it can be upgraded."
                .to_owned(),
        );
    };
    let from = Version::parse(&written).filter(|from| from.known().is_some());
    let Some(from) = from else {
        return no(format!(
            "There is no version “{}”. Correct the version first; then the flow can be upgraded.",
            crate::cx::brief(&written)
        ));
    };
    if from == to {
        return no(format!("This flow is version {to} already."));
    }
    if from > to {
        return no(format!(
            "This flow is version {from}, which is later than {to}; it can only be brought to a later version."
        ));
    }
    Ok(from)
}

/// Everything the checks say, whatever was switched off.
fn problems(doc: &Document) -> Vec<Diagnostic> {
    check(doc, &RulesOff::none())
}

/// The version from which there are no blank texts and smaller option pictures.
const SIX: Version = v(6, 0);

#[cfg(test)]
mod tests;
