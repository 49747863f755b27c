//! What the tests of whole programs share: where things are, and a stage on which the real window
//! can play (display, session bus, keychain, WebDriver).

pub mod place;
pub mod program;
pub mod stage;
