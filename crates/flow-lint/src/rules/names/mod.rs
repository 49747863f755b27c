//! Ids of screens and names of fields.

pub(crate) mod duplicate_field_name;
pub(crate) mod duplicate_screen_id;
pub(crate) mod field_name_letters;
pub(crate) mod reserved_screen_id;
pub(crate) mod screen_id_letters;
pub(crate) mod unknown_sensitive_field;

use flow_doc::Value;

use crate::{cx::Cx, walk::Gathered};

/// The rules that look at a screen as a whole.
pub(crate) fn on_screen<'d>(cx: &mut Cx<'d, '_>, gathered: &Gathered<'d>, screen: Value<'d>) {
    if let Some(value) = screen.get("id")
        && let Some(id) = value.str()
        && !id.contains("${")
    {
        screen_id_letters::check(cx, screen, value, &id);
        reserved_screen_id::check(cx, screen, value, &id);
    }
    duplicate_field_name::check(cx, gathered);
    unknown_sensitive_field::check(cx, gathered, screen);
}
