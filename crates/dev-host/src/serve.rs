use std::collections::BTreeMap;
use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use flow_host::{Hosted, Start};
use futures::Stream;
use serde::Deserialize;
use serde_json::json;
use tokio::net::TcpListener;

use crate::browser::Browser;
use crate::guard::Guard;
use crate::{Args, site};

/// A 10 MB Flow as a JSON string in a request.
const MOST_BYTES: usize = 32 << 20;

struct Served {
    hosted: Hosted,
    browser: Arc<Browser>,
    guard: Guard,
    site: BTreeMap<String, Vec<u8>>,
}

#[derive(Deserialize)]
struct Token {
    token: Option<String>,
}

pub async fn run(args: Args) -> Result<(), String> {
    let site = site::read(&args.ui)?;
    let browser = Arc::new(Browser::new());
    std::fs::create_dir_all(&args.data)
        .map_err(|error| format!("{}: {error}", args.data.display()))?;
    let start = Start {
        data_dir: args.data,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        open_at_start: args.file,
        preview: site.clone(),
    };
    let hosted = flow_host::start(start, browser.clone()).await?;
    let listener = TcpListener::bind(("127.0.0.1", args.port))
        .await
        .map_err(|error| error.to_string())?;
    let port = listener
        .local_addr()
        .map_err(|error| error.to_string())?
        .port();
    let token = hex::encode(rand::random::<[u8; 16]>());
    let url = format!("http://127.0.0.1:{port}/#token={token}");
    let served = Arc::new(Served {
        hosted,
        browser,
        guard: Guard {
            port,
            token: token.clone(),
        },
        site: site.into_iter().collect(),
    });
    println!("{}", json!({ "url": url, "token": token }));
    axum::serve(listener, router(served.clone()))
        .with_graceful_shutdown(async {
            // An error means that no signal can be heard: serve on.
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
        })
        .await
        .map_err(|error| error.to_string())?;
    served.hosted.stop().await;
    Ok(())
}

fn router(served: Arc<Served>) -> Router {
    Router::new()
        .route("/rpc/{command}", post(rpc))
        .route("/events", get(events))
        .route("/image/{hash}", get(image))
        .route("/test/dialog", post(dialog))
        .route("/test/opened", get(opened))
        .route_layer(middleware::from_fn_with_state(served.clone(), with_token))
        .fallback(get(page))
        .layer(middleware::from_fn_with_state(served.clone(), own_page))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .with_state(served)
}

async fn own_page(State(served): State<Arc<Served>>, request: Request, next: Next) -> Response {
    if served.guard.is_own_page(request.headers()) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

async fn with_token(
    State(served): State<Arc<Served>>,
    Query(token): Query<Token>,
    request: Request,
    next: Next,
) -> Response {
    if served
        .guard
        .knows_token(request.headers(), token.token.as_deref())
    {
        next.run(request).await
    } else {
        StatusCode::UNAUTHORIZED.into_response()
    }
}

async fn rpc(
    State(served): State<Arc<Served>>,
    Path(command): Path<String>,
    body: Bytes,
) -> Response {
    let json = [(header::CONTENT_TYPE, "application/json")];
    match served.hosted.app.call(&command, &body).await {
        Ok(answer) => (json, answer).into_response(),
        Err(error) => match serde_json::to_string(&error) {
            Ok(error) => (StatusCode::UNPROCESSABLE_ENTITY, json, error).into_response(),
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        },
    }
}

async fn events(
    State(served): State<Arc<Served>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let stream = futures::stream::unfold(served.browser.events(), |mut events| async move {
        // A page that fell behind goes on with what is newest.
        let event = loop {
            match events.recv().await {
                Ok(event) => break event,
                Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => {}
                Err(tokio::sync::broadcast::error::RecvError::Closed) => return None,
            }
        };
        Some((Ok(Event::default().data(event)), events))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

async fn image(State(served): State<Arc<Served>>, Path(hash): Path<String>) -> Response {
    match served.hosted.app.image(&hash) {
        Some(picture) => {
            ([(header::CONTENT_TYPE, picture.media_type)], picture.bytes).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

#[derive(Deserialize)]
struct DialogAnswer {
    path: Option<PathBuf>,
}

async fn dialog(
    State(served): State<Arc<Served>>,
    axum::Json(answer): axum::Json<DialogAnswer>,
) -> StatusCode {
    served.browser.answer_dialog(answer.path);
    StatusCode::NO_CONTENT
}

async fn opened(State(served): State<Arc<Served>>) -> axum::Json<Vec<String>> {
    axum::Json(served.browser.opened())
}

async fn page(State(served): State<Arc<Served>>, request: Request) -> Response {
    // The desktop shell's policy, as far as it can be had over http.
    const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    let path = request.uri().path().trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    match served.site.get(path) {
        Some(bytes) => (
            [
                (header::CONTENT_TYPE, site::media_type(path)),
                (header::CONTENT_SECURITY_POLICY, POLICY),
            ],
            bytes.clone(),
        )
            .into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
