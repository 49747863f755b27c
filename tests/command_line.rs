//! The command `flowsmith` on whatever comes: exit codes, the shape of its JSON, bytes kept.

use std::ffi::OsStr;
use std::path::Path;

use flowsmith_tests::place;
use flowsmith_tests::program::{Ran, flowsmith};
use serde_json::{Value as Json, json};

const SOUND: &str = include_str!("fixtures/sound.json");

fn write(dir: &tempfile::TempDir, name: &str, bytes: &[u8]) -> std::path::PathBuf {
    let path = dir.path().join(name);
    std::fs::write(&path, bytes).expect("a file");
    path
}

fn run(words: &[&str], file: &Path) -> Ran {
    flowsmith(words.iter().map(OsStr::new).chain([file.as_os_str()]))
}

fn diagnostics(file: &Path) -> (i32, Vec<Json>) {
    let ran = run(&["check", "--format", "json"], file);
    let report: Json =
        serde_json::from_slice(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {ran:?}"));
    (
        ran.code,
        report["files"][0]["diagnostics"]
            .as_array()
            .expect("diagnostics")
            .clone(),
    )
}

#[test]
fn a_sound_flow_passes() {
    let dir = tempfile::tempdir().expect("a folder");
    let (code, found) = diagnostics(&write(&dir, "sound.json", SOUND.as_bytes()));
    assert_eq!((code, found), (0, Vec::new()));
}

#[test]
fn a_problem_says_what_and_where() {
    let dir = tempfile::tempdir().expect("a folder");
    let broken = SOUND.replace(
        "\"label\": \"Send my name\"",
        "\"labell\": \"Send my name\"",
    );
    assert_ne!(broken, SOUND);
    let (code, found) = diagnostics(&write(&dir, "broken.json", broken.as_bytes()));
    assert_eq!(code, 1);
    let unknown = found
        .iter()
        .find(|one| one["code"] == "INVALID_PROPERTY_KEY")
        .expect("the unknown property");
    assert_eq!(unknown["pointer"], "/screens/0/layout/children/1/labell");
    assert_eq!(unknown["severity"], "error");
    let line = broken
        .lines()
        .position(|line| line.contains("labell"))
        .expect("the line")
        + 1;
    assert_eq!(unknown["range"]["start"]["line"], line);
    assert!(
        unknown["message"]
            .as_str()
            .is_some_and(|message| message.len() > 20)
    );
    assert!(
        unknown["fixes"]
            .as_array()
            .is_some_and(|fixes| !fixes.is_empty())
    );
}

#[test]
fn missing_files_and_misuse_exit_with_two() {
    assert_eq!(
        flowsmith(["check", "/no/such/file.json"].map(OsStr::new)).code,
        2
    );
    assert_eq!(flowsmith(["check"].map(OsStr::new)).code, 2);
    assert_eq!(flowsmith(["frobnicate"].map(OsStr::new)).code, 2);
}

/// Each with what it must be called; every one keeps its bytes.
#[test]
fn bad_input_is_named_and_kept() {
    let deep = |levels: usize| [vec![b'['; levels], vec![b']'; levels]].concat();
    let flow = |text: &str| text.as_bytes().to_vec();
    let huge = format!(
        "{{\"version\":\"7.3\",\"screens\":[],\"x\":\"{}\"}}",
        "a".repeat(10 << 20)
    );
    let cases: Vec<(&str, Vec<u8>, Option<&str>)> = vec![
        ("empty", Vec::new(), Some("INVALID_FLOW_JSON")),
        (
            "not UTF-8",
            b"{\"version\":\"7.3\xff\"}".to_vec(),
            Some("INVALID_FLOW_JSON"),
        ),
        ("not JSON", flow("hello"), Some("INVALID_FLOW_JSON")),
        ("not an object", flow("[1,2]"), Some("INVALID_FLOW_JSON")),
        (
            "truncated",
            SOUND.as_bytes()[..SOUND.len() / 2].to_vec(),
            Some("INVALID_FLOW_JSON"),
        ),
        ("over 10 MB", huge.into_bytes(), Some("INVALID_FLOW_JSON")),
        ("200 levels", deep(200), Some("INVALID_FLOW_JSON")),
        (
            "a million levels",
            deep(1_000_000),
            Some("INVALID_FLOW_JSON"),
        ),
        (
            "duplicate keys",
            flow(&SOUND.replacen("\"version\"", "\"version\": \"7.2\", \"version\"", 1)),
            None,
        ),
        (
            "NUL",
            flow("{\"version\":\"7.3\0\"}"),
            Some("INVALID_FLOW_JSON"),
        ),
        (
            "lone surrogate",
            flow(&SOUND.replacen("Your name", "\\ud800", 1)),
            None,
        ),
        (
            "BOM",
            [b"\xef\xbb\xbf".as_slice(), SOUND.as_bytes()].concat(),
            None,
        ),
        (
            "40 digits",
            flow(&SOUND.replacen(
                "\"terminal\": true",
                "\"terminal\": 1234567890123456789012345678901234567890",
                1,
            )),
            None,
        ),
        (
            "unknown version",
            flow(&SOUND.replacen("7.3", "99.9", 1)),
            Some("INVALID_FLOW_JSON_VERSION"),
        ),
        (
            "component without type",
            flow(&SOUND.replacen("\"type\": \"Footer\",", "", 1)),
            None,
        ),
        (
            "screens not an array",
            flow("{\"version\":\"7.3\",\"screens\":{}}"),
            Some("INVALID_PROPERTY_TYPE"),
        ),
    ];
    let dir = tempfile::tempdir().expect("a folder");
    for (name, bytes, code) in cases {
        let file = write(&dir, "bad.json", &bytes);
        let printed = run(&["set"], &file);
        assert!(
            printed.code == 0 && printed.stdout == bytes,
            "{name}: bytes are kept"
        );
        let (exit, found) = diagnostics(&file);
        assert!(!found.is_empty(), "{name}: nothing said");
        if let Some(code) = code {
            assert!(
                found.iter().any(|one| one["code"] == code),
                "{name}: {found:#?}"
            );
            assert_eq!(exit, 1, "{name}");
        }
        for one in &found {
            let range = &one["range"];
            assert!(
                range["start"]["line"].as_u64() >= Some(1)
                    && range["end"]["column"].as_u64() >= Some(1),
                "{name}: {one}"
            );
        }
    }
}

#[test]
fn set_changes_one_line() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = write(&dir, "sound.json", SOUND.as_bytes());
    let ran = flowsmith([
        OsStr::new("set"),
        file.as_os_str(),
        OsStr::new("/screens/0/title=\"A = B\""),
    ]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let printed = String::from_utf8(ran.stdout).expect("text");
    assert_eq!(SOUND.lines().count(), printed.lines().count());
    let differing: Vec<_> = SOUND
        .lines()
        .zip(printed.lines())
        .filter(|(a, b)| a != b)
        .collect();
    assert_eq!(differing.len(), 1);
    assert!(differing[0].1.contains("\"A = B\""));
}

#[test]
fn set_follows_pointers_to_the_letter() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = write(&dir, "a.json", br#"{"a/b":1,"m~n":[1,{"":2}]}"#);
    let set = |value: &str| {
        let words = [OsStr::new("set"), file.as_os_str(), OsStr::new(value)];
        let ran = flowsmith(words);
        (ran.code, String::from_utf8(ran.stdout).expect("text"))
    };
    for (value, printed) in [
        ("/a~1b=9", r#"{"a/b":9,"m~n":[1,{"":2}]}"#),
        ("/m~0n/1/=9", r#"{"a/b":1,"m~n":[1,{"":9}]}"#),
        ("/m~0n/-=9", r#"{"a/b":1,"m~n":[1,{"":2}, 9]}"#),
        ("=9", "9"),
    ] {
        let (code, text) = set(value);
        let (text, printed): (Json, Json) = (
            serde_json::from_str(&text).expect("JSON"),
            serde_json::from_str(printed).expect("JSON"),
        );
        assert_eq!((code, text), (0, printed), "{value}");
    }
    for wrong in [
        "a=1",
        "/~=1",
        "/~2=1",
        "/m~0n/01=1",
        "/m~0n/3=1",
        "/a~1b/x=1",
        "/x=y",
        "/x",
    ] {
        assert_eq!(set(wrong), (2, String::new()), "{wrong}");
    }
}

#[test]
fn text_for_people_holds_nothing_a_terminal_obeys() {
    let dir = tempfile::tempdir().expect("a folder");
    let bytes = SOUND.replacen("\"ASK\"", "\"A\\u001b]0;x\\u0007\"", 1);
    let ran = run(&["check"], &write(&dir, "a.json", bytes.as_bytes()));
    let text = String::from_utf8(ran.stdout).expect("text");
    assert!(text.contains("\\u{1b}]0;x"), "{text}");
    assert!(
        !text.contains(|c: char| c.is_control() && c != '\n'),
        "{text}"
    );
}

fn broken() -> String {
    SOUND.replacen("\"terminal\": true", "\"terminal\": \"true\"", 1)
}

#[test]
fn fix_prints_what_it_mended_and_leaves_the_file() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = write(&dir, "broken.json", broken().as_bytes());
    let ran = run(&["fix"], &file);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(String::from_utf8(ran.stdout).expect("text"), SOUND);
    assert_eq!(std::fs::read(&file).expect("the file"), broken().as_bytes());
    let path = file.display();
    assert!(
        ran.stderr.contains(&format!(
            "{path}: /screens/0/terminal: Write it without quotes [text-for-value]"
        )),
        "{}",
        ran.stderr
    );
}

#[test]
fn fix_can_replace_the_file_and_has_nothing_left_to_do() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = write(&dir, "broken.json", broken().as_bytes());
    for _ in 0..2 {
        let ran = run(&["fix", "--write"], &file);
        assert_eq!((ran.code, ran.stdout.len()), (0, 0), "{}", ran.stderr);
        assert_eq!(std::fs::read(&file).expect("the file"), SOUND.as_bytes());
    }
    let leftovers = std::fs::read_dir(dir.path()).expect("the folder").count();
    assert_eq!(leftovers, 1);
}

#[test]
fn fix_says_by_its_exit_code_whether_errors_are_left() {
    let dir = tempfile::tempdir().expect("a folder");
    let unclear = SOUND.replacen("\"type\": \"Footer\"", "\"type\": \"Nothing\"", 1);
    let file = write(&dir, "unclear.json", unclear.as_bytes());
    let ran = run(&["fix"], &file);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert_eq!(ran.stdout, unclear.as_bytes(), "identical bytes");
    let ran = run(
        &["fix", "--rule", "blank-text", "--rule", "null-value"],
        &file,
    );
    assert_eq!((ran.code, ran.stdout), (1, unclear.into_bytes()));
    assert_eq!(run(&["fix"], &dir.path().join("none.json")).code, 2);
}

#[test]
fn an_unknown_rule_is_misuse_with_a_suggestion() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = write(&dir, "sound.json", SOUND.as_bytes());
    for words in [
        ["fix", "--rule", "text-for-values"],
        ["check", "--off", "text-for-values"],
    ] {
        let ran = run(&words, &file);
        assert_eq!((ran.code, ran.stdout.len()), (2, 0), "{}", ran.stderr);
        assert!(ran.stderr.contains("“text-for-value”?"), "{}", ran.stderr);
    }
}

/// A flow of 4.0 with a day in milliseconds and a screen with a digit.
fn old() -> String {
    let text = SOUND.replacen("\"7.3\"", "\"4.0\"", 1);
    let picker = r#""children": [{ "type": "DatePicker", "name": "day", "label": "Day", "min-date": "1735689600000" },"#;
    text.replacen("\"children\": [", picker, 1)
        .replacen("\"ASK\"", "\"ASK_1\"", 1)
}

#[test]
fn upgrade_prints_the_file_and_says_what_it_did() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = write(&dir, "old.json", old().as_bytes());
    let ran = run(&["upgrade", "--to", "7.3"], &file);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let expected = old()
        .replacen("\"4.0\"", "\"7.3\"", 1)
        .replacen("1735689600000", "2025-01-01", 1)
        .replacen("ASK_1", "ASK_ONE", 1);
    assert_eq!(String::from_utf8(ran.stdout).expect("text"), expected);
    assert_eq!(std::fs::read(&file).expect("the file"), old().as_bytes());
    for part in [
        "/version: The version is 7.3 instead of 4.0.",
        "min-date: The day 1735689600000 is written 2025-01-01.",
        "ASK_ONE",
        "look at: ",
    ] {
        assert!(ran.stderr.contains(part), "{part}: {}", ran.stderr);
    }
}

