//! The map: looking at it, and making and removing routes.

use flow_doc::{Edit, NodeId, Step};

use super::edit::expect_revision;
use crate::App;
use crate::error::Answer;
use crate::protocol::*;
use crate::session::Session;
use crate::session::change::Origin;

pub async fn flow_map(app: &App, request: SessionRequest) -> Answer<FlowMap> {
    app.with(request.session, |session| Ok(session.map().clone()))
}

pub async fn plan_route(app: &App, request: PlanRoute) -> Answer<RoutePlan> {
    app.with(request.session, |session| {
        let words = request.words.as_deref();
        Ok(plan(session, request.from, request.to, words))
    })
}

pub async fn make_route(app: &App, request: MakeRoute) -> Answer<Changed> {
    app.with(request.session, |session| {
        expect_revision(session, request.base_revision)?;
        let words = request.words.as_deref();
        let plan = plan(session, request.from, request.to, words);
        let found = plan
            .choices
            .into_iter()
            .find(|choice| choice.key == request.choice);
        let refusal = match &found {
            Some(choice) => choice.refused.clone(),
            None => plan.refused,
        };
        if let Some(words) = refusal {
            return Err(WireError::new(ErrorCode::Refused, words));
        }
        let choice =
            found.ok_or_else(|| WireError::not_found("What should lead there is gone."))?;
        let step = step(app, request.label, request.selection);
        session.apply(&choice.edits, step, Origin::Window)
    })
}

pub async fn plan_route_removal(app: &App, request: PlanRouteRemoval) -> Answer<RouteRemoval> {
    app.with(request.session, |session| {
        removal(session, request.from, request.to)
    })
}

pub async fn remove_route(app: &App, request: RemoveRoute) -> Answer<Changed> {
    app.with(request.session, |session| {
        expect_revision(session, request.base_revision)?;
        let plan = removal(session, request.from, request.to)?;
        let choice = plan
            .choices
            .into_iter()
            .find(|choice| choice.then == request.then);
        let edits: Vec<Edit> = match (choice, plan.refused) {
            (Some(choice), _) => choice.edits,
            (None, Some(words)) => return Err(WireError::new(ErrorCode::Refused, words)),
            (None, None) => return Err(gone()),
        };
        let step = step(app, request.label, request.selection);
        session.apply(&edits, step, Origin::Window)
    })
}

fn plan(session: &Session, from: NodeId, to: NodeId, words: Option<&str>) -> RoutePlan {
    flow_lint::plan_route(&session.document, session.linter.off(), from, to, words)
}

fn removal(session: &mut Session, from: NodeId, to: NodeId) -> Answer<RouteRemoval> {
    let mut routes = session.map().routes.iter();
    let route = routes.find(|route| route.from == from && route.to == to);
    let route = route.cloned().ok_or_else(gone)?;
    let off = session.linter.off();
    Ok(flow_lint::plan_route_removal(
        &session.document,
        off,
        &route,
    ))
}

fn gone() -> WireError {
    WireError::not_found("This route is not there any more.")
}

fn step(app: &App, label: String, selection: Vec<NodeId>) -> Step {
    Step {
        label,
        coalesce: None,
        now_ms: app.host().now_ms(),
        selection,
    }
}
