//! Shapes that the catalogue describes.

pub(crate) mod blank_text;
pub(crate) mod broken_character;
pub(crate) mod component_not_in_version;
pub(crate) mod items_not_shown;
pub(crate) mod missing_property;
pub(crate) mod missing_type;
pub(crate) mod null_value;
pub(crate) mod number_too_large;
pub(crate) mod number_too_small;
pub(crate) mod property_not_in_version;
pub(crate) mod set_at_form_instead;
pub(crate) mod text_cut_off;
pub(crate) mod text_for_value;
pub(crate) mod too_few_items;
pub(crate) mod too_many_items;
pub(crate) mod unknown_component;
pub(crate) mod unknown_property;
pub(crate) mod unknown_word;
pub(crate) mod wrong_type;
