//! The bodies of the fuzzers as ordinary tests: on bytes of all kinds, and on each input that once
//! found something (`regressions/<body>/`).

use std::path::Path;

use flow_doc::Document;
use flow_forge::{Choices, Wishes, arb_any_flow, arb_choices, arb_version, flow, fuzz, steady};
use flow_player::{Answers, Inputs, Player, find_way};
use proptest::prelude::*;

proptest! {
    #![proptest_config(steady(400))]

    #[test]
    fn documents(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        fuzz::document(&bytes);
    }

    #[test]
    fn texts_that_look_like_json(text in "[\\[\\]{},:\"a0-9. \\n\\\\tru\u{feff}é-]{0,60}") {
        fuzz::document(text.as_bytes());
    }

    #[test]
    fn expressions(text in "[a-z0-9 '`\\\\(){}$.&|=!<>+*/%é-]{0,40}") {
        fuzz::expression(text.as_bytes());
    }

    #[test]
    fn expressions_of_the_right_words(words in prop::collection::vec(prop::sample::select(vec![
        "${data.total}", "${form.city}", "${data.member}", "${screen.X.form.a}", "${data.place.name}",
        "'a'", "'it\\'s'", "1", "-2.5", "(", ")", "!", "&&", "||", "==", "<=", "+", "*", "%", " ",
        "true", "null", "?", "\\\\`",
    ]), 0..14)) {
        fuzz::expression(words.concat().as_bytes());
    }
}

proptest! {
    #![proptest_config(steady(80))]

    #[test]
    fn flows_are_checked_while_they_change(bytes in arb_choices()) {
        fuzz::check(&bytes);
    }

    #[test]
    fn flows_are_printed_as_they_were(flow in arb_any_flow()) {
        fuzz::document(flow.to_string().as_bytes());
        fuzz::document(format!("\u{feff}{flow:#}\r\n").as_bytes());
    }

    #[test]
    fn a_way_through_flows_without_a_server_is_looked_for(version in arb_version(), bytes in arb_choices()) {
        let wishes = Wishes { endpoint: Some(false), ..Wishes::default() };
        let made = flow(version, wishes, &mut Choices::new(&bytes));
        let doc = Document::open(made.to_string().into_bytes());
        let way = find_way(&doc, &Answers::default(), Inputs::default());
        let player = Player::start(&doc, Inputs::default());
        prop_assert!(!player.frame(&doc).screen.id.is_empty());
        prop_assert_eq!(way.payload.is_some(), way.stopped.is_none());
        for screen in &way.screens {
            let known = made["screens"].as_array().is_some_and(|all| all.iter().any(|s| s["id"] == **screen));
            prop_assert!(known, "{screen}");
        }
    }

    #[test]
    fn flows_are_played(bytes in arb_choices()) {
        fuzz::play(&bytes);
    }
}

#[test]
fn what_once_found_something() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("regressions");
    for (name, body) in fuzz::BODIES {
        let inputs = std::fs::read_dir(folder.join(name)).expect("a folder for each body");
        let mut seen = 0;
        for input in inputs {
            let path = input.expect("readable").path();
            body(&std::fs::read(&path).expect("readable"));
            seen += 1;
        }
        assert!(seen > 0, "no input of {name}");
    }
}
