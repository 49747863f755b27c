use std::sync::Arc;

use axum::body::Body;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, RawQuery, State};
use axum::http::{HeaderValue, Response, StatusCode, header};

use super::link::{self, Link};
use crate::app::App;
use crate::options::PreviewAssets;

/// Nothing but the page's own files, from this sandbox; pictures may also stand in the page itself.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
                      font-src 'self' data:; img-src 'self' data: blob:; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const GONE: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
    <title>Preview link</title><h1>This preview link does not work any more</h1>\
    <p>It is older than 30 days, was replaced by a newer one, or the flow was deleted. \
    Ask for a new link in Flowsmith.</p></html>";
const NOT_BUILT: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
    <title>Preview</title><h1>The preview page is not built</h1>\
    <p>The link is good, but this program was built without the window, which the page is part of. \
    Build it with <code>./dev run</code> and open the link again.</p></html>";

/// The page's files are named relative to the link, so it needs its closing slash.
pub(super) async fn to_folder(
    Path(flow_id): Path<String>,
    RawQuery(query): RawQuery,
) -> Response<Body> {
    let plain = flow_id.bytes().all(|byte| byte.is_ascii_digit());
    let target = format!("/preview/{flow_id}/?{}", query.unwrap_or_default());
    match HeaderValue::from_str(&target) {
        Ok(target) if plain => {
            let mut response = answer(StatusCode::TEMPORARY_REDIRECT, "text/plain", Vec::new());
            response.headers_mut().insert(header::LOCATION, target);
            response
        }
        _ => html(StatusCode::NOT_FOUND, GONE),
    }
}

pub(super) async fn page(
    State(app): State<Arc<App>>,
    Path(flow_id): Path<String>,
    link: Result<Query<Link>, QueryRejection>,
) -> Response<Body> {
    let known = link.is_ok_and(|Query(link)| link::flow(&app, &flow_id, &link).is_some());
    if !known {
        return html(StatusCode::NOT_FOUND, GONE);
    }
    match app
        .assets
        .as_ref()
        .and_then(|assets| assets.file(PreviewAssets::PAGE))
    {
        Some(page) => answer(StatusCode::OK, "text/html; charset=utf-8", page.to_vec()),
        None => html(StatusCode::OK, NOT_BUILT),
    }
}

/// Scripts, styles, fonts and pictures of the page; the same for every Flow, so no token is asked.
pub(super) async fn file(
    State(app): State<Arc<App>>,
    Path((_flow_id, path)): Path<(String, String)>,
) -> Response<Body> {
    match app.assets.as_ref().and_then(|assets| assets.file(&path)) {
        Some(bytes) => answer(StatusCode::OK, kind_of(&path), bytes.to_vec()),
        None => answer(
            StatusCode::NOT_FOUND,
            "text/plain",
            b"There is no such file.".to_vec(),
        ),
    }
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

fn html(status: StatusCode, text: &str) -> Response<Body> {
    answer(status, "text/html; charset=utf-8", text.as_bytes().to_vec())
}

/// An answer with the headers everything under a preview link has.
pub(super) fn answer(status: StatusCode, kind: &'static str, bytes: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // Not stricter: with "no-referrer" some browsers call the page's own origin "null".
        (header::REFERRER_POLICY, "same-origin"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
