//! Everything we ship stands under a licence that lets us ship it.

use flowsmith_tests::place;
use serde_json::Value as Json;

/// SPDX ids of licences that ask for notices at most (MPL-2.0: for changes to its own files).
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OpenSSL",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
    "bzip2-1.0.6",
];

/// An SPDX expression of licence ids with `OR`, `AND` and parentheses; an old slash means `OR`.
fn allowed(expression: &str) -> bool {
    let expression = expression.trim();
    if let Some(parts) = split_outside_parentheses(expression, " AND ") {
        return parts.iter().all(|part| allowed(part));
    }
    if let Some(parts) = split_outside_parentheses(expression, " OR ") {
        return parts.iter().any(|part| allowed(part));
    }
    if expression.contains('/') {
        return expression.split('/').any(allowed);
    }
    match expression
        .strip_prefix('(')
        .and_then(|inner| inner.strip_suffix(')'))
    {
        Some(inner) => allowed(inner),
        None => ALLOWED.contains(&expression),
    }
}

fn split_outside_parentheses<'a>(text: &'a str, word: &str) -> Option<Vec<&'a str>> {
    let (mut parts, mut from, mut depth) = (Vec::new(), 0, 0);
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ if depth == 0 && at >= from && text[at..].starts_with(word) => {
                parts.push(&text[from..at]);
                from = at + word.len();
            }
            _ => {}
        }
    }
    (!parts.is_empty()).then(|| {
        parts.push(&text[from..]);
        parts
    })
}

#[test]
fn an_expression_is_read_as_spdx_means_it() {
    assert!(allowed("MIT OR Apache-2.0"));
    assert!(allowed("GPL-3.0 OR MIT"));
    assert!(allowed("(MIT OR GPL-2.0) AND Unicode-3.0"));
    assert!(allowed("MIT/Apache-2.0"));
    assert!(!allowed("GPL-3.0"));
    assert!(!allowed("MIT AND GPL-3.0"));
}

#[test]
fn every_rust_package_has_an_allowed_licence() {
    let metadata = place::cargo_metadata();
    let packages = metadata["packages"].as_array().expect("packages");
    assert!(
        packages.len() > 100,
        "cargo metadata named only {} packages",
        packages.len()
    );
    let refused: Vec<String> = packages
        .iter()
        .filter(|package| !package["license"].as_str().is_some_and(allowed))
        .map(|package| {
            format!(
                "{} {}: {}",
                package["name"], package["version"], package["license"]
            )
        })
        .collect();
    assert!(refused.is_empty(), "not allowed: {refused:#?}");
}

#[test]
fn every_npm_package_has_an_allowed_licence() {
    let lock = std::fs::read_to_string(place::repository().join("ui/package-lock.json"))
        .expect("the lock file");
    let lock: Json = serde_json::from_str(&lock).expect("JSON");
    let packages = lock["packages"].as_object().expect("packages");
    let refused: Vec<String> = packages
        .iter()
        // Packages of the build never reach a person; only what the window is made of counts.
        .filter(|(path, package)| !path.is_empty() && package["dev"] != true)
        .filter(|(_, package)| {
            !package["license"]
                .as_str()
                .is_some_and(|licence| allowed(licence) || licence == "OFL-1.1")
        })
        .map(|(path, package)| format!("{path}: {}", package["license"]))
        .collect();
    assert!(refused.is_empty(), "not allowed: {refused:#?}");
}
