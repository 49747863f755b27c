use super::shared::{ANYWHERE, NOT_BLANK, action, shown, text, visible};
use crate::{Component, Group, Kind, actions, v};

const SOURCE: &str = "flow-json 6.6";

pub const EMBEDDED_LINK: Component = Component {
    type_name: "EmbeddedLink",
    everyday: "Link",
    also: &["url", "web", "hyperlink"],
    group: Group::Navigation,
    icon: "link",
    help: "A line of text that leads to another screen or to a web page.",
    places: ANYWHERE,
    max_per_screen: Some(2),
    properties: &[
        text(Kind::Text, SOURCE).limits(&[shown(25), NOT_BLANK]),
        visible(SOURCE),
        action(
            "on-click-action",
            "When tapped",
            actions::ON_CLICK_LINK,
            SOURCE,
        )
        .required(),
    ],
    snippet: r#"{"type":"EmbeddedLink","text":"Learn more","on-click-action":{"name":"open_url","url":"https://example.com"}}"#,
    snippet_before: Some((
        v(6, 0),
        r#"{"type":"EmbeddedLink","text":"Learn more","on-click-action":{"name":"navigate","next":{"type":"screen","name":"SCREEN"},"payload":{}}}"#,
    )),
    source: SOURCE,
    ..Component::BASE
};
