use std::collections::HashMap;

use flow_catalog::{RECOMMENDED, Version};
use flow_doc::{Document, NodeId, Value};

use crate::{
    Diagnostic, RulesOff,
    cx::{Cx, Setting},
    facts::ScreenFacts,
    flow::{self, Screens},
    rules::file,
    schema::Schemas,
    walk,
};

/// Checks a whole document once. For a document that is being edited keep a [`Linter`].
pub fn check(doc: &Document, off: &RulesOff) -> Vec<Diagnostic> {
    Linter::new(off.clone()).check(doc)
}

/// Checks one document again and again, looking only at what changed. It belongs to one document:
/// node ids of another would be mistaken for those of the first.
#[derive(Default)]
pub struct Linter {
    off: RulesOff,
    /// What the kept screens were checked against.
    setting: Option<Setting>,
    screens: HashMap<NodeId, Kept>,
    schemas: Schemas,
    round: u64,
}

/// One screen as it was last seen.
struct Kept {
    stamp: u64,
    found: Vec<Diagnostic>,
    facts: ScreenFacts,
    /// The check that last saw it.
    round: u64,
}

impl Linter {
    pub fn new(off: RulesOff) -> Linter {
        Linter {
            off,
            ..Linter::default()
        }
    }

    /// All problems: of the file, then screen by screen in file order.
    pub fn check(&mut self, doc: &Document) -> Vec<Diagnostic> {
        let mut found = self.all(doc);
        found.retain(|d| !self.off.hides(d.rule, d.severity));
        found
    }

    fn all(&mut self, doc: &Document) -> Vec<Diagnostic> {
        let root = doc.root().filter(|_| doc.fault().is_none());
        let setting = setting(root);
        let mut cx = Cx::new(setting, &mut self.schemas);
        file::not_utf8::check(&mut cx, doc);
        file::not_json::check(&mut cx, doc);
        file::byte_order_mark::check(&mut cx, doc);
        let Some(root) = root.filter(|root| file::not_an_object::check(&mut cx, *root)) else {
            return cx.into_found();
        };
        flow::top(&mut cx, root);
        let Some(list) = root.get("screens").filter(Value::is_array) else {
            return cx.into_found();
        };
        let mut all = cx.into_found();
        if self.setting != Some(setting) {
            self.setting = Some(setting);
            self.screens.clear();
        }
        self.refresh(setting, list);
        let mut kept = Vec::with_capacity(list.len());
        for screen in list.items() {
            kept.extend(self.screens.get(&screen.id()));
        }
        let screens = Screens::new(kept.iter().map(|k| &k.facts).collect());
        let mut cx = Cx::new(setting, &mut self.schemas);
        flow::across(&mut cx, doc, root, list, &screens);
        in_order(&mut all, cx.into_found(), &kept);
        all
    }

    /// Checks the screens that changed, and forgets those that are gone.
    fn refresh(&mut self, setting: Setting, list: Value<'_>) {
        self.round += 1;
        for screen in list.items() {
            let stamp = screen.stamp();
            if let Some(kept) = self.screens.get_mut(&screen.id())
                && kept.stamp == stamp
            {
                kept.round = self.round;
                continue;
            }
            let mut cx = Cx::new(setting, &mut self.schemas);
            let facts = walk::screen(&mut cx, screen);
            let kept = Kept {
                stamp,
                found: cx.into_found(),
                facts,
                round: self.round,
            };
            self.screens.insert(screen.id(), kept);
        }
        if self.screens.len() > list.len() {
            let round = self.round;
            self.screens.retain(|_, kept| kept.round == round);
        }
    }
}

/// What the file says of itself.
fn setting(root: Option<Value<'_>>) -> Setting {
    let get = |key: &str| root.and_then(|root| root.get(key));
    let version = get("version")
        .and_then(|v| v.str())
        .and_then(|text| Version::parse(&text))
        .filter(|version| version.known().is_some())
        .unwrap_or(RECOMMENDED);
    Setting {
        version,
        endpoint: get("data_api_version").is_some(),
    }
}

/// Puts problems of the file first, then each screen's own followed by those across screens.
fn in_order(all: &mut Vec<Diagnostic>, across: Vec<Diagnostic>, kept: &[&Kept]) {
    let mut by_screen: HashMap<NodeId, Vec<Diagnostic>> = HashMap::new();
    for found in across {
        match found.screen {
            Some(screen) => by_screen.entry(screen).or_default().push(found),
            None => all.push(found),
        }
    }
    for screen in kept {
        all.extend_from_slice(&screen.found);
        if let Some(found) = by_screen.remove(&screen.facts.node) {
            all.extend(found);
        }
    }
}
