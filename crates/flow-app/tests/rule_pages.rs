//! The page of a rule, as the window asks for it.

mod stage;

use flow_app::protocol::ErrorCode;
use serde_json::json;
use stage::Stage;

#[test]
fn a_page_shows_what_the_check_says_of_its_example() {
    let stage = Stage::new();
    let page = stage.call("rule_page", json!({ "rule": "text-for-value" }));
    assert_eq!(
        page["title"],
        "Text instead of a number or of true and false"
    );
    assert_eq!(page["severity"], "error");
    let example = &page["sections"][2]["blocks"][0];
    assert_eq!(example["kind"], "example");
    assert_eq!(example["found"][0]["severity"], "error");
}

#[test]
fn a_rule_that_is_none_has_no_page() {
    let stage = Stage::new();
    let code = stage.refused("rule_page", json!({ "rule": "no-such-rule" }));
    assert_eq!(code, ErrorCode::NotFound);
}
