use flow_host::Hosted;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

/// Pictures of open documents come by address (`flow-image://localhost/<hash>`), never inside
/// answers.
pub const SCHEME: &str = "flow-image";

pub fn answer<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    // Looking a picture up walks the document; the window's thread does not wait for it.
    tauri::async_runtime::spawn_blocking(move || {
        let hash = request.uri().path().trim_start_matches('/').to_owned();
        let picture = app
            .try_state::<Hosted>()
            .and_then(|hosted| hosted.app.image(&hash));
        let response = match picture {
            Some(picture) => Response::builder()
                .header(header::CONTENT_TYPE, picture.media_type)
                .header(header::CACHE_CONTROL, "max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .body(picture.bytes),
            None => Response::builder()
                .status(StatusCode::NOT_FOUND)
                .body(Vec::new()),
        };
        match response {
            Ok(response) => responder.respond(response),
            Err(error) => tracing::error!(%error, "a picture could not be answered"),
        }
    });
}
