//! The second half of making a flow: what each component says, property by property as the
//! catalogue lists them.

use flow_catalog::{
    ActionKind, ActionName, Binding, EnumValue, Kind, Limit, LimitKind, Only, Property,
    components::RANGE_KEYS, screen, v,
};
use serde_json::{Map, Value as Json, json};

use crate::{
    Choices,
    data_type::DataType,
    expression,
    plan::{Part, Plan},
    reference::{self, Reach},
    tidy, words,
};

/// Makes the components of one screen.
pub(crate) struct Filler<'a, 'b> {
    pub choices: &'a mut Choices<'b>,
    pub plan: &'a mut Plan,
    pub screen: usize,
}

/// What a property belongs to.
struct Owner<'o> {
    part: &'o Part,
    in_form: bool,
    /// Place among the entries of a list.
    entry: usize,
}

impl Filler<'_, '_> {
    pub fn components(&mut self, parts: &[Part], in_form: bool) -> Json {
        let all = parts.iter().map(|part| self.component(part, in_form));
        Json::Array(all.collect())
    }

    fn component(&mut self, part: &Part, in_form: bool) -> Json {
        let owner = Owner {
            part,
            in_form,
            entry: 0,
        };
        let mut made = Map::new();
        made.insert("type".to_owned(), json!(part.component.type_name));
        self.properties(&owner, part.component.properties, &mut made);
        tidy::component(self.choices, part.component.type_name, &mut made);
        Json::Object(made)
    }

    fn properties(
        &mut self,
        owner: &Owner<'_>,
        properties: &'static [Property],
        into: &mut Map<String, Json>,
    ) {
        let version = self.plan.version;
        for property in properties {
            match owner.part.decided.get(property.name) {
                None => {}
                Some(Json::Null) => continue,
                Some(decided) => {
                    into.insert(property.name.to_owned(), decided.clone());
                    continue;
                }
            }
            let required = property.required.in_version(version);
            if !property.exists_in(version) || !self.may_be_set(owner, property) {
                continue;
            }
            let leads = property.name == "on-click-action" && !owner.part.leads_to.is_empty();
            let slot = matches!(property.kind, Kind::Children | Kind::Cases);
            if !(required || leads || slot || self.choices.chance(25)) {
                continue;
            }
            if let Some(value) = self.value(owner, property) {
                into.insert(property.name.to_owned(), value);
            }
        }
    }

    fn may_be_set(&self, owner: &Owner<'_>, property: &Property) -> bool {
        match property.only {
            None => true,
            Some(Only::OutsideForm) => !owner.in_form,
            Some(Only::RangeMode) => is_range(owner),
        }
    }

    fn reach(&self, owner: &Owner<'_>) -> Reach {
        let is_button = owner.part.component.type_name == "Footer";
        Reach {
            // Before 4.0 a button beside the Form sees nothing of it (fact base P14).
            form: owner.in_form || !is_button || self.plan.version >= v(4, 0),
            ..Reach::all(self.screen)
        }
    }

    /// A reference, or from 6.0 maybe an expression.
    fn bound(&mut self, reach: Reach, wanted: &DataType) -> Json {
        let version = self.plan.version;
        let simple = matches!(wanted, DataType::Text | DataType::Number | DataType::Bool);
        if simple && version >= v(6, 0) && self.choices.chance(30) {
            json!(expression::backticks(
                self.choices,
                self.plan,
                reach,
                wanted
            ))
        } else {
            json!(reference::to(self.choices, self.plan, reach, wanted))
        }
    }

