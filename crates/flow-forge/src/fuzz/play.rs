use flow_doc::{Document, NodeId, flow::Flow};
use flow_player::{Drawn, Event, Example, Inputs, Player, own_props};
use serde_json::{Value as Json, json};

use super::open;
use crate::Choices;

const MOST_EVENTS: usize = 40;

/// Whatever is done on the phone, with whatever document, nothing panics; and a player kept as
/// JSON goes on as if it had not been away.
pub fn play(bytes: &[u8]) {
    let (doc, mut choices) = open(bytes);
    for screen in Flow::of(&doc).screens().take(20) {
        let example = Example::of(&doc, screen);
        for component in example.components() {
            example.shown(&own_props(component.value, &component.type_name));
        }
    }
    tour(&doc, &mut choices, MOST_EVENTS);
}

pub(crate) fn tour(doc: &Document, choices: &mut Choices<'_>, most: usize) {
    let mut player = Player::start(doc, Inputs::default());
    for _ in 0..most {
        let frame = player.frame(doc);
        if choices.is_empty() {
            break;
        }
        let kept = serde_json::to_value(&player).expect("JSON");
        let back: Player = serde_json::from_value(kept).expect("a player");
        assert!(
            back.frame(doc) == frame,
            "a kept player shows something else"
        );
        let all = flat(&frame.components);
        player.event(doc, event(&all, choices));
    }
    player.frame(doc);
}

fn flat(drawn: &[Drawn]) -> Vec<&Drawn> {
    drawn
        .iter()
        .flat_map(|one| std::iter::once(one).chain(flat(&one.children)))
        .collect()
}

fn event(all: &[&Drawn], choices: &mut Choices<'_>) -> Event {
    let one = choices.pick_some(all);
    match (choices.below(10), one) {
        (0, _) => Event::Back,
        (1, _) => match choices.below(3) {
            0 => Event::Restart,
            1 => Event::Reply { reply: None },
            _ => Event::Press {
                node: NodeId(choices.below(500) as u32),
                item: None,
            },
        },
        (2..6, Some(one)) if one.name.is_some() => Event::Change {
            field: one.name.clone().unwrap_or_default(),
            value: answer(one, choices),
        },
        (_, Some(one)) => Event::Press {
            node: one.node,
            item: choices
                .chance(60)
                .then(|| format!("id_{}", choices.below(4))),
        },
        // The endpoint is being asked.
        (_, None) => match choices.chance(70) {
            true => Event::Reply { reply: None },
            false => Event::Back,
        },
    }
}

/// An answer that suits the field, or one that does not.
fn answer(one: &Drawn, choices: &mut Choices<'_>) -> Json {
    let suited = match one.type_name.as_str() {
        "OptIn" => json!(choices.chance(50)),
        "CheckboxGroup" | "ChipsSelector" => json!(["id_0", "id_1"]),
        "DatePicker" | "CalendarPicker" => json!("2026-05-05"),
        "RadioButtonsGroup" | "Dropdown" => json!("id_0"),
        _ => json!("12"),
    };
    let odd = json!([null, 7, -1e300, "", "é😀", [], {}, {"start-date": "2026-02-30"}, [[1]]]);
    match choices.chance(25) {
        true => odd[choices.below(9)].clone(),
        false => suited,
    }
}
