use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value as Json, json};

use super::driver::Driver;
use super::finder::{By, SCRIPT};
use super::wait::until_or;
use super::{display, until};
use crate::place;

/// Key under which WebDriver hands out elements (W3C WebDriver, section 11).
const ELEMENT_KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Keys that have no letter (W3C WebDriver, section 17.4.2).
pub struct Key;

impl Key {
    pub const TAB: &str = "\u{e004}";
    pub const SHIFT: &str = "\u{e008}";
    pub const CONTROL: &str = "\u{e009}";
    pub const ALT: &str = "\u{e00a}";
    pub const ESCAPE: &str = "\u{e00c}";
    pub const ENTER: &str = "\u{e007}";
    pub const BACKSPACE: &str = "\u{e003}";
    pub const DELETE: &str = "\u{e017}";
    pub const UP: &str = "\u{e013}";
    pub const DOWN: &str = "\u{e015}";
}

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
        let what = format!("{by:?}");
        until_or(
            &what,
            async || self.all(by).await.into_iter().next(),
            || self.evidence(),
        )
        .await
    }

    /// Waits until nothing fits any more.
    pub async fn gone(&self, by: By<'_>) {
        let what = format!("no {by:?}");
        let gone = async || self.all(by).await.is_empty().then_some(());
        until_or(&what, gone, || self.evidence()).await;
    }

    pub async fn click(&self, by: By<'_>) {
        let what = format!("{by:?} takes a click");
        let click = async || self.all(by).await.into_iter().next()?.click().await.ok();
        until_or(&what, click, || self.evidence()).await;
    }

    /// A picture of what was there instead.
    fn evidence(&self) {
        let path = place::evidence("window.png");
        self.picture(&path);
        eprintln!("what was there instead: {}", path.display());
    }

    /// Replaces the text of a field.
    pub async fn fill(&self, by: By<'_>, text: &str) {
        let field = self.find(by).await;
        field.click().await.expect("the field takes a click");
        self.chord(&[Key::CONTROL], "a").await;
        if text.is_empty() {
            self.chord(&[], Key::BACKSPACE).await;
        } else {
            self.type_text(text).await;
        }
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
        for element in [to, from] {
            let args = vec![serde_json::to_value(element).expect("an element is JSON")];
            let script = "arguments[0].scrollIntoView({ block: 'nearest' })";
            self.client
                .execute(script, args)
                .await
                .expect("it can be scrolled to");
        }
        self.settle().await;
        self.picture(&place::evidence("drag.png"));
        let (x, y, w, h) = from.rectangle().await.expect("it has a place");
        let (to_x, to_y, to_w, to_h) = to.rectangle().await.expect("it has a place");
        let start = (x + w / 2.0, y + h / 2.0);
        let end = (to_x + to_w * at.0, to_y + to_h * at.1);
        let step = |x: f64, y: f64| PointerAction::MoveTo {
            duration: Some(Duration::from_millis(15)),
            x,
            y,
        };
        let mut lift = MouseActions::new("mouse".into())
            .then(step(start.0, start.1))
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            });
        for part in 1..=12 {
            let t = f64::from(part) / 12.0;
            let way = |from: f64, to: f64| from + (to - from) * t;
            lift = lift.then(step(way(start.0, end.0), way(start.1, end.1)));
        }
        self.client
            .perform_actions(lift)
            .await
            .expect("the pointer moves");
        // A hand lets go once it sees where the thing would land.
        let line = async || {
            self.client
                .find(Locator::Css("[data-drop-line]"))
                .await
                .ok()
        };
        until_or("the line where it would land", line, || self.evidence()).await;
        let drop = MouseActions::new("mouse".into())
            .then(step(end.0, end.1))
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        self.client
            .perform_actions(drop)
            .await
            .expect("the pointer lets go");
    }

    /// Waits for an element by CSS selector, for what has no role of its own.
    pub async fn css(&self, selector: &str) -> Element {
        until(selector, async || {
            self.client.find(Locator::Css(selector)).await.ok()
        })
        .await
    }

    /// Chooses a theme in the settings.
    pub async fn theme(&self, name: &str) {
        self.click(By::role("button", "Settings")).await;
        self.click(By::role("radio", name)).await;
        self.press_escape().await;
        self.gone(By::role("dialog", "Settings")).await;
    }

    pub async fn press_escape(&self) {
        self.chord(&[], Key::ESCAPE).await;
    }

    /// Waits until nothing moves any more: no animation runs and two frames have been drawn.
    pub async fn settle(&self) {
        until("a still window", async || {
            let script =
                "return document.getAnimations().every((one) => one.playState !== 'running')";
            (self.script(script).await == Json::Bool(true)).then_some(())
        })
        .await;
        let frames = "const done = arguments[arguments.length - 1]; requestAnimationFrame(() => requestAnimationFrame(() => done(null)))";
        self.client
            .execute_async(frames, Vec::new())
            .await
            .expect("frames are drawn");
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str) -> Json {
        self.client
            .execute(script, Vec::new())
            .await
            .expect("the script runs")
    }

    /// The same for a script that answers through its last argument, a function.
    pub async fn script_async(&self, script: &str) -> Json {
        self.client
            .execute_async(script, Vec::new())
            .await
            .expect("the script answers")
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
