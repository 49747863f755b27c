//! The problems as a window follows them: by splices, part by part.

use std::collections::BTreeMap;

use serde_json::Value as Json;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problems {
    told: u64,
    /// By screen; `null`: of the file.
    lists: BTreeMap<String, Vec<Json>>,
}

impl Problems {
    /// From an answer that tells everything.
    pub fn of(change: &Json) -> Problems {
        assert_eq!(change["since"], 0);
        let mut problems = Problems::default();
        problems.take(change);
        problems
    }

    /// `null`: they are as before.
    pub fn take(&mut self, change: &Json) {
        if change.is_null() {
            return;
        }
        let since = change["since"].as_u64().unwrap();
        if since == 0 {
            self.lists.clear();
        } else {
            assert_eq!(since, self.told, "a change is missing");
        }
        self.told = change["now"].as_u64().unwrap();
        for part in change["parts"].as_array().unwrap() {
            let number = |key: &str| part[key].as_u64().unwrap() as usize;
            let key = part["screen"].to_string();
            let list = self.lists.entry(key.clone()).or_default();
            let end = number("at") + number("remove");
            let insert = part["insert"].as_array().unwrap().clone();
            list.splice(number("at")..end, insert);
            if list.is_empty() {
                self.lists.remove(&key);
            }
        }
    }

    pub fn all(&self) -> impl Iterator<Item = &Json> {
        self.lists.values().flatten()
    }
}
