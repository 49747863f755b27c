use std::{fs, io, path::Path};

use crate::typescript;

/// Text of one generated file and where it belongs, relative to the repository's root.
pub struct Generated {
    pub path: &'static str,
    pub text: String,
}

/// Writes what differs, or with `check` only names it. `false`: checked, and something differs.
pub fn run(check: bool) -> io::Result<bool> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut current = true;
    for file in typescript::files() {
        let path = root.join(file.path);
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
            fs::write(&path, file.text)?;
            println!("wrote {}", file.path);
        }
    }
    Ok(current)
}
