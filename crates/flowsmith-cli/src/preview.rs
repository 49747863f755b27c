//! The window's built files, as they were when this program was built.

use flow_sandbox::PreviewAssets;

include!(concat!(env!("OUT_DIR"), "/preview.rs"));

/// `None` when the window had not been built.
pub fn assets() -> Option<PreviewAssets> {
    (!FILES.is_empty())
        .then(|| PreviewAssets::new(FILES.iter().map(|(path, bytes)| (*path, *bytes))))
}
