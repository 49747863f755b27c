//! The real keychain under the contract for keeping secrets. Not part of a plain `cargo test`: it
//! needs a session bus and an unlocked keychain, which `./dev test window` sets up.

#[path = "secrets/contract.rs"]
mod contract;

use flow_aws::Keychain;
use flow_cloud::SecretStore;

#[tokio::test(flavor = "multi_thread")]
async fn the_keychain_keeps_the_contract() {
    let keychain = Keychain::new("flowsmith-contract-test");
    contract::contract(&keychain).await;
    let (one, other) = tokio::join!(keychain.probe(), keychain.probe());
    assert_eq!((one, other), (Ok(()), Ok(())));
}
