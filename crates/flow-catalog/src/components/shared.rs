//! Properties and places that several components have in common.

use crate::{
    ActionKind, InspectorGroup, Kind, Limit, LimitKind, Only, Place, Property, Version, v,
};

/// Texts, pictures, links.
pub const ANYWHERE: &[(Place, Version)] = &[
    (Place::Layout, v(2, 1)),
    (Place::Form, v(2, 1)),
    (Place::IfBranch, v(4, 0)),
    (Place::SwitchCase, v(4, 0)),
];

/// Inputs of the base set: only in a Form before 4.0.
pub const INPUT: &[(Place, Version)] = &[
    (Place::Layout, v(4, 0)),
    (Place::Form, v(2, 1)),
    (Place::IfBranch, v(4, 0)),
    (Place::SwitchCase, v(4, 0)),
];

/// PhotoPicker and DocumentPicker. The documentation does not list the branches (fact base U4).
pub const PICKER: &[(Place, Version)] = &[
    (Place::Layout, v(4, 0)),
    (Place::Form, v(4, 0)),
    (Place::IfBranch, v(4, 0)),
    (Place::SwitchCase, v(4, 0)),
];

pub const fn shown(chars: u32) -> Limit {
    Limit::new(LimitKind::ShownChars(chars))
}

const SHOWN_80: &[Limit] = &[shown(80)];
const SHOWN_300: &[Limit] = &[shown(300)];

pub const NOT_EMPTY: Limit = Limit::observed(LimitKind::MinChars(1));

pub const NOT_BLANK: Limit = Limit::new(LimitKind::NotBlank);

pub const fn name(source: &'static str) -> Property {
    Property::new(
        "name",
        "Field name",
        Kind::FieldName,
        "Under this name you receive the answer; people never see it.",
        source,
    )
    .required()
    .literal()
}

pub const fn label(help: &'static str, source: &'static str) -> Property {
    Property::new("label", "Label", Kind::Text, help, source).required()
}

pub const fn text(kind: Kind, source: &'static str) -> Property {
    Property::new("text", "Text", kind, "What people read.", source).required()
}

pub const fn description(source: &'static str) -> Property {
    Property::new(
        "description",
        "Description",
        Kind::LongText,
        "Shown below the label.",
        source,
    )
    .limits(SHOWN_300)
}

pub const fn helper_text(source: &'static str) -> Property {
    Property::new(
        "helper-text",
        "Hint",
        Kind::Text,
        "Small text below the field that says what to enter.",
        source,
    )
    .limits(SHOWN_80)
}

pub const fn required(source: &'static str) -> Property {
    Property::new(
        "required",
        "Required",
        Kind::Bool,
        "People cannot go on before they have filled this in.",
        source,
    )
    .default_json("false")
}

pub const fn enabled(source: &'static str) -> Property {
    Property::new(
        "enabled",
        "Can be used",
        Kind::Bool,
        "Grey and inert when off.",
        source,
    )
    .default_json("true")
    .in_group(InspectorGroup::More)
}

pub const fn visible(source: &'static str) -> Property {
    Property::new("visible", "Shown", Kind::Bool, "Hidden when off.", source)
        .default_json("true")
        .in_group(InspectorGroup::More)
}

pub const fn init_value(kind: Kind, source: &'static str) -> Property {
    Property::new(
        "init-value",
        "First value",
        kind,
        "What is filled in or chosen at the start. Inside a Form, set it at the Form.",
        source,
    )
    .since(v(4, 0))
    .only(Only::OutsideForm)
    .in_group(InspectorGroup::More)
}

pub const fn error_message(kind: Kind, limits: &'static [Limit], source: &'static str) -> Property {
    Property::new(
        "error-message",
        "Error message",
        kind,
        "Shown at the field when the answer is not accepted. Inside a Form, set it at the Form.",
        source,
    )
    .limits(limits)
    .since(v(4, 0))
    .only(Only::OutsideForm)
    .in_group(InspectorGroup::More)
}

/// `on-click-action`, `on-select-action` or `on-unselect-action`.
pub const fn action(
    name: &'static str,
    label: &'static str,
    kinds: &'static [ActionKind],
    source: &'static str,
) -> Property {
    Property::new(
        name,
        label,
        Kind::Action(kinds),
        "What happens then.",
        source,
    )
    .literal()
    .in_group(InspectorGroup::Action)
}
