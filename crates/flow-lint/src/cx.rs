//! What a check needs to know about its surroundings, and where it reports to.

use flow_catalog::Version;
use flow_doc::{Edit, JsonText, NodeId, Value, pointer};

use crate::{Diagnostic, Rule, schema::Schemas};

/// Facts of the whole file on which the checks of a single screen depend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Setting {
    /// The version checked against: the file's, or the recommended one when it names none.
    pub version: Version,
    /// `data_api_version` is there.
    pub endpoint: bool,
}

/// The surroundings of the value that is being checked.
pub(crate) struct Cx<'d, 's> {
    pub setting: Setting,
    pub screen: Option<Value<'d>>,
    pub component: Option<Value<'d>>,
    /// The Form around the component, if there is one.
    pub form: Option<Value<'d>>,
    /// The component stands in a branch of an If or in a case of a Switch.
    pub in_branch: bool,
    pub schemas: &'s mut Schemas,
    out: Vec<Diagnostic>,
    /// The last one of a rule that this version does not know.
    untold: Option<Diagnostic>,
}

impl<'d, 's> Cx<'d, 's> {
    pub fn new(setting: Setting, schemas: &'s mut Schemas) -> Cx<'d, 's> {
        Cx {
            setting,
            screen: None,
            component: None,
            form: None,
            in_branch: false,
            schemas,
            out: Vec::new(),
            untold: None,
        }
    }

    pub fn version(&self) -> Version {
        self.setting.version
    }

    pub fn into_found(self) -> Vec<Diagnostic> {
        self.out
    }

    /// Reports a problem with a value of the screen and component being checked.
    pub fn report(
        &mut self,
        rule: &'static Rule,
        at: Value<'_>,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        let place = (self.screen.map(|v| v.id()), self.component.map(|v| v.id()));
        self.report_at(rule, Some(at.id()), place, message)
    }

    /// Reports a problem with a node of any screen and component. In a version that the rule is not
    /// for, nobody hears of it.
    pub fn report_at(
        &mut self,
        rule: &'static Rule,
        node: Option<NodeId>,
        (screen, component): (Option<NodeId>, Option<NodeId>),
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        let mut found = Diagnostic::new(rule, node, message.into());
        found.screen = screen;
        found.component = component;
        if !rule.is_in(self.version()) {
            return self.untold.insert(found);
        }
        self.out.push(found);
        let last = self.out.len() - 1;
        &mut self.out[last]
    }

    /// The component, screen or file that holds a value, and the path from there. Relative to the
    /// component, so that a fix stays right when its screen moves.
    fn address(&self, value: Value<'_>) -> (NodeId, String) {
        let mut steps = Vec::new();
        let mut here = value;
        let is_owner = |id: NodeId| {
            self.component.is_some_and(|c| c.id() == id)
                || self.screen.is_some_and(|s| s.id() == id)
        };
        while !is_owner(here.id()) {
            let Some(parent) = here.parent() else { break };
            steps.push(match here.index() {
                Some(index) => index.to_string(),
                None => pointer::escape(&here.key().unwrap_or_default()),
            });
            here = parent;
        }
        let mut path = String::new();
        for step in steps.iter().rev() {
            path.push('/');
            path.push_str(step);
        }
        (here.id(), path)
    }

    /// Sets a member of an object.
    pub fn set(&self, object: Value<'_>, key: &str, json: impl Into<String>) -> Edit {
        let (node, path) = self.address(object);
        let path = format!("{path}/{}", pointer::escape(key));
        Edit::Set {
            node,
            path,
            value: JsonText(json.into()),
        }
    }

    pub fn replace(&self, value: Value<'_>, json: impl Into<String>) -> Edit {
        let (node, path) = self.address(value);
        Edit::Set {
            node,
            path,
            value: JsonText(json.into()),
        }
    }

    pub fn remove(&self, value: Value<'_>) -> Edit {
        let (node, path) = self.address(value);
        Edit::Unset { node, path }
    }

    pub fn rename_key(&self, value: Value<'_>, key: impl Into<String>) -> Edit {
        let (node, path) = self.address(value);
        Edit::RenameKey {
            node,
            path,
            key: key.into(),
        }
    }

    /// The node and path by which `Edit::NavigateTo` finds an action.
    pub fn place_of(&self, value: Value<'_>) -> (NodeId, String) {
        self.address(value)
    }
}

/// A text as JSON, with quotes.
pub(crate) fn json_text(text: &str) -> String {
    serde_json::Value::String(text.to_owned()).to_string()
}

/// A text short enough to stand in a message.
pub(crate) fn brief(text: &str) -> String {
    const LONGEST: usize = 40;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(LONGEST).collect();
    short.push('…');
    short
}

/// "a", "a and b", "a, b and c", at most five.
pub(crate) fn listed(words: &[&str]) -> String {
    let quoted: Vec<String> = words
        .iter()
        .take(5)
        .map(|word| format!("\u{201c}{}\u{201d}", brief(word)))
        .collect();
    let more = words.len().saturating_sub(5);
    match (quoted.as_slice(), more) {
        ([], _) => String::new(),
        ([one], _) => one.clone(),
        ([most @ .., last], 0) => format!("{} and {last}", most.join(", ")),
        (all, more) => format!("{} and {more} more", all.join(", ")),
    }
}
