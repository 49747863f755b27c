use serde::{Deserialize, Serialize};

use crate::FlowStatus;

/// Something a person should know before saying yes. The code is stable, so that the window can
/// choose an icon or words of its own; `text` is a full sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    pub code: FactCode,
    pub text: String,
    /// Whether this cannot be undone by any call of the service.
    pub one_way: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum FactCode {
    ReachesCustomers,
    NoUnpublish,
    NeverDeleted,
    BecomesDraft,
    StaysDraft,
    OldMessagesKeepOld,
    EndpointIsChecked,
    DeprecateIsFinal,
    DeprecatedStaysListed,
    AnswersMayStillArrive,
    DeleteIsFinal,
}

impl FactCode {
    pub(crate) fn fact(self) -> Fact {
        let (one_way, text) = match self {
            FactCode::ReachesCustomers => (
                false,
                "After publishing, messages with this Flow can be sent to customers.",
            ),
            FactCode::NoUnpublish => (
                true,
                "There is no way to take publishing back. A published Flow can be changed and \
                 published again, or deprecated.",
            ),
            FactCode::NeverDeleted => {
                (true, "A Flow that is published cannot be deleted any more.")
            }
            FactCode::BecomesDraft => (
                false,
                "Changing a published Flow makes it a draft; it has to be published again before \
                 new messages carry the change.",
            ),
            FactCode::StaysDraft => (
                false,
                "The Flow is published now and will be left as a draft: nothing new reaches \
                 customers until it is published again.",
            ),
            FactCode::OldMessagesKeepOld => (
                false,
                "Messages already sent keep the version they were sent with.",
            ),
            FactCode::EndpointIsChecked => (
                false,
                "Meta calls the Flow's endpoint while publishing and refuses when it does not \
                 answer.",
            ),
            FactCode::DeprecateIsFinal => (
                true,
                "A deprecated Flow can never be sent, changed or published again.",
            ),
            FactCode::DeprecatedStaysListed => (
                true,
                "It stays in the account's list for ever; it cannot be deleted.",
            ),
            FactCode::AnswersMayStillArrive => (
                false,
                "Messages already sent are not recalled: people may still open the Flow for a \
                 while and answers may still arrive.",
            ),
            FactCode::DeleteIsFinal => (
                true,
                "A deleted Flow and its JSON cannot be brought back from the account.",
            ),
        };
        Fact {
            code: self,
            text: text.to_owned(),
            one_way,
        }
    }
}

/// What deprecating means (AWS: "Understanding Flow status"; Meta: "Lifecycle of a Flow").
pub fn deprecation() -> Vec<Fact> {
    use FactCode::{AnswersMayStillArrive, DeprecateIsFinal, DeprecatedStaysListed};
    [
        DeprecateIsFinal,
        DeprecatedStaysListed,
        AnswersMayStillArrive,
    ]
    .map(FactCode::fact)
    .into()
}

/// What deleting means.
pub fn deletion() -> Vec<Fact> {
    vec![FactCode::DeleteIsFinal.fact()]
}

/// The facts of a deployment: what is there now, whether anything is changed before publishing,
/// whether it ends published, and whether the Flow has an endpoint.
pub(crate) fn deployment(
    status: Option<&FlowStatus>,
    changes: bool,
    publish: bool,
    endpoint: bool,
) -> Vec<Fact> {
    let published = status == Some(&FlowStatus::Published);
    let mut codes = Vec::new();
    if published && changes {
        codes.push(if publish {
            FactCode::BecomesDraft
        } else {
            FactCode::StaysDraft
        });
        codes.push(FactCode::OldMessagesKeepOld);
    }
    if publish {
        codes.push(FactCode::ReachesCustomers);
        codes.push(FactCode::NoUnpublish);
        if !published {
            codes.push(FactCode::NeverDeleted);
        }
        if endpoint {
            codes.push(FactCode::EndpointIsChecked);
        }
    }
    codes.into_iter().map(FactCode::fact).collect()
}
