use std::sync::atomic::{AtomicU64, Ordering};

use async_trait::async_trait;
use flow_cloud::{Secret, SecretError, SecretErrorKind, SecretStore};
use keyring::v1::{Entry, Error};

/// What trial entries hold; never anything of value.
const TRIAL: &str = "trial";

/// A name of its own for every trial, so that two at once do not disturb each other.
fn trial_name() -> String {
    static TRIALS: AtomicU64 = AtomicU64::new(0);
    let number = TRIALS.fetch_add(1, Ordering::Relaxed);
    format!("trial/{}/{number}", std::process::id())
}

/// The keychain of the operating system: Keychain on macOS, Credential Manager on Windows, the
/// Secret Service elsewhere. Calls may ask the person to unlock it and so may take long; each runs on
/// a thread of its own.
pub struct Keychain {
    service: String,
}

impl Keychain {
    /// `service` groups the entries, as the system's own keychain program shows them. Programs with
    /// data folders of their own use names of their own.
    pub fn new(service: impl Into<String>) -> Keychain {
        Keychain {
            service: service.into(),
        }
    }

    async fn on_thread<R: Send + 'static>(
        &self,
        name: &str,
        act: impl FnOnce(&Entry) -> Result<R, Error> + Send + 'static,
    ) -> Result<R, SecretError> {
        let (service, name) = (self.service.clone(), name.to_owned());
        let work = move || act(&Entry::new(&service, &name)?);
        match tokio::task::spawn_blocking(work).await {
            Ok(result) => result.map_err(|error| plain(&error)),
            Err(_) => Err(SecretError::new(SecretErrorKind::Failed, None)),
        }
    }
}

#[async_trait]
impl SecretStore for Keychain {
    async fn probe(&self) -> Result<(), SecretError> {
        let read = self
            .on_thread(&trial_name(), |entry| {
                entry.set_password(TRIAL)?;
                let read = entry.get_password();
                entry.delete_credential()?;
                read
            })
            .await?;
        if read == TRIAL {
            Ok(())
        } else {
            Err(SecretError::new(SecretErrorKind::Failed, None))
        }
    }

    async fn set(&self, name: &str, secret: &Secret) -> Result<(), SecretError> {
        let secret = secret.clone();
        self.on_thread(name, move |entry| entry.set_password(secret.reveal()))
            .await
    }

    async fn get(&self, name: &str) -> Result<Option<Secret>, SecretError> {
        self.on_thread(name, |entry| match entry.get_password() {
            Ok(text) => Ok(Some(Secret::new(text))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(error),
        })
        .await
    }

    async fn delete(&self, name: &str) -> Result<bool, SecretError> {
        self.on_thread(name, |entry| match entry.delete_credential() {
            Ok(()) => Ok(true),
            Err(Error::NoEntry) => Ok(false),
            Err(error) => Err(error),
        })
        .await
    }
}

/// Only errors that cannot carry an entry's content keep the system's words.
fn plain(error: &Error) -> SecretError {
    match error {
        Error::NoDefaultStore => {
            let why = Entry::store_status()
                .as_ref()
                .err()
                .map(ToString::to_string);
            SecretError::new(SecretErrorKind::Missing, why)
        }
        Error::NoStorageAccess(cause) => {
            SecretError::new(SecretErrorKind::Locked, Some(cause.to_string()))
        }
        Error::PlatformFailure(cause) => {
            SecretError::new(SecretErrorKind::Failed, Some(cause.to_string()))
        }
        Error::TooLong(_, limit) => {
            SecretError::new(SecretErrorKind::TooLong, Some(format!("at most {limit}")))
        }
        Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::Ambiguous(_) => {
            SecretError::new(SecretErrorKind::Damaged, None)
        }
        _ => SecretError::new(SecretErrorKind::Failed, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_entry_held_is_never_repeated() {
        let canary = b"canary".to_vec();
        let damaged = plain(&Error::BadEncoding(canary));
        assert_eq!(
            (damaged.kind, damaged.detail),
            (SecretErrorKind::Damaged, None)
        );
        assert_eq!(plain(&Error::NoDefaultStore).kind, SecretErrorKind::Missing);
        assert_eq!(
            plain(&Error::NoStorageAccess("locked".into())).kind,
            SecretErrorKind::Locked
        );
        let long = plain(&Error::TooLong("password".into(), 2560));
        assert_eq!(long.kind, SecretErrorKind::TooLong);
    }
}
