//! Blocks of the person's own.

use crate::App;
use crate::app::lock;
use crate::blocks::{no_such_block, view};
use crate::error::{Answer, cannot_keep};
use crate::files::{Block, Blocks};
use crate::protocol::*;

/// Longest name of a block, in characters.
const LONGEST_NAME: usize = 60;

pub async fn blocks(app: &App, _: Nothing) -> Answer<Vec<BlockView>> {
    Ok(app.block_views())
}

pub async fn save_block(app: &App, request: SaveBlock) -> Answer<BlockView> {
    let parts = app.with(request.session, |session| {
        let copied = session.document.copy(&request.nodes);
        copied.ok_or_else(|| WireError::not_found("What was selected is not there any more."))
    })?;
    let mut blocks = lock(&app.inner.blocks);
    let block = Block {
        id: format!("{:016x}", app.host().random()),
        name: free_name(&blocks, &request.name, "")?,
        parts,
    };
    blocks
        .keep(block.clone())
        .map_err(|error| cannot_keep(&error))?;
    Ok(view(&block, true))
}

pub async fn rename_block(app: &App, request: RenameBlock) -> Answer<Nothing> {
    let mut blocks = lock(&app.inner.blocks);
    let block = blocks.find(&request.block).ok_or_else(no_such_block)?;
    let renamed = Block {
        name: free_name(&blocks, &request.name, &request.block)?,
        ..block.clone()
    };
    blocks.keep(renamed).map_err(|error| cannot_keep(&error))?;
    Ok(Nothing {})
}

pub async fn delete_block(app: &App, request: BlockRequest) -> Answer<Nothing> {
    let done = lock(&app.inner.blocks).delete(&request.block);
    found(done)
}

pub async fn restore_block(app: &App, request: BlockRequest) -> Answer<Nothing> {
    let done = lock(&app.inner.blocks).restore(&request.block);
    found(done)
}

fn found(done: std::io::Result<bool>) -> Answer<Nothing> {
    match done.map_err(|error| cannot_keep(&error))? {
        true => Ok(Nothing {}),
        false => Err(no_such_block()),
    }
}

/// The name without blanks around it, if the block `id` may have it.
fn free_name(blocks: &Blocks, name: &str, id: &str) -> Answer<String> {
    let name = name.trim();
    let refuse = |message: String| Err(WireError::new(ErrorCode::Refused, message));
    if name.is_empty() {
        return refuse("A block needs a name.".to_owned());
    }
    if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
        return refuse(format!(
            "A name is one line of at most {LONGEST_NAME} characters."
        ));
    }
    if blocks.is_taken(name, id) {
        return refuse(format!("You have a block called “{name}” already."));
    }
    Ok(name.to_owned())
}
