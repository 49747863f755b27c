use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder};
use serde_json::{Value as Json, json};

use super::driver::Driver;
use super::finder::{By, SCRIPT};
use super::{display, until};
use crate::place;

/// Key under which WebDriver hands out elements (W3C WebDriver, section 11).
const ELEMENT_KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The desktop program's window, driven as a person would.
pub struct Window {
    pub client: Client,
    display: String,
    data_dir: PathBuf,
}

impl Window {
    pub(super) async fn open(
        driver: &Driver,
        display: String,
        data_dir: &Path,
        file: Option<&Path>,
    ) -> Window {
        // `env` hands the data folder over and becomes the program itself.
        let mut args = vec![
            format!("FLOWSMITH_DATA_DIR={}", data_dir.display()),
            place::program("flowsmith-desktop")
                .to_string_lossy()
                .into_owned(),
        ];
        args.extend(file.map(|file| file.to_string_lossy().into_owned()));
        let capabilities = json!({
            "webkitgtk:browserOptions": { "binary": "/usr/bin/env", "args": args }
        });
        let Json::Object(capabilities) = capabilities else {
            unreachable!("written as an object")
        };
        // The driver refuses a second session for a moment after the first has ended.
        let client = until("a WebDriver session", async || {
            ClientBuilder::new(hyper_connector())
                .capabilities(capabilities.clone())
                .connect(&driver.url)
                .await
                .ok()
        })
        .await;
        Window {
            client,
            display,
            data_dir: data_dir.to_owned(),
        }
    }

    /// Everything seen that fits.
    pub async fn all(&self, by: By<'_>) -> Vec<Element> {
        let args = vec![json!(by.role), json!(by.name), json!(by.exact), Json::Null];
        let found = self
            .client
            .execute(SCRIPT, args)
            .await
            .unwrap_or(Json::Null);
        let Json::Array(found) = found else {
            return Vec::new();
        };
        found
            .into_iter()
            .filter_map(|element| element.get(ELEMENT_KEY)?.as_str().map(str::to_owned))
            .map(|id| Element::from_element_id(self.client.clone(), id.into()))
            .collect()
    }

    /// Waits for it.
    pub async fn find(&self, by: By<'_>) -> Element {
        until(&format!("{by:?}"), async || {
            self.all(by).await.into_iter().next()
        })
        .await
    }

    /// Waits until nothing fits any more.
    pub async fn gone(&self, by: By<'_>) {
        until(&format!("no {by:?}"), async || {
            self.all(by).await.is_empty().then_some(())
        })
        .await;
    }

    pub async fn click(&self, by: By<'_>) {
        until(&format!("{by:?} takes a click"), async || {
            self.all(by).await.into_iter().next()?.click().await.ok()
        })
        .await;
    }

    /// Replaces the text of a field.
    pub async fn fill(&self, by: By<'_>, text: &str) {
        let field = self.find(by).await;
        field.click().await.expect("the field takes a click");
        self.chord(&["\u{e009}"], "a").await;
        self.type_text(text).await;
    }

    /// Types into whatever has the focus.
    pub async fn type_text(&self, text: &str) {
        let keys = text
            .chars()
            .fold(KeyActions::new("keyboard".into()), |keys, letter| {
                keys.then(KeyAction::Down { value: letter })
                    .then(KeyAction::Up { value: letter })
            });
        self.client
            .perform_actions(keys)
            .await
            .expect("keys are typed");
    }

    /// Holds the modifiers, presses the key.
    pub async fn chord(&self, modifiers: &[&str], key: &str) {
        let letters = |keys: &[&str]| keys.iter().flat_map(|key| key.chars()).collect::<Vec<_>>();
        let held = letters(modifiers);
        let mut keys = KeyActions::new("keyboard".into());
        for value in &held {
            keys = keys.then(KeyAction::Down { value: *value });
        }
        for value in key.chars() {
            keys = keys
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        for value in held.into_iter().rev() {
            keys = keys.then(KeyAction::Up { value });
        }
        self.client
            .perform_actions(keys)
            .await
            .expect("keys are typed");
    }

    /// Drags with the pointer from one middle to a point of another element (`(0.5, 0.5)` is its
    /// middle), in small steps as a hand does.
    pub async fn drag(&self, from: &Element, to: &Element, at: (f64, f64)) {
        let (x, y, w, h) = from.rectangle().await.expect("it has a place");
        let (to_x, to_y, to_w, to_h) = to.rectangle().await.expect("it has a place");
        let start = (x + w / 2.0, y + h / 2.0);
        let end = (to_x + to_w * at.0, to_y + to_h * at.1);
        let step = |x: f64, y: f64| PointerAction::MoveTo {
            duration: Some(Duration::from_millis(15)),
            x,
            y,
        };
        let mut mouse = MouseActions::new("mouse".into())
            .then(step(start.0, start.1))
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            });
        for part in 1..=12 {
            let t = f64::from(part) / 12.0;
            mouse = mouse.then(step(
                start.0 + (end.0 - start.0) * t,
                start.1 + (end.1 - start.1) * t,
            ));
        }
        mouse = mouse
            .then(step(end.0, end.1))
            .then(PointerAction::Pause {
                duration: Duration::from_millis(50),
            })
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        self.client
            .perform_actions(mouse)
            .await
            .expect("the pointer moves");
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str) -> Json {
        self.client
            .execute(script, Vec::new())
            .await
            .expect("the script runs")
    }

    /// Takes a picture of the screen.
    pub fn picture(&self, path: &Path) {
        display::picture(&self.display, path);
    }

    /// Kills the program as a power cut would.
    pub fn kill(&self) {
        for pid in self.processes() {
            let status = std::process::Command::new("kill")
                .args(["-9", &pid.to_string()])
                .status();
            assert!(
                status.is_ok_and(|status| status.success()),
                "process {pid} is killed"
            );
        }
    }

    /// Ends the session; the driver closes the program.
    pub async fn close(self) {
        // A killed program cannot end its session any more.
        let _ = self.client.clone().close().await;
        until("the program has ended", async || {
            self.processes().is_empty().then_some(())
        })
        .await;
    }

    /// The desktop programs that run on this data folder.
    fn processes(&self) -> Vec<u32> {
        let wanted = format!("FLOWSMITH_DATA_DIR={}", self.data_dir.display());
        let Ok(entries) = std::fs::read_dir("/proc") else {
            return Vec::new();
        };
        entries
            .flatten()
            .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok())
            .filter(|pid| {
                let is_ours = std::fs::read_link(format!("/proc/{pid}/exe"))
                    .is_ok_and(|exe| exe.ends_with("flowsmith-desktop"));
                is_ours
                    && std::fs::read(format!("/proc/{pid}/environ")).is_ok_and(|environ| {
                        environ
                            .split(|byte| *byte == 0)
                            .any(|entry| entry == wanted.as_bytes())
                    })
            })
            .collect()
    }
}

fn hyper_connector() -> hyper_util::client::legacy::connect::HttpConnector {
    hyper_util::client::legacy::connect::HttpConnector::new()
}
