//! Which screen leads to which.

pub(crate) mod cycle;
pub(crate) mod missing_route;
pub(crate) mod missing_routing_model;
pub(crate) mod no_entry_screen;
pub(crate) mod not_connected;
pub(crate) mod route_back;
pub(crate) mod route_to_itself;
pub(crate) mod screen_without_route;
pub(crate) mod too_many_branches;
pub(crate) mod unknown_screen_in_routes;

mod model;

use flow_catalog::v;
use flow_doc::Value;

use crate::{cx::Cx, flow::Screens};
pub(crate) use model::{Edges, Routes};

/// The rules that look at how screens lead to each other.
pub(crate) fn on_flow<'d>(
    cx: &mut Cx<'d, '_>,
    root: Value<'d>,
    list: Value<'d>,
    screens: &Screens<'_>,
) {
    missing_routing_model::check(cx, root);
    match root.get("routing_model") {
        Some(model) if model.is_object() => {
            let routes = Routes::read(cx, model);
            given(cx, screens, &routes);
        }
        // Of another kind, and reported as such.
        Some(_) => {}
        None if cx.setting.endpoint => {}
        None => made(cx, list, screens),
    }
}

/// Routes that are written down.
fn given<'d>(cx: &mut Cx<'d, '_>, screens: &Screens<'_>, routes: &Routes<'d>) {
    unknown_screen_in_routes::check(cx, screens, routes);
    route_to_itself::check(cx, routes);
    route_back::check(cx, screens, routes);
    missing_route::check(cx, screens, routes);
    let edges = Edges::given(screens, routes);
    too_many_branches::check(cx, screens, Some(routes), &edges);
    let misspelt = routes
        .names()
        .any(|name| screens.get(name).is_none() && !name.eq_ignore_ascii_case("success"));
    // A screen that is only misspelt in the routes would be reported twice.
    if !misspelt && screens.are_known() {
        screen_without_route::check(cx, screens, routes);
        let all_mentioned = screens
            .all()
            .iter()
            .all(|s| s.terminal || s.id.as_ref().is_none_or(|(id, _)| routes.mentions(id)));
        if all_mentioned {
            not_connected::check(cx, screens, &edges, true);
        }
    }
    if edges.has_short_cycle() {
        return;
    }
    let mut entry = edges.clone();
    if cx.version() >= v(7, 3) {
        entry.add_actions(screens);
    }
    // Without an entry there is a circle in any case.
    if !screens.are_known() || !no_entry_screen::check(cx, routes.value, screens, &entry) {
        cycle::check(cx, screens, &edges);
    }
}

/// Routes that the buttons make.
fn made<'d>(cx: &mut Cx<'d, '_>, list: Value<'d>, screens: &Screens<'_>) {
    let lists = cx.version() >= v(6, 2) && screens.all().iter().any(|s| s.has_navigation_list);
    let edges = Edges::made(screens, cx.version() >= v(6, 2));
    route_back::check_actions(cx, screens);
    too_many_branches::check(cx, screens, None, &edges);
    let asks = screens.all().iter().any(|s| {
        s.actions
            .iter()
            .any(|a| a.name == flow_catalog::ActionName::DataExchange)
    });
    // Where an action cannot be read or leads nowhere, the way on is not known.
    if !asks && screens.are_known() && screens.targets_are_known() {
        not_connected::check(cx, screens, &edges, false);
    }
    if lists {
        return;
    }
    if edges.has_short_cycle() {
        return;
    }
    if !screens.are_known() || !no_entry_screen::check(cx, list, screens, &edges) {
        cycle::check(cx, screens, &edges);
    }
}
