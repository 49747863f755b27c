//! What a publish would do, put into the words of the dialog, and the token that ties a yes to it.

use flow_cloud::{Plan, PlanStep};
use flow_doc::Document;
use sha2::{Digest, Sha256};

use super::changes::changes;
use crate::protocol::{FlowLink, PublishPlan, PublishStep};

/// Numbers of errors and warnings of our own rules.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    pub errors: u32,
    pub warnings: u32,
}

/// Stands for exactly this JSON going to exactly this Flow as it is now: another document, account,
/// status, uploaded JSON or list of calls gives another token.
pub fn token(link: &FlowLink, plan: &Plan, json: &[u8]) -> String {
    let mut hash = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    for text in [&link.connection, &link.account, &link.flow] {
        part(text.as_bytes());
    }
    match &plan.current {
        Some(flow) => {
            part(flow.name.as_bytes());
            part(flow.status.as_str().as_bytes());
        }
        None => part(b"none"),
    }
    part(format!("{:?}", plan.steps).as_bytes());
    match &plan.uploaded {
        Some(uploaded) => part(uploaded),
        None => part(b"none"),
    }
    part(json);
    let digest = hash.finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The plan as the window shows it. `json` is what would be sent.
pub fn publish_plan(link: FlowLink, plan: Plan, json: &[u8], counts: Counts) -> PublishPlan {
    let token = token(&link, &plan, json);
    let uploaded = plan.uploaded.filter(|uploaded| uploaded != json);
    let changes = match uploaded {
        Some(uploaded) => changes(&Document::open(uploaded), &Document::open(json.to_vec())),
        None => Vec::new(),
    };
    let mut facts = plan.facts;
    facts.sort_by_key(|fact| !fact.one_way);
    PublishPlan {
        token,
        link: Some(link),
        steps: plan.steps.iter().map(step).collect(),
        changes,
        errors: counts.errors,
        warnings: counts.warnings,
        nothing_differs: plan.nothing_differs,
        facts,
        blocker: plan.blocker.map(|blocker| blocker.message),
    }
}

/// For a document that is in no account: there is nothing to publish to.
pub fn without_link(counts: Counts) -> PublishPlan {
    let blocker = "This flow is in no account yet. Create it in an account first, then publish it.";
    PublishPlan {
        token: String::new(),
        link: None,
        steps: Vec::new(),
        changes: Vec::new(),
        errors: counts.errors,
        warnings: counts.warnings,
        nothing_differs: false,
        facts: Vec::new(),
        blocker: Some(blocker.to_owned()),
    }
}

fn step(step: &PlanStep) -> PublishStep {
    match step {
        PlanStep::Create { .. } => PublishStep::Create,
        PlanStep::UpdateDetails { .. } | PlanStep::UpdateAssets { .. } => PublishStep::UpdateAssets,
        PlanStep::Publish => PublishStep::Publish,
    }
}
