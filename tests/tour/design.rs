//! Designing, checking, trying, saving.

use flowsmith_tests::stage::{By, Key, Stage};

use crate::tour::Tour;

pub async fn run(stage: &Stage, tour: &mut Tour) {
    let file = stage.home.path().join("Clinic booking.json");
    std::fs::write(
        &file,
        include_str!("../../crates/flow-app/templates/appointment.json"),
    )
    .expect("a file");
    let window = stage.open(&stage.data_dir("main"), Some(&file)).await;
    window
        .find(By::part("option", "Single choice: Service"))
        .await;
    tour.step(&window, "A Flow JSON file opened from the command line")
        .await;

    window.click(By::part("row", "Book a visit (3 of 4)")).await;
    let notes = window.find(By::part("option", "Paragraph: Notes")).await;
    let entry = window.find(By::role("button", "Short answer")).await;
    window.drag(&entry, &notes, (0.5, 0.1)).await;
    window.find(By::role("textbox", "Label")).await;
    tour.step(
        &window,
        "A short answer dragged from the list to its place on the phone",
    )
    .await;
    window
        .fill(By::role("textbox", "Label"), "Insurance number")
        .await;
    window.find(By::part("option", "Insurance number")).await;
    tour.step(
        &window,
        "Its label typed in the properties and shown on the phone",
    )
    .await;
    window.chord(&[Key::CONTROL], "z").await;
    window.gone(By::part("option", "Insurance number")).await;
    window.chord(&[Key::CONTROL, Key::SHIFT], "z").await;
    window.find(By::part("option", "Insurance number")).await;
    tour.step(&window, "Undone and done again").await;

    window.click(By::part("row", "Book a visit (1 of 4)")).await;
    window
        .click(By::part("option", "Single choice: Service"))
        .await;
    tour.step(&window, "Options of a choice as a table").await;
    tour.shot(&window, "editor-light").await;
    window.click(By::part("tab", "JSON")).await;
    window.css(".cm-content").await;
    tour.step(&window, "The same Flow as JSON, with the choice marked")
        .await;

    window.click(By::part("row", "Book a visit (2 of 4)")).await;
    window.click(By::part("option", "Button: ")).await;
    window.fill(By::role("textbox", "Label"), "").await;
    window.click(By::part("tab", "Problems")).await;
    window.find(By::part("button", "is blank")).await;
    tour.step(
        &window,
        "A button without a label: WhatsApp would refuse it",
    )
    .await;
    tour.shot(&window, "problems-light").await;
    window.chord(&[Key::CONTROL], "z").await;
    window.gone(By::part("button", "is blank")).await;

    window.chord(&[Key::CONTROL], "s").await;
    window.find(By::part("status", "Saved")).await;
    let saved = std::fs::read_to_string(&file).expect("the file");
    assert!(
        saved.contains("Insurance number"),
        "the file has the new label"
    );
    tour.step(&window, "Saved").await;
    window.close().await;
}
