//! What is kept on disk.

mod atomic;
mod blocks;
mod journal;
mod kept;
mod links;
mod recent;
mod settings;
mod watch;

pub use atomic::write_atomically;
pub use blocks::{Block, Blocks};
pub use journal::{Header, Journal, Recovered, find_recoveries, remove as remove_journal};
pub use kept::Kept;
pub use links::{LinkRecord, Links, Sent};
pub use recent::{Recent, RecentFile};
pub use settings::SettingsFile;
pub use watch::Watch;

use sha2::{Digest, Sha256};

/// Sha256 of a file's content; tells whether another program changed it.
pub type ContentHash = [u8; 32];

pub fn content_hash(bytes: &[u8]) -> ContentHash {
    Sha256::digest(bytes).into()
}
