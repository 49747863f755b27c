//! What may stand where, and how often.

pub(crate) mod components_outside_form;
pub(crate) mod empty_else;
pub(crate) mod empty_screen;
pub(crate) mod footer_in_branches;
pub(crate) mod footer_in_nested_if;
pub(crate) mod if_too_deep;
pub(crate) mod must_be_alone;
pub(crate) mod one_picker;
pub(crate) mod too_many_components;
pub(crate) mod too_many_of_type;
pub(crate) mod unlisted_place;
pub(crate) mod wrong_place;

use flow_doc::Value;

use crate::{
    cx::Cx,
    walk::{Counts, Gathered},
};

/// The rules that look at a screen as a whole.
pub(crate) fn on_screen<'d>(
    cx: &mut Cx<'d, '_>,
    gathered: &mut Gathered<'d>,
    screen: Value<'d>,
    list: Value<'d>,
    counts: &Counts,
) {
    too_many_of_type::check(cx, gathered, screen, counts);
    too_many_components::check(cx, gathered, screen);
    components_outside_form::check(cx, gathered);
    must_be_alone::check(cx, gathered);
    one_picker::check(cx, gathered, counts);
    empty_screen::check(cx, list);
}
