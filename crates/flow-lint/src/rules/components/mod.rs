//! Rules of single components.

pub(crate) mod action_on_both_levels;
pub(crate) mod caption_center;
pub(crate) mod caption_pair;
pub(crate) mod case_name;
pub(crate) mod color_format;
pub(crate) mod date_format;
pub(crate) mod date_order;
pub(crate) mod date_out_of_range;
pub(crate) mod duplicate_option;
pub(crate) mod first_value;
pub(crate) mod form_values;
pub(crate) mod image_and_color;
pub(crate) mod list_actions;
pub(crate) mod list_badges;
pub(crate) mod list_end;
pub(crate) mod list_large_pictures;
pub(crate) mod list_on_last_screen;
pub(crate) mod markdown_not_shown;
pub(crate) mod min_above_max;
pub(crate) mod pattern_syntax;
pub(crate) mod pattern_with_type;
pub(crate) mod pattern_without_hint;
pub(crate) mod picture;
pub(crate) mod range_only;
pub(crate) mod range_value;
pub(crate) mod too_many_carousels;
pub(crate) mod web_address;

pub(crate) mod dates;

use flow_catalog::Component;
use flow_doc::Value;

use crate::{cx::Cx, rules::placement, walk::Placed};

/// The rules that look at one component of a known type.
pub(crate) fn check<'d>(cx: &mut Cx<'d, '_>, placed: &Placed<'d>) {
    let value = placed.value;
    let type_name = placed.component.type_name;
    first_value::check(cx, value, placed.component);
    match type_name {
        "Footer" => {
            caption_pair::check(cx, value);
            caption_center::check(cx, value);
        }
        "TextInput" => {
            min_above_max::check(cx, value, type_name);
            pattern_without_hint::check(cx, value);
            pattern_with_type::check(cx, value);
        }
        "CheckboxGroup" | "RadioButtonsGroup" | "Dropdown" | "ChipsSelector" => {
            min_above_max::check(cx, value, type_name);
            if let Some(list) = value.get("data-source").filter(Value::is_array) {
                duplicate_option::check(cx, list);
                image_and_color::check(cx, list);
                action_on_both_levels::check(cx, value, list);
            }
        }
        "DatePicker" => dates::check(cx, value),
        "CalendarPicker" => calendar(cx, value, placed.component),
        "PhotoPicker" | "DocumentPicker" => min_above_max::check(cx, value, type_name),
        "NavigationList" => {
            list_actions::check(cx, value);
            list_badges::check(cx, value);
            list_end::check(cx, value);
            list_large_pictures::check(cx, value);
        }
        "TextBody" | "TextCaption" => markdown_not_shown::check(cx, value, false),
        "RichText" => markdown_not_shown::check(cx, value, true),
        "If" => placement::empty_else::check(cx, value),
        "Switch" => case_name::check(cx, value),
        _ => {}
    }
}

fn calendar<'d>(cx: &mut Cx<'d, '_>, value: Value<'d>, component: &'static Component) {
    let mode = value.get("mode");
    match mode.and_then(|m| m.str()).as_deref() {
        Some("range") => {
            range_value::check(cx, value, true);
            min_above_max::check(cx, value, "CalendarPicker");
        }
        None if mode.is_none() => {
            range_value::check(cx, value, false);
            range_only::check(cx, value, component);
        }
        Some("single") => {
            range_value::check(cx, value, false);
            range_only::check(cx, value, component);
        }
        // Bound, or wrong and reported as such.
        _ => {}
    }
    dates::check(cx, value);
}

/// Most files of an upload, and most kilobytes of each; `None` where that cannot be read.
pub(crate) fn files(value: Value<'_>, component: &'static Component) -> Option<(u64, u64)> {
    use flow_catalog::limits::{DEFAULT_PICKER_FILE_KB, DEFAULT_PICKER_FILES};
    let key = match component.type_name {
        "PhotoPicker" => "max-uploaded-photos",
        "DocumentPicker" => "max-uploaded-documents",
        _ => return None,
    };
    // A number that is none, or one that no upload may have, is reported as such.
    let number = |key: &str, most: u64| match value.get(key) {
        None => Some(most),
        Some(value) => {
            let number = value.number()?;
            (0.0..=most as f64)
                .contains(&number)
                .then_some(number as u64)
        }
    };
    Some((
        number(key, DEFAULT_PICKER_FILES)?,
        number("max-file-size-kb", DEFAULT_PICKER_FILE_KB)?,
    ))
}
