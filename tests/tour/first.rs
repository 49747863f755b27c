//! The first start: what a newcomer sees, in both themes.

use flowsmith_tests::stage::{By, Stage};

use crate::tour::Tour;

pub async fn run(stage: &Stage, tour: &mut Tour) {
    let window = stage.open(&stage.data_dir("first"), None).await;
    window.find(By::role("heading", "Design a Flow")).await;
    tour.step(
        &window,
        "The start screen: templates, and a sandbox that needs no account",
    )
    .await;
    tour.shot(&window, "start-light").await;
    window.theme("Dark").await;
    tour.step(&window, "The same in the dark theme").await;
    window
        .click(By::role("button", "Appointment booking"))
        .await;
    window
        .find(By::part("option", "Single choice: Service"))
        .await;
    tour.step(&window, "A template opened in the dark theme")
        .await;
    window
        .click(By::part("option", "Single choice: Service"))
        .await;
    tour.shot(&window, "editor-dark").await;
    window.close().await;
}
