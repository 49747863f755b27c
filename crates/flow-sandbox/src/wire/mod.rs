//! The wire: which request is which, who may ask, and how answers look.

pub(crate) mod constraint;
pub(crate) mod error;
pub(crate) mod members;
mod origin;
pub(crate) mod page;

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{Method, Response, StatusCode};
use axum::middleware::{self, Next};
use axum::routing::get;
use serde_json::{Value, json};

use self::error::{ApiError, ErrorKind, reply};
use self::members::Members;
use crate::app::App;
use crate::fault::{Fault, Trouble};
use crate::operations::{OPERATIONS, Operation, is_known_elsewhere};
use crate::{download, preview, random, sigv4};

/// In bytes. The largest Flow JSON is 14 MB as base64; more than that arrives, so that too large a
/// blob is answered as a fault of shape.
const MAX_BODY: usize = 32 * 1024 * 1024;

pub(crate) fn router(app: Arc<App>) -> Router {
    Router::new()
        .route("/download/{flow_id}/{sha256}/flow.json", get(download::get))
        .merge(preview::router())
        .fallback(api)
        .layer(middleware::from_fn_with_state(
            Arc::clone(&app),
            own_name_only,
        ))
        .with_state(app)
}

async fn own_name_only(
    State(app): State<Arc<App>>,
    request: Request,
    next: Next,
) -> Response<Body> {
    match origin::check(request.headers(), request.uri(), app.port) {
        Ok(()) => next.run(request).await,
        Err(error) => error.response(&random::request_id(app.random.as_ref())),
    }
}

/// Every signed call of the service.
async fn api(State(app): State<Arc<App>>, request: Request) -> Response<Body> {
    let request_id = random::request_id(app.random.as_ref());
    let (parts, body) = request.into_parts();
    match answer(&app, &parts, body).await {
        Ok(output) => reply(StatusCode::OK, output.to_string(), &request_id),
        Err(error) => error.response(&request_id),
    }
}

async fn answer(app: &Arc<App>, parts: &Parts, body: Body) -> Result<Value, ApiError> {
    let body = to_bytes(body, MAX_BODY).await.map_err(|_| {
        ApiError::new(
            ErrorKind::RequestEntityTooLarge,
            "The request is too large.",
        )
    })?;
    let region = &app.settings.region;
    sigv4::verify(parts, &body, &app.credentials, region, app.clock.now())?;
    let operation = route(&parts.method, parts.uri.path())?;
    let fault = app.faults.take(operation.name);
    if fault
        .as_ref()
        .is_none_or(|fault| fault.acts && fault.trouble != Trouble::Lie)
    {
        let done = perform(app, operation, parts, body).await?;
        if fault.is_none() {
            return Ok(done);
        }
    }
    show(app, fault).await
}

fn route(method: &Method, path: &str) -> Result<&'static Operation, ApiError> {
    let found = OPERATIONS
        .iter()
        .find(|o| o.method == *method && o.path == path);
    found.ok_or_else(|| match is_known_elsewhere(method, path) {
        Some(name) => ApiError::new(
            ErrorKind::NotImplemented,
            format!("{name} is not part of the sandbox."),
        ),
        None => ApiError::new(ErrorKind::UnknownOperation, "There is no such operation."),
    })
}

/// Runs on a thread of its own, and to its end even when the client goes away.
async fn perform(
    app: &Arc<App>,
    operation: &'static Operation,
    parts: &Parts,
    body: Bytes,
) -> Result<Value, ApiError> {
    let query = parts.uri.query().unwrap_or_default().to_owned();
    let from_query = matches!(operation.method, Method::GET | Method::DELETE);
    let app = Arc::clone(app);
    let work = move || {
        let members = if from_query {
            Members::from_query(&query)
        } else {
            Members::from_body(&body)?
        };
        (operation.run)(&app, members)
    };
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) => {
            tracing::error!(%error, operation = operation.name, "an operation of the sandbox failed");
            Err(ApiError::internal("The sandbox failed."))
        }
    }
}

async fn show(app: &Arc<App>, fault: Option<Fault>) -> Result<Value, ApiError> {
    let (kind, message) = match fault.map(|fault| fault.trouble) {
        Some(Trouble::BadGateway) => (ErrorKind::Dependency, "A dependency failed."),
        Some(Trouble::Throttled) => (ErrorKind::Throttled, "Rate exceeded."),
        Some(Trouble::Internal) => (ErrorKind::InternalService, "An internal failure."),
        Some(Trouble::Silence) => {
            // Ends when the sandbox is closed; the sender being gone is the same.
            let _ = app.closing.clone().wait_for(|closed| *closed).await;
            (ErrorKind::InternalService, "The sandbox is shutting down.")
        }
        Some(Trouble::Lie) | None => return Ok(json!({})),
    };
    Err(ApiError::new(kind, message))
}
