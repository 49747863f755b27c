//! The first half of making a flow: which screens there are, which leads to which, and which
//! components stand where under which names. What the components say comes later, when
//! everything a reference may name is known.

use flow_catalog::{Component, Place, Version, components, limits, v};
use serde_json::{Map, Value as Json, json};

use crate::{Choices, data_type::DataType, words};

/// Flows of other shapes than chance would make often.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Number of screens, 1 to 100.
    pub screens: Option<usize>,
    /// Whether the flow asks a server.
    pub endpoint: Option<bool>,
    /// A component that should stand somewhere, where the version has it.
    pub component: Option<&'static str>,
}

pub(crate) struct Plan {
    pub version: Version,
    pub endpoint: bool,
    /// Whether `routing_model` is written down.
    pub routes: bool,
    pub screens: Vec<Screen>,
}

pub(crate) struct Screen {
    pub id: String,
    /// Screens that come after it in the file.
    pub leads_to: Vec<usize>,
    pub terminal: bool,
    pub data: Vec<(String, DataType)>,
    pub fields: Vec<Field>,
    pub parts: Vec<Part>,
    pub form: Option<String>,
    names: usize,
}

/// Something on a screen with a value.
#[derive(Clone)]
pub(crate) struct Field {
    pub name: String,
    pub yields: DataType,
    /// Most files of an upload and most kilobytes of each.
    pub files: Option<(u64, u64)>,
}

/// One component.
pub(crate) struct Part {
    pub component: &'static Component,
    /// Properties that are already decided: its name, and what shapes its value. Null means that
    /// one is left out.
    pub decided: Map<String, Json>,
    /// Key of the slot (for a Switch: of the case), and what stands there.
    pub slots: Vec<(String, Vec<Part>)>,
    /// Screens its action leads to; a list of links has one per line.
    pub leads_to: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Usual,
    /// RichText, which fills a screen.
    Rich,
    /// NavigationList, which fills a screen.
    List,
}

/// Which one of several screens in a row leads to one that follows: the most targets of one.
fn most_targets(version: Version, kind: Kind) -> usize {
    match kind {
        Kind::List => limits::MAX_BRANCHES,
        Kind::Rich if version < v(6, 3) => 0,
        Kind::Rich => 1,
        // A button, and two links.
        Kind::Usual if version < v(4, 0) => 3,
        // A button for each case of a Switch.
        Kind::Usual => limits::MAX_BRANCHES,
    }
}

/// Screens of a flow in which a list of links stands and no routes are written down: such a screen
/// counts as leading to all others (fact base R14).
const MOST_SCREENS_AROUND_LIST: usize = limits::MAX_BRANCHES + 1;

impl Plan {
    pub fn make(choices: &mut Choices<'_>, version: Version, wishes: Wishes) -> Plan {
        let count = wishes
            .screens
            .unwrap_or_else(|| match choices.below(100) {
                0..60 => choices.between(1, 4),
                60..90 => choices.between(4, 12),
                90..98 => choices.between(12, 30),
                _ => choices.between(30, limits::MAX_SCREENS),
            })
            .clamp(1, limits::MAX_SCREENS);
        let endpoint = wishes.endpoint.unwrap_or_else(|| choices.chance(35));
        let mut kinds = vec![Kind::Usual; count];
        for at in 0..count.saturating_sub(1) {
            let list = wishes.component == Some("NavigationList") && at == 0;
            let rich = wishes.component == Some("RichText") && at + 2 == count;
            kinds[at] = if version >= v(6, 2) && (list || choices.chance(12)) {
                Kind::List
            } else if version >= v(5, 1)
                && (rich || choices.chance(10))
                && (at > 0 || version >= v(6, 3))
                // Early ones lead nowhere: there must be somebody else to go on.
                && (at == 0 || kinds[at - 1] != Kind::Rich)
            {
                Kind::Rich
            } else {
                Kind::Usual
            };
        }
        let leads_to = edges(choices, version, &kinds);
        for (kind, to) in kinds.iter_mut().zip(&leads_to) {
            // A list must lead on.
            if *kind == Kind::List && to.is_empty() {
                *kind = Kind::Usual;
            }
        }
        let lists = kinds.contains(&Kind::List);
        let routes = endpoint || (lists && count > MOST_SCREENS_AROUND_LIST) || choices.chance(15);
        let mut plan = Plan {
            version,
            endpoint,
            routes,
            screens: Vec::new(),
        };
        let mut carousels = limits::MAX_CAROUSELS;
        for (at, (kind, leads_to)) in kinds.into_iter().zip(leads_to).enumerate() {
            let leaf = leads_to.is_empty();
            let can_end = kind == Kind::Usual || (kind == Kind::Rich && version >= v(6, 3));
            let mut screen = Screen {
                id: words::screen_id(at),
                // An end that leads on does so by links.
                terminal: can_end
                    && (leaf || (kind == Kind::Usual && leads_to.len() < 3 && choices.chance(10))),
                leads_to,
                data: Vec::new(),
                fields: Vec::new(),
                parts: Vec::new(),
                form: None,
                names: 0,
            };
            for _ in 0..choices.below(4) {
                let data_type = DataType::any(choices, 2);
                screen.declare(data_type);
            }
            let mut maker = Maker {
                choices: &mut *choices,
                plan: &plan,
                screen: &mut screen,
                counts: [0; 32],
                carousels: &mut carousels,
                room: 0,
                wanted: wishes.component.filter(|_| at == 0),
            };
            maker.screen(kind);
            plan.screens.push(screen);
        }
        plan
    }
}

