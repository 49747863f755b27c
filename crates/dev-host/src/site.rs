use std::path::{Path, PathBuf};

/// The built window: paths inside the folder and their bytes, read once.
pub fn read(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut files = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(below) = open.pop() {
        let entries = std::fs::read_dir(folder.join(&below))
            .map_err(|error| format!("{}: {error}", folder.join(&below).display()))?;
        for entry in entries.flatten() {
            let path = below.join(entry.file_name());
            if entry.path().is_dir() {
                open.push(path);
            } else {
                let bytes = std::fs::read(entry.path()).map_err(|error| error.to_string())?;
                files.push((path.to_string_lossy().replace('\\', "/"), bytes));
            }
        }
    }
    Ok(files)
}

pub fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
