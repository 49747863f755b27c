use std::net::TcpListener;
use std::process::{Child as Process, Command};

/// A program that ends with the test: it is killed and waited for when dropped.
pub struct Child(Process);

impl Child {
    pub fn spawn(command: &mut Command) -> Child {
        let process = command
            .spawn()
            .unwrap_or_else(|error| panic!("{:?} does not start: {error}", command.get_program()));
        Child(process)
    }

    pub fn process(&mut self) -> &mut Process {
        &mut self.0
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to kill.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A loopback port nobody listens on at this moment.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a loopback port");
    listener.local_addr().expect("its address").port()
}
