//! Where in the JSON a problem of the service stands.

use flow_cloud::ValidationProblem;
use flow_doc::flow::Flow;
use flow_doc::{Document, Kind, LineIndex, Position, Value};

/// The RFC 6901 pointer of the value a problem is about, in the JSON that was sent. Tries the path
/// of Meta's record, its line and column, a path quoted in the message, and the name of a screen.
pub fn pointer_of(
    sent: &Document,
    lines: &LineIndex,
    problem: &ValidationProblem,
) -> Option<String> {
    let root = sent.root()?;
    let by_path = problem.path.as_deref().and_then(|path| follow(root, path));
    let found = by_path
        .or_else(|| by_position(sent, lines, problem))
        .or_else(|| by_message(root, &problem.message))
        .or_else(|| by_screen(sent, &problem.message))?;
    Some(found.pointer())
}

/// Follows `screens[0].layout.children[1].label` or `/screens/0/layout` as far as it leads: a path
/// to a missing property ends at the object that lacks it. `None` when not even the first step fits.
pub fn follow<'d>(root: Value<'d>, path: &str) -> Option<Value<'d>> {
    let path = path.trim();
    if path.starts_with('/') {
        return follow_pointer(root, path);
    }
    let mut rest = path.strip_prefix('$').unwrap_or(path);
    let mut here = root;
    while !rest.is_empty() {
        let Some((next, after)) = step(here, rest) else {
            break;
        };
        here = next;
        rest = after;
    }
    (here != root).then_some(here)
}

fn follow_pointer<'d>(root: Value<'d>, pointer: &str) -> Option<Value<'d>> {
    let mut here = root;
    for token in flow_doc::pointer::tokens(pointer)? {
        let escaped = format!("/{}", flow_doc::pointer::escape(&token));
        match here.at(&escaped) {
            Some(next) => here = next,
            None => break,
        }
    }
    (here != root).then_some(here)
}

/// One step of Meta's path, and what is left of it. Keys may themselves hold dots, so the longest
/// key that fits is taken.
fn step<'d, 'p>(here: Value<'d>, path: &'p str) -> Option<(Value<'d>, &'p str)> {
    if let Some(inner) = path.strip_prefix('[') {
        let (token, rest) = inner.split_once(']')?;
        let token = token.trim_matches(['"', '\'']);
        let next = match here.kind() {
            Kind::Array => here.item(token.parse().ok()?)?,
            _ => here.get(token)?,
        };
        return Some((next, rest));
    }
    let path = path.strip_prefix('.').unwrap_or(path);
    let fits = |key: &str| {
        let rest = path.strip_prefix(key)?;
        (rest.is_empty() || rest.starts_with(['.', '['])).then_some(rest)
    };
    if here.kind() == Kind::Array {
        let digits = path
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(path.len());
        let (token, rest) = path.split_at(digits);
        return Some((here.item(token.parse().ok()?)?, rest));
    }
    let keys = here.members().map(|(key, _)| key);
    let key = keys
        .filter(|key| !key.is_empty() && fits(key).is_some())
        .max_by_key(|key| key.len())?;
    Some((here.get(&key)?, fits(&key)?))
}

/// The innermost value, key included, around the position where the problem begins.
fn by_position<'d>(
    sent: &'d Document,
    lines: &LineIndex,
    problem: &ValidationProblem,
) -> Option<Value<'d>> {
    let line = usize::try_from(problem.line_start?).ok()?;
    let column = usize::try_from(problem.column_start.unwrap_or(1)).ok()?;
    if line == 0 || line > lines.lines() {
        return None;
    }
    let at = lines.byte(Position { line, column });
    let mut here = sent.root()?;
    loop {
        let inside = here.children().find(|child| {
            let Some(span) = sent.span(child.id()) else {
                return false;
            };
            let key = sent.key_span(child.id());
            let start = key.map_or(span.start, |key| key.start);
            (start..span.end).contains(&at)
        });
        match inside {
            Some(child) => here = child,
            None => return here.parent().map(|_| here),
        }
    }
}

