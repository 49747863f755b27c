use serde::{Deserialize, Serialize};

/// A WhatsApp Business Account linked to an AWS account in one Region. Linking happens only in the
/// AWS console; this application uses what is linked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// The AWS id, `waba-...`; every call names it.
    pub id: String,
    pub arn: String,
    /// Meta's numeric id of the same account.
    pub meta_id: String,
    pub name: String,
    /// `COMPLETE` or `INCOMPLETE`, as the service says it.
    pub registration: String,
    /// Filled when one account is read; the list of accounts does not carry numbers.
    pub phone_numbers: Vec<PhoneNumber>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PhoneNumber {
    /// The AWS id, `phone-number-id-...`.
    pub id: String,
    pub arn: String,
    pub number: String,
    pub display_number: String,
    pub display_name: String,
    pub quality_rating: String,
}
