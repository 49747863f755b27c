use std::{
    collections::{HashMap, HashSet},
    thread,
};

use flow_catalog::{RECOMMENDED, Version};
use flow_doc::{Document, NodeId, Value};

use crate::{
    Diagnostic, Diagnostics, PartDiagnostics, RulesOff,
    cx::{Cx, Setting},
    diagnostics::{Shared, share},
    facts::ScreenFacts,
    flow::{self, Screens},
    map::{self, FlowMap},
    rules::file,
    schema::Schemas,
    sources::{self, Offer},
    walk,
};

/// Checks a whole document once. For a document that is being edited keep a [`Linter`].
pub fn check(doc: &Document, off: &RulesOff) -> Vec<Diagnostic> {
    let mut linter = Linter::new(off.clone());
    let found = linter.check(doc);
    // What it remembers would have to be copied.
    drop(linter);
    found.into_vec()
}

/// Checks one document again and again, looking only at what changed. It belongs to one document:
/// node ids of another would be mistaken for those of the first.
#[derive(Default)]
pub struct Linter {
    off: RulesOff,
    /// What the kept screens were checked against.
    setting: Option<Setting>,
    /// In file order.
    screens: Vec<Kept>,
    /// The routing model that was last read, by node and stamp.
    routes: Option<(NodeId, u64)>,
    /// Nothing was found across screens, and nothing those checks read has changed since.
    sound_across: bool,
    /// The advice across screens, as long as nothing it was made from changes.
    advice: Across,
    /// The list of screens it was made for.
    list: Option<NodeId>,
    schemas: Schemas,
}

/// One screen as it was last seen.
struct Kept {
    node: NodeId,
    stamp: u64,
    found: Shared,
    facts: ScreenFacts,
}

/// What was found looking across screens.
#[derive(Default)]
struct Across {
    /// What belongs to no screen.
    file: Vec<Diagnostic>,
    screens: HashMap<NodeId, Shared>,
}

impl Across {
    fn new(found: Vec<Diagnostic>) -> Across {
        let mut file = Vec::new();
        let mut screens: HashMap<NodeId, Vec<Diagnostic>> = HashMap::new();
        for found in found {
            match found.screen {
                Some(screen) => screens.entry(screen).or_default().push(found),
                None => file.push(found),
            }
        }
        let screens = screens.into_iter();
        Across {
            file,
            screens: screens.map(|(id, found)| (id, share(found))).collect(),
        }
    }

    /// What is equal to what was found before goes on being shared with it.
    fn sharing(mut self, before: &Across) -> Across {
        for (screen, found) in &mut self.screens {
            if let Some(same) = before.screens.get(screen).filter(|then| *then == found) {
                *found = same.clone();
            }
        }
        self
    }

    fn on(&self, screen: NodeId) -> Shared {
        self.screens.get(&screen).cloned().flatten()
    }
}

impl Linter {
    pub fn new(off: RulesOff) -> Linter {
        Linter {
            off,
            ..Linter::default()
        }
    }

    /// The rules it does not tell about.
    pub fn off(&self) -> &RulesOff {
        &self.off
    }

    /// All problems: of the file, then screen by screen in file order.
    pub fn check(&mut self, doc: &Document) -> Diagnostics {
        let root = doc.root().filter(|_| doc.fault().is_none());
        let setting = setting(root);
        let mut cx = Cx::new(setting, &mut self.schemas);
        file::not_utf8::check(&mut cx, doc);
        file::not_json::check(&mut cx, doc);
        file::byte_order_mark::check(&mut cx, doc);
        let list = root
            .filter(|root| file::not_an_object::check(&mut cx, *root))
            .and_then(|root| {
                flow::top(&mut cx, root);
                Some((root, root.get("screens").filter(Value::is_array)?))
            });
        let mut file = told(&self.off, cx.into_found());
        let Some((root, list)) = list else {
            return Diagnostics::new(vec![PartDiagnostics::of_file(file)]);
        };
        let mut across = self.look(doc, setting, root, list);
        file.append(&mut across.file);
        file.extend_from_slice(&self.advice.file);
        let mut parts = vec![PartDiagnostics::of_file(file)];
        parts.extend(self.screens.iter().map(|kept| {
            let shared = [
                kept.found.clone(),
                across.on(kept.node),
                self.advice.on(kept.node),
            ];
            PartDiagnostics::of_screen(kept.node, kept.stamp, shared)
        }));
        Diagnostics::new(parts)
    }

    /// What the value at a path of a component (or screen) can be taken from, judged by what the
    /// last [`Linter::check`] of this document found.
    pub fn sources(&self, doc: &Document, node: NodeId, path: &str) -> Offer {
        let version = self.setting.map_or(RECOMMENDED, |setting| setting.version);
        let screens = Screens::new(self.screens.iter().map(|kept| &kept.facts).collect());
        sources::offer(doc, version, &screens, node, path)
    }

    /// The screens and the routes between them, judged by what the last [`Linter::check`] of this
    /// document found.
    pub fn map(&self, doc: &Document) -> FlowMap {
        let Some(setting) = self.setting else {
            return FlowMap::default();
        };
        let screens = Screens::new(self.screens.iter().map(|kept| &kept.facts).collect());
        map::draw(doc, setting, &screens)
    }

    /// The screens that the flow may open with, judged alike.
    pub fn starts(&self, doc: &Document) -> HashSet<NodeId> {
        let Some(setting) = self.setting else {
            return HashSet::new();
        };
        let screens = Screens::new(self.screens.iter().map(|kept| &kept.facts).collect());
        map::starts(doc, setting, &screens)
    }