/// A path quoted inside the message.
fn by_message<'d>(root: Value<'d>, message: &str) -> Option<Value<'d>> {
    let edge = |c: char| c.is_whitespace() || "'\"`“”‘’(),;".contains(c);
    message
        .split(edge)
        .map(|word| word.trim_end_matches(['.', ':']))
        .filter(|word| {
            let plain = word.strip_prefix("$.").unwrap_or(word);
            plain.starts_with("screens[") || plain.starts_with("/screens/")
        })
        .find_map(|word| follow(root, word))
}

/// The one screen whose id the message names.
fn by_screen<'d>(sent: &'d Document, message: &str) -> Option<Value<'d>> {
    let words: Vec<&str> = message
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .collect();
    let mut named = Flow::of(sent).screens().filter(|screen| {
        let id = screen.id().filter(|id| id.contains('_') || is_upper(id));
        id.is_some_and(|id| words.contains(&id.as_ref()))
    });
    match (named.next(), named.next()) {
        (Some(screen), None) => Some(screen.value),
        _ => None,
    }
}

/// An ordinary word of a sentence is no screen, even where a screen is called so.
fn is_upper(id: &str) -> bool {
    id.len() > 1 && id.chars().all(|c| c.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLOW: &str = r#"{
  "version": "7.3",
  "screens": [
    {
      "id": "SIGN_UP",
      "layout": {"children": [{"type": "TextBody"}, {"label": "é", "a.b": {"c": [1, 2]}}]}
    }
  ]
}"#;

    fn find(problem: ValidationProblem) -> Option<String> {
        let document = Document::open(FLOW.into());
        pointer_of(&document, &document.line_index(), &problem)
    }

    fn with_path(path: &str) -> Option<String> {
        let path = Some(path.to_owned());
        find(ValidationProblem {
            path,
            ..ValidationProblem::read("x")
        })
    }

    fn with_position(line: u32, column: u32) -> Option<String> {
        find(ValidationProblem {
            line_start: Some(line),
            column_start: Some(column),
            ..ValidationProblem::read("x")
        })
    }

    #[test]
    fn paths_are_followed_as_far_as_they_lead() {
        for (path, pointer) in [
            (
                "screens[0].layout.children[1].label",
                "/screens/0/layout/children/1/label",
            ),
            ("$.screens[0].id", "/screens/0/id"),
            ("screens.0.id", "/screens/0/id"),
            (
                "screens[0]['layout'].children[0].text",
                "/screens/0/layout/children/0",
            ),
            (
                "screens[0].layout.children[1].a.b.c[1]",
                "/screens/0/layout/children/1/a.b/c/1",
            ),
            ("/screens/0/layout/nothing/1", "/screens/0/layout"),
            ("/version", "/version"),
            ("screens[7].id", "/screens"),
        ] {
            assert_eq!(with_path(path).as_deref(), Some(pointer), "{path}");
        }
        for nowhere in ["", "nothing", "[", "[0]", "screens[", "/"] {
            let found = with_path(nowhere);
            assert!(
                found.is_none() || found.as_deref() == Some("/screens"),
                "{nowhere}"
            );
        }
    }

    #[test]
    fn positions_lead_to_the_innermost_value() {
        assert_eq!(with_position(2, 4).as_deref(), Some("/version"));
        assert_eq!(with_position(5, 14).as_deref(), Some("/screens/0/id"));
        let label = "/screens/0/layout/children/1/label";
        assert_eq!(with_position(6, 54).as_deref(), Some(label));
        for outside in [(0, 1), (99, 1), (1, 1), (9, 1)] {
            assert_eq!(with_position(outside.0, outside.1), None, "{outside:?}");
        }
    }

    #[test]
    fn words_of_the_message_help_too() {
        let said = |message: &str| find(ValidationProblem::read(message));
        assert_eq!(
            said("Property 'screens[0].layout.children[0]' lacks text.").as_deref(),
            Some("/screens/0/layout/children/0")
        );
        assert_eq!(
            said("Screen SIGN_UP is not reached.").as_deref(),
            Some("/screens/0")
        );
        assert_eq!(said("Sign up."), None);
    }
}
