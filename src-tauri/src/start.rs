use std::path::PathBuf;
use std::sync::Arc;

use flow_host::{Hosted, Start};
use tauri::{AppHandle, Manager, RunEvent};

use crate::shell::Shell;
use crate::{close, data_dir, dropped, pictures, rpc, window};

/// Runs until the window is closed. Errors are sentences for people.
pub fn run(file: Option<PathBuf>) -> Result<(), String> {
    // WebKitGTK's DMABUF renderer shows an empty window on many drivers; ours to set before the
    // first thread starts, unless the person chose otherwise.
    if cfg!(target_os = "linux") && std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        // SAFETY: no other thread is running yet.
        unsafe { std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1") };
    }
    let data_dir = data_dir::choose()?;
    // Lives as long as the program: the last lines of the log are written when it is dropped.
    let _log = flow_host::log_to(&data_dir.join("logs"));

    // One program per data folder: a second start hands its file to the first.
    let single = tauri_plugin_single_instance::Builder::new()
        .dbus_id(format!(
            "io.flowsmith.data-{}",
            data_dir::fingerprint(&data_dir)
        ))
        .callback(|app, args, folder| {
            window::show(app);
            if let Some(file) = args.get(1) {
                let path = PathBuf::from(folder).join(file);
                if let Some(hosted) = app.try_state::<Hosted>() {
                    hosted.app.hand_over(path);
                }
            }
        })
        .build();

    let app = tauri::Builder::default()
        .plugin(single)
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .register_asynchronous_uri_scheme_protocol(pictures::SCHEME, pictures::answer)
        .invoke_handler(tauri::generate_handler![rpc::rpc])
        .on_window_event(|window, event| {
            close::ask_first(window, event);
            dropped::offer(window, event);
        })
        .setup(move |app| {
            let shell = Arc::new(Shell::new(app.handle().clone()));
            let preview = preview_page(app.handle());
            let start = Start {
                data_dir: data_dir.clone(),
                version: app.package_info().version.to_string(),
                open_at_start: file,
                preview,
            };
            let hosted = match tauri::async_runtime::block_on(flow_host::start(start, shell)) {
                Ok(hosted) => hosted,
                // Tauri would panic on an error here; nothing has been opened yet.
                Err(message) => {
                    eprintln!("Flowsmith cannot start: {message}");
                    std::process::exit(1);
                }
            };
            app.manage(hosted);
            window::open(app.handle(), &data_dir)?;
            Ok(())
        })
        .build(tauri::generate_context!())
        .map_err(|error| error.to_string())?;
    app.run(|app, event| {
        if let RunEvent::Exit = event
            && let Some(hosted) = app.try_state::<Hosted>()
        {
            tauri::async_runtime::block_on(hosted.stop());
        }
    });
    Ok(())
}

/// The pages of `ui/dist`, which the sandbox serves its preview from.
fn preview_page(app: &AppHandle) -> Vec<(String, Vec<u8>)> {
    let assets = app.asset_resolver();
    let names: Vec<String> = assets.iter().map(|(name, _)| name.to_string()).collect();
    names
        .into_iter()
        .filter_map(|name| {
            let name = name.trim_start_matches('/').to_owned();
            let asset = assets.get(name.clone())?;
            Some((name, asset.bytes))
        })
        .collect()
}
