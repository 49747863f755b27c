use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use serde_json::json;

/// The errors of the wire protocol: modelled ones, and those AWS's front door answers before an
/// operation is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ErrorKind {
    Validation,
    InvalidParameters,
    ResourceNotFound,
    Throttled,
    InternalService,
    Dependency,
    /// Host or Origin is not the sandbox's own.
    AccessDenied,
    MissingAuthenticationToken,
    IncompleteSignature,
    UnrecognizedClient,
    InvalidSignature,
    UnknownOperation,
    /// An operation of the service that the sandbox does not have.
    NotImplemented,
    RequestEntityTooLarge,
}

impl ErrorKind {
    /// The name in `x-amzn-ErrorType`.
    pub fn name(self) -> &'static str {
        match self {
            ErrorKind::Validation => "ValidationException",
            ErrorKind::InvalidParameters => "InvalidParametersException",
            ErrorKind::ResourceNotFound => "ResourceNotFoundException",
            ErrorKind::Throttled => "ThrottledRequestException",
            ErrorKind::InternalService => "InternalServiceException",
            ErrorKind::Dependency => "DependencyException",
            ErrorKind::AccessDenied => "AccessDeniedException",
            ErrorKind::MissingAuthenticationToken => "MissingAuthenticationTokenException",
            ErrorKind::IncompleteSignature => "IncompleteSignatureException",
            ErrorKind::UnrecognizedClient => "UnrecognizedClientException",
            ErrorKind::InvalidSignature => "InvalidSignatureException",
            ErrorKind::UnknownOperation => "UnknownOperationException",
            ErrorKind::NotImplemented => "NotImplementedException",
            ErrorKind::RequestEntityTooLarge => "RequestEntityTooLargeException",
        }
    }

    pub fn status(self) -> StatusCode {
        match self {
            ErrorKind::Validation | ErrorKind::InvalidParameters => StatusCode::BAD_REQUEST,
            ErrorKind::AccessDenied
            | ErrorKind::MissingAuthenticationToken
            | ErrorKind::IncompleteSignature
            | ErrorKind::UnrecognizedClient
            | ErrorKind::InvalidSignature => StatusCode::FORBIDDEN,
            ErrorKind::ResourceNotFound | ErrorKind::UnknownOperation => StatusCode::NOT_FOUND,
            ErrorKind::RequestEntityTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            ErrorKind::Throttled => StatusCode::TOO_MANY_REQUESTS,
            ErrorKind::InternalService => StatusCode::INTERNAL_SERVER_ERROR,
            ErrorKind::NotImplemented => StatusCode::NOT_IMPLEMENTED,
            ErrorKind::Dependency => StatusCode::BAD_GATEWAY,
        }
    }
}

/// A refused request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ApiError {
    pub kind: ErrorKind,
    pub message: String,
}

impl ApiError {
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> ApiError {
        ApiError {
            kind,
            message: message.into(),
        }
    }

    /// What Meta would refuse. The real service's wording is not known; the number stands in front
    /// the way Meta's own messages have it.
    pub fn meta(code: u32, message: &str) -> ApiError {
        ApiError::new(ErrorKind::InvalidParameters, format!("(#{code}) {message}"))
    }

    pub fn not_found(what: &str) -> ApiError {
        ApiError::new(
            ErrorKind::ResourceNotFound,
            format!("{what} was not found."),
        )
    }

    /// The disk failed or the sandbox is shutting down: nothing was carried out that was answered.
    pub fn internal(message: impl Into<String>) -> ApiError {
        ApiError::new(ErrorKind::InternalService, message)
    }

    pub fn response(&self, request_id: &str) -> Response<Body> {
        let body = json!({ "message": self.message }).to_string();
        let mut response = reply(self.kind.status(), body, request_id);
        let kind = HeaderValue::from_static(self.kind.name());
        response.headers_mut().insert("x-amzn-errortype", kind);
        response
    }
}

/// A JSON answer with the headers every answer of the API has.
pub(crate) fn reply(status: StatusCode, body: String, request_id: &str) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    if let Ok(id) = HeaderValue::from_str(request_id) {
        headers.insert("x-amzn-requestid", id);
    }
    response
}
