//! Flows and visitors at random.

mod stage;

use flow_doc::Document;
use flow_forge::{arb_any_flow, steady};
use flow_player::{Answers, Event, Frame, Inputs, Player, Reply, find_way, sample_answer};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use stage::{each, open};

/// Something that can be done with this frame, or that nobody can do.
fn some_event(frame: &Frame, [what, which, how]: [u8; 3]) -> Event {
    let (which, how) = (usize::from(which), usize::from(how));
    let all = each(&frame.components);
    let samples: Vec<Reply> = frame
        .exchange
        .iter()
        .flat_map(|one| one.samples.clone())
        .collect();
    let field = || {
        let fields: Vec<_> = all.iter().filter(|one| one.name.is_some()).collect();
        (!fields.is_empty()).then(|| *fields[which % fields.len()])
    };
    let press = || {
        let one = (!all.is_empty()).then(|| all[which % all.len()])?;
        let items = one.props.get("list-items").and_then(Json::as_array);
        let item = items.and_then(|items| items.get(how % items.len().max(1)));
        let item = item.and_then(|item| Some(item.get("id")?.as_str()?.to_owned()));
        Some(Event::Press {
            node: one.node,
            item,
        })
    };
    let footer = || {
        let footer = all.iter().find(|one| one.type_name == "Footer")?;
        Some(Event::Press {
            node: footer.node,
            item: None,
        })
    };
    match what % 16 {
        0 => Event::Back,
        1 if how == 0 => Event::Restart,
        1 | 2 => {
            let odd = [
                json!(null),
                json!(7),
                json!([true, {}]),
                json!({ "end-date": "x" }),
                json!("é"),
            ];
            let field = field().and_then(|one| one.name.clone());
            Event::Change {
                field: field.unwrap_or_else(|| "nobody".into()),
                value: odd[how % odd.len()].clone(),
            }
        }
        3 => Event::Reply {
            reply: Some(Reply {
                screen: "NOWHERE".into(),
                data: Default::default(),
            }),
        },
        4..=8 => match field().and_then(|one| Some((one.name.clone()?, sample_answer(one)?))) {
            Some((field, value)) => Event::Change { field, value },
            None => Event::Reply { reply: None },
        },
        9 | 10 => press().unwrap_or(Event::Back),
        11 | 12 if !samples.is_empty() => Event::Reply {
            reply: Some(samples[which % samples.len()].clone()),
        },
        11..=13 => Event::Reply { reply: None },
        _ => footer().unwrap_or(Event::Reply { reply: None }),
    }
}

/// What must be true of every frame.
fn hold(player: &Player, document: &Document) -> Frame {
    let frame = player.frame(document);
    let kept: Player = serde_json::from_str(&serde_json::to_string(player).unwrap()).unwrap();
    assert_eq!(&kept, player, "a player survives being kept");
    assert_eq!(kept.frame(document), frame);
    if frame.finished.is_some() {
        assert_eq!(frame.exchange, None, "the end asks nothing");
    }
    if let Some(exchange) = &frame.exchange {
        assert!(
            !exchange.samples.is_empty(),
            "there is always something to answer"
        );
        for sample in &exchange.samples {
            let mut player = player.clone();
            let reply = Some(sample.clone());
            player.event(document, Event::Reply { reply });
            let next = player.frame(document);
            let refused = next.exchange.and_then(|exchange| exchange.refused);
            assert_eq!(refused, None, "{} is a sample", sample.screen);
        }
    }
    for one in each(&frame.components) {
        let empty = one.value.is_none() && one.range.is_none();
        let awaited = one.required && one.name.is_some() && empty;
        let footer = each(&frame.components)
            .into_iter()
            .find(|one| one.type_name == "Footer");
        assert!(!awaited || footer.is_none_or(|footer| !footer.enabled));
    }
    frame
}

/// The frame without what was only said about the last event.
fn lasting(frame: Frame) -> Frame {
    Frame {
        notices: Vec::new(),
        effects: Vec::new(),
        snackbar: None,
        ..frame
    }
}

proptest! {
    #![proptest_config(steady(150))]

    #[test]
    fn nothing_a_visitor_does_upsets_the_player(
        flow in arb_any_flow(),
        ask_first in any::<bool>(),
        does in prop::collection::vec(any::<[u8; 3]>(), 0..40),
    ) {
        let document = open(&flow.to_string());
        let inputs = Inputs { ask_first, ..Inputs::default() };
        let mut player = Player::start(&document, inputs);
        let mut frame = hold(&player, &document);
        for what in does {
            let event = some_event(&frame, what);
            let ended = frame.finished.clone().filter(|_| event != Event::Restart);
            player.event(&document, event);
            let next = hold(&player, &document);
            if ended.is_some() {
                prop_assert_eq!(&next.finished, &ended, "the end is the end");
            }
            frame = next;
        }
    }

    #[test]
    fn going_back_and_on_again_changes_nothing(
        flow in arb_any_flow(),
        does in prop::collection::vec(any::<[u8; 3]>(), 0..40),
    ) {
        let document = open(&flow.to_string());
        let mut player = Player::start(&document, Inputs::default());
        for what in does {
            let before = player.frame(&document);
            let event = some_event(&before, what);
            player.event(&document, event.clone());
            let after = player.frame(&document);
            // A screen before may show what was entered on this one, once it was shown.
            let looks_ahead = flow.to_string().contains(&format!("screen.{}.", after.screen.id));
            if !matches!(event, Event::Press { .. }) || looks_ahead
                || after.screen.id == before.screen.id
                || after.exchange.is_some()
            {
                continue;
            }
            let mut other = player.clone();
            other.event(&document, Event::Back);
            if other.frame(&document).exchange.is_some() {
                continue;
            }
            // The item that was tapped of a list stays the list's value.
            if !matches!(event, Event::Press { item: Some(_), .. }) {
                prop_assert_eq!(lasting(other.frame(&document)), lasting(before));
            }
            other.event(&document, event);
            prop_assert_eq!(lasting(other.frame(&document)), lasting(after));
        }
    }

}

proptest! {
    #![proptest_config(steady(30))]

    // Not each has a way: a button may be disabled for good, or stand in a case that no data meets.
    #[test]
    fn looking_for_a_way_ends_with_a_payload_or_a_reason(flow in arb_any_flow()) {
        let document = open(&flow.to_string());
        let walk = find_way(&document, &Answers::default(), Inputs::default());
        prop_assert_ne!(walk.payload.is_some(), walk.stopped.is_some());
        let first = Player::start(&document, Inputs::default()).frame(&document).screen.id;
        prop_assert_eq!(walk.screens.first(), Some(&first));
        prop_assert_eq!(find_way(&document, &Answers::default(), Inputs::default()), walk);
    }
}
