//! A stage for the real window: everything it needs to run where there is no screen, and nothing
//! left behind afterwards.

mod bus;
mod child;
mod display;
mod driver;
mod finder;
mod wait;
mod window;

use std::path::{Path, PathBuf};

pub use bus::Keyring;
pub use child::{Child, free_port};
pub use display::{Display, Size};
pub use finder::By;
pub use wait::until;
pub use window::{Key, Window};

use bus::SessionBus;
use driver::Driver;

/// Display, session bus, keychain and WebDriver, with a private home.
pub struct Stage {
    // Dropped in this order: what depends on others goes first.
    driver: Driver,
    _keyring: Option<Keyring>,
    _bus: SessionBus,
    pub display: Display,
    pub home: tempfile::TempDir,
}

impl Stage {
    /// `keyring`: whether an unlocked keychain answers on the bus.
    pub async fn set(size: Size, keyring: bool) -> Stage {
        let home = tempfile::Builder::new()
            .prefix("flowsmith-stage-")
            .tempdir()
            .expect("a folder");
        let display = Display::start(size);
        let bus = SessionBus::start(home.path());
        let keyring = keyring.then(|| Keyring::unlock(home.path(), &bus.address));
        let mut env = private_home(home.path());
        env.push(("DISPLAY".into(), display.name.clone()));
        env.push(("DBUS_SESSION_BUS_ADDRESS".into(), bus.address.clone()));
        let driver = Driver::start(&env).await;
        Stage {
            driver,
            _keyring: keyring,
            _bus: bus,
            display,
            home,
        }
    }

    /// Starts the desktop program on `data_dir` and takes hold of its window.
    pub async fn open(&self, data_dir: &Path, file: Option<&Path>) -> Window {
        Window::open(&self.driver, self.display.clone_name(), data_dir, file).await
    }

    /// The session bus the window runs on, to read the keychain back through the service.
    pub fn bus_address(&self) -> &str {
        &self._bus.address
    }

    /// A fresh data folder that lives as long as the stage.
    pub fn data_dir(&self, name: &str) -> PathBuf {
        let dir = self.home.path().join(name);
        std::fs::create_dir_all(&dir).expect("a folder");
        dir
    }
}

/// Environment that keeps every program away from the real home.
fn private_home(home: &Path) -> Vec<(String, String)> {
    let dir = |name: &str| {
        let dir = home.join(name);
        std::fs::create_dir_all(&dir).expect("a folder");
        dir.to_string_lossy().into_owned()
    };
    let runtime = dir("run");
    std::fs::set_permissions(
        &runtime,
        std::os::unix::fs::PermissionsExt::from_mode(0o700),
    )
    .expect("the runtime folder is ours");
    vec![
        ("HOME".into(), home.to_string_lossy().into_owned()),
        ("XDG_DATA_HOME".into(), dir("data")),
        ("XDG_CONFIG_HOME".into(), dir("config")),
        ("XDG_CACHE_HOME".into(), dir("cache")),
        ("XDG_RUNTIME_DIR".into(), runtime),
    ]
}
