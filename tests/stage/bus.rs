use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use super::{Child, private_home};

/// A session bus of our own.
pub struct SessionBus {
    pub address: String,
    _daemon: Child,
}

impl SessionBus {
    pub fn start(home: &Path) -> SessionBus {
        let mut daemon = Child::spawn(
            Command::new("dbus-daemon")
                .args(["--session", "--nofork", "--print-address=1"])
                .envs(private_home(home))
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let stdout = daemon.process().stdout.take().expect("its output is piped");
        let mut address = String::new();
        BufReader::new(stdout)
            .read_line(&mut address)
            .expect("dbus-daemon says its address");
        SessionBus {
            address: address.trim().to_owned(),
            _daemon: daemon,
        }
    }
}

/// gnome-keyring, unlocked with an empty password, answering on the session bus.
pub struct Keyring {
    _daemon: Child,
}

impl Keyring {
    pub fn unlock(home: &Path, bus: &str) -> Keyring {
        let mut daemon = Child::spawn(
            Command::new("gnome-keyring-daemon")
                .args(["--foreground", "--unlock", "--components=secrets"])
                .envs(private_home(home))
                .env("DBUS_SESSION_BUS_ADDRESS", bus)
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .stderr(Stdio::null()),
        );
        let mut stdin = daemon.process().stdin.take().expect("its input is piped");
        stdin
            .write_all(b"\n")
            .expect("the keyring takes the empty password");
        Keyring { _daemon: daemon }
    }
}
