//! The bodies of the fuzzers as ordinary tests: on bytes of all kinds, and on each input that once
//! found something (`regressions/<body>/`).

use std::path::Path;

use flow_forge::{arb_choices, fuzz, steady};
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
