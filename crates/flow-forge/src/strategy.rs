//! Strategies for proptest.

use flow_catalog::{VERSIONS, Version};
use proptest::{prelude::*, test_runner::RngSeed};
use serde_json::Value as Json;

use crate::{Choices, Wishes, flow};

/// Bytes to choose by: mostly enough for a few screens, sometimes for a hundred.
pub fn arb_choices() -> impl Strategy<Value = Vec<u8>> {
    let some = |most: usize| prop::collection::vec(any::<u8>(), 0..most);
    prop_oneof![6 => some(600), 3 => some(3_000), 1 => some(20_000)]
}

/// A sound flow of this version: 1 to 100 screens, mostly few.
pub fn arb_flow(version: Version) -> impl Strategy<Value = Json> {
    arb_choices().prop_map(move |bytes| flow(version, Wishes::default(), &mut Choices::new(&bytes)))
}

/// Any version that was ever public.
pub fn arb_version() -> impl Strategy<Value = Version> {
    prop::sample::select(VERSIONS.iter().map(|row| row.version).collect::<Vec<_>>())
}

/// A sound flow of any version.
pub fn arb_any_flow() -> impl Strategy<Value = Json> {
    arb_version().prop_flat_map(arb_flow)
}

/// Settings of a property test that goes the same way each time. `PROPTEST_RNG_SEED` and
/// `PROPTEST_CASES` send it elsewhere, and further.
pub fn steady(cases: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    ProptestConfig {
        cases: match std::env::var_os("PROPTEST_CASES") {
            Some(_) => asked.cases,
            None => cases,
        },
        rng_seed: match asked.rng_seed {
            RngSeed::Random => RngSeed::Fixed(2026),
            fixed => fixed,
        },
        failure_persistence: None,
        ..asked
    }
}
