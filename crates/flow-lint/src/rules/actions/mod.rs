//! What happens on a tap, and what is sent.

pub(crate) mod action_not_here;
pub(crate) mod action_without_name;
pub(crate) mod action_without_payload;
pub(crate) mod complete_not_on_last;
pub(crate) mod missing_payload_field;
pub(crate) mod payload_type;
pub(crate) mod picker_in_navigate;
pub(crate) mod picker_inside;
pub(crate) mod server_not_named;
pub(crate) mod target_is_itself;
pub(crate) mod too_many_files;
pub(crate) mod unknown_action;
pub(crate) mod unknown_payload_field;
pub(crate) mod unknown_target;
pub(crate) mod update_data_field;

use flow_catalog::{Evidence, v};

use crate::{
    cx::{Cx, Setting},
    walk::Gathered,
};

/// The rules that look at the actions of one screen.
pub(crate) fn on_screen(cx: &mut Cx<'_, '_>, gathered: &Gathered<'_>) {
    let Some(screen) = cx.screen else { return };
    complete_not_on_last::check(cx, gathered, screen);
    update_data_field::check(cx, gathered, screen);
    picker_in_navigate::check(cx, gathered, screen);
    picker_inside::check(cx, gathered, screen);
}

impl crate::Diagnostic {
    /// Lowers an error about what a `navigate` carries where it is not certain that WhatsApp
    /// compares it with the target's data: in a flow with a server before 7.3 (fact base 9.2).
    pub(crate) fn unless_server_decides(&mut self, setting: Setting) -> &mut crate::Diagnostic {
        if setting.endpoint && setting.version < v(7, 3) {
            self.only_warn(Evidence::Observed);
        }
        self
    }
}
