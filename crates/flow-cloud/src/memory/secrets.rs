use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;

use crate::{Secret, SecretError, SecretErrorKind, SecretStore};

/// A keychain that forgets everything with the process.
#[derive(Default)]
pub struct MemorySecrets {
    entries: Mutex<BTreeMap<String, Secret>>,
}

impl MemorySecrets {
    fn with<R>(&self, act: impl FnOnce(&mut BTreeMap<String, Secret>) -> R) -> R {
        act(&mut self.entries.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[async_trait]
impl SecretStore for MemorySecrets {
    async fn probe(&self) -> Result<(), SecretError> {
        Ok(())
    }

    async fn set(&self, name: &str, secret: &Secret) -> Result<(), SecretError> {
        self.with(|entries| entries.insert(name.to_owned(), secret.clone()));
        Ok(())
    }

    async fn get(&self, name: &str) -> Result<Option<Secret>, SecretError> {
        Ok(self.with(|entries| entries.get(name).cloned()))
    }

    async fn delete(&self, name: &str) -> Result<bool, SecretError> {
        Ok(self.with(|entries| entries.remove(name).is_some()))
    }
}

/// A computer without a keychain: everything is refused.
pub struct NoKeychain;

fn missing<T>() -> Result<T, SecretError> {
    Err(SecretError::new(SecretErrorKind::Missing, None))
}

#[async_trait]
impl SecretStore for NoKeychain {
    async fn probe(&self) -> Result<(), SecretError> {
        missing()
    }

    async fn set(&self, _name: &str, _secret: &Secret) -> Result<(), SecretError> {
        missing()
    }

    async fn get(&self, _name: &str) -> Result<Option<Secret>, SecretError> {
        missing()
    }

    async fn delete(&self, _name: &str) -> Result<bool, SecretError> {
        missing()
    }
}
