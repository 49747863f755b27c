use std::path::Path;

use flow_doc::{Document, Edit, JsonText, Step};

use crate::{OK, out, read};

/// Prints the file with each `POINTER=JSON` set, in order.
pub fn run(file: &Path, values: &[String]) -> Result<u8, String> {
    let mut document = Document::open(read(file)?);
    if !values.is_empty() {
        let edits = edits(&document, file, values)?;
        let step = Step {
            label: "Set".into(),
            coalesce: None,
            now_ms: 0,
            selection: Vec::new(),
        };
        document
            .apply(&edits, step)
            .map_err(|refusal| refusal.message)?;
    }
    out::write(&document.to_bytes())?;
    Ok(OK)
}

fn edits(document: &Document, file: &Path, values: &[String]) -> Result<Vec<Edit>, String> {
    if let Some(fault) = document.fault() {
        return Err(format!(
            "{} is no JSON: {}",
            file.display(),
            fault.message()
        ));
    }
    let root = document
        .root()
        .ok_or_else(|| format!("{} is empty", file.display()))?;
    values
        .iter()
        .map(|value| {
            let (pointer, json) = value
                .split_once('=')
                .ok_or_else(|| format!("“{value}” should be POINTER=JSON"))?;
            Ok(Edit::Set {
                node: root.id(),
                path: pointer.to_owned(),
                value: JsonText(json.trim().to_owned()),
            })
        })
        .collect()
}
