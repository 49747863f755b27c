//! Trying a Flow, through to the answer that systems receive.

use flowsmith_tests::stage::{By, Stage};

use crate::tour::Tour;

pub async fn run(stage: &Stage, tour: &mut Tour) {
    let window = stage.open(&stage.data_dir("first"), None).await;
    window.theme("Light").await;
    window.click(By::role("button", "Customer survey")).await;
    window.click(By::role("radio", "Try it")).await;
    window.find(By::part("radio", "Great")).await;
    tour.step(&window, "Trying it: the button waits for required answers")
        .await;
    window.click(By::part("radio", "Great")).await;
    window.click(By::role("button", "Tell us more")).await;
    window.click(By::part("checkbox", "The service")).await;
    tour.step(&window, "The second screen, with a way back")
        .await;
    window.click(By::role("button", "One last step")).await;
    window.click(By::role("button", "Send my answers")).await;
    window
        .find(By::role("table", "What your systems receive"))
        .await;
    tour.step(&window, "The answer as your systems will receive it")
        .await;
    tour.shot(&window, "try-light").await;
    window.close().await;
}
