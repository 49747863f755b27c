use std::path::Path;

use flow_doc::Document;
use flow_player::{Answers, Inputs, Walk, find_way, walk};

use crate::{ERRORS, Format, OK, out, read};

/// Exit code 1 when the walk stopped before the end.
pub fn run(
    file: &Path,
    answers: Option<&Path>,
    sample: bool,
    format: Format,
) -> Result<u8, String> {
    let document = Document::open(read(file)?);
    let answers = answers.map(read_answers).transpose()?.unwrap_or_default();
    let walk = if sample {
        find_way(&document, &answers, Inputs::default())
    } else {
        walk(&document, &answers, Inputs::default())
    };
    match format {
        Format::Json => out::json(&walk)?,
        Format::Text => out::text(&text(&walk))?,
    }
    Ok(if walk.payload.is_some() { OK } else { ERRORS })
}

fn read_answers(path: &Path) -> Result<Answers, String> {
    let no_answers = |why: &str| format!("{} is no answers file: {why}", path.display());
    let answers =
        serde_json::from_slice(&read(path)?).map_err(|error| no_answers(&error.to_string()))?;
    Answers::read(answers).map_err(|why| no_answers(&why))
}

fn text(walk: &Walk) -> String {
    let mut text = format!("Screens: {}\n", walk.screens.join(" → "));
    if let Some(why) = &walk.stopped {
        text.push_str(&format!("Stopped: {why}\n"));
    }
    if let Some(payload) = &walk.payload {
        text.push_str(&format!("Payload: {payload:#}\n"));
    }
    text
}
