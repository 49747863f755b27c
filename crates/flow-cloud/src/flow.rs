use std::fmt;

use serde::{Deserialize, Serialize};

use crate::ValidationProblem;

/// Where a Flow stands. The service sends a plain string, so an unknown one is kept as it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(
    feature = "ts",
    ts(
        type = "\"DRAFT\" | \"PUBLISHED\" | \"DEPRECATED\" | \"BLOCKED\" | \"THROTTLED\" | (string & {})"
    )
)]
#[serde(from = "String", into = "String")]
pub enum FlowStatus {
    /// May be changed, published, deleted; cannot be sent to customers.
    Draft,
    /// May be sent. Changing it makes it a draft again.
    Published,
    /// The end: nothing can be done with it any more.
    Deprecated,
    /// Set by Meta: cannot be sent or opened.
    Blocked,
    /// Set by Meta: ten messages an hour.
    Throttled,
    Unrecognised(String),
}

impl FlowStatus {
    pub fn as_str(&self) -> &str {
        match self {
            FlowStatus::Draft => "DRAFT",
            FlowStatus::Published => "PUBLISHED",
            FlowStatus::Deprecated => "DEPRECATED",
            FlowStatus::Blocked => "BLOCKED",
            FlowStatus::Throttled => "THROTTLED",
            FlowStatus::Unrecognised(text) => text,
        }
    }
}

impl From<String> for FlowStatus {
    fn from(text: String) -> FlowStatus {
        match text.as_str() {
            "DRAFT" => FlowStatus::Draft,
            "PUBLISHED" => FlowStatus::Published,
            "DEPRECATED" => FlowStatus::Deprecated,
            "BLOCKED" => FlowStatus::Blocked,
            "THROTTLED" => FlowStatus::Throttled,
            _ => FlowStatus::Unrecognised(text),
        }
    }
}

impl From<FlowStatus> for String {
    fn from(status: FlowStatus) -> String {
        status.as_str().to_owned()
    }
}

impl fmt::Display for FlowStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a Flow is for (AWS: `MetaFlowCategory`); a Flow has one to nine of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(
    feature = "ts",
    ts(
        type = "\"SIGN_UP\" | \"SIGN_IN\" | \"APPOINTMENT_BOOKING\" | \"LEAD_GENERATION\" | \"SHOPPING\" | \"CONTACT_US\" | \"CUSTOMER_SUPPORT\" | \"SURVEY\" | \"OTHER\" | (string & {})"
    )
)]
#[serde(from = "String", into = "String")]
pub enum Category {
    SignUp,
    SignIn,
    AppointmentBooking,
    LeadGeneration,
    Shopping,
    ContactUs,
    CustomerSupport,
    Survey,
    Other,
    /// One that this program does not know yet; kept as it is.
    Unrecognised(String),
}

impl Category {
    pub const ALL: [Category; 9] = [
        Category::SignUp,
        Category::SignIn,
        Category::AppointmentBooking,
        Category::LeadGeneration,
        Category::Shopping,
        Category::ContactUs,
        Category::CustomerSupport,
        Category::Survey,
        Category::Other,
    ];

    pub fn as_str(&self) -> &str {
        match self {
            Category::SignUp => "SIGN_UP",
            Category::SignIn => "SIGN_IN",
            Category::AppointmentBooking => "APPOINTMENT_BOOKING",
            Category::LeadGeneration => "LEAD_GENERATION",
            Category::Shopping => "SHOPPING",
            Category::ContactUs => "CONTACT_US",
            Category::CustomerSupport => "CUSTOMER_SUPPORT",
            Category::Survey => "SURVEY",
            Category::Other => "OTHER",
            Category::Unrecognised(text) => text,
        }
    }
}

impl From<String> for Category {
    fn from(text: String) -> Category {
        let known = Category::ALL
            .into_iter()
            .find(|category| category.as_str() == text);
        known.unwrap_or(Category::Unrecognised(text))
    }
}

impl From<Category> for String {
    fn from(category: Category) -> String {
        category.as_str().to_owned()
    }
}

/// A row of the list of Flows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FlowSummary {
    /// Meta's number, as text.
    pub id: String,
    pub name: String,
    pub status: FlowStatus,
    pub categories: Vec<Category>,
    pub problems: Vec<ValidationProblem>,
}

/// Everything the service tells of one Flow. It has no times, no history and not the JSON itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FlowDetails {
    pub id: String,
    pub name: String,
    pub status: FlowStatus,
    pub categories: Vec<Category>,
    pub problems: Vec<ValidationProblem>,
    pub json_version: Option<String>,
    pub data_api_version: Option<String>,
    pub endpoint_uri: Option<String>,
    pub preview: Option<PreviewLink>,
    pub health: Option<FlowHealth>,
}

/// A public page that plays the Flow; lives 30 days or until a new one is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PreviewLink {
    pub url: String,
    /// As the service writes it, e.g. `2026-07-01T23:46:55+0000`.
    pub expires_at: String,
}

/// Whether Meta lets messages with this Flow through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FlowHealth {
    /// `AVAILABLE`, `LIMITED` or `BLOCKED`.
    pub can_send_message: String,
    pub entities: Vec<HealthEntity>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct HealthEntity {
    /// `FLOW`, `WABA`, `BUSINESS` or `APP`.
    pub entity_type: String,
    pub id: String,
    pub can_send_message: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_words_survive() {
        for word in ["DRAFT", "PUBLISHED", "FROZEN"] {
            assert_eq!(String::from(FlowStatus::from(word.to_owned())), word);
        }
        let text = serde_json::to_string(&Category::AppointmentBooking).unwrap();
        assert_eq!(text, "\"APPOINTMENT_BOOKING\"");
        let category: Category = serde_json::from_str("\"GAMES\"").unwrap();
        assert_eq!(category, Category::Unrecognised("GAMES".into()));
    }
}
