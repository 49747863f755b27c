//! Connecting with keys of one's own, as to AWS: here to a second sandbox, as a stranger.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use flowsmith_tests::place;
use flowsmith_tests::stage::{By, Child, Stage};

use crate::tour::Tour;

pub async fn run(stage: &Stage, tour: &mut Tour) {
    let mut sandbox = Child::spawn(
        Command::new(place::program("flowsmith"))
            .args(["sandbox", "--data"])
            .arg(stage.data_dir("other-sandbox"))
            .stdout(Stdio::piped()),
    );
    let stdout = sandbox
        .process()
        .stdout
        .take()
        .expect("its output is piped");
    let mut line = String::new();
    BufReader::new(stdout)
        .read_line(&mut line)
        .expect("the sandbox says how to connect");
    let access: serde_json::Value = serde_json::from_str(&line).expect("JSON");
    let text = |name: &str| access[name].as_str().expect("a text").to_owned();

    let window = stage.open(&stage.data_dir("main"), None).await;
    window
        .click(By::role("button", "Connect an AWS account"))
        .await;
    window
        .fill(By::role("textbox", "Name"), "Team sandbox")
        .await;
    window
        .fill(By::role("textbox", "Access key ID"), &text("accessKeyId"))
        .await;
    window
        .fill(
            By::part("textbox", "Secret access key"),
            &text("secretAccessKey"),
        )
        .await;
    window
        .fill(By::role("combobox", "Region"), &text("region"))
        .await;
    window
        .fill(By::part("textbox", "Custom endpoint"), &text("endpoint"))
        .await;
    tour.step(
        &window,
        "Keys go to the operating system's keychain and nowhere else",
    )
    .await;
    window.click(By::role("button", "Connect")).await;
    window.find(By::part("button", "Test Team sandbox")).await;
    tour.step(&window, "Connected and tested").await;
    window.close().await;
}
