//! The short-lived addresses of uploaded JSON: fetched with a plain GET, no signature, as the real
//! ones (which lead to Meta) are.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, Response, StatusCode, header};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;

use crate::app::App;

/// How long an address works.
const LIFE_SECONDS: i64 = 5 * 60;

#[derive(Deserialize)]
pub(crate) struct Ticket {
    expires: i64,
    seal: String,
}

/// An address for bytes as they are now; a later upload does not change what it gives.
pub(crate) fn address(app: &App, flow_id: &str, sha256: &str) -> String {
    let expires = app.now() + LIFE_SECONDS;
    let tag = app
        .seal
        .tag(&parts(flow_id, sha256, &expires.to_be_bytes()));
    let seal = URL_SAFE_NO_PAD.encode(tag);
    app.address(&format!(
        "/download/{flow_id}/{sha256}/flow.json?expires={expires}&seal={seal}"
    ))
}

pub(crate) async fn get(
    State(app): State<Arc<App>>,
    Path((flow_id, sha256)): Path<(String, String)>,
    ticket: Result<Query<Ticket>, QueryRejection>,
) -> Response<Body> {
    let good = ticket.is_ok_and(|Query(ticket)| {
        let tag = URL_SAFE_NO_PAD.decode(&ticket.seal).unwrap_or_default();
        app.seal.holds(
            &parts(&flow_id, &sha256, &ticket.expires.to_be_bytes()),
            &tag,
        ) && ticket.expires > app.now()
    });
    if !good {
        return answer(
            StatusCode::FORBIDDEN,
            "text/plain",
            "This address has expired.".into(),
        );
    }
    // The seal is ours, so the hash in the path is one we made: a plain file name.
    let blobs = app.store().blobs.clone();
    match tokio::task::spawn_blocking(move || blobs.read(&sha256)).await {
        Ok(Ok(bytes)) => answer(StatusCode::OK, "application/json", bytes.into()),
        _ => answer(
            StatusCode::NOT_FOUND,
            "text/plain",
            "This asset was replaced.".into(),
        ),
    }
}

fn parts<'a>(flow_id: &'a str, sha256: &'a str, expires: &'a [u8; 8]) -> [&'a [u8]; 4] {
    [b"download", flow_id.as_bytes(), sha256.as_bytes(), expires]
}

fn answer(status: StatusCode, kind: &'static str, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'"),
    );
    response
}
