//! One contract for every place that keeps secrets. The real keychain takes part when
//! `FLOWSMITH_TEST_KEYCHAIN=1` says that there is one to write to (see `./dev test`).

use flow_aws::Keychain;
use flow_cloud::memory::{MemorySecrets, NoKeychain};
use flow_cloud::{Secret, SecretErrorKind, SecretStore};

async fn contract(store: &dyn SecretStore) {
    store.probe().await.unwrap();
    let (name, other) = ("connection/contract", "connection/contract-2");
    store.delete(name).await.unwrap();
    store.delete(other).await.unwrap();
    assert_eq!(store.get(name).await.unwrap(), None);

    let odd = Secret::new("{\"k\":\"\u{e9}\u{1f511} \\ \n\"}");
    store.set(name, &odd).await.unwrap();
    store.set(other, &Secret::new("2")).await.unwrap();
    assert_eq!(store.get(name).await.unwrap(), Some(odd));
    store.set(name, &Secret::new("new")).await.unwrap();
    assert_eq!(store.get(name).await.unwrap(), Some(Secret::new("new")));
    store.probe().await.unwrap();

    assert!(store.delete(name).await.unwrap());
    assert!(!store.delete(name).await.unwrap());
    assert_eq!(store.get(name).await.unwrap(), None);
    assert_eq!(store.get(other).await.unwrap(), Some(Secret::new("2")));
    assert!(store.delete(other).await.unwrap());
}

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

#[tokio::test(flavor = "multi_thread")]
async fn in_the_keychain() {
    let keychain = Keychain::new("flowsmith-contract-test");
    if std::env::var_os("FLOWSMITH_TEST_KEYCHAIN").is_some_and(|value| value == "1") {
        contract(&keychain).await;
        let (one, other) = tokio::join!(keychain.probe(), keychain.probe());
        assert_eq!((one, other), (Ok(()), Ok(())));
    }
}
