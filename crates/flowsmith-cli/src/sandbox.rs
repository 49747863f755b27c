use std::path::PathBuf;

use flow_sandbox::{Running, Sandbox, SandboxOptions};
use serde::Serialize;

use crate::{OK, out};

/// The first line on stdout: all that a client needs.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Access<'a> {
    endpoint: &'a str,
    region: &'a str,
    access_key_id: &'a str,
    secret_access_key: &'a str,
    waba_id: &'a str,
    phone_number_id: &'a str,
}

/// Serves until the process is interrupted.
pub fn run(port: u16, data: Option<PathBuf>) -> Result<u8, String> {
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    // Without a folder of its own the sandbox forgets everything when it ends.
    let temporary = match data {
        Some(_) => None,
        None => Some(tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?),
    };
    let folder = data.or_else(|| temporary.as_ref().map(|folder| folder.path().to_owned()));
    let folder = folder.ok_or("no data folder")?;
    runtime.block_on(async {
        let mut options = SandboxOptions::new(folder, flow_sandbox::lint_validator());
        options.port = Some(port);
        options.preview = crate::preview::assets();
        let running = Sandbox::serve(options)
            .await
            .map_err(|error| error.to_string())?;
        announce(&running)?;
        interrupted().await?;
        running.shutdown().await;
        Ok(OK)
    })
}

fn announce(running: &Running) -> Result<(), String> {
    let access = Access {
        endpoint: &running.endpoint,
        region: &running.region,
        access_key_id: &running.access_key_id,
        secret_access_key: &running.secret_access_key,
        waba_id: &running.waba_id,
        phone_number_id: &running.phone_number_id,
    };
    let line = serde_json::to_string(&access).map_err(|error| error.to_string())?;
    out::write(format!("{line}\n").as_bytes())
}

/// Ctrl+C, or the signal that process supervisors send.
async fn interrupted() -> Result<(), String> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut term = signal(SignalKind::terminate()).map_err(|error| error.to_string())?;
        tokio::select! {
            done = tokio::signal::ctrl_c() => done.map_err(|error| error.to_string()),
            _ = term.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c()
        .await
        .map_err(|error| error.to_string())
}