    /// A value of the property, if there can be one here.
    fn value(&mut self, owner: &Owner<'_>, property: &'static Property) -> Option<Json> {
        let may_bind = match property.binding {
            Binding::Literal => false,
            Binding::Dynamic => true,
            // What its other properties look like depends on it.
            Binding::Either => property.name != "mode" && self.choices.chance(25),
        };
        if may_bind && let Some(wanted) = bindable(owner, property) {
            return Some(self.bound(self.reach(owner), &wanted));
        }
        let version = self.plan.version;
        Some(match property.kind {
            Kind::Text | Kind::LongText | Kind::Free => json!(self.text(property)),
            Kind::TextOrLines(since) if since <= version && self.choices.chance(30) => {
                let count = self.choices.between(1, 4);
                Json::Array((0..count).map(|_| json!(self.text(property))).collect())
            }
            Kind::TextOrLines(_) => json!(self.text(property)),
            Kind::Bool => json!(self.choices.chance(50)),
            Kind::Number => match self.choices.chance(20) {
                true => json!(1.5),
                false => json!(self.whole(property)),
            },
            Kind::Integer => json!(self.whole(property)),
            Kind::Enum(words) => json!(self.choices.pick(words).value),
            Kind::EnumList(words) => self.some_of(words),
            Kind::Date => json!(self.date(property.name)),
            Kind::DateList => {
                let count = self.choices.between(0, 3);
                Json::Array((0..count).map(|_| json!(self.date(""))).collect())
            }
            Kind::Image => json!(picture()),
            Kind::Color => json!(*self.choices.pick(&["#25D366", "#000000", "#abcdef"])),
            Kind::Pattern => json!(*self.choices.pick(&["[0-9]+", "^[A-Z]{2}\\d{3}$", "(a|b)*"])),
            Kind::Url => json!(*self.choices.pick(&[
                "https://example.com",
                "http://example.com/a?b=c#d",
                "https://example.com/%20x"
            ])),
            Kind::Action(kinds) => return self.action(owner, kinds),
            Kind::Options(properties) => self.entries(owner, property, properties),
            Kind::Items(properties) => self.entries(owner, property, properties),
            Kind::Object(properties) => {
                let mut made = Map::new();
                self.properties(owner, properties, &mut made);
                if made.is_empty() {
                    return None;
                }
                Json::Object(made)
            }
            Kind::TextList => {
                let (least, most) = (least_items(self.limits(property)), 3);
                let count = self.choices.between(least, most);
                Json::Array((0..count).map(|_| json!(self.text(property))).collect())
            }
            Kind::RangePair(inner) if is_range(owner) => self.pair(property, inner),
            Kind::RangePair(Kind::Bool) => json!(self.choices.chance(50)),
            Kind::RangePair(Kind::Date) => json!(self.date("")),
            Kind::RangePair(_) => json!(self.text(property)),
            Kind::TextOrMap => match self.choices.chance(30) {
                true => json!({"media_1": self.text(property)}),
                false => json!(self.text(property)),
            },
            Kind::FieldValues => self.first_values(owner),
            Kind::FieldMessages => self.messages(owner),
            Kind::InitValue => match self.yields(owner)? {
                // A first value of a number field is text or number, depending on the source.
                DataType::Number => return None,
                other => other.literal(self.choices),
            },
            Kind::Children => {
                let part = owner.part;
                let in_form = owner.in_form || part.component.type_name == "Form";
                let (_, children) = part.slots.iter().find(|(key, _)| key == property.name)?;
                self.components(children, in_form)
            }
            Kind::Cases => {
                let slots = owner.part.slots.iter();
                let made: Map<String, Json> = slots
                    .map(|(case, run)| (case.clone(), self.components(run, owner.in_form)))
                    .collect();
                Json::Object(made)
            }
            Kind::Condition => {
                let reach = self.reach(owner);
                match self.plan.version >= v(6, 0) && self.choices.chance(40) {
                    true => json!(expression::backticks(
                        self.choices,
                        self.plan,
                        reach,
                        &DataType::Bool
                    )),
                    false => json!(expression::condition(self.choices, self.plan, reach)),
                }
            }
            Kind::SwitchValue => self.bound(self.reach(owner), &DataType::Text),
            // Decided elsewhere, or no property of a component.
            Kind::FieldName
            | Kind::ScreenId
            | Kind::FieldNames
            | Kind::Payload
            | Kind::DataModel
            | Kind::Routes
            | Kind::Screens => return None,
        })
    }

