use std::fmt;
use std::io;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::app::App;
use crate::credentials::Credentials;
use crate::options::SandboxOptions;
use crate::preview::Plays;
use crate::seal::Seal;
use crate::store::Store;
use crate::wire;

/// How long calls under way may still take when the sandbox is shut down.
const GRACE: Duration = Duration::from_secs(2);

/// Why a sandbox could not start, in words for people.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("The sandbox's data folder {} is already served by another process.", path.display())]
    DataDirInUse { path: PathBuf },
    #[error("The sandbox's data in {} cannot be used: {error}", path.display())]
    DataDir { path: PathBuf, error: io::Error },
    #[error(
        "The sandbox's file {} is damaged ({why}). Repair or remove it; nothing was changed.",
        path.display()
    )]
    Damaged { path: PathBuf, why: String },
    /// The kept port is not given up silently: preview links already handed out name it.
    #[error(
        "Port {port} on 127.0.0.1 is taken by another program, and this sandbox's preview links \
         use it. Stop that program, or choose another port (the links then stop working)."
    )]
    PortTaken { port: u16 },
    #[error("The sandbox cannot listen on 127.0.0.1: {0}")]
    Listen(io::Error),
    #[error("The sandbox could not keep its port: {0}")]
    KeepPort(String),
}

/// A local stand-in for AWS End User Messaging Social.
pub struct Sandbox;

impl Sandbox {
    /// Locks the data folder, binds the port and begins to answer. Needs a tokio runtime, on which
    /// it keeps running until [`Running::shutdown`] or until [`Running`] is dropped.
    pub async fn serve(options: SandboxOptions) -> Result<Running, StartError> {
        let now = options.clock.now().unix_timestamp();
        let mut store = Store::open(&options.data_dir, options.random.as_ref(), now)?;
        let wanted = options
            .port
            .filter(|port| *port != 0)
            .or(store.settings.port);
        let (listener, port) = listen(wanted).await?;
        store
            .keep_port(port)
            .map_err(|error| StartError::KeepPort(error.0))?;

        let credentials = Credentials::fresh(options.random.as_ref());
        let settings = store.settings.clone();
        let (close, closing) = watch::channel(false);
        let app = Arc::new(App {
            seal: Seal::new(&settings.key()),
            store: Mutex::new(store),
            settings: settings.clone(),
            validator: options.validator,
            assets: options.preview,
            clock: options.clock,
            random: options.random,
            credentials: credentials.clone(),
            port,
            faults: options.faults,
            closing: closing.clone(),
            plays: Plays::default(),
        });
        let router = wire::router(Arc::clone(&app));
        let mut told = closing;
        let served = tokio::spawn(async move {
            let closed = async move {
                // An error means that the sender is gone, which is closing too.
                let _ = told.wait_for(|closed| *closed).await;
            };
            axum::serve(listener, router)
                .with_graceful_shutdown(closed)
                .await
        });
        Ok(Running {
            endpoint: format!("http://127.0.0.1:{port}"),
            region: settings.region.clone(),
            access_key_id: credentials.access_key_id,
            secret_access_key: credentials.secret_access_key,
            waba_id: settings.waba_id(),
            phone_number_id: settings.phone_number_id(),
            app,
            close,
            served: Some(served),
        })
    }
}

async fn listen(wanted: Option<u16>) -> Result<(TcpListener, u16), StartError> {
    let bound = TcpListener::bind((Ipv4Addr::LOCALHOST, wanted.unwrap_or(0))).await;
    match (bound, wanted) {
        (Ok(listener), _) => {
            let port = listener.local_addr().map_err(StartError::Listen)?.port();
            Ok((listener, port))
        }
        (Err(error), Some(port)) if error.kind() == io::ErrorKind::AddrInUse => {
            Err(StartError::PortTaken { port })
        }
        (Err(error), _) => Err(StartError::Listen(error)),
    }
}

/// A sandbox that answers. Dropping it stops it as well, without waiting.
pub struct Running {
    /// `http://127.0.0.1:PORT`, for an endpoint override.
    pub endpoint: String,
    pub region: String,
    /// New with every run.
    pub access_key_id: String,
    /// New with every run.
    pub secret_access_key: String,
    /// The linked account, `waba-...`; kept per data folder.
    pub waba_id: String,
    /// Its phone number, `phone-number-id-...`; kept per data folder.
    pub phone_number_id: String,
    app: Arc<App>,
    close: watch::Sender<bool>,
    served: Option<JoinHandle<io::Result<()>>>,
}

impl fmt::Debug for Running {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Running({})", self.endpoint)
    }
}

impl Running {
    /// Lets calls under way end (for at most two seconds), stops answering, and unlocks the folder.
    pub async fn shutdown(mut self) {
        self.close.send_replace(true);
        if let Some(mut served) = self.served.take()
            && tokio::time::timeout(GRACE, &mut served).await.is_err()
        {
            served.abort();
        }
    }

    /// Serves until the process is told to end; fails when the listener does.
    pub async fn wait(mut self) -> io::Result<()> {
        match self.served.take() {
            Some(served) => served.await.map_err(io::Error::other)?,
            None => Ok(()),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.close.send_replace(true);
        if let Some(served) = self.served.take() {
            served.abort();
        }
        self.app.store().close();
    }
}
