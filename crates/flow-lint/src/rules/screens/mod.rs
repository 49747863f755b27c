//! First and last screens.

pub(crate) mod no_successful_end;
pub(crate) mod no_terminal_screen;
pub(crate) mod refresh_without_server;
pub(crate) mod success_on_other_screen;
pub(crate) mod terminal_button_leads_on;
pub(crate) mod terminal_without_footer;

use flow_doc::Value;

use crate::{cx::Cx, walk::Gathered};

/// The rules that look at one screen.
pub(crate) fn on_screen<'d>(cx: &mut Cx<'d, '_>, gathered: &Gathered<'d>, screen: Value<'d>) {
    terminal_without_footer::check(cx, gathered, screen);
    terminal_button_leads_on::check(cx, gathered, screen);
    success_on_other_screen::check(cx, gathered.facts.terminal, screen);
    refresh_without_server::check(cx, screen);
}
