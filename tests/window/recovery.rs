//! Unsaved work survives kill -9.

use flowsmith_tests::stage::{By, Stage};

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
    // The canvas shows what Rust has drawn, and Rust notes an edit before it answers. The words may
    // have come in several edits, so the journal need not hold them in one piece.
    let journals = std::fs::read_dir(data_dir.join("journal")).expect("the journal's folder");
    assert_ne!(journals.count(), 0, "the edit is noted");
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
