//! Which screen leads to which.

pub(crate) mod cycle;
pub(crate) mod dead_end;
pub(crate) mod missing_route;
pub(crate) mod missing_routing_model;
pub(crate) mod no_entry_screen;
pub(crate) mod not_connected;
pub(crate) mod route_back;
pub(crate) mod route_to_itself;
pub(crate) mod routes_for_branches;
pub(crate) mod screen_without_route;
pub(crate) mod too_many_branches;
pub(crate) mod unknown_screen_in_routes;

mod model;

use flow_catalog::{ActionName, v};
use flow_doc::Value;

use crate::{cx::Cx, flow::Screens};
pub(crate) use model::{Edges, Routes};

/// The rules that look at how screens lead to each other. Returns which leads to which, by routes
/// and by buttons.
pub(crate) fn on_flow<'d>(
    cx: &mut Cx<'d, '_>,
    root: Value<'d>,
    list: Value<'d>,
    screens: &Screens<'_>,
) -> Edges {
    missing_routing_model::check(cx, root, screens);
    dead_end::check(cx, screens);
    match root.get("routing_model") {
        Some(model) if model.is_object() => {
            let routes = Routes::read(cx, model);
            given(cx, screens, &routes);
            let mut edges = Edges::given(screens, &routes);
            edges.add_actions(screens);
            return edges;
        }
        // Of another kind, and reported as such.
        Some(_) => {}
        None if cx.setting.endpoint => unmade(cx, list, screens),
        None => made(cx, list, screens),
    }
    Edges::made(screens, true)
}

/// Routes that are written down.
fn given<'d>(cx: &mut Cx<'d, '_>, screens: &Screens<'_>, routes: &Routes<'d>) {
    unknown_screen_in_routes::check(cx, screens, routes);
    route_to_itself::check(cx, routes);
    route_back::check(cx, screens, routes);
    missing_route::check(cx, screens, routes);
    let edges = Edges::given(screens, routes);
    too_many_branches::check(cx, screens, Some(routes), &edges);
    let unknown: Vec<&str> = routes
        .names()
        .filter(|name| screens.get(name).is_none() && !name.eq_ignore_ascii_case("success"))
        .collect();
    if screens.are_known() && routes.complete {
        let missing = screens
            .all()
            .iter()
            .filter(|s| s.id.as_ref().is_some_and(|(id, _)| !routes.mentions(id)) && !s.terminal)
            .count();
        // As many names that are no screen may be these screens, misspelt.
        if unknown.len() < missing {
            screen_without_route::check(cx, screens, routes);
        }
        if unknown.is_empty() {
            not_connected::check(cx, screens, &edges, Some(routes));
        }
    }
    if edges.has_short_cycle() {
        return;
    }
    // Without an entry there is a circle in any case.
    if !screens.are_known() || !no_entry_screen::check(cx, routes.value, screens, &edges, true) {
        let mut entry = edges.clone();
        entry.add_actions(screens);
        let by_buttons = cx.version() >= v(7, 3)
            && screens.are_known()
            && no_entry_screen::check(cx, routes.value, screens, &entry, false);
        if by_buttons {
            return;
        }
        cycle::check(cx, screens, &edges);
    }
}

/// A flow with a server, or one that asks for it, whose routes are still missing: until they are
/// there, WhatsApp goes by the buttons.
fn unmade<'d>(cx: &mut Cx<'d, '_>, list: Value<'d>, screens: &Screens<'_>) {
    if screens.are_known() && screens.targets_are_known() {
        let lists = cx.version() >= v(6, 2);
        not_connected::check_together(cx, list, screens, &Edges::made(screens, lists));
    }
}

/// Routes that the buttons make.
fn made<'d>(cx: &mut Cx<'d, '_>, list: Value<'d>, screens: &Screens<'_>) {
    let lists = cx.version() >= v(6, 2) && screens.all().iter().any(|s| s.has_navigation_list);
    let edges = Edges::made(screens, cx.version() >= v(6, 2));
    route_back::check_actions(cx, screens);
    too_many_branches::check(cx, screens, None, &edges);
    let asks = screens
        .all()
        .iter()
        .any(|s| s.actions.iter().any(|a| a.name == ActionName::DataExchange));
    // Where an action cannot be read or leads nowhere, the way on is not known.
    if asks {
        unmade(cx, list, screens);
    } else if screens.are_known() && screens.targets_are_known() {
        not_connected::check(cx, screens, &edges, None);
    }
    routes_for_branches::check(cx, list, screens);
    if lists {
        return;
    }
    if edges.has_short_cycle() {
        return;
    }
    if !screens.are_known() || !no_entry_screen::check(cx, list, screens, &edges, true) {
        cycle::check(cx, screens, &edges);
    }
}
