//! What actions send, once every data model is known.

use flow_catalog::{ActionName, limits, v};
use serde_json::{Map, Value as Json, json};

use crate::{
    Choices,
    data_type::DataType,
    expression,
    plan::Plan,
    reference::{self, Reach},
    words,
};

/// Sets the payload of every action in what stands on a screen.
pub(crate) fn fill(choices: &mut Choices<'_>, plan: &mut Plan, screen: usize, made: &mut Json) {
    walk(choices, plan, screen, made, false);
}

fn walk(choices: &mut Choices<'_>, plan: &mut Plan, screen: usize, made: &mut Json, inside: bool) {
    if let Some(name) = action(made) {
        let reach = Reach {
            // Before 4.0 a button beside the Form sees nothing of it (fact base P14).
            form: inside || plan.version >= v(4, 0),
            ..Reach::all(screen)
        };
        let target = made["next"]["name"].as_str().map(str::to_owned);
        let mut sender = Sender {
            choices,
            plan,
            reach,
        };
        made["payload"] = Json::Object(match name {
            ActionName::Navigate => sender.navigate(&target.unwrap_or_default()),
            ActionName::UpdateData => sender.update(),
            name => sender.free(name),
        });
        return;
    }
    let inside = inside
        || made
            .get("type")
            .is_some_and(|type_name| type_name == "Form");
    match made {
        Json::Array(items) => {
            for item in items {
                walk(choices, plan, screen, item, inside);
            }
        }
        Json::Object(members) => {
            for (_, member) in members {
                walk(choices, plan, screen, member, inside);
            }
        }
        _ => {}
    }
}

/// The name of an action whose payload is still missing.
fn action(made: &Json) -> Option<ActionName> {
    let name = ActionName::parse(made.get("name")?.as_str()?)?;
    made.get("payload")?.is_null().then_some(name)
}

struct Sender<'a, 'b> {
    choices: &'a mut Choices<'b>,
    plan: &'a mut Plan,
    reach: Reach,
}

impl Sender<'_, '_> {
    /// A literal, a reference or an expression of this type.
    fn value(&mut self, wanted: &DataType) -> Json {
        let simple = matches!(wanted, DataType::Text | DataType::Number | DataType::Bool);
        if simple && self.plan.version >= v(6, 0) && self.choices.chance(15) {
            // No new fields: payloads that lead here are being made at this time.
            let (reach, has) = (self.reach, |wanted: &DataType, sender: &mut Self| {
                sender.found(wanted).is_some()
            });
            let needs = [DataType::Text, DataType::Number, DataType::Bool];
            if needs.iter().all(|wanted| has(wanted, self)) {
                let before = self.plan.screens[reach.screen].data.len();
                let text = expression::backticks(self.choices, self.plan, reach, wanted);
                if self.plan.screens[reach.screen].data.len() == before {
                    return json!(text);
                }
                self.plan.screens[reach.screen].data.truncate(before);
            }
        }
        match self.choices.chance(60) {
            true => self.found(wanted),
            false => None,
        }
        .unwrap_or_else(|| wanted.literal(self.choices))
    }

    fn found(&mut self, wanted: &DataType) -> Option<Json> {
        let found = reference::existing(self.choices, self.plan, self.reach, wanted)?;
        Some(json!(format!("${{{found}}}")))
    }

    /// Exactly the fields of the target (fact base 9.2).
    fn navigate(&mut self, target: &str) -> Map<String, Json> {
        let screens = self.plan.screens.iter();
        let found = screens
            .filter(|screen| screen.id == target)
            .map(|screen| &screen.data);
        let fields: Vec<(String, DataType)> = found.flatten().cloned().collect();
        fields
            .into_iter()
            .map(|(name, data_type)| (name, self.value(&data_type)))
            .collect()
    }

    /// Some of the screen's own fields, none from itself (fact base 9.2).
    fn update(&mut self) -> Map<String, Json> {
        let fields = self.plan.screens[self.reach.screen].data.clone();
        let mut made = Map::new();
        for (name, data_type) in fields {
            if self.choices.chance(50) {
                let value = self.value(&data_type);
                let own = json!(format!("${{data.{name}}}"));
                let value = match value == own {
                    true => data_type.literal(self.choices),
                    false => value,
                };
                made.insert(name, value);
            }
        }
        made
    }

    /// Anything, with at most one upload at the top (fact base 6.9).
    fn free(&mut self, name: ActionName) -> Map<String, Json> {
        let mut made = Map::new();
        for at in 0..self.choices.below(4) {
            let data_type = DataType::any(self.choices, 1);
            let value = self.value(&data_type);
            made.insert(words::name(at), value);
        }
        let screen = &self.plan.screens[self.reach.screen];
        let upload = screen.fields.iter().find(|field| field.files.is_some());
        let version = self.plan.version;
        if let Some(field) = upload.filter(|_| self.reach.form)
            && let Some((number, size)) = field.files
        {
            let fits = match name {
                ActionName::Complete if version < v(5, 0) => number == 1,
                ActionName::Complete => {
                    number <= limits::MAX_RESPONSE_FILES && number * size <= limits::MAX_RESPONSE_KB
                }
                _ => true,
            };
            let value = json!(format!("${{form.{}}}", field.name));
            if fits && self.choices.chance(60) {
                made.insert("upload".to_owned(), value);
            }
        }
        made
    }
}
