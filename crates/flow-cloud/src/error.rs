use serde::{Deserialize, Serialize};

use crate::meta;

/// What went wrong with a call, sorted by what a person (or the window) can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum CloudErrorKind {
    /// The account, Flow or number does not exist in this Region (404).
    NotFound,
    /// A value has the wrong shape: too long, missing, unknown (`ValidationException`, 400).
    Invalid,
    /// Well formed, but Meta or AWS will not do it (`InvalidParametersException`, 400).
    Refused,
    /// Too many calls (429). May have acted all the same: a proxy between can answer so.
    Throttled,
    /// AWS says these credentials may not do this (403).
    Denied,
    /// Meta says this account may not do this (403).
    DeniedByMeta,
    /// No credentials, wrong ones, or expired ones.
    Credentials,
    /// The signature's date is too far from the server's: this computer's clock is wrong.
    Clock,
    /// The connection itself is not usable: no such profile, no Region, bad endpoint.
    Config,
    /// The service could not be reached; nothing was done.
    Network,
    /// No answer arrived in time or the answer was lost. Whether it was done is unknown.
    Timeout,
    /// The service or Meta behind it failed (5xx). Whether it was done is unknown.
    Service,
    /// An answer that makes no sense, such as an asset larger than any Flow can be.
    BadAnswer,
}

/// A failed call in words for people; no secret ever stands in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
#[error("{message}")]
pub struct CloudError {
    pub kind: CloudErrorKind,
    /// What happened and what to do.
    pub message: String,
    /// The service's own words, when it said any.
    pub detail: Option<String>,
    /// Meta's error number found in the service's words, see [`crate::meta`].
    pub meta_code: Option<u32>,
    /// AWS's request id, for a support case.
    pub request_id: Option<String>,
    /// Whether the same call may succeed later without any change. For calls that are not
    /// idempotent it is only true once reading has shown that nothing was done.
    pub retryable: bool,
}

impl CloudError {
    /// An error in our own words.
    pub fn new(kind: CloudErrorKind, message: impl Into<String>) -> CloudError {
        CloudError {
            kind,
            message: message.into(),
            detail: None,
            meta_code: None,
            request_id: None,
            retryable: retryable(kind),
        }
    }

    /// An error the service answered: `said` is its message. A Meta number in it is explained; the
    /// model does not say which error carries Meta's refusals, so every kind is searched.
    pub fn answered(kind: CloudErrorKind, said: &str, request_id: Option<&str>) -> CloudError {
        let said = said.trim();
        let code = meta::find_code(said);
        // A failure of the service that quotes a refusal of Meta's is a refusal: nothing was done.
        let kind = match kind {
            CloudErrorKind::Service if code.is_some_and(meta::is_refusal) => {
                CloudErrorKind::Refused
            }
            kind => kind,
        };
        let message = match (code.and_then(meta::explain), said.is_empty()) {
            (Some(row), _) => row.plain.to_owned(),
            (None, false) if kind_words_are_enough(kind) => plain(kind).to_owned(),
            (None, false) => format!("{} {said}", plain(kind)),
            (None, true) => plain(kind).to_owned(),
        };
        CloudError {
            kind,
            message,
            detail: (!said.is_empty()).then(|| said.to_owned()),
            meta_code: code,
            request_id: request_id.map(str::to_owned),
            retryable: retryable(kind),
        }
    }

    /// Whether the call may have taken effect although it failed; then only reading tells.
    pub fn may_have_acted(&self) -> bool {
        use CloudErrorKind::{BadAnswer, Service, Throttled, Timeout};
        matches!(self.kind, Timeout | Service | Throttled | BadAnswer)
    }
}

fn retryable(kind: CloudErrorKind) -> bool {
    use CloudErrorKind::{Network, Service, Throttled, Timeout};
    matches!(kind, Network | Timeout | Service | Throttled)
}

/// Kinds where the service's own words only repeat ours in jargon; they stay in `detail`.
fn kind_words_are_enough(kind: CloudErrorKind) -> bool {
    use CloudErrorKind::{Clock, Credentials, Throttled};
    matches!(kind, Clock | Credentials | Throttled)
}

fn plain(kind: CloudErrorKind) -> &'static str {
    match kind {
        CloudErrorKind::NotFound => {
            "It was not found. It may have been deleted, or it belongs to another Region."
        }
        CloudErrorKind::Invalid => "The service did not accept a value.",
        CloudErrorKind::Refused => "The service refused.",
        CloudErrorKind::Throttled => "Too many calls at once. Wait a moment and try again.",
        CloudErrorKind::Denied => "These credentials are not allowed to do this.",
        CloudErrorKind::DeniedByMeta => "Meta does not allow this for the account.",
        CloudErrorKind::Credentials => {
            "The credentials were not accepted. Check the access key and its secret, or sign in \
             to the profile again."
        }
        CloudErrorKind::Clock => {
            "This computer's clock differs too much from the service's. Set the clock and try \
             again."
        }
        CloudErrorKind::Config => "The connection cannot be used as it is set up.",
        CloudErrorKind::Network => {
            "The service could not be reached. Check the network and the connection's address."
        }
        CloudErrorKind::Timeout => "No answer came in time.",
        CloudErrorKind::Service => "The service had a failure of its own. Try again later.",
        CloudErrorKind::BadAnswer => "The service's answer could not be understood.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meta_number_is_explained_and_the_words_are_kept() {
        let error = CloudError::answered(
            CloudErrorKind::Refused,
            "(#139004) Can't delete published Flow",
            Some("r-1"),
        );
        assert_eq!(error.meta_code, Some(139_004));
        assert!(
            error.message.contains("only drafts can be deleted"),
            "{}",
            error.message
        );
        assert_eq!(
            error.detail.as_deref(),
            Some("(#139004) Can't delete published Flow")
        );
        assert_eq!(error.request_id.as_deref(), Some("r-1"));
        assert!(!error.retryable && !error.may_have_acted());
    }

    #[test]
    fn a_refusal_of_metas_is_one_in_any_envelope() {
        let answered = |said| CloudError::answered(CloudErrorKind::Service, said, None);
        assert_eq!(
            answered("(#139002) Publishing failed").kind,
            CloudErrorKind::Refused
        );
        assert!(answered("Error 131000").may_have_acted());
        assert!(answered("Bad gateway").may_have_acted());
    }

    #[test]
    fn without_a_number_the_service_is_quoted() {
        let error = CloudError::answered(CloudErrorKind::Invalid, "flowName is too long", None);
        assert_eq!(
            error.message,
            "The service did not accept a value. flowName is too long"
        );
        assert!(CloudError::new(CloudErrorKind::Timeout, "x").may_have_acted());
        assert!(!CloudError::new(CloudErrorKind::Network, "x").may_have_acted());
    }
}
