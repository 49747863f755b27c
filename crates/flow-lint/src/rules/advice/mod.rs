//! Good practice.

pub(crate) mod answer_lost;
pub(crate) mod date_as_text;
pub(crate) mod emoji_in_button;
pub(crate) mod long_title;
pub(crate) mod unused_data;
pub(crate) mod vague_button;

use flow_doc::Value;

use crate::{cx::Cx, walk::Gathered};

/// The advice that looks at one screen.
pub(crate) fn on_screen(cx: &mut Cx<'_, '_>, _gathered: &Gathered<'_>, screen: Value<'_>) {
    long_title::check(cx, screen);
}
