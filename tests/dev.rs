//! `./dev` on machines that lack something: one clear sentence, and nothing done. The machine is
//! played by stand-ins for `uname`, `node`, `dpkg-query`, `id`, `sudo` and `apt-get`.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use flowsmith_tests::place;

/// A machine on which `./dev` finds these programs and no others.
struct Machine {
    programs: tempfile::TempDir,
}

impl Machine {
    /// Root on a Debian machine with Rust and Node.js, on which no package of ours is installed.
    fn bare() -> Machine {
        let machine = Machine {
            programs: tempfile::tempdir().expect("a folder"),
        };
        for name in ["bash", "dirname", "env"] {
            std::os::unix::fs::symlink(Path::new("/usr/bin").join(name), machine.path(name))
                .expect("a link");
        }
        machine
            .with("uname", "echo Linux")
            .with("cargo", "exit 0")
            .with("node", "echo v20.19.0")
            .with("npm", "exit 0")
            .with("dpkg-query", "exit 1")
            .with("id", "echo 0")
            .with("apt-get", "exit 0")
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.programs.path().join(name)
    }

    fn with(self, name: &str, body: &str) -> Machine {
        let path = self.path(name);
        fs::write(&path, format!("#!/bin/bash\n{body}\n")).expect("a program");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it can be run");
        self
    }

    fn without(self, name: &str) -> Machine {
        fs::remove_file(self.path(name)).expect("it was there");
        self
    }

    /// The last line of what `./dev run` says when it gives up.
    fn refusal(&self) -> String {
        self.words().lines().last().unwrap_or_default().to_owned()
    }

    /// All that `./dev run` says when it gives up.
    fn words(&self) -> String {
        let out = Command::new("/bin/bash")
            .args(["./dev", "run"])
            .current_dir(place::repository())
            .env("PATH", self.programs.path())
            .output()
            .expect("bash runs");
        let mut all = String::from_utf8_lossy(&out.stdout).into_owned();
        all.push_str(&String::from_utf8_lossy(&out.stderr));
        assert_eq!(out.status.code(), Some(1), "{all}");
        all
    }
}

#[test]
fn another_system_is_told_how_to_build() {
    let said = Machine::bare().with("uname", "echo Darwin").refusal();
    assert!(said.contains("works on Linux only"), "{said}");
}

#[test]
fn missing_tools_are_named() {
    for (name, sentence) in [
        ("cargo", "Rust is missing: install it with rustup"),
        ("node", "Node.js is missing: install version 20.19 or newer"),
        ("npm", "npm is missing"),
    ] {
        let said = Machine::bare().without(name).refusal();
        assert!(said.contains(sentence), "{said}");
    }
}

#[test]
fn an_old_node_is_refused_and_a_newer_one_is_not() {
    for version in ["v18.20.4", "v20.18.3"] {
        let said = Machine::bare()
            .with("node", &format!("echo {version}"))
            .refusal();
        assert!(
            said.contains(&format!("Node.js {version} is too old")),
            "{said}"
        );
    }
    for version in ["v20.19.0", "v22.1.0", "v24.0.0"] {
        let said = Machine::bare()
            .with("node", &format!("echo {version}"))
            .with("apt-get", "exit 100")
            .refusal();
        assert!(said.contains("could not be installed"), "{said}");
    }
}

#[test]
fn without_root_the_packages_to_install_are_named() {
    let said = Machine::bare().with("id", "echo 1000").refusal();
    assert!(said.contains("install them as root"), "{said}");
    assert!(said.contains("apt-get install build-essential"), "{said}");
    assert!(said.contains("libwebkit2gtk-4.1-dev"), "{said}");
}

#[test]
fn sudo_that_needs_no_password_installs() {
    let machine = Machine::bare()
        .with("id", "echo 1000")
        .with("sudo", "[ \"$1\" = -n ] || AS_ROOT=yes exec \"$@\"")
        .with("apt-get", "echo \"root: $AS_ROOT $*\"; exit 100");
    let said = machine.words();
    assert!(said.contains("root: yes update"), "{said}");
    assert!(said.contains("root: yes install"), "{said}");
}

#[test]
fn without_a_network_it_says_what_was_needed() {
    let said = Machine::bare().with("apt-get", "exit 100").refusal();
    assert!(said.contains("no network?"), "{said}");
    assert!(said.contains("webkit2gtk-driver"), "{said}");
}

#[test]
fn without_apt_the_packages_are_named() {
    let said = Machine::bare().without("apt-get").refusal();
    assert!(said.contains("there is no apt-get"), "{said}");
}
