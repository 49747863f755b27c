//! One file per component, and the list of all.
