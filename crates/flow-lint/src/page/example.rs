//! Pieces of Flow JSON, and the flow that makes a whole of each.

const BUTTON: &str = r#"{"type":"Footer","label":"Send answers","on-click-action":{"name":"complete","payload":{}}}"#;

/// A piece of JSON on a rule's page.
pub(crate) struct Example {
    pub json: String,
    pub version: String,
    what: What,
}

/// What a piece is a piece of.
enum What {
    /// A component, or several as a list; a button is added.
    Component,
    /// All components of a screen.
    Children,
    Screen,
    Flow,
}

impl Example {
    /// The example that begins after its ```` ```json ```` line; takes its lines off.
    pub fn take<'t>(info: &str, lines: &mut impl Iterator<Item = &'t str>) -> Example {
        let json: Vec<&str> = lines.take_while(|line| *line != "```").collect();
        Example::read(info, json.join("\n"))
    }

    /// `info` follows ```` ```json ````: what it is, and its version where that is not the newest.
    pub fn read(info: &str, json: String) -> Example {
        let mut words = info.split_whitespace();
        let what = match words.next() {
            Some("component") => What::Component,
            Some("children") => What::Children,
            Some("screen") => What::Screen,
            _ => What::Flow,
        };
        let version = words.next().unwrap_or("7.3").to_owned();
        Example {
            json,
            version,
            what,
        }
    }

    /// The text of a flow with the piece in it.
    pub fn flow(&self) -> String {
        match self.what {
            What::Component => component_in(&self.version, &self.json),
            What::Children => children_in(&self.version, &self.json),
            What::Screen => screen_in(&self.version, &self.json),
            What::Flow => self.json.clone(),
        }
    }
}

/// A sound flow with one screen that holds a component (or several, as a list), and a button.
pub(crate) fn component_in(version: &str, json: &str) -> String {
    let list = json
        .trim()
        .strip_prefix('[')
        .and_then(|j| j.strip_suffix(']'))
        .unwrap_or(json);
    if list.contains("\"Footer\"") {
        return children_in(version, &format!("[{list}]"));
    }
    children_in(version, &format!("[{list},{BUTTON}]"))
}

pub(crate) fn children_in(version: &str, list: &str) -> String {
    screen_in(
        version,
        &format!(
            r#"{{"id":"END","title":"End","terminal":true,"layout":{{"type":"SingleColumnLayout","children":{list}}}}}"#
        ),
    )
}

pub(crate) fn screen_in(version: &str, screen: &str) -> String {
    format!(r#"{{"version":"{version}","screens":[{screen}]}}"#)
}
