//! Puts the window's built files into the program, for the sandbox's preview page. Where the window
//! is not built the program builds all the same, and the page says so.

use std::fmt::Write;
use std::path::{Path, PathBuf};

fn main() {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/dist");
    println!("cargo:rerun-if-changed={}", dist.display());
    let mut files = Vec::new();
    collect(&dist, &mut files);
    files.sort();
    let mut source = String::from("pub const FILES: &[(&str, &[u8])] = &[\n");
    if dist.join("preview.html").is_file() {
        for file in &files {
            let name = file
                .strip_prefix(&dist)
                .expect("below dist")
                .to_string_lossy()
                .replace('\\', "/");
            let path = file.canonicalize().expect("a file just listed");
            writeln!(source, "    ({name:?}, include_bytes!({path:?})),").expect("text");
        }
    }
    source.push_str("];\n");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets it")).join("preview.rs");
    std::fs::write(out, source).expect("the build folder is writable");
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            collect(&entry.path(), files);
        } else {
            files.push(entry.path());
        }
    }
}
