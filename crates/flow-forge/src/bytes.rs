//! Bytes without a pattern, the same each time.

/// A row of them that goes on as long as it is asked.
pub struct Bytes(u64);

impl Bytes {
    pub fn new(seed: u64) -> Bytes {
        Bytes(seed)
    }

    /// The next ones.
    pub fn some(&mut self, count: usize) -> Vec<u8> {
        let next = |_| {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) as u8
        };
        (0..count).map(next).collect()
    }
}
