//! Wires the application, the AWS SDK, the keychain and the sandbox together, once for every host
//! (the desktop shell and the test host).

mod log;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use flow_app::{App, Cloud, Host, Options};
use flow_cloud::Pause;
use flow_sandbox::{PreviewAssets, Running, Sandbox, SandboxOptions};

pub use log::log_to;

/// What a host is started with.
pub struct Start {
    /// Everything that is kept lives below it.
    pub data_dir: PathBuf,
    /// Of the program.
    pub version: String,
    /// A file named on the command line.
    pub open_at_start: Option<PathBuf>,
    /// Files of the built window, by their path inside `ui/dist`.
    pub preview: Vec<(String, Vec<u8>)>,
}

/// The application and the sandbox it is served with.
pub struct Hosted {
    pub app: App,
    sandbox: tokio::sync::Mutex<Option<Running>>,
}

impl Hosted {
    /// Ends the sandbox; what it answered is on disk.
    pub async fn stop(&self) {
        if let Some(running) = self.sandbox.lock().await.take() {
            running.shutdown().await;
        }
    }
}

/// Starts sandbox and application. The error is a sentence for people.
pub async fn start(start: Start, host: Arc<dyn Host>) -> Result<Hosted, String> {
    let mut options = SandboxOptions::new(start.data_dir.join("sandbox"), flow_sandbox::lint_validator());
    options.preview = Some(PreviewAssets::new(start.preview));
    let running = Sandbox::serve(options).await.map_err(|error| error.to_string())?;
    let secrets = Arc::new(flow_aws::Keychain::new());
    let sandbox = flow_aws::SandboxAccess {
        endpoint: running.endpoint.clone(),
        region: running.region.clone(),
        access_key_id: running.access_key_id.clone(),
        secret_access_key: running.secret_access_key.clone(),
    };
    let region = running.region.clone();
    let cloud = Cloud {
        sandbox_region: Some(region),
        connector: Arc::new(flow_aws::AwsConnector::new(secrets.clone(), Some(sandbox))),
        secrets,
        profiles: Arc::new(flow_aws::ProfileFiles),
        pause: Arc::new(Clock),
    };
    let app = App::new(Options {
        data_dir: start.data_dir,
        version: start.version,
        open_at_start: start.open_at_start,
        host,
        cloud,
    });
    Ok(Hosted { app, sandbox: tokio::sync::Mutex::new(Some(running)) })
}

struct Clock;

#[async_trait]
impl Pause for Clock {
    async fn pause(&self, duration: Duration) {
        tokio::time::sleep(duration).await;
    }
}
