//! The desktop shell: one window, one command, dialogs, pictures. Everything the application
//! *does* lives in `flow-app`; here it only meets Tauri.

mod data_dir;
mod window;

use std::ffi::OsString;
use std::process::ExitCode;

/// Starts the application. `args`: at most one file to open.
pub fn run(args: Vec<OsString>) -> ExitCode {
    // WebKitGTK's DMABUF renderer shows an empty window on many drivers; ours to set before the
    // first thread starts, unless the person chose otherwise.
    if cfg!(target_os = "linux") && std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        // SAFETY: no other thread is running yet.
        unsafe { std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1") };
    }
    let _ = args;
    let data_dir = match data_dir::choose() {
        Ok(dir) => dir,
        Err(message) => {
            eprintln!("Flowsmith cannot start: {message}");
            return ExitCode::FAILURE;
        }
    };
    let result = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![rpc])
        .setup(move |app| window::open(app.handle(), &data_dir).map_err(Into::into))
        .run(tauri::generate_context!());
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Flowsmith cannot start: {error}");
            ExitCode::FAILURE
        }
    }
}

#[tauri::command]
fn rpc(command: String) -> String {
    command
}