    fn limits(&self, property: &'static Property) -> impl Iterator<Item = &'static Limit> {
        property.limits_in(self.plan.version)
    }

    fn text(&mut self, property: &'static Property) -> String {
        let most = property.shown_chars(self.plan.version).unwrap_or(60);
        words::phrase(self.choices, most as usize)
    }

    fn whole(&mut self, property: &'static Property) -> i64 {
        let (mut least, mut most) = (1, 200);
        for limit in self.limits(property) {
            match limit.what {
                LimitKind::Min(n) => least = n,
                LimitKind::Max(n) => most = n,
                _ => {}
            }
        }
        match self.choices.below(6) {
            0 => least,
            1 => most,
            _ => least + self.choices.below((most - least + 1) as usize) as i64,
        }
    }

    fn some_of(&mut self, words: &'static [EnumValue]) -> Json {
        let count = self.choices.between(1, words.len());
        let from = self.choices.below(words.len());
        let chosen = words.iter().cycle().skip(from).take(count);
        Json::Array(chosen.map(|word| json!(word.value)).collect())
    }

    /// A day that fits every other of the same component: the earliest and the latest come from
    /// one end each, all others from between.
    fn date(&mut self, property: &str) -> String {
        let (month, day) = match property {
            "min-date" => (1, self.choices.between(1, 28)),
            "max-date" => (12, self.choices.between(1, 28)),
            "start-date" => (2, self.choices.between(1, 28)),
            "end-date" => (11, self.choices.between(1, 28)),
            _ => (self.choices.between(3, 10), self.choices.between(1, 28)),
        };
        if self.plan.version >= v(5, 0) {
            format!("2026-{month:02}-{day:02}")
        } else {
            const NEW_YEAR: u64 = 1_767_225_600_000;
            (NEW_YEAR + (month * 31 + day) as u64 * 86_400_000).to_string()
        }
    }

    fn pair(&mut self, property: &'static Property, inner: &Kind) -> Json {
        let mut pair = Map::new();
        for key in RANGE_KEYS {
            let value = match inner {
                Kind::Bool => json!(self.choices.chance(50)),
                Kind::Date => json!(self.date(key)),
                _ => json!(self.text(property)),
            };
            pair.insert(key.to_owned(), value);
        }
        // Only a label needs both ends.
        if property.name != "label" && self.choices.chance(25) {
            pair.remove("end-date");
        }
        Json::Object(pair)
    }

    fn entries(
        &mut self,
        owner: &Owner<'_>,
        property: &'static Property,
        properties: &'static [Property],
    ) -> Json {
        let limits: Vec<&Limit> = self.limits(property).collect();
        let least = least_items(limits.iter().copied());
        let most = limits
            .iter()
            .filter_map(|limit| match limit.what {
                LimitKind::MaxItems(n) | LimitKind::ShownItems(n) => Some(n as usize),
                _ => None,
            })
            .min()
            .unwrap_or(10);
        let many = self.choices.chance(5);
        let count = match owner.part.component.type_name {
            "NavigationList" => self.choices.between(owner.part.leads_to.len().max(1), most),
            _ if many => most,
            _ => self.choices.between(least, most.min(least + 4)),
        };
        let entries = (0..count).map(|entry| {
            let owner = Owner {
                part: owner.part,
                in_form: owner.in_form,
                entry,
            };
            let mut made = Map::new();
            self.properties(&owner, properties, &mut made);
            if made.contains_key("id") {
                made["id"] = json!(format!("id_{entry}"));
            }
            Json::Object(made)
        });
        Json::Array(entries.collect())
    }

    fn yields(&self, owner: &Owner<'_>) -> Option<DataType> {
        let name = owner.part.decided.get("name")?;
        let fields = &self.plan.screens[self.screen].fields;
        let field = fields.iter().find(|field| name == &field.name)?;
        Some(field.yields.clone())
    }

    /// `init-values` of a Form.
    fn first_values(&mut self, owner: &Owner<'_>) -> Json {
        let mut made = Map::new();
        for (name, component) in fields_in(owner.part) {
            let fields = &self.plan.screens[self.screen].fields;
            let field = fields.iter().find(|field| field.name == name);
            let yields = field.map(|field| field.yields.clone());
            let (Some(yields), true) = (yields, self.choices.chance(60)) else {
                continue;
            };
            let value = match (component, &yields) {
                // Uploads have none, lists of links need none.
                ("PhotoPicker" | "DocumentPicker" | "NavigationList", _) => continue,
                ("DatePicker", _) | ("CalendarPicker", DataType::Text) => json!(self.date("")),
                (_, DataType::Range) => json!({
                    "start-date": self.date("start-date"),
                    "end-date": self.date("end-date"),
                }),
                _ if self.choices.chance(30) => {
                    let reach = self.reach(owner);
                    json!(reference::to(self.choices, self.plan, reach, &yields))
                }
                _ => yields.literal(self.choices),
            };
            made.insert(name, value);
        }
        Json::Object(made)
    }

    /// `error-messages` of a Form.
    fn messages(&mut self, owner: &Owner<'_>) -> Json {
        let mut made = Map::new();
        for (name, component) in fields_in(owner.part) {
            let range = self.plan.screens[self.screen]
                .fields
                .iter()
                .any(|field| field.name == name && field.yields == DataType::Range);
            if component == "NavigationList" || !self.choices.chance(40) {
                continue;
            }
            let text = words::phrase(self.choices, 30);
            let value = match range {
                true => json!({"start-date": text, "end-date": text}),
                false => json!(text),
            };
            made.insert(name, value);
        }
        Json::Object(made)
    }

    /// An action; its payload is set when every data model is known.
    fn action(&mut self, owner: &Owner<'_>, kinds: &'static [ActionKind]) -> Option<Json> {
        let version = self.plan.version;
        let targets = &owner.part.leads_to;
        let screen = &self.plan.screens[self.screen];
        let is_button = owner.part.component.type_name == "Footer";
        let may = |kind: &&ActionKind| match kind.name {
            ActionName::Navigate => !(screen.leads_to.is_empty() || is_button && screen.terminal),
            ActionName::DataExchange => self.plan.endpoint,
            ActionName::Complete => screen.terminal,
            ActionName::UpdateData => true,
            ActionName::OpenUrl => true,
        };
        // What sources will not agree on is warned of; what they never do is left out.
        let known = |kind: &&ActionKind| kind.since <= version && kind.settled.is_some();
        let open: Vec<ActionName> = kinds
            .iter()
            .filter(known)
            .filter(may)
            .map(|kind| kind.name)
            .collect();
        let name = if !targets.is_empty() && (!self.plan.endpoint || self.choices.chance(50)) {
            ActionName::Navigate
        } else if is_button && screen.terminal {
            ActionName::Complete
        } else {
            *self.choices.pick_some(&open)?
        };
        let mut made = Map::new();
        made.insert("name".to_owned(), json!(name.as_str()));
        match name {
            ActionName::Navigate => {
                let to = match targets.is_empty() {
                    false => targets[owner.entry % targets.len()],
                    true => *self.choices.pick(&screen.leads_to),
                };
                let id = &self.plan.screens[to].id;
                made.insert("next".to_owned(), json!({"type": "screen", "name": id}));
                made.insert("payload".to_owned(), Json::Null);
            }
            ActionName::OpenUrl => {
                let url = flow_catalog::actions::find(name).property("url")?;
                made.insert("url".to_owned(), self.value(owner, url)?);
            }
            _ => {
                made.insert("payload".to_owned(), Json::Null);
            }
        }
        Some(Json::Object(made))
    }

    /// A screen's title.
    pub fn title(&mut self) -> Json {
        let property = screen::property("title").expect("a title");
        if self.choices.chance(10) {
            return self.bound(Reach::all(self.screen), &DataType::Text);
        }
        json!(words::phrase(
            self.choices,
            property.shown_chars(self.plan.version).unwrap_or(30) as usize
        ))
    }
}

fn is_range(owner: &Owner<'_>) -> bool {
    owner
        .part
        .decided
        .get("mode")
        .is_some_and(|mode| mode == "range")
}

fn least_items<'l>(limits: impl Iterator<Item = &'l Limit>) -> usize {
    let least = limits.filter_map(|limit| match limit.what {
        LimitKind::MinItems(n) => Some(n as usize),
        _ => None,
    });
    least.max().unwrap_or(0)
}

