//! Unsaved work survives kill -9.

use flowsmith_tests::stage::{By, Stage, until};

use super::design::TEMPLATE;

pub async fn run(stage: &Stage) {
    let data_dir = stage.data_dir("recovery");
    let file = stage.home.path().join("Killed.json");
    std::fs::write(&file, TEMPLATE).expect("a file");
    let window = stage.open(&data_dir, Some(&file)).await;
    window.click(By::part("option", "Large heading")).await;
    window
        .fill(By::role("textbox", "Text"), "Survives a power cut")
        .await;
    window
        .find(By::part("option", "Survives a power cut"))
        .await;
    until("the journal", async || {
        let journal = std::fs::read_dir(data_dir.join("journal")).ok()?;
        journal
            .flatten()
            .any(|entry| {
                std::fs::read_to_string(entry.path())
                    .is_ok_and(|text| text.contains("Survives a power cut"))
            })
            .then_some(())
    })
    .await;
    window.kill();
    window.close().await;
    assert_eq!(
        std::fs::read_to_string(&file).expect("the file"),
        TEMPLATE,
        "nobody saved"
    );

    let window = stage.open(&data_dir, None).await;
    window.click(By::part("button", "Restore Killed")).await;
    window
        .find(By::part("option", "Survives a power cut"))
        .await;
    window.close().await;
}
