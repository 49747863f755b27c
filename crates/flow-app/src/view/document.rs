use flow_doc::Document;
use flow_doc::flow::Flow;
use flow_player::without_pictures;
use serde_json::{Map, Value as Json};

use super::screen_view;
use crate::protocol::{DocumentView, FaultView, HistoryView, Opened};
use crate::session::Session;

/// All that the window needs to begin with a document.
pub fn opened(session: &mut Session) -> Opened {
    let document = document(session);
    let first = Flow::of(&session.document).screens().next();
    let first = first.map(|screen| screen_view(&session.document, screen));
    Opened {
        session: session.id,
        document,
        first,
    }
}

pub fn document(session: &mut Session) -> DocumentView {
    let screens = session.summaries.tell(&session.document, &session.linter);
    let flow = Flow::of(&session.document);
    DocumentView {
        revision: session.document.revision(),
        name: session.name.clone(),
        path: session
            .file
            .as_ref()
            .map(|file| file.path.to_string_lossy().into_owned()),
        version: flow.version_text().map(|text| text.into_owned()),
        root: flow.root().map(|root| root.id()),
        props: props(&session.document),
        component_count: screens.iter().map(|screen| screen.component_count).sum(),
        screens,
        fault: fault(&session.document),
        problems: session.problems.all(),
        rules_fault: session.rules_fault.clone(),
        history: history(&session.document),
        saved: session.saved_state(),
        size: session.size as u32,
        link: session.link_view(),
    }
}

/// Members at the top of the file but the screens.
pub fn props(document: &Document) -> Map<String, Json> {
    let root = Flow::of(document).root();
    let members = root.into_iter().flat_map(|root| root.members());
    members
        .filter(|(key, _)| key != "screens")
        .map(|(key, value)| (key.into_owned(), without_pictures(value)))
        .collect()
}

/// Why the text does not parse, with line and column.
pub fn fault(document: &Document) -> Option<FaultView> {
    let fault = document.fault()?;
    let place = document.line_index().position(fault.at());
    Some(FaultView {
        message: fault.message().to_owned(),
        line: place.line as u32,
        column: place.column as u32,
    })
}

pub fn history(document: &Document) -> HistoryView {
    let history = document.history();
    HistoryView {
        undo: history.undo,
        redo: history.redo,
    }
}
