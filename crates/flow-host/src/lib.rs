//! Wires the application, the AWS SDK, the keychain and the sandbox together, once for every host
//! (the desktop shell and the test host).

mod log;

use std::path::PathBuf;
use std::sync::Arc;

use flow_app::{App, Cloud, Host, Options, Profiles};
use flow_aws::{AwsConnector, Keychain, TokioPause};
use flow_cloud::{Secret, StaticKeys};
use flow_sandbox::{PreviewAssets, Running, Sandbox, SandboxOptions, StartError};

pub use log::log_to;

/// The name under which the keychain shows our entries.
const KEYCHAIN_SERVICE: &str = "Flowsmith";

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

/// Starts sandbox and application. The error is a sentence for people. A sandbox that cannot be
/// served keeps nothing else from working: its connection says why.
pub async fn start(start: Start, host: Arc<dyn Host>) -> Result<Hosted, String> {
    let mut options = SandboxOptions::new(
        start.data_dir.join("sandbox"),
        flow_sandbox::lint_validator(),
    );
    options.preview = Some(PreviewAssets::new(start.preview));
    let secrets = Arc::new(Keychain::new(KEYCHAIN_SERVICE));
    let connector = Arc::new(AwsConnector::new(secrets.clone()));
    let running = match Sandbox::serve(options).await {
        Ok(running) => {
            let keys = StaticKeys {
                access_key_id: running.access_key_id.clone(),
                secret_access_key: Secret::new(running.secret_access_key.clone()),
                session_token: None,
            };
            connector.set_sandbox(&running.endpoint, &running.region, keys);
            Some(running)
        }
        // Two programs on one data folder would undo each other's work.
        Err(error @ StartError::DataDirInUse { .. }) => return Err(error.to_string()),
        // A taken port or a damaged file of the sandbox keeps nobody from their own files.
        Err(error) => {
            tracing::error!(%error, "the local sandbox cannot be served");
            connector.set_no_sandbox(&error.to_string());
            None
        }
    };
    let cloud = Cloud {
        sandbox_region: Some(flow_sandbox::REGION.to_owned()),
        profiles: Arc::new(OwnProfiles(connector.clone())),
        connector,
        secrets,
        pause: Arc::new(TokioPause),
    };
    let app = App::new(Options {
        data_dir: start.data_dir,
        version: start.version,
        open_at_start: start.open_at_start,
        host,
        cloud,
    });
    Ok(Hosted {
        app,
        sandbox: tokio::sync::Mutex::new(running),
    })
}

/// The named profiles of the person's own AWS files, as the connector would read them.
struct OwnProfiles(Arc<AwsConnector>);

impl Profiles for OwnProfiles {
    fn names(&self) -> Vec<String> {
        self.0.profile_names()
    }
}
