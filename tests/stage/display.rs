use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use super::Child;

/// Width and height of the screen in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Size(pub u32, pub u32);

/// A screen of our own (Xvfb), on a display number that the server chooses.
pub struct Display {
    pub name: String,
    _server: Child,
}

impl Display {
    pub fn start(size: Size) -> Display {
        let mut server = Child::spawn(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
                .arg(format!("{}x{}x24", size.0, size.1))
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let stdout = server
            .process()
            .stdout
            .take()
            .expect("Xvfb's output is piped");
        let mut number = String::new();
        BufReader::new(stdout)
            .read_line(&mut number)
            .expect("Xvfb says its display number");
        let number = number.trim();
        assert!(!number.is_empty(), "Xvfb did not start");
        Display {
            name: format!(":{number}"),
            _server: server,
        }
    }

    pub fn clone_name(&self) -> String {
        self.name.clone()
    }
}

/// Takes a picture of the whole screen. WebKitWebDriver's own screenshot call hangs under Xvfb.
pub fn picture(display: &str, path: &Path) {
    let status = Command::new("import")
        .args(["-display", display, "-window", "root"])
        .arg(path)
        .status()
        .expect("imagemagick's import runs");
    assert!(status.success(), "no picture of {display}");
}
