//! One file per rule: what it is, its page, and the check itself.

pub(crate) mod actions;
pub(crate) mod advice;
pub(crate) mod components;
pub(crate) mod data;
pub(crate) mod file;
pub(crate) mod names;
pub(crate) mod placement;
pub(crate) mod references;
pub(crate) mod routing;
pub(crate) mod screens;
pub(crate) mod structure;
pub(crate) mod words;

#[cfg(test)]
pub(crate) mod testing;

use crate::Rule;

static ALL: &[&Rule] = &[
    &file::byte_order_mark::RULE,
    &file::duplicate_key::RULE,
    &file::frozen_version::RULE,
    &file::invalid_version::RULE,
    &file::missing_version::RULE,
    &file::not_an_object::RULE,
    &file::not_json::RULE,
    &file::not_utf8::RULE,
    &file::older_version::RULE,
    &file::too_large::RULE,
    &file::unknown_data_api_version::RULE,
    &structure::blank_text::RULE,
    &structure::broken_character::RULE,
    &structure::component_not_in_version::RULE,
    &structure::items_not_shown::RULE,
    &structure::missing_property::RULE,
    &structure::missing_type::RULE,
    &structure::null_value::RULE,
    &structure::number_too_large::RULE,
    &structure::number_too_small::RULE,
    &structure::property_not_in_version::RULE,
    &structure::set_at_form_instead::RULE,
    &structure::text_cut_off::RULE,
    &structure::text_for_value::RULE,
    &structure::too_few_items::RULE,
    &structure::too_many_items::RULE,
    &structure::unknown_component::RULE,
    &structure::unknown_property::RULE,
    &structure::unknown_word::RULE,
    &structure::wrong_type::RULE,
    &placement::components_outside_form::RULE,
    &placement::empty_else::RULE,
    &placement::empty_screen::RULE,
    &placement::footer_in_branches::RULE,
    &placement::footer_in_nested_if::RULE,
    &placement::if_too_deep::RULE,
    &placement::must_be_alone::RULE,
    &placement::one_picker::RULE,
    &placement::too_many_components::RULE,
    &placement::too_many_of_type::RULE,
    &placement::wrong_place::RULE,
    &names::duplicate_field_name::RULE,
    &names::duplicate_screen_id::RULE,
    &names::field_name_letters::RULE,
    &names::reserved_screen_id::RULE,
    &names::screen_id_letters::RULE,
    &names::unknown_sensitive_field::RULE,
    &screens::no_successful_end::RULE,
    &screens::no_terminal_screen::RULE,
    &screens::refresh_without_server::RULE,
    &screens::success_on_other_screen::RULE,
    &screens::terminal_button_leads_on::RULE,
    &screens::terminal_without_footer::RULE,
    &routing::cycle::RULE,
    &routing::missing_route::RULE,
    &routing::missing_routing_model::RULE,
    &routing::no_entry_screen::RULE,
    &routing::not_connected::RULE,
    &routing::route_back::RULE,
    &routing::route_to_itself::RULE,
    &routing::screen_without_route::RULE,
    &routing::too_many_branches::RULE,
    &routing::unknown_screen_in_routes::RULE,
    &actions::action_not_here::RULE,
    &actions::action_without_name::RULE,
    &actions::action_without_payload::RULE,
    &actions::complete_not_on_last::RULE,
    &actions::missing_payload_field::RULE,
    &actions::payload_type::RULE,
    &actions::picker_in_navigate::RULE,
    &actions::picker_inside::RULE,
    &actions::server_not_named::RULE,
    &actions::target_is_itself::RULE,
    &actions::too_many_files::RULE,
    &actions::unknown_action::RULE,
    &actions::unknown_payload_field::RULE,
    &actions::unknown_target::RULE,
    &actions::update_data_field::RULE,
    &references::backticks_not_yet::RULE,
    &references::broken_path::RULE,
    &references::button_outside_form::RULE,
    &references::form_as_value::RULE,
    &references::global_not_yet::RULE,
    &references::list_shape::RULE,
    &references::malformed_reference::RULE,
    &references::must_be_bound::RULE,
    &references::must_be_fixed::RULE,
    &references::reference_in_line::RULE,
    &references::reference_to_own_screen::RULE,
    &references::text_beside_reference::RULE,
    &references::type_mismatch::RULE,
    &references::undeclared_data::RULE,
    &references::unknown_field::RULE,
    &references::unknown_global_value::RULE,
    &references::unknown_screen_in_reference::RULE,
    &data::declaration::RULE,
    &data::example_misfit::RULE,
    &data::field_name::RULE,
    &data::missing_example::RULE,
    &data::nested_example::RULE,
    &data::not_declared::RULE,
    &components::action_on_both_levels::RULE,
    &components::caption_center::RULE,
    &components::caption_pair::RULE,
    &components::case_name::RULE,
    &components::color_format::RULE,
    &components::condition::RULE,
    &components::date_format::RULE,
    &components::date_order::RULE,
    &components::date_out_of_range::RULE,
    &components::duplicate_option::RULE,
    &components::first_value::RULE,
    &components::form_values::RULE,
    &components::image_and_color::RULE,
    &components::list_actions::RULE,
    &components::list_badges::RULE,
    &components::list_end::RULE,
    &components::list_large_pictures::RULE,
    &components::list_on_last_screen::RULE,
    &components::min_above_max::RULE,
    &components::pattern_syntax::RULE,
    &components::pattern_with_type::RULE,
    &components::pattern_without_hint::RULE,
    &components::picture::RULE,
    &components::range_only::RULE,
    &components::range_value::RULE,
    &components::too_many_carousels::RULE,
    &components::web_address::RULE,
    &advice::date_as_text::RULE,
    &advice::emoji_in_button::RULE,
    &advice::long_title::RULE,
    &advice::unused_data::RULE,
    &advice::vague_button::RULE,
];

/// Every rule, group by group.
pub fn rules() -> &'static [&'static Rule] {
    ALL
}

/// The rule with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}

/// The rule whose id is most like this word, if any is near.
pub fn nearest_rule(word: &str) -> Option<&'static Rule> {
    rule(crate::suggest::nearest(
        word,
        ALL.iter().map(|rule| rule.id),
    )?)
}