#[test]
fn upgrade_replaces_the_file_once() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = write(&dir, "old.json", old().as_bytes());
    let ran = run(&["upgrade", "--write", "--format", "json"], &file);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let report: Json = serde_json::from_slice(&ran.stdout).expect("JSON");
    assert_eq!(
        (&report["from"], &report["to"], &report["errors"]),
        (&json!("4.0"), &json!("7.3"), &json!(0))
    );
    let day = report["changed"].as_array().expect("lines").iter();
    let day = day.clone().find(|line| line["topic"] == "dates");
    assert_eq!(
        day.expect("the day")["pointer"],
        "/screens/0/layout/children/0/min-date"
    );
    assert!(!report["look"].as_array().expect("lines").is_empty());
    let upgraded = std::fs::read(&file).expect("the file");
    assert!(String::from_utf8_lossy(&upgraded).contains("2025-01-01"));
    let again = run(&["upgrade", "--write"], &file);
    assert_eq!(again.code, 2);
    assert!(
        again.stderr.contains("is version 7.3 already"),
        "{}",
        again.stderr
    );
    assert_eq!(std::fs::read(&file).expect("the file"), upgraded);
}

#[test]
fn upgrade_refuses_what_is_no_way_up() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = write(&dir, "sound.json", SOUND.as_bytes());
    for to in ["7.0", "7.3", "9.9", "seven"] {
        let ran = run(&["upgrade", "--to", to], &file);
        assert_eq!((ran.code, ran.stdout.len()), (2, 0), "{to}: {}", ran.stderr);
        assert!(ran.stderr.len() > 20);
    }
    assert_eq!(run(&["upgrade"], &dir.path().join("none.json")).code, 2);
}

