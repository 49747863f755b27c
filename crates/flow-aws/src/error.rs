use std::error::Error;
use std::io;

use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_socialmessaging::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_socialmessaging::operation::RequestId;
use flow_cloud::{CloudError, CloudErrorKind};

/// Sorts a failure of the SDK by what a person can do about it.
///
/// What matters most is the line between "nothing was done" and "nobody knows": only a failure to
/// connect, to sign, or to build the request is the former.
pub(crate) fn cloud_error<E>(error: &SdkError<E>) -> CloudError
where
    E: ProvideErrorMetadata + RequestId + Error + 'static,
{
    match error {
        SdkError::ServiceError(answer) => {
            let status = answer.raw().status().as_u16();
            let said = answer.err().message().unwrap_or_default();
            let kind = kind_of(answer.err().code().unwrap_or_default(), said, status);
            let mut error = CloudError::answered(kind, said, answer.err().request_id());
            if kind == CloudErrorKind::Config {
                error.message = "The connection's Region is not the one the service is in.".into();
            }
            error
        }
        SdkError::ConstructionFailure(_) => {
            let message = "A required value is missing or empty.";
            with_detail(CloudErrorKind::Invalid, message, error)
        }
        SdkError::TimeoutError(_) => with_detail(timeout_kind(error), "", error),
        SdkError::DispatchFailure(_) => {
            if let Some(credentials) = find::<CredentialsError>(error) {
                return no_credentials(credentials);
            }
            let kind = if never_connected(error) {
                CloudErrorKind::Network
            } else {
                CloudErrorKind::Timeout
            };
            with_detail(kind, "", error)
        }
        SdkError::ResponseError(_) => with_detail(CloudErrorKind::BadAnswer, "", error),
        _ => with_detail(CloudErrorKind::BadAnswer, "", error),
    }
}

/// By the error's name, and by its HTTP status where the name is new to us.
fn kind_of(code: &str, said: &str, status: u16) -> CloudErrorKind {
    match code {
        "ValidationException" | "SerializationException" => CloudErrorKind::Invalid,
        "InvalidParametersException" | "LimitExceededException" | "ConflictException" => {
            CloudErrorKind::Refused
        }
        "ResourceNotFoundException" => CloudErrorKind::NotFound,
        "AccessDeniedException" => CloudErrorKind::Denied,
        "AccessDeniedByMetaException" => CloudErrorKind::DeniedByMeta,
        "ThrottledRequestException" | "ThrottlingException" => CloudErrorKind::Throttled,
        "InvalidSignatureException" if is_about_the_clock(said) => CloudErrorKind::Clock,
        "InvalidSignatureException" if said.contains("scoped to a valid region") => {
            CloudErrorKind::Config
        }
        "RequestExpired" | "RequestTimeTooSkewed" => CloudErrorKind::Clock,
        "InvalidSignatureException"
        | "UnrecognizedClientException"
        | "MissingAuthenticationTokenException"
        | "IncompleteSignatureException"
        | "InvalidClientTokenId"
        | "InvalidAccessKeyId"
        | "SignatureDoesNotMatch"
        | "ExpiredToken"
        | "ExpiredTokenException" => CloudErrorKind::Credentials,
        _ => match status {
            400 | 409 | 422 => CloudErrorKind::Refused,
            401 | 403 => CloudErrorKind::Denied,
            404 => CloudErrorKind::NotFound,
            413 => CloudErrorKind::Invalid,
            429 => CloudErrorKind::Throttled,
            500..=599 => CloudErrorKind::Service,
            _ => CloudErrorKind::BadAnswer,
        },
    }
}

fn is_about_the_clock(said: &str) -> bool {
    said.starts_with("Signature expired") || said.starts_with("Signature not yet current")
}

/// The causes of a provider that ran a program or asked a sign-in service may repeat what those
/// said; they are left out.
fn no_credentials(error: &CredentialsError) -> CloudError {
    let mut detail = None;
    let message = match error {
        CredentialsError::CredentialsNotLoaded(_) | CredentialsError::InvalidConfiguration(_) => {
            detail = error.source().map(ToString::to_string);
            "The profile has no usable credentials, or does not exist in your AWS configuration."
        }
        CredentialsError::ProviderTimedOut(_) => "Getting the profile's credentials took too long.",
        _ => {
            "The profile's credentials could not be obtained. If it signs in through a browser, \
             sign in again (aws sso login)."
        }
    };
    CloudError {
        detail,
        ..CloudError::new(CloudErrorKind::Credentials, message)
    }
}

/// `message` may be empty; then the kind's own words are used. The detail is the chain of causes,
/// which names hosts and system errors, never keys.
fn with_detail(kind: CloudErrorKind, message: &str, error: &(dyn Error + 'static)) -> CloudError {
    let mut plain = CloudError::answered(kind, "", None);
    if !message.is_empty() {
        plain.message = message.to_owned();
    }
    let causes: Vec<String> = causes(error).map(ToString::to_string).collect();
    plain.detail = Some(causes.join(": "));
    plain
}

/// A connection that took too long to open carried nothing.
fn timeout_kind(error: &(dyn Error + 'static)) -> CloudErrorKind {
    let connecting = causes(error).any(|cause| cause.to_string().contains("connect timeout"));
    if connecting {
        CloudErrorKind::Network
    } else {
        CloudErrorKind::Timeout
    }
}

fn never_connected(error: &(dyn Error + 'static)) -> bool {
    use io::ErrorKind::{
        AddrNotAvailable, ConnectionRefused, HostUnreachable, NetworkDown, NetworkUnreachable,
    };
    let refused = find::<io::Error>(error).is_some_and(|cause| {
        matches!(
            cause.kind(),
            ConnectionRefused
                | HostUnreachable
                | NetworkUnreachable
                | NetworkDown
                | AddrNotAvailable
        )
    });
    let says = |words: &str| causes(error).any(|cause| cause.to_string().contains(words));
    refused || says("client error (Connect)") || says("dns error") || says("connect timeout")
}

fn causes<'e>(
    error: &'e (dyn Error + 'static),
) -> impl Iterator<Item = &'e (dyn Error + 'static)> + 'e {
    std::iter::successors(Some(error), |error: &&'e (dyn Error + 'static)| {
        (*error).source()
    })
}

fn find<'e, T: Error + 'static>(error: &'e (dyn Error + 'static)) -> Option<&'e T> {
    causes(error).find_map(|cause| cause.downcast_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_before_numbers() {
        for (code, said, status, kind) in [
            ("ValidationException", "", 400, CloudErrorKind::Invalid),
            (
                "InvalidParametersException",
                "(#100)",
                400,
                CloudErrorKind::Refused,
            ),
            (
                "AccessDeniedByMetaException",
                "",
                403,
                CloudErrorKind::DeniedByMeta,
            ),
            (
                "InvalidSignatureException",
                "Signature expired: x",
                403,
                CloudErrorKind::Clock,
            ),
            (
                "InvalidSignatureException",
                "The request signature",
                403,
                CloudErrorKind::Credentials,
            ),
            (
                "InvalidSignatureException",
                "Credential should be scoped to a valid region, 'x'.",
                403,
                CloudErrorKind::Config,
            ),
            ("SomethingNew", "", 404, CloudErrorKind::NotFound),
            ("", "", 503, CloudErrorKind::Service),
            ("", "", 302, CloudErrorKind::BadAnswer),
        ] {
            assert_eq!(kind_of(code, said, status), kind, "{code} {said} {status}");
        }
    }
}
