//! Limits of a whole file or screen (fact base section 11). Limits of one property stand with the
//! property.

/// Bytes of the Flow JSON text.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;
pub const MAX_SCREENS: usize = 100;
/// Components on one screen according to the documentation.
pub const MAX_COMPONENTS: usize = 50;
/// Components on one screen that WhatsApp's checker lets through (fact base U2).
pub const MAX_COMPONENTS_CHECKED: usize = 100;
/// Screens that one screen may lead to.
pub const MAX_BRANCHES: usize = 10;
pub const MAX_IF_DEPTH: u32 = 3;
/// ImageCarousel components in the whole flow.
pub const MAX_CAROUSELS: usize = 3;
/// Files in the message that a completed flow sends.
pub const MAX_RESPONSE_FILES: u64 = 10;
/// Kilobytes of these files together.
pub const MAX_RESPONSE_KB: u64 = 102_400;
/// Files of a picker that names no maximum, and kilobytes of each that names no size.
pub const DEFAULT_PICKER_FILES: u64 = 30;
pub const DEFAULT_PICKER_FILE_KB: u64 = 25_600;
