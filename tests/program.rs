//! The command `flowsmith`, started as people start it.

use std::ffi::OsStr;
use std::process::Command;

use crate::place;

/// What became of a run.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub stdout: Vec<u8>,
    pub stderr: String,
}

/// Runs `flowsmith` with these words.
pub fn flowsmith<'a>(args: impl IntoIterator<Item = &'a OsStr>) -> Ran {
    let output = Command::new(place::program("flowsmith"))
        .args(args)
        .output()
        .expect("flowsmith runs");
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!stderr.contains("panicked"), "{stderr}");
    Ran {
        code: output.status.code().expect("it ended by itself"),
        stdout: output.stdout,
        stderr,
    }
}
