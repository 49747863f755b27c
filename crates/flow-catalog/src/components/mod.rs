//! One file per component type (fact base section 6).

mod shared;

mod calendar_picker;
mod checkbox_group;
mod chips_selector;
mod choice;
mod date_picker;
mod document_picker;
mod dropdown;
mod embedded_link;
mod families;
mod footer;
mod form;
mod if_;
mod image;
mod image_carousel;
mod navigation_list;
mod opt_in;
mod photo_picker;
mod radio_buttons_group;
mod rich_text;
mod switch;
mod text_area;
mod text_body;
mod text_caption;
mod text_heading;
mod text_input;
mod text_subheading;

pub use calendar_picker::{CALENDAR_PICKER, RANGE_KEYS, paired};
pub use families::family_of;
pub use if_::IF;
pub use image_carousel::IMAGE_CAROUSEL;
pub use navigation_list::NAVIGATION_LIST;
pub use photo_picker::PHOTO_PICKER;
pub use rich_text::RICH_TEXT;
pub use switch::SWITCH;
pub use text_input::{PATTERN_INPUT_TYPES, TEXT_INPUT};

use crate::{Component, FIRST_VERSION, Version};

static ALL: &[Component] = &[
    text_heading::TEXT_HEADING,
    text_subheading::TEXT_SUBHEADING,
    text_body::TEXT_BODY,
    text_caption::TEXT_CAPTION,
    rich_text::RICH_TEXT,
    image::IMAGE,
    image_carousel::IMAGE_CAROUSEL,
    photo_picker::PHOTO_PICKER,
    document_picker::DOCUMENT_PICKER,
    text_input::TEXT_INPUT,
    text_area::TEXT_AREA,
    date_picker::DATE_PICKER,
    calendar_picker::CALENDAR_PICKER,
    radio_buttons_group::RADIO_BUTTONS_GROUP,
    checkbox_group::CHECKBOX_GROUP,
    dropdown::DROPDOWN,
    chips_selector::CHIPS_SELECTOR,
    opt_in::OPT_IN,
    footer::FOOTER,
    embedded_link::EMBEDDED_LINK,
    navigation_list::NAVIGATION_LIST,
    form::FORM,
    if_::IF,
    switch::SWITCH,
];

/// The version that brought the youngest component: from it on all are known.
pub const ALL_SINCE: Version = {
    let mut version = FIRST_VERSION;
    let mut at = 0;
    while at < ALL.len() {
        version = version.later(ALL[at].since);
        at += 1;
    }
    version
};

/// Every component, in palette order (by group, then as listed).
pub fn all() -> &'static [Component] {
    ALL
}

/// The component of this `type`.
pub fn find(type_name: &str) -> Option<&'static Component> {
    ALL.get(index_of(type_name)?)
}

/// Where the component of this `type` stands in [`all`].
pub fn index_of(type_name: &str) -> Option<usize> {
    // A match on constants compares lengths first: on the path of every check of every component.
    Some(match type_name {
        "TextHeading" => 0,
        "TextSubheading" => 1,
        "TextBody" => 2,
        "TextCaption" => 3,
        "RichText" => 4,
        "Image" => 5,
        "ImageCarousel" => 6,
        "PhotoPicker" => 7,
        "DocumentPicker" => 8,
        "TextInput" => 9,
        "TextArea" => 10,
        "DatePicker" => 11,
        "CalendarPicker" => 12,
        "RadioButtonsGroup" => 13,
        "CheckboxGroup" => 14,
        "Dropdown" => 15,
        "ChipsSelector" => 16,
        "OptIn" => 17,
        "Footer" => 18,
        "EmbeddedLink" => 19,
        "NavigationList" => 20,
        "Form" => 21,
        "If" => 22,
        "Switch" => 23,
        _ => return None,
    })
}
