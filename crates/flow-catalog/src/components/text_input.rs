use super::shared::{
    INPUT, NOT_EMPTY, enabled, error_message, helper_text, init_value, label, name, required,
    shown, visible,
};
use crate::{Component, EnumValue, Group, InspectorGroup, Kind, Property, Yields, v};

const SOURCE: &str = "flow-json 6.2";

/// Also of TextArea.
pub(super) const LABEL_VARIANT: Property = Property::new(
    "label-variant",
    "Label style",
    Kind::Enum(&[EnumValue {
        value: "large",
        label: "Large, above the field",
    }]),
    "A large label stands above the field and may take several lines.",
    SOURCE,
)
.literal()
.since(v(7, 0))
.in_group(InspectorGroup::More);

pub const TEXT_INPUT: Component = Component {
    type_name: "TextInput",
    everyday: "Short answer",
    also: &["text field", "input", "name", "e-mail", "phone", "number", "password"],
    group: Group::TextAnswer,
    icon: "text-cursor-input",
    help: "One line to type in: a name, an address, a number.",
    places: INPUT,
    yields: Some(Yields::TextOrNumber),
    properties: &[
        label("What to enter.", SOURCE).limits(&[shown(20), NOT_EMPTY]),
        name(SOURCE),
        Property::new(
            "input-type",
            "Kind of answer",
            Kind::Enum(&[
                EnumValue { value: "text", label: "Text" },
                EnumValue { value: "number", label: "Number" },
                EnumValue { value: "email", label: "E-mail" },
                EnumValue { value: "phone", label: "Phone" },
                EnumValue { value: "password", label: "Password" },
                EnumValue { value: "passcode", label: "Passcode (digits)" },
            ]),
            "Chooses the keyboard and a first check of what is typed.",
            SOURCE,
        )
        .literal()
        .default_json("\"text\""),
        required(SOURCE),
        helper_text(SOURCE),
        Property::new(
            "min-chars",
            "Fewest characters",
            Kind::Number,
            "Shorter answers are not accepted.",
            SOURCE,
        )
        .in_group(InspectorGroup::More),
        Property::new(
            "max-chars",
            "Most characters",
            Kind::Number,
            "Longer answers are not accepted.",
            SOURCE,
        )
        .default_json("80")
        .in_group(InspectorGroup::More),
        Property::new(
            "pattern",
            "Pattern",
            Kind::Pattern,
            "A regular expression that the answer must fit; the hint must then say what is expected.",
            SOURCE,
        )
        .since(v(6, 2))
        .in_group(InspectorGroup::More),
        LABEL_VARIANT,
        init_value(Kind::InitValue, SOURCE),
        error_message(Kind::Text, &[shown(30)], SOURCE),
        enabled(SOURCE),
        visible(SOURCE),
    ],
    snippet: r#"{"type":"TextInput","label":"Short answer","name":"answer","required":true}"#,
    source: SOURCE,
    ..Component::BASE
};

/// Values of `input-type` with which `pattern` may stand.
pub const PATTERN_INPUT_TYPES: &[&str] = &["text", "number", "password", "passcode"];
