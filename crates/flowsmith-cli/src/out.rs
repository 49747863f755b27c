use std::io::{ErrorKind, Write};
use std::path::Path;

use flow_doc::Document;

/// Writes to stdout. A reader that has gone away (`| head`) is no error.
pub fn write(bytes: &[u8]) -> Result<(), String> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("the result cannot be written: {error}"))
        }
        _ => Ok(()),
    }
}

/// Prints a changed file, or replaces it, whole or not at all. An unchanged one is not touched.
pub fn result(
    file: &Path,
    document: &Document,
    replace: bool,
    changed: bool,
) -> Result<(), String> {
    if !replace {
        return write(&document.to_bytes());
    }
    if !changed {
        return Ok(());
    }
    flow_app::write_atomically(file, &document.to_bytes())
        .map_err(|error| format!("{} cannot be written: {error}", file.display()))
}

/// Lines for people on stderr, see [`text`].
pub fn say(text: &str) {
    eprint!("{}", plain(text));
}

/// Pretty JSON and a newline.
pub fn json(value: &impl serde::Serialize) -> Result<(), String> {
    let text = serde_json::to_string_pretty(value).map_err(|error| error.to_string())?;
    write(format!("{text}\n").as_bytes())
}

/// Lines for people. What a file says may hold control characters, which a terminal would obey:
/// they are written as escapes.
pub fn text(text: &str) -> Result<(), String> {
    write(plain(text).as_bytes())
}

fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() && c != '\n' {
            plain.extend(c.escape_unicode());
        } else {
            plain.push(c);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_terminal_has_nothing_to_obey() {
        assert_eq!(
            super::plain("é\u{1b}[31m\r\n\u{9b}"),
            "é\\u{1b}[31m\\u{d}\n\\u{9b}"
        );
    }
}
