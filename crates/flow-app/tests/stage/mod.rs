//! An application with a made-up person in front of it: dialogs answer what the test says, time
//! stands still unless it is moved, accounts and keys are in memory.
#![allow(dead_code)]

pub mod problems;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use flow_app::protocol::{AppEvent, ErrorCode};
use flow_app::{App, Cloud, Host, Options, Profiles};
use flow_cloud::memory::{MemorySecrets, MemoryService};
use flow_cloud::{CloudError, Connection, Connector, FlowService, NoPause, SecretStore};
use serde_json::{Value as Json, json};

pub struct Person {
    pub picks: Mutex<Option<PathBuf>>,
    pub suggested: Mutex<Option<String>>,
    pub browsed: Mutex<Vec<String>>,
    now: AtomicI64,
    random: AtomicU64,
    events: Sender<AppEvent>,
}

#[async_trait]
impl Host for Person {
    async fn ask_open(&self) -> Option<PathBuf> {
        self.picks.lock().unwrap().take()
    }

    async fn ask_save(&self, _: Option<&Path>, suggested: &str) -> Option<PathBuf> {
        *self.suggested.lock().unwrap() = Some(suggested.to_owned());
        self.picks.lock().unwrap().take()
    }

    fn open_url(&self, url: &str) -> Result<(), String> {
        self.browsed.lock().unwrap().push(url.to_owned());
        Ok(())
    }

    fn now_ms(&self) -> i64 {
        self.now.fetch_add(10_000, Ordering::Relaxed)
    }

    fn random(&self) -> u64 {
        self.random.fetch_add(1, Ordering::Relaxed)
    }

    fn emit(&self, event: AppEvent) {
        let _ = self.events.send(event);
    }
}

/// Every connection leads to the same account in memory.
pub struct OneService(pub Arc<MemoryService>);

#[async_trait]
impl Connector for OneService {
    async fn connect(&self, _: &Connection) -> Result<Arc<dyn FlowService>, CloudError> {
        Ok(Arc::clone(&self.0) as Arc<dyn FlowService>)
    }
}

struct TwoProfiles;

impl Profiles for TwoProfiles {
    fn names(&self) -> Vec<String> {
        vec!["default".into(), "work".into()]
    }
}

pub struct Stage {
    pub app: App,
    pub person: Arc<Person>,
    pub service: Arc<MemoryService>,
    pub folder: PathBuf,
    events: Receiver<AppEvent>,
    // Dropped last.
    owned: Option<tempfile::TempDir>,
}

impl Stage {
    pub fn new() -> Stage {
        Stage::with_secrets(Arc::new(MemorySecrets::default()))
    }

    pub fn with_secrets(secrets: Arc<dyn SecretStore>) -> Stage {
        let owned = tempfile::tempdir().unwrap();
        let folder = owned.path().canonicalize().unwrap();
        let mut stage = Stage::in_folder(&folder, secrets);
        stage.owned = Some(owned);
        stage
    }

    /// An account that has its own opinion on Flow JSON.
    pub fn with_service(service: MemoryService) -> Stage {
        let owned = tempfile::tempdir().unwrap();
        let folder = owned.path().canonicalize().unwrap();
        let secrets = Arc::new(MemorySecrets::default());
        let mut stage = Stage::over(&folder, secrets, Arc::new(service));
        stage.owned = Some(owned);
        stage
    }

    /// A start over a data folder that is there already.
    pub fn in_folder(folder: &Path, secrets: Arc<dyn SecretStore>) -> Stage {
        Stage::over(folder, secrets, Arc::new(MemoryService::default()))
    }

    /// The same, with an account that is there already.
    pub fn over(
        folder: &Path,
        secrets: Arc<dyn SecretStore>,
        service: Arc<MemoryService>,
    ) -> Stage {
        let (sender, events) = channel();
        let person = Arc::new(Person {
            picks: Mutex::default(),
            suggested: Mutex::default(),
            browsed: Mutex::default(),
            now: AtomicI64::new(1_700_000_000_000),
            random: AtomicU64::new(u64::from(std::process::id())),
            events: sender,
        });
        let app = App::new(Options {
            data_dir: folder.join("data"),
            version: "0.0.0".into(),
            open_at_start: None,
            host: Arc::clone(&person) as Arc<dyn Host>,
            cloud: Cloud {
                sandbox_region: Some("eu-central-1".into()),
                connector: Arc::new(OneService(Arc::clone(&service))),
                secrets,
                profiles: Arc::new(TwoProfiles),
                pause: Arc::new(NoPause),
            },
        });
        Stage {
            app,
            person,
            service,
            folder: folder.to_owned(),
            events,
            owned: None,
        }
    }

    /// Carries out a command as the window would.
    pub fn call(&self, command: &str, request: Json) -> Json {
        self.try_call(command, request)
            .unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    pub fn refused(&self, command: &str, request: Json) -> ErrorCode {
        match self.try_call(command, request) {
            Ok(answer) => panic!("{command} should be refused, but answered {answer}"),
            Err(error) => error.code,
        }
    }

    pub fn try_call(
        &self,
        command: &str,
        request: Json,
    ) -> Result<Json, flow_app::protocol::WireError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let answer = runtime.block_on(self.app.call(command, request.to_string().as_bytes()))?;
        Ok(serde_json::from_str(&answer).unwrap())
    }

    /// The next event that is wanted; others are passed over.
    pub fn wait_for(&self, wanted: impl Fn(&AppEvent) -> bool) -> AppEvent {
        loop {
            let event = self
                .events
                .recv_timeout(Duration::from_secs(20))
                .expect("an event");
            if wanted(&event) {
                return event;
            }
        }
    }

    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub fn open(&self, path: &Path) -> Json {
        self.app.offer(path);
        self.call("open_file", json!({ "path": path }))
    }

    /// Saves to the place that the person chooses in the dialog.
    pub fn save_as(&self, session: &Json, path: &Path) -> Json {
        *self.person.picks.lock().unwrap() = Some(path.to_owned());
        self.call("save_as", json!({ "session": session }))
    }

    /// Sets one property and gives back the patch.
    pub fn set(&self, session: &Json, node: &Json, path: &str, value: &str) -> Json {
        let revision =
            self.call("document", json!({ "session": session }))["document"]["revision"].clone();
        self.call(
            "edit",
            json!({
                "session": session,
                "baseRevision": revision,
                "edits": [{ "kind": "set", "node": node, "path": path, "value": value }],
                "label": "Change it",
                "coalesce": null,
                "selection": [],
            }),
        )
    }
}

pub const SMALL: &str = r#"{
  "version": "7.3",
  "screens": [
    {
      "id": "ASK",
      "title": "Ask",
      "terminal": true,
      "data": { "hello": { "type": "string", "__example__": "Hi" } },
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          { "type": "TextHeading", "text": "${data.hello}" },
          { "type": "Form", "name": "f", "children": [
            { "type": "TextInput", "name": "who", "label": "Who" },
            { "type": "Footer", "label": "Send it", "on-click-action": { "name": "complete", "payload": { "who": "${form.who}" } } }
          ] }
        ]
      }
    }
  ]
}
"#;
