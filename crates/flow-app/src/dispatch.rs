use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;

use serde::de::DeserializeOwned;

use crate::App;
use crate::error::Answer;
use crate::handlers;
use crate::protocol::*;

macro_rules! dispatch {
    ($($(#[doc = $doc:literal])* $name:ident($request:ty) -> $response:ty;)*) => {
        impl App {
            async fn dispatch(&self, command: &str, request: &[u8]) -> Answer<String> {
                match command {
                    $(stringify!($name) => {
                        let request: $request = read(request)?;
                        let answer: $response = handlers::$name(self, request).await?;
                        write(&answer)
                    })*
                    _ => Err(WireError::failed(format!("There is no command “{command}”."))),
                }
            }
        }

        /// Names of all commands, in the order of the table.
        pub const COMMANDS: &[&str] = &[$(stringify!($name)),*];
    };
}
crate::command_table!(dispatch);

impl App {
    /// Carries out one command of the table. `request` and the answer are JSON texts. A fault of
    /// ours while doing it is answered like any other error; the document stays open.
    pub async fn call(&self, command: &str, request: &[u8]) -> Answer<String> {
        let mut work = pin!(self.dispatch(command, request));
        let guarded = poll_fn(|context| {
            let polled = catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context)));
            polled.unwrap_or_else(|_| {
                Poll::Ready(Err(WireError::failed(
                    "Something went wrong inside Flowsmith. Your document is still open; save it \
                     under another name to be safe.",
                )))
            })
        });
        let answer = guarded.await;
        match &answer {
            Ok(answer) => tracing::debug!(command, bytes = answer.len(), "done"),
            Err(error) => {
                let (code, message) = (error.code, &error.message);
                tracing::info!(command, ?code, message, "refused or failed");
            }
        }
        answer
    }
}

fn read<T: DeserializeOwned>(request: &[u8]) -> Answer<T> {
    serde_json::from_slice(request).map_err(|error| {
        // The error's own words may quote a value, and a value may be a secret.
        let place = format!("line {}, column {}", error.line(), error.column());
        WireError::failed("The window sent a request that is not understood.").with_detail(place)
    })
}

fn write(answer: &impl serde::Serialize) -> Answer<String> {
    serde_json::to_string(answer).map_err(|error| {
        WireError::failed("The answer could not be written.").with_detail(error.to_string())
    })
}