#[test]
fn play_makes_up_what_is_missing_only_when_asked() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = write(&dir, "sound.json", SOUND.as_bytes());
    let nothing = write(&dir, "nothing.json", b"{}");
    let play = |more: [&OsStr; 2]| {
        let words = [
            "play".as_ref(),
            file.as_os_str(),
            "--format".as_ref(),
            "json".as_ref(),
        ];
        let ran = flowsmith(
            words
                .into_iter()
                .chain(more.into_iter().filter(|word| !word.is_empty())),
        );
        let walked: Json = serde_json::from_slice(&ran.stdout).unwrap_or_default();
        (ran.code, walked)
    };
    let (code, walked) = play(["--answers".as_ref(), nothing.as_os_str()]);
    assert_eq!(code, 1);
    assert_eq!(walked["payload"], json!(null));
    assert_eq!(walked["stopped"], "ASK still needs an answer to your_name");
    let (code, walked) = play(["--sample".as_ref(), "".as_ref()]);
    assert_eq!(
        (code, &walked["payload"]),
        (0, &json!({ "your_name": "Sample" }))
    );
    assert_eq!(play(["".as_ref(), "".as_ref()]).0, 2, "answers or samples");
}

#[test]
fn play_walks_to_the_payload() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = write(&dir, "sound.json", SOUND.as_bytes());
    let answers = write(&dir, "answers.json", br#"{"ASK": {"your_name": "Ada"}}"#);
    let ran = flowsmith([
        "play".as_ref(),
        file.as_os_str(),
        "--answers".as_ref(),
        answers.as_os_str(),
        "--format".as_ref(),
        "json".as_ref(),
    ]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let walked: Json = serde_json::from_slice(&ran.stdout).expect("JSON");
    assert_eq!(
        walked,
        json!({ "screens": ["ASK"], "payload": { "your_name": "Ada" }, "stopped": null })
    );
}

#[test]
fn a_schema_is_printed_for_each_version_there_is() {
    let newest = flowsmith(["schema".as_ref()]);
    assert_eq!(newest.code, 0);
    let schema: Json = serde_json::from_slice(&newest.stdout).expect("JSON");
    assert_eq!(schema["properties"]["version"]["const"], "7.3");
    let older = flowsmith(["schema", "--version", "5.1"].map(AsRef::as_ref));
    let committed = place::repository().join("schemas/flow-5.1.schema.json");
    assert_eq!(
        older.stdout,
        std::fs::read(committed).expect("the committed schema")
    );
    let unknown = flowsmith(["schema", "--version", "9.9"].map(AsRef::as_ref));
    assert_eq!(unknown.code, 2);
    assert!(unknown.stderr.contains("6.3, 7.0"), "{}", unknown.stderr);
}

#[test]
fn a_rule_is_explained_with_what_its_example_leads_to() {
    let ran = flowsmith(["explain", "text-for-value"].map(AsRef::as_ref));
    assert_eq!(ran.code, 0);
    let text = String::from_utf8(ran.stdout).expect("text");
    assert!(text.starts_with("Text instead of a number"), "{text}");
    assert!(text.contains("PATTERN_MISMATCH") && text.contains("-> error"));
    assert!(text.lines().all(|line| !line.contains("## ")), "{text}");
    let since = |words: [&str; 2]| {
        let text = String::from_utf8(flowsmith(words.map(AsRef::as_ref)).stdout).expect("text");
        let line = text
            .lines()
            .find_map(|line| line.trim().strip_prefix("Since"));
        line.map(|line| line.trim().to_owned())
    };
    assert_eq!(
        since(["explain", "text-for-value"]).as_deref(),
        Some("every version")
    );
    assert_eq!(
        since(["explain", "list-badges"]).as_deref(),
        Some("Flow JSON 6.2")
    );
    let words = ["explain", "text-for-value", "--format", "json"];
    let page: Json =
        serde_json::from_slice(&flowsmith(words.map(AsRef::as_ref)).stdout).expect("JSON");
    assert_eq!(page["sections"][2]["title"], "Example");
    assert_eq!(page["since"], "2.1");
    assert_eq!(page["everyVersion"], true);
    assert_eq!(
        page["sections"][2]["blocks"][0]["found"][0]["fixes"],
        json!(["Write it without quotes"])
    );
}

#[test]
fn all_rules_are_listed_and_an_unknown_one_is_misuse() {
    let all = flowsmith(["explain"].map(AsRef::as_ref));
    assert_eq!(all.code, 0);
    let all = String::from_utf8(all.stdout).expect("text");
    assert!(all.lines().any(|line| line == "Ways between screens"));
    assert!(all.lines().filter(|line| line.starts_with("  ")).count() > 100);
    let unknown = flowsmith(["explain", "text-for-valu"].map(AsRef::as_ref));
    assert_eq!(unknown.code, 2);
    assert!(
        unknown.stderr.contains("text-for-value"),
        "{}",
        unknown.stderr
    );
}
