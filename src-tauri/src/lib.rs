//! The desktop shell: one window, one command, dialogs, pictures. Everything the application
//! *does* lives in `flow-app`; here it only meets Tauri.

mod arguments;
mod close;
mod data_dir;
mod dropped;
mod pictures;
mod rpc;
mod shell;
mod start;
mod window;

use std::ffi::OsString;
use std::process::ExitCode;

/// Starts the application. `args`: at most one file to open.
pub fn run(args: Vec<OsString>) -> ExitCode {
    let file = match arguments::read(args) {
        Ok(arguments::Asked::Open(file)) => file,
        Ok(arguments::Asked::Print(text)) => {
            println!("{text}");
            return ExitCode::SUCCESS;
        }
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    match start::run(file) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("Flowsmith cannot start: {message}");
            ExitCode::FAILURE
        }
    }
}
