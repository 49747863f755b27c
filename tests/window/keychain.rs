//! Keys go to the keychain and nowhere else.

use std::path::Path;
use std::process::Command;

use flowsmith_tests::stage::{By, Stage, Window};

/// Found nowhere but in the keychain.
const CANARY: &str = "CanarySecretKeyThatMustNotLeak0123456789";

pub async fn run(stage: &Stage) {
    let data_dir = stage.data_dir("keychain");
    let window = stage.open(&data_dir, None).await;
    connect(&window).await;
    window.find(By::part("button", "Test Production")).await;
    // Nobody listens at that address: the connection is kept, its test fails in plain words.
    let kept = Command::new("secret-tool")
        .args(["search", "--all", "service", "Flowsmith"])
        .env("DBUS_SESSION_BUS_ADDRESS", stage.bus_address())
        .output()
        .expect("secret-tool runs");
    let kept = format!(
        "{}{}",
        String::from_utf8_lossy(&kept.stdout),
        String::from_utf8_lossy(&kept.stderr)
    );
    assert!(
        kept.contains(CANARY),
        "the keychain does not have it: {kept}"
    );

    let page = window.script("return document.documentElement.outerHTML + [...document.querySelectorAll('input')].map((one) => one.value).join()").await;
    assert!(
        !page.to_string().contains(CANARY),
        "the page still shows the secret"
    );
    window.close().await;
    assert_absent(&data_dir);
    assert_absent(&stage.home.path().join("config"));
    assert_absent(&stage.home.path().join("cache"));
}

pub async fn absent(stage: &Stage) {
    let window = stage.open(&stage.data_dir("no-keychain"), None).await;
    window
        .click(By::role("button", "Connect an AWS account"))
        .await;
    let words = window
        .find(By::part("dialog", "Connect an AWS account"))
        .await
        .text()
        .await
        .expect("its text");
    assert!(words.to_lowercase().contains("keychain"), "{words}");
    assert!(words.contains("profile"), "{words}");
    window.close().await;
}

async fn connect(window: &Window) {
    window
        .click(By::role("button", "Connect an AWS account"))
        .await;
    window.fill(By::role("textbox", "Name"), "Production").await;
    window
        .fill(By::role("textbox", "Access key ID"), "AKIAIOSFODNN7EXAMPLE")
        .await;
    window
        .fill(By::part("textbox", "Secret access key"), CANARY)
        .await;
    window
        .fill(By::role("combobox", "Region"), "eu-west-1")
        .await;
    window
        .fill(By::part("textbox", "Custom endpoint"), "http://127.0.0.1:9")
        .await;
    window.click(By::role("button", "Connect")).await;
}

fn assert_absent(folder: &Path) {
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                open.push(entry.path());
            } else if let Ok(bytes) = std::fs::read(entry.path()) {
                let leaked = bytes
                    .windows(CANARY.len())
                    .any(|window| window == CANARY.as_bytes());
                assert!(!leaked, "{} holds the secret", entry.path().display());
            }
        }
    }
}