/// Named components anywhere in a Form.
fn fields_in(part: &Part) -> Vec<(String, &'static str)> {
    let mut found = Vec::new();
    for inner in part.slots.iter().flat_map(|(_, run)| run) {
        if let Some(name) = inner.decided.get("name").and_then(Json::as_str) {
            found.push((name.to_owned(), inner.component.type_name));
        }
        found.extend(fields_in(inner));
    }
    found
}

/// Type of a reference that may stand for the property; `None` where a literal is the better test.
fn bindable(owner: &Owner<'_>, property: &'static Property) -> Option<DataType> {
    let option = |optional: &[&str], properties: &[Property]| {
        let known = |name: &&&str| properties.iter().any(|p| p.name == **name);
        let names = ["id", "title"].iter().chain(optional.iter());
        let members = names.filter(known).map(|name| match *name {
            "enabled" => ("enabled".to_owned(), DataType::Bool),
            text => (text.to_owned(), DataType::Text),
        });
        DataType::List(Box::new(DataType::Object(members.collect())))
    };
    Some(match property.kind {
        Kind::Text | Kind::LongText | Kind::TextOrLines(_) | Kind::Enum(_) | Kind::Date => {
            DataType::Text
        }
        Kind::SwitchValue | Kind::Url => DataType::Text,
        Kind::Image | Kind::Color => DataType::Text,
        Kind::Bool => DataType::Bool,
        Kind::Number | Kind::Integer => DataType::Number,
        Kind::Options(properties) => option(&["enabled"], properties),
        Kind::EnumList(_) | Kind::DateList => DataType::texts(),
        Kind::InitValue => match owner.part.component.yields {
            Some(flow_catalog::Yields::TextList) => DataType::texts(),
            Some(flow_catalog::Yields::Bool) => DataType::Bool,
            _ => DataType::Text,
        },
        _ => return None,
    })
}

/// A picture that is one.
pub(crate) fn picture() -> String {
    let image = flow_catalog::components::find("Image").expect("Image");
    let snippet: Json = serde_json::from_str(image.snippet).expect("JSON");
    snippet["src"].as_str().unwrap_or_default().to_owned()
}