    /// Brings what is remembered to the document as it is. Returns what was found across screens
    /// but advice.
    fn look(
        &mut self,
        doc: &Document,
        setting: Setting,
        root: Value<'_>,
        list: Value<'_>,
    ) -> Across {
        if self.setting != Some(setting) {
            self.setting = Some(setting);
            self.screens.clear();
        }
        let routes = root
            .get("routing_model")
            .map(|value| (value.id(), value.stamp()));
        let other = self.routes != routes || self.list != Some(list.id());
        let changed = self.refresh(setting, list) || other;
        self.routes = routes;
        self.list = Some(list.id());
        if !changed && self.sound_across {
            return Across::default();
        }
        let screens = Screens::new(self.screens.iter().map(|kept| &kept.facts).collect());
        let mut cx = Cx::new(setting, &mut self.schemas);
        let edges = flow::across(&mut cx, doc, root, list, &screens);
        let across = cx.into_found();
        // What was found may quote texts that are no part of the summaries.
        self.sound_across = across.is_empty();
        if changed {
            let mut cx = Cx::new(setting, &mut self.schemas);
            flow::advice(&mut cx, list, &screens, &edges);
            let advice = Across::new(told(&self.off, cx.into_found()));
            self.advice = advice.sharing(&self.advice);
        }
        Across::new(told(&self.off, across))
    }

    /// Checks the screens that changed and forgets those that are gone. Says whether anything is
    /// different for checks across screens: their order, or the summary of one.
    fn refresh(&mut self, setting: Setting, list: Value<'_>) -> bool {
        let same_order = self.screens.len() == list.len()
            && self
                .screens
                .iter()
                .zip(list.items())
                .all(|(kept, screen)| kept.node == screen.id());
        if !same_order {
            let mut before: HashMap<NodeId, Kept> = self
                .screens
                .drain(..)
                .map(|kept| (kept.node, kept))
                .collect();
            let known: Vec<Option<Kept>> = list
                .items()
                .map(|screen| {
                    before
                        .remove(&screen.id())
                        .filter(|k| k.stamp == screen.stamp())
                })
                .collect();
            let fresh: Vec<Value<'_>> = list
                .items()
                .zip(&known)
                .filter(|(_, known)| known.is_none())
                .map(|(screen, _)| screen)
                .collect();
            let mut fresh = many(setting, &self.off, &mut self.schemas, &fresh).into_iter();
            self.screens.extend(
                known
                    .into_iter()
                    .filter_map(|known| known.or_else(|| fresh.next())),
            );
            return true;
        }
        let mut changed = false;
        for (kept, screen) in self.screens.iter_mut().zip(list.items()) {
            if kept.stamp == screen.stamp() {
                continue;
            }
            let now = one(setting, &self.off, &mut self.schemas, screen);
            changed |= now.facts != kept.facts;
            *kept = now;
        }
        changed
    }
}

fn one(setting: Setting, off: &RulesOff, schemas: &mut Schemas, screen: Value<'_>) -> Kept {
    let mut cx = Cx::new(setting, schemas);
    let facts = walk::screen(&mut cx, screen);
    Kept {
        node: screen.id(),
        stamp: screen.stamp(),
        found: share(told(off, cx.into_found())),
        facts,
    }
}

/// Checks screens, on several processor cores when there is much of them.
fn many(
    setting: Setting,
    off: &RulesOff,
    schemas: &mut Schemas,
    screens: &[Value<'_>],
) -> Vec<Kept> {
    /// Bytes of JSON below which starting a thread takes longer than it saves.
    const WORTH_A_THREAD: usize = 256 * 1024;
    const MOST_THREADS: usize = 4;
    let bytes: usize = screens.iter().map(Value::raw_len).sum();
    let cores = thread::available_parallelism()
        .map_or(1, |n| n.get())
        .min(MOST_THREADS);
    let threads = cores.min(bytes / WORTH_A_THREAD).max(1);
    if threads < 2 {
        return screens
            .iter()
            .map(|screen| one(setting, off, schemas, *screen))
            .collect();
    }
    let mut parts = screens.chunks(screens.len().div_ceil(threads));
    let own = parts.next().unwrap_or_default();
    thread::scope(|scope| {
        let others: Vec<_> = parts
            .map(|part| {
                scope.spawn(move || {
                    let mut schemas = Schemas::default();
                    part.iter()
                        .map(|s| one(setting, off, &mut schemas, *s))
                        .collect::<Vec<Kept>>()
                })
            })
            .collect();
        let mut kept: Vec<Kept> = own.iter().map(|s| one(setting, off, schemas, *s)).collect();
        for other in others {
            match other.join() {
                Ok(part) => kept.extend(part),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        kept
    })
}

/// What the file says of itself.
fn setting(root: Option<Value<'_>>) -> Setting {
    Setting {
        version: version(root),
        endpoint: root.is_some_and(|root| root.get("data_api_version").is_some()),
    }
}

/// The version a file is checked against.
pub(crate) fn version(root: Option<Value<'_>>) -> Version {
    root.and_then(|root| root.get("version")?.str())
        .and_then(|text| Version::parse(&text))
        .filter(|version| version.known().is_some())
        .unwrap_or(RECOMMENDED)
}

/// Those of the rules that are on.
fn told(off: &RulesOff, mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    found.retain(|d| !off.hides(d.rule, d.severity));
    found
}
