//! The real window: a handful of journeys through the built program, driven by WebKitWebDriver on
//! a display, a session bus and a keychain of their own.

mod shut;

use flowsmith_tests::stage::{Size, Stage};

/// One test: WebKitWebDriver serves one session at a time, and the stage is costly to set.
#[tokio::test]
async fn the_real_window() {
    let stage = Stage::set(Size(1280, 800), true).await;
    shut::run(&stage).await;
}
