//! Finding and replacing words.

use flow_doc::Step;
use flow_doc::find::{One, Query, replace as plan};

use super::edit::expect_revision;
use crate::App;
use crate::error::Answer;
use crate::protocol::*;
use crate::session::change::Origin;
use crate::view;

pub async fn find(app: &App, request: FindRequest) -> Answer<Found> {
    app.with(request.session, |session| {
        Ok(view::found(&session.document, &query(request.query)))
    })
}

pub async fn replace(app: &App, request: ReplaceRequest) -> Answer<Replaced> {
    app.with(request.session, |session| {
        expect_revision(session, request.base_revision)?;
        let only = request
            .only
            .map(|HitPlace { node, path, nth }| One { node, path, nth });
        let found = query(request.query);
        let plan = plan(&session.document, &found, &request.with, only.as_ref());
        let step = Step {
            label: request.label,
            coalesce: None,
            now_ms: app.host().now_ms(),
            selection: request.selection,
        };
        Ok(Replaced {
            changed: session.apply(&plan.edits, step, Origin::Window)?,
            replaced: plan.replaced,
            left: plan.left,
        })
    })
}

fn query(query: FindQuery) -> Query {
    let FindQuery {
        text,
        case,
        words,
        everything,
    } = query;
    Query {
        text,
        case,
        words,
        everything,
    }
}
