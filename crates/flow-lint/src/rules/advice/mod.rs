//! Good practice.

pub(crate) mod all_required;
pub(crate) mod answer_lost;
pub(crate) mod answer_not_yet_given;
pub(crate) mod crowded_screen;
pub(crate) mod date_as_text;
pub(crate) mod date_by_milliseconds;
pub(crate) mod early_login;
pub(crate) mod emoji_in_button;
pub(crate) mod emoji_in_title;
pub(crate) mod heading_repeats_title;
pub(crate) mod hint_missing;
pub(crate) mod image_without_height;
pub(crate) mod letter_case;
pub(crate) mod long_answer_in_line;
pub(crate) mod long_flow;
pub(crate) mod long_side_path;
pub(crate) mod long_title;
pub(crate) mod many_required;
pub(crate) mod no_progress;
pub(crate) mod no_summary;
pub(crate) mod opt_in_without_more;
pub(crate) mod option_count;
pub(crate) mod picture_in_answer;
pub(crate) mod private_answer_shown;
pub(crate) mod server_not_needed;
pub(crate) mod time_as_text;
pub(crate) mod unused_data;
pub(crate) mod vague_button;
pub(crate) mod webp_picture;

use flow_doc::Value;

use crate::{
    cx::Cx,
    flow::Screens,
    rules::routing::Edges,
    walk::{Gathered, Placed},
};

/// The advice that looks at one component of a known type.
pub(crate) fn on_component(cx: &mut Cx<'_, '_>, placed: &Placed<'_>) {
    let value = placed.value;
    match placed.component.type_name {
        "TextHeading" => {
            letter_case::check(cx, value, "text");
            heading_repeats_title::check(cx, value);
        }
        "TextSubheading" => letter_case::check(cx, value, "text"),
        "Footer" => {
            letter_case::check(cx, value, "label");
            vague_button::check(cx, value);
            emoji_in_button::check(cx, value);
        }
        "TextInput" => {
            date_as_text::check(cx, value);
            time_as_text::check(cx, value);
            hint_missing::check(cx, value);
            long_answer_in_line::check(cx, value);
        }
        "DatePicker" => date_by_milliseconds::check(cx, value),
        "OptIn" => opt_in_without_more::check(cx, value),
        "RichText" => webp_picture::check_text(cx, value),
        "Image" => image_without_height::check(cx, value),
        name @ ("CheckboxGroup" | "RadioButtonsGroup" | "Dropdown" | "ChipsSelector") => {
            if let Some(list) = value.get("data-source").filter(Value::is_array) {
                option_count::check(cx, name, list);
            }
        }
        _ => {}
    }
}

/// The advice that looks at one screen.
pub(crate) fn on_screen(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>, screen: Value<'_>) {
    long_title::check(cx, screen);
    emoji_in_title::check(cx, screen);
    letter_case::check(cx, screen, "title");
    crowded_screen::check(cx, gathered, screen);
    many_required::check(cx, gathered, screen);
    all_required::check(cx, gathered, screen);
    picture_in_answer::check(cx, gathered);
    private_answer_shown::check(cx, gathered, screen);
}

/// The advice that looks at how the screens follow each other. `edges`: which leads to which, by
/// routes and by buttons.
pub(crate) fn on_flow(cx: &mut Cx<'_, '_>, list: Value<'_>, screens: &Screens<'_>, edges: &Edges) {
    unused_data::check(cx, screens);
    long_flow::check(cx, list, screens);
    server_not_needed::check(cx, screens, edges);
    long_side_path::check(cx, screens);
    early_login::check(cx, screens);
    no_progress::check(cx, list, screens);
    no_summary::check(cx, screens);
    answer_lost::check(cx, screens);
    answer_not_yet_given::check(cx, screens, edges);
}