/// Forward only, all screens together, none with too many targets.
fn edges(choices: &mut Choices<'_>, version: Version, kinds: &[Kind]) -> Vec<Vec<usize>> {
    let mut edges = vec![Vec::new(); kinds.len()];
    let most = |at: usize| most_targets(version, kinds[at]);
    for at in 1..kinds.len() {
        let open: Vec<usize> = (0..at)
            .filter(|from| edges[*from].len() < most(*from))
            .collect();
        // From the end, so that plain flows are a row of screens.
        let back = choices.below(open.len().min(3));
        edges[open[open.len() - 1 - back]].push(at);
    }
    for _ in 0..choices.below(3) {
        let from = choices.below(kinds.len());
        let to = choices.below(kinds.len());
        if from < to && edges[from].len() < most(from) && !edges[from].contains(&to) {
            edges[from].push(to);
        }
    }
    edges
}

impl Screen {
    /// Declares a data field of this type, and gives its name.
    pub fn declare(&mut self, data_type: DataType) -> String {
        let name = self.free_name();
        self.data.push((name.clone(), data_type));
        name
    }

    fn free_name(&mut self) -> String {
        self.names += 1;
        words::name(self.names - 1)
    }
}

/// Where a run of components stands.
#[derive(Clone, Copy)]
struct Spot {
    place: Place,
    if_depth: u32,
    in_form: bool,
}

struct Maker<'a, 'b, 'p> {
    choices: &'a mut Choices<'b>,
    plan: &'p Plan,
    screen: &'a mut Screen,
    /// Of each type, all branches together.
    counts: [u32; 32],
    /// How many more the flow may have.
    carousels: &'a mut usize,
    /// How many more components the screen may have.
    room: usize,
    wanted: Option<&'static str>,
}

fn component(type_name: &str) -> &'static Component {
    components::find(type_name).expect("a component of the catalogue")
}

