//! A flow on a stage, for tests.
#![allow(dead_code, reason = "each test uses its part")]

use flow_doc::Document;
use flow_player::{Drawn, Event, Frame, Inputs, Player, Reply};
use serde_json::{Value as Json, json};

pub fn open(text: &str) -> Document {
    Document::open(text.as_bytes().to_vec())
}

pub fn each(drawn: &[Drawn]) -> Vec<&Drawn> {
    drawn
        .iter()
        .flat_map(|one| std::iter::once(one).chain(each(&one.children)))
        .collect()
}

/// A screen with these components; more members overwrite the usual ones.
pub fn screen(id: &str, children: Json, more: Json) -> Json {
    let mut screen = json!({
        "id": id, "title": id,
        "layout": { "type": "SingleColumnLayout", "children": children },
    });
    let members = more.as_object().cloned().unwrap_or_default();
    screen.as_object_mut().unwrap().extend(members);
    screen
}

pub fn footer(action: Json) -> Json {
    json!({ "type": "Footer", "label": "Go", "on-click-action": action })
}

pub fn navigate(target: &str, payload: Json) -> Json {
    json!({ "name": "navigate", "next": { "type": "screen", "name": target }, "payload": payload })
}

/// A document and somebody playing it.
pub struct Stage {
    pub document: Document,
    pub player: Player,
}

impl Stage {
    pub fn of(version: &str, screens: &[Json], more: Json) -> Stage {
        let mut flow = json!({ "version": version, "screens": screens });
        flow.as_object_mut()
            .unwrap()
            .extend(more.as_object().cloned().unwrap());
        Stage::start(flow, Inputs::default())
    }

    pub fn start(flow: Json, inputs: Inputs) -> Stage {
        let document = open(&flow.to_string());
        let player = Player::start(&document, inputs);
        Stage { document, player }
    }

    pub fn frame(&self) -> Frame {
        self.player.frame(&self.document)
    }

    pub fn event(&mut self, event: Event) {
        self.player.event(&self.document, event);
    }

    pub fn fill(&mut self, field: &str, value: Json) {
        let field = field.into();
        self.event(Event::Change { field, value });
    }

    pub fn press(&mut self, type_name: &str) {
        self.press_item(type_name, None);
    }

    pub fn press_item(&mut self, type_name: &str, item: Option<&str>) {
        let node = self.drawn(type_name).node;
        let item = item.map(str::to_owned);
        self.event(Event::Press { node, item });
    }

    pub fn reply(&mut self, screen: &str, data: Json) {
        let data = data.as_object().cloned().unwrap_or_default();
        let reply = Some(Reply {
            screen: screen.into(),
            data,
        });
        self.event(Event::Reply { reply });
    }

    /// The first component of a type.
    pub fn drawn(&self, type_name: &str) -> Drawn {
        let frame = self.frame();
        let all = each(&frame.components);
        let found = all.into_iter().find(|one| one.type_name == type_name);
        found
            .unwrap_or_else(|| panic!("no {type_name} is shown"))
            .clone()
    }

    /// The text of the first component of a type.
    pub fn text(&self, type_name: &str) -> Json {
        self.drawn(type_name).props["text"].clone()
    }

    pub fn field(&self, name: &str) -> Drawn {
        let frame = self.frame();
        let all = each(&frame.components);
        let found = all
            .into_iter()
            .find(|one| one.name.as_deref() == Some(name));
        found
            .unwrap_or_else(|| panic!("no field {name} is shown"))
            .clone()
    }
}
