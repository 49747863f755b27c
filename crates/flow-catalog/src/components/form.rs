use super::shared::NOT_EMPTY;
use crate::{Component, Evidence, Group, InspectorGroup, Kind, Place, Property, v};

const SOURCE: &str = "flow-json 6.11";

pub const FORM: Component = Component {
    type_name: "Form",
    everyday: "Form",
    also: &["group", "fields"],
    group: Group::Logic,
    icon: "clipboard-list",
    help: "Holds fields together and sets their first values. Optional from version 4.0.",
    places: &[(Place::Layout, v(2, 1))],
    max_per_screen: Some(1),
    max_since: v(7, 0),
    max_evidence: Evidence::Observed,
    properties: &[
        Property::new(
            "name",
            "Form name",
            Kind::FieldName,
            "Names the form; it cannot be used as a value.",
            SOURCE,
        )
        .required()
        .literal()
        .limits(&[NOT_EMPTY]),
        Property::new(
            "init-values",
            "First values",
            Kind::FieldValues,
            "What the fields hold at the start.",
            SOURCE,
        )
        .in_group(InspectorGroup::More),
        Property::new(
            "error-messages",
            "Error messages",
            Kind::FieldMessages,
            "Texts shown at fields whose answer is not accepted.",
            SOURCE,
        )
        .in_group(InspectorGroup::More),
        Property::new(
            "children",
            "Components",
            Kind::Children,
            "What the form holds.",
            SOURCE,
        )
        .required()
        .literal(),
    ],
    snippet: r#"{"type":"Form","name":"form","children":[]}"#,
    source: SOURCE,
    ..Component::BASE
};
