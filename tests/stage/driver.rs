use std::process::{Command, Stdio};

use super::{Child, free_port, until};

/// WebKitWebDriver, one session at a time.
pub struct Driver {
    pub url: String,
    _process: Child,
}

impl Driver {
    pub async fn start(env: &[(String, String)]) -> Driver {
        let port = free_port();
        let process = Child::spawn(
            Command::new("WebKitWebDriver")
                .arg(format!("--port={port}"))
                .envs(env.iter().cloned())
                .env("TAURI_AUTOMATION", "true")
                .env("TAURI_WEBVIEW_AUTOMATION", "true")
                .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
                // Animations would make every picture a matter of luck.
                .env("GTK_THEME", "Adwaita")
                .stdout(Stdio::null())
                .stderr(Stdio::null()),
        );
        until("WebKitWebDriver listens", async || {
            tokio::net::TcpStream::connect(("127.0.0.1", port))
                .await
                .ok()
        })
        .await;
        Driver {
            url: format!("http://127.0.0.1:{port}"),
            _process: process,
        }
    }
}
