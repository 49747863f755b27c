use super::shared::{
    INPUT, enabled, error_message, helper_text, init_value, label, name, required, shown, visible,
};
use super::text_input::LABEL_VARIANT;
use crate::{Component, Group, InspectorGroup, Kind, Property, Yields};

const SOURCE: &str = "flow-json 6.2";

pub const TEXT_AREA: Component = Component {
    type_name: "TextArea",
    everyday: "Paragraph",
    also: &["long answer", "comment", "message", "textarea"],
    group: Group::TextAnswer,
    icon: "letter-text",
    help: "Several lines to type in: a comment, a description.",
    places: INPUT,
    yields: Some(Yields::Text),
    properties: &[
        label("What to enter.", SOURCE).limits(&[shown(20)]),
        name(SOURCE),
        required(SOURCE),
        helper_text(SOURCE),
        Property::new(
            "max-length",
            "Most characters",
            Kind::Integer,
            "Longer answers are not accepted.",
            SOURCE,
        )
        .default_json("600")
        .in_group(InspectorGroup::More),
        LABEL_VARIANT,
        init_value(Kind::InitValue, SOURCE),
        error_message(Kind::Text, &[], SOURCE),
        enabled(SOURCE),
        visible(SOURCE),
    ],
    snippet: r#"{"type":"TextArea","label":"Your message","name":"message","required":true}"#,
    source: SOURCE,
    ..Component::BASE
};
