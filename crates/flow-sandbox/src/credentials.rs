use std::fmt;

use crate::random::{self, Random};

const UPPER: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const MIXED: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The one access key that a run of the sandbox accepts; new with every run.
#[derive(Clone)]
pub(crate) struct Credentials {
    pub access_key_id: String,
    pub secret_access_key: String,
}

impl Credentials {
    /// The id does not begin like a real one (`AKIA`, `ASIA`), so that no scanner mistakes it.
    pub fn fresh(random: &dyn Random) -> Credentials {
        Credentials {
            access_key_id: format!("FLOWSMITH{}", random::word(random, UPPER, 11)),
            secret_access_key: random::word(random, MIXED, 40),
        }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Credentials({}, …)", self.access_key_id)
    }
}
