//! Conditions and backtick expressions that have a type (fact base 10.2 and 10.3).

use crate::{
    Choices,
    data_type::DataType,
    plan::Plan,
    reference::{self, Reach},
    words,
};

/// A backtick expression of this type: text, number or boolean.
pub(crate) fn backticks(
    choices: &mut Choices<'_>,
    plan: &mut Plan,
    reach: Reach,
    wanted: &DataType,
) -> String {
    let mut writer = Writer {
        choices,
        plan,
        reach,
        plain: false,
    };
    format!("`{}`", writer.top(wanted))
}

/// An If condition without backticks.
pub(crate) fn condition(choices: &mut Choices<'_>, plan: &mut Plan, reach: Reach) -> String {
    // WhatsApp's checker does not look into objects here (fact base I10).
    let reach = Reach {
        nested: false,
        ..reach
    };
    let mut writer = Writer {
        choices,
        plan,
        reach,
        plain: true,
    };
    writer.boolean(2)
}

struct Writer<'a, 'b> {
    choices: &'a mut Choices<'b>,
    plan: &'a mut Plan,
    reach: Reach,
    /// Conditions know less than expressions: no arithmetic, no joining, whole numbers only.
    plain: bool,
}

impl Writer<'_, '_> {
    fn top(&mut self, wanted: &DataType) -> String {
        match wanted {
            DataType::Number => self.number(2),
            DataType::Bool => self.boolean(2),
            _ => self.joined(),
        }
    }

    fn reference(&mut self, wanted: &DataType) -> String {
        reference::to(self.choices, self.plan, self.reach, wanted)
    }

    /// Members beside each other.
    fn joined(&mut self) -> String {
        let mut text = self.reference(&DataType::Text);
        for _ in 0..self.choices.below(3) {
            let member = match self.choices.below(4) {
                0 | 1 => words::quoted(self.choices),
                2 => self.reference(&DataType::Number),
                _ => self.reference(&DataType::Text),
            };
            text = match self.choices.chance(50) {
                true => format!("{text} {member}"),
                false => format!("{member} {text}"),
            };
        }
        text
    }

    /// A boolean. With `depth` 0 one without an operator.
    fn boolean(&mut self, depth: usize) -> String {
        let kind = self.choices.below(if depth == 0 { 1 } else { 6 });
        match kind {
            0 => self.reference(&DataType::Bool),
            1 => format!("!{}", self.reference(&DataType::Bool)),
            2 => {
                let sign = *self.choices.pick(&["==", "!="]);
                let left = self.reference(&DataType::Text);
                let right = match self.choices.chance(40) {
                    true => self.reference(&DataType::Text),
                    false => words::quoted(self.choices),
                };
                format!("{left} {sign} {right}")
            }
            3 => {
                let sign = *self.choices.pick(&["<", "<=", ">", ">=", "==", "!="]);
                let left = self.number(usize::from(!self.plain));
                let right = match self.choices.chance(40) {
                    true => self.reference(&DataType::Number),
                    false => self.choices.below(100).to_string(),
                };
                format!("{left} {sign} {right}")
            }
            4 => format!("!({})", self.boolean(depth - 1)),
            _ => {
                let sign = *self.choices.pick(&["&&", "||"]);
                let left = self.boolean(depth - 1);
                let right = self.boolean(depth - 1);
                format!("({left}) {sign} ({right})")
            }
        }
    }

    fn number(&mut self, depth: usize) -> String {
        if depth == 0 || !self.choices.chance(60) {
            return self.reference(&DataType::Number);
        }
        let sign = *self.choices.pick(&["+", "-", "/", "%"]);
        let left = self.number(depth - 1);
        let right = match self.choices.chance(50) {
            true => self.number(depth - 1),
            false => self.choices.between(1, 9).to_string(),
        };
        format!("({left} {sign} {right})")
    }
}
