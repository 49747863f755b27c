use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

type HmacSha256 = Hmac<Sha256>;

/// A key for things the sandbox hands out and wants to recognise: page tokens, download addresses.
#[derive(Clone)]
pub(crate) struct Seal(HmacSha256);

impl Seal {
    pub fn new(key: &[u8; 32]) -> Seal {
        Seal(keyed(key))
    }

    /// 32 bytes over the parts; their lengths are part of it, so parts cannot run into each other.
    pub fn tag(&self, parts: &[&[u8]]) -> [u8; 32] {
        self.over(parts).finalize().into_bytes().into()
    }

    /// Compares in constant time.
    pub fn holds(&self, parts: &[&[u8]], tag: &[u8]) -> bool {
        self.over(parts).verify_slice(tag).is_ok()
    }

    fn over(&self, parts: &[&[u8]]) -> HmacSha256 {
        let mut mac = self.0.clone();
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac
    }
}

/// HMAC-SHA256 takes keys of any length, so this cannot fail.
pub(crate) fn keyed(key: &[u8]) -> HmacSha256 {
    <HmacSha256 as KeyInit>::new_from_slice(key)
        .unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"))
}
