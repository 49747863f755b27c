use std::{fs, io, path::Path};

use crate::{catalogue_words, component_pages, rule_pages, schemas, typescript};

/// Text of one generated file and where it belongs, relative to the repository's root.
pub struct Generated {
    pub path: String,
    pub text: String,
}

/// Writes what differs, or with `check` only names it. `false`: checked, and something differs.
pub fn run(check: bool) -> io::Result<bool> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut current = true;
    let files: Vec<Generated> = typescript::files()
        .into_iter()
        .chain(schemas::files())
        .chain(rule_pages::files())
        .chain(component_pages::files())
        .chain(catalogue_words::files())
        .collect();
    for file in &files {
        let path = root.join(&file.path);
        if fs::read_to_string(&path).is_ok_and(|text| text == file.text) {
            continue;
        }
        if check {
            current = false;
            eprintln!("{} is out of date: run `cargo xtask codegen`", file.path);
        } else {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&path, &file.text)?;
            println!("wrote {}", file.path);
        }
    }
    for folder in WHOLE_FOLDERS {
        current &= only_these(&root, folder, &files, check)?;
    }
    Ok(current)
}

/// Folders in which everything is generated.
const WHOLE_FOLDERS: &[&str] = &["schemas", "docs/rules", "docs/components"];

/// Removes what is no longer generated, or with `check` only names it.
fn only_these(root: &Path, folder: &str, files: &[Generated], check: bool) -> io::Result<bool> {
    let mut current = true;
    for entry in fs::read_dir(root.join(folder))? {
        let name = entry?.file_name();
        let path = format!("{folder}/{}", name.to_string_lossy());
        if files.iter().any(|file| file.path == path) {
            continue;
        }
        if check {
            current = false;
            eprintln!("{path} is no longer generated: run `cargo xtask codegen`");
        } else {
            fs::remove_file(root.join(&path))?;
            println!("removed {path}");
        }
    }
    Ok(current)
}
