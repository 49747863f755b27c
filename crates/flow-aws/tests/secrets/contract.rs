//! What every place that keeps secrets must do.

use flow_cloud::{Secret, SecretStore};

pub async fn contract(store: &dyn SecretStore) {
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
