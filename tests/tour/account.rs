//! Creating, publishing, previewing in the local sandbox.

use flowsmith_tests::stage::{By, Key, Stage};

use crate::tour::Tour;

pub async fn run(stage: &Stage, tour: &mut Tour) {
    let file = stage.home.path().join("Clinic booking.json");
    let window = stage.open(&stage.data_dir("main"), Some(&file)).await;
    window
        .find(By::part("option", "Single choice: Service"))
        .await;
    window.click(By::role("button", "Publish…")).await;
    window
        .find(By::part("checkbox", "Appointment booking"))
        .await;
    tour.step(&window, "Creating the Flow in the local sandbox's account")
        .await;
    // Its template's category is ticked already.
    window.click(By::role("button", "Create draft")).await;
    window
        .find(By::part("heading", "Publish “Clinic booking”?"))
        .await;
    tour.step(
        &window,
        "A draft was created; what publishing means, before it happens",
    )
    .await;
    window.click(By::role("button", "Publish")).await;
    window.click(By::role("button", "Done")).await;
    tour.step(&window, "Published").await;

    window.click(By::part("row", "Book a visit (2 of 4)")).await;
    window
        .click(By::part("option", "Single choice: Part of the day"))
        .await;
    window
        .fill(By::role("textbox", "Label"), "When suits you best?")
        .await;
    window.click(By::part("row", "Book a visit (3 of 4)")).await;
    window
        .click(By::part("option", "Large heading: Who is coming?"))
        .await;
    window.chord(&[], Key::DELETE).await;
    window
        .gone(By::part("option", "Large heading: Who is coming?"))
        .await;
    window.click(By::part("button", "Publish")).await;
    window
        .find(By::part("heading", "Publish “Clinic booking”?"))
        .await;
    tour.step(&window, "Changes since the last publishing, in words")
        .await;
    tour.shot(&window, "publish-light").await;
    window.press_escape().await;

    window.click(By::part("button", "Preview link")).await;
    window.find(By::role("textbox", "Address")).await;
    tour.step(&window, "A preview link of the sandbox, good for 30 days")
        .await;
    window.press_escape().await;
    window
        .click(By::role("button", "Back to the start screen"))
        .await;
    window.find(By::role("button", "Discard")).await;
    tour.step(&window, "Unsaved work is never lost without a question")
        .await;
    window.click(By::role("button", "Discard")).await;
    window.click(By::role("button", "Flows in account")).await;
    window.find(By::part("button", "Clinic booking")).await;
    tour.step(&window, "The account's Flows").await;
    window.close().await;
}
