use std::fmt;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

/// A text that must not be seen: no `Display`, no `Serialize`, and `Debug` says nothing. It may be
/// *received* from the window (`Deserialize`), never sent to it.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(type = "string"))]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    pub fn new(text: impl Into<String>) -> Secret {
        Secret(text.into())
    }

    /// The text itself. Named so that every place that looks can be found.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Where secrets are kept: the OS keychain. There is no second place; when it cannot be used the
/// application says so and offers profiles.
#[async_trait]
pub trait SecretStore: Send + Sync {
    /// Finds out by writing, reading and removing a trial entry whether secrets can be kept. Only a
    /// write tells: a locked keychain answers reads with "no entry".
    async fn probe(&self) -> Result<(), SecretError>;
    /// Keeps a secret under a name, replacing what was there.
    async fn set(&self, name: &str, secret: &Secret) -> Result<(), SecretError>;
    /// The secret of that name; `None` when there is none.
    async fn get(&self, name: &str) -> Result<Option<Secret>, SecretError>;
    /// Forgets a secret; `false` when there was none.
    async fn delete(&self, name: &str) -> Result<bool, SecretError>;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SecretErrorKind {
    /// There is no keychain on this computer, or it is not running.
    Missing,
    /// The keychain is there but locked, or it refused.
    Locked,
    /// The secret is longer than this system's keychain takes (Windows: 2,560 bytes).
    TooLong,
    /// What is kept there is not something this application wrote.
    Damaged,
    /// Anything else the keychain answered.
    Failed,
}

/// Why a secret could not be kept or read, in words for people.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
#[error("{message}")]
pub struct SecretError {
    pub kind: SecretErrorKind,
    pub message: String,
    /// The system's own words, when it said any; never contains a secret.
    pub detail: Option<String>,
}

impl SecretError {
    pub fn new(kind: SecretErrorKind, detail: Option<String>) -> SecretError {
        let message = match kind {
            SecretErrorKind::Missing => {
                "No keychain is available on this computer, so keys cannot be kept safely. Start \
                 the system's keychain service, or use a profile of your AWS configuration."
            }
            SecretErrorKind::Locked => {
                "The system's keychain is locked or refused. Unlock it and try again, or use a \
                 profile of your AWS configuration."
            }
            SecretErrorKind::TooLong => {
                "This is longer than the system's keychain can keep. For keys with a session token, \
                 use a profile of your AWS configuration."
            }
            SecretErrorKind::Damaged => {
                "What the keychain holds for this connection cannot be read. Enter the keys again."
            }
            SecretErrorKind::Failed => "The system's keychain reported a failure.",
        };
        SecretError {
            kind,
            message: message.to_owned(),
            detail,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_nothing() {
        let text = format!(
            "{:?} {:#?}",
            Secret::new("canary"),
            Some(Secret::new("canary"))
        );
        assert!(!text.contains("canary"), "{text}");
    }
}
