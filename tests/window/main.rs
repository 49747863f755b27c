//! The real window: a handful of journeys through the built program, driven by WebKitWebDriver on
//! a display, a session bus and a keychain of their own.

mod design;
mod keyboard;
mod keychain;
mod lifecycle;
mod recovery;
mod shut;

use flowsmith_tests::stage::{Size, Stage};

/// One test: WebKitWebDriver serves one session at a time, and the stage is costly to set.
#[tokio::test]
async fn the_real_window() {
    let stage = Stage::set(Size(1280, 800), true).await;
    println!("shut by default");
    shut::run(&stage).await;
    println!("drag, type, undo, save, reopen");
    design::run(&stage).await;
    println!("the same with the keyboard alone");
    keyboard::run(&stage).await;
    println!("killed, and offered back");
    recovery::run(&stage).await;
    println!("published, held by the sandbox as saved, opened from there");
    lifecycle::run(&stage).await;
    println!("a key pair goes to the keychain and nowhere else");
    keychain::run(&stage).await;
}

/// Without a keychain the window says so in plain words and offers profiles.
#[tokio::test]
async fn without_a_keychain() {
    let stage = Stage::set(Size(1280, 800), false).await;
    keychain::absent(&stage).await;
}
