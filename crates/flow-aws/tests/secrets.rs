//! The contract for keeping secrets, in memory; `keychain.rs` holds the real keychain to it.

#[path = "secrets/contract.rs"]
mod contract;

use contract::contract;
use flow_cloud::memory::{MemorySecrets, NoKeychain};
use flow_cloud::{Secret, SecretErrorKind, SecretStore};

#[tokio::test]
async fn in_memory() {
    contract(&MemorySecrets::default()).await;
}

#[tokio::test]
async fn without_a_keychain_everything_is_refused_in_words() {
    let error = NoKeychain.probe().await.unwrap_err();
    assert_eq!(error.kind, SecretErrorKind::Missing);
    assert!(error.message.contains("profile"));
    assert!(NoKeychain.set("a", &Secret::new("b")).await.is_err());
}