impl Maker<'_, '_, '_> {
    fn screen(&mut self, kind: Kind) {
        let targets = self.screen.leads_to.clone();
        let layout = Spot {
            place: Place::Layout,
            if_depth: 0,
            in_form: false,
        };
        match kind {
            Kind::Rich => {
                let mut parts = vec![self.part(component("RichText"))];
                if self.plan.version >= v(6, 3) && (self.screen.terminal || !targets.is_empty()) {
                    parts.push(self.leading("Footer", &targets));
                }
                self.screen.parts = parts;
            }
            Kind::List => {
                let cut = match targets.len() {
                    0 | 1 => targets.len(),
                    n => n - self.choices.below(2),
                };
                let (first, second) = targets.split_at(cut);
                let mut parts = vec![self.leading("NavigationList", first)];
                if !second.is_empty() {
                    parts.push(self.leading("NavigationList", second));
                }
                self.screen.parts = parts;
            }
            Kind::Usual => self.usual(layout, targets),
        }
    }

    fn usual(&mut self, layout: Spot, targets: Vec<usize>) {
        let version = self.plan.version;
        self.room = match self.choices.below(100) {
            0..80 => self.choices.below(6),
            80..95 => self.choices.below(15),
            // With what the button takes fewer than 50, above which WhatsApp is not sure to agree.
            _ => 30,
        };
        let mut parts = if self.choices.chance(40) || self.wanted == Some("Form") {
            let form = component("Form");
            let mut part = self.part(form);
            self.screen.form = part.decided["name"].as_str().map(str::to_owned);
            let inside = Spot {
                place: Place::Form,
                in_form: true,
                ..layout
            };
            let mut outside = self.run(layout);
            let mut children = self.run(inside);
            if children.is_empty() {
                children.push(self.part(component("TextInput")));
            }
            part.slots.push(("children".to_owned(), children));
            let at = self.choices.below(outside.len() + 1);
            outside.insert(at, part);
            outside
        } else {
            self.run(layout)
        };
        let ends = self.screen.terminal;
        let button: &[usize] = if ends { &[] } else { &targets };
        let (button, links): (Vec<usize>, Vec<usize>) = match button {
            // A link for each of what an end leads to.
            _ if ends => (Vec::new(), targets),
            many if many.len() <= 3 && self.choices.chance(50) || version < v(4, 0) => {
                let (one, rest) = many.split_at(many.len().min(1));
                (one.to_vec(), rest.to_vec())
            }
            many => (many.to_vec(), Vec::new()),
        };
        for to in links {
            let link = self.leading("EmbeddedLink", &[to]);
            parts.push(link);
        }
        let button = self.button(&button);
        let form = parts.iter_mut().find(|p| p.component.type_name == "Form");
        match form {
            Some(form) if self.choices.chance(60) => form.slots[0].1.push(button),
            _ => parts.push(button),
        }
        self.screen.parts = parts;
    }

    /// A Footer, or one in each branch of an If or a Switch.
    fn button(&mut self, targets: &[usize]) -> Part {
        let version = self.plan.version;
        let branches = version >= v(4, 0) && (targets.len() > 1 || self.choices.chance(10));
        if !branches {
            return self.leading("Footer", targets);
        }
        let several = |targets: &[usize], at: usize| -> Vec<usize> {
            targets
                .get(at)
                .or(targets.first())
                .copied()
                .into_iter()
                .collect()
        };
        if targets.len() <= 2 && self.choices.chance(50) {
            let mut part = self.part(component("If"));
            for (at, slot) in ["then", "else"].into_iter().enumerate() {
                let footer = self.leading("Footer", &several(targets, at));
                part.slots.push((slot.to_owned(), vec![footer]));
            }
            part
        } else {
            let mut part = self.part(component("Switch"));
            for at in 0..targets.len().max(1) {
                let footer = self.leading("Footer", &several(targets, at));
                part.slots
                    .push((case(at, targets.len().max(1)), vec![footer]));
            }
            part
        }
    }

    fn leading(&mut self, type_name: &str, to: &[usize]) -> Part {
        let mut part = self.part(component(type_name));
        part.leads_to = to.to_vec();
        part
    }

    /// Components as chance has it.
    fn run(&mut self, spot: Spot) -> Vec<Part> {
        let mut parts = Vec::new();
        if let Some(wanted) = self.wanted.and_then(components::find)
            && self.may_stand(wanted, spot)
        {
            self.wanted = None;
            parts.push(self.whole(wanted, spot));
        }
        let count = self.choices.below(self.room + 1);
        for _ in 0..count {
            if self.room == 0 {
                break;
            }
            self.room -= 1;
            let may: Vec<&'static Component> = components::all()
                .iter()
                .filter(|component| self.may_stand(component, spot))
                .collect();
            if let Some(component) = self.choices.pick_some(&may) {
                parts.push(self.whole(component, spot));
            }
        }
        parts
    }

    fn may_stand(&self, component: &'static Component, spot: Spot) -> bool {
        let version = self.plan.version;
        let type_name = component.type_name;
        let index = components::index_of(type_name).unwrap_or_default();
        let full = component
            .max_per_screen
            .is_some_and(|most| self.counts[index] >= most);
        let pickers: u32 = ["PhotoPicker", "DocumentPicker"]
            .iter()
            .filter_map(|name| components::index_of(name))
            .map(|index| self.counts[index])
            .sum();
        component.exists_in(version)
            && component.may_stand(spot.place, version)
            && !full
            && match type_name {
                // Placed for a screen as a whole.
                "Form" | "Footer" | "RichText" | "NavigationList" => false,
                // The links that routes need are set apart.
                "EmbeddedLink" => {
                    let free = 2 - self.screen.leads_to.len().min(2) as u32;
                    self.counts[index] < free && self.can_act()
                }
                "ImageCarousel" => *self.carousels > 0,
                "PhotoPicker" | "DocumentPicker" => {
                    pickers == 0 && (spot.in_form || self.screen.form.is_none())
                }
                "If" => spot.if_depth < limits::MAX_IF_DEPTH,
                // Fact base P2.
                _ => !component.is_input() || spot.in_form || self.screen.form.is_none(),
            }
    }

    /// Whether there is anything that a tap on a link could do.
    fn can_act(&self) -> bool {
        self.plan.version >= v(6, 0) || self.plan.endpoint || !self.screen.leads_to.is_empty()
    }

    /// A component and what stands in it.
    fn whole(&mut self, component: &'static Component, spot: Spot) -> Part {
        let mut part = self.part(component);
        match component.type_name {
            "If" => {
                let inner = Spot {
                    place: Place::IfBranch,
                    if_depth: spot.if_depth + 1,
                    ..spot
                };
                let mut then = self.run(inner);
                if then.is_empty() {
                    then.push(self.plain_text());
                }
                part.slots.push(("then".to_owned(), then));
                let otherwise = self.run(inner);
                if !otherwise.is_empty() {
                    part.slots.push(("else".to_owned(), otherwise));
                }
            }
            "Switch" => {
                let count = self.choices.between(1, 3);
                for at in 0..count {
                    let inner = Spot {
                        place: Place::SwitchCase,
                        ..spot
                    };
                    let run = self.run(inner);
                    part.slots.push((case(at, count), run));
                }
            }
            _ => {}
        }
        part
    }

    fn plain_text(&mut self) -> Part {
        Part {
            component: component("TextBody"),
            decided: Map::new(),
            slots: Vec::new(),
            leads_to: Vec::new(),
        }
    }

    /// A component by itself: counted, named, and with what shapes its value.
    fn part(&mut self, component: &'static Component) -> Part {
        let type_name = component.type_name;
        if let Some(index) = components::index_of(type_name) {
            self.counts[index] += 1;
        }
        let mut decided = Map::new();
        if component.property("name").is_some() {
            decided.insert("name".to_owned(), json!(self.screen.free_name()));
        }
        let mut files = None;
        match type_name {
            "ImageCarousel" => *self.carousels -= 1,
            "TextInput" => {
                let kinds = [
                    "", "text", "number", "email", "phone", "password", "passcode",
                ];
                let kind = *self.choices.pick(&kinds);
                decided.insert("input-type".to_owned(), word(kind));
            }
            "CalendarPicker" => {
                let mode = *self.choices.pick(&["", "single", "range"]);
                decided.insert("mode".to_owned(), word(mode));
            }
            "PhotoPicker" | "DocumentPicker" => {
                let (least, most) = match type_name {
                    "PhotoPicker" => ("min-uploaded-photos", "max-uploaded-photos"),
                    _ => ("min-uploaded-documents", "max-uploaded-documents"),
                };
                for left_out in [least, most, "max-file-size-kb"] {
                    decided.insert(left_out.to_owned(), Json::Null);
                }
                let mut number = limits::DEFAULT_PICKER_FILES;
                let mut size = limits::DEFAULT_PICKER_FILE_KB;
                if self.choices.chance(70) {
                    number = *self.choices.pick(&[1, 2, 4, 10, 30]);
                    decided.insert(most.to_owned(), json!(number));
                }
                if self.choices.chance(50) {
                    let few = self.choices.below(number as usize + 1);
                    decided.insert(least.to_owned(), json!(few));
                }
                if self.choices.chance(50) {
                    size = *self.choices.pick(&[1, 1024, 10_240, 25_600]);
                    decided.insert("max-file-size-kb".to_owned(), json!(size));
                }
                files = Some((number, size));
            }
            _ => {}
        }
        if let (Some(yields), Some(name)) = (component.yields, decided.get("name")) {
            self.screen.fields.push(Field {
                name: name.as_str().unwrap_or_default().to_owned(),
                yields: yielded(yields, &decided),
                files,
            });
        }
        Part {
            component,
            decided,
            slots: Vec::new(),
            leads_to: Vec::new(),
        }
    }
}

/// A property's value, or that it is left out.
fn word(word: &str) -> Json {
    match word {
        "" => Json::Null,
        word => json!(word),
    }
}

/// Type of `${form.<name>}` (fact base 6.11).
fn yielded(yields: flow_catalog::Yields, decided: &Map<String, Json>) -> DataType {
    use flow_catalog::Yields;
    let is = |key: &str, words: &[&str]| {
        decided
            .get(key)
            .and_then(Json::as_str)
            .is_some_and(|word| words.contains(&word))
    };
    match yields {
        Yields::Text => DataType::Text,
        Yields::TextOrNumber if is("input-type", &["number", "passcode"]) => DataType::Number,
        Yields::TextOrNumber => DataType::Text,
        Yields::TextList => DataType::texts(),
        Yields::Bool => DataType::Bool,
        Yields::DateOrRange if is("mode", &["range"]) => DataType::Range,
        Yields::DateOrRange => DataType::Text,
        Yields::Files => DataType::Files,
    }
}

/// Name of a case of a Switch.
fn case(at: usize, of: usize) -> String {
    match at {
        0 if of == 1 => "default".to_owned(),
        _ => format!("case_{}", at + 1),
    }
}
