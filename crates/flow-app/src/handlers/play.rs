//! Trying the flow out.

use flow_doc::flow::Flow;
use flow_player::{Inputs, Player};

use crate::App;
use crate::error::Answer;
use crate::protocol::*;

pub async fn play(app: &App, request: PlayRequest) -> Answer<Frame> {
    app.with(request.session, |session| {
        let document = &session.document;
        let first = request.screen.and_then(|node| {
            let screen = Flow::of(document)
                .screens()
                .find(|screen| screen.node() == node)?;
            screen.id().map(|id| id.into_owned())
        });
        let inputs = Inputs {
            first_screen: first,
            ask_first: request.ask_first,
            timestamp: Some(app.host().now_ms() / 1000),
            ..Inputs::default()
        };
        let player = Player::start(document, inputs);
        let frame = player.frame(document);
        session.player = Some(player);
        Ok(frame)
    })
}

pub async fn play_event(app: &App, request: PlayEvent) -> Answer<Frame> {
    app.with(request.session, |session| {
        let document = &session.document;
        let player = session
            .player
            .get_or_insert_with(|| Player::start(document, Inputs::default()));
        player.event(document, request.event);
        Ok(player.frame(document))
    })
}
