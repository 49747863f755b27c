use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::RngCore;

/// Where randomness comes from. Keys and tokens hang on it, so outside tests it is [`SystemRandom`].
pub trait Random: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);
}

/// The operating system's generator, by way of the thread's.
pub struct SystemRandom;

impl Random for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) {
        rand::rng().fill_bytes(bytes);
    }
}

pub(crate) fn bytes<const N: usize>(random: &dyn Random) -> [u8; N] {
    let mut bytes = [0; N];
    random.fill(&mut bytes);
    bytes
}

/// 256 bits in an address-safe spelling, 43 characters.
pub(crate) fn token(random: &dyn Random) -> String {
    URL_SAFE_NO_PAD.encode(bytes::<32>(random))
}

/// Characters picked evenly from an alphabet of at most 256.
pub(crate) fn word(random: &dyn Random, alphabet: &[u8], length: usize) -> String {
    let limit = 256 - 256 % alphabet.len();
    let mut word = String::with_capacity(length);
    while word.len() < length {
        let [byte] = bytes::<1>(random);
        if usize::from(byte) < limit {
            word.push(char::from(alphabet[usize::from(byte) % alphabet.len()]));
        }
    }
    word
}

/// A request id in the usual spelling, 8-4-4-4-12 hexadecimal digits.
pub(crate) fn request_id(random: &dyn Random) -> String {
    let hex = hex::encode(bytes::<16>(random));
    [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ]
    .join("-")
}
