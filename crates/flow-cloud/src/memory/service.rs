use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;

use super::Fault;
use crate::{
    Account, CloudError, CloudErrorKind, Created, FlowChanges, FlowDetails, FlowService,
    FlowStatus, FlowSummary, Identity, NewFlow, PhoneNumber, PreviewLink, ValidationProblem,
};

type Validate = Box<dyn Fn(&[u8]) -> Vec<ValidationProblem> + Send + Sync>;

/// One account with the service's rules of state, in memory.
pub struct MemoryService {
    account: Account,
    validate: Validate,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    flows: BTreeMap<String, (FlowDetails, Option<Vec<u8>>)>,
    last_id: u64,
    previews: u64,
    faults: VecDeque<Fault>,
    calls: Vec<&'static str>,
}

impl Default for MemoryService {
    /// Every JSON object is valid; anything else has one problem.
    fn default() -> MemoryService {
        MemoryService::new(|json| match serde_json::from_slice(json) {
            Ok(serde_json::Value::Object(_)) => Vec::new(),
            _ => vec![ValidationProblem::read("The file is not a JSON object.")],
        })
    }
}

impl MemoryService {
    pub const ACCOUNT_ID: &str = "waba-00000000000000000000000000000001";

    /// A service whose opinion on Flow JSON is `validate`.
    pub fn new(
        validate: impl Fn(&[u8]) -> Vec<ValidationProblem> + Send + Sync + 'static,
    ) -> MemoryService {
        let phone = PhoneNumber {
            id: "phone-number-id-00000000000000000000000000000001".into(),
            arn: "arn:aws:social-messaging:eu-central-1:000000000000:phone-number-id/1".into(),
            number: "+15550100".into(),
            display_number: "+1 555-0100".into(),
            display_name: "Memory".into(),
            quality_rating: "GREEN".into(),
        };
        let account = Account {
            id: MemoryService::ACCOUNT_ID.into(),
            arn: "arn:aws:social-messaging:eu-central-1:000000000000:waba/1".into(),
            meta_id: "1".into(),
            name: "Memory account".into(),
            registration: "COMPLETE".into(),
            phone_numbers: vec![phone],
        };
        MemoryService {
            account,
            validate: Box::new(validate),
            state: Mutex::default(),
        }
    }

    /// What happens to the next changing calls, first in, first out.
    pub fn fail_next(&self, fault: Fault) {
        self.lock().faults.push_back(fault);
    }

    /// The changing calls that arrived so far, by operation.
    pub fn calls(&self) -> Vec<&'static str> {
        self.lock().calls.clone()
    }

    /// Puts a Flow into a state only Meta can put it in.
    pub fn set_status(&self, flow_id: &str, status: FlowStatus) {
        if let Some((flow, _)) = self.lock().flows.get_mut(flow_id) {
            flow.status = status;
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn check_account(&self, account_id: &str) -> Result<(), CloudError> {
        if account_id == self.account.id {
            Ok(())
        } else {
            Err(not_found())
        }
    }

    fn change<R>(
        &self,
        name: &'static str,
        account_id: &str,
        lie: impl FnOnce() -> R,
        act: impl FnOnce(&mut State) -> Result<R, CloudError>,
    ) -> Result<R, CloudError> {
        let mut state = self.lock();
        state.calls.push(name);
        let fault = state.faults.pop_front();
        match fault {
            Some(Fault::Lying) => return Ok(lie()),
            Some(Fault::BeforeActing(_)) => {}
            _ => {
                self.check_account(account_id)?;
                let done = act(&mut state)?;
                if fault.is_none() {
                    return Ok(done);
                }
            }
        }
        Err(fault.and_then(Fault::error).unwrap_or_else(not_found))
    }
}

fn not_found() -> CloudError {
    CloudError::answered(CloudErrorKind::NotFound, "", None)
}

fn refused(said: &str) -> CloudError {
    CloudError::answered(CloudErrorKind::Refused, said, None)
}

impl State {
    fn flow(&mut self, id: &str) -> Result<&mut (FlowDetails, Option<Vec<u8>>), CloudError> {
        self.flows.get_mut(id).ok_or_else(not_found)
    }

    fn name_is_free(&self, name: &str, except: &str) -> Result<(), CloudError> {
        let taken = self
            .flows
            .values()
            .any(|(flow, _)| flow.name == name && flow.id != except);
        if taken {
            Err(refused("(#100) Flow name is not unique"))
        } else {
            Ok(())
        }
    }
}

fn editable(flow: &FlowDetails) -> Result<(), CloudError> {
    match flow.status {
        FlowStatus::Draft | FlowStatus::Published => Ok(()),
        _ => Err(refused("(#139001) The Flow cannot be updated")),
    }
}

#[async_trait]
impl FlowService for MemoryService {
    async fn identity(&self) -> Result<Identity, CloudError> {
        Ok(Identity {
            aws_account: None,
            arn: None,
        })
    }

    async fn list_accounts(&self) -> Result<Vec<Account>, CloudError> {
        Ok(vec![Account {
            phone_numbers: Vec::new(),
            ..self.account.clone()
        }])
    }

    async fn account(&self, account_id: &str) -> Result<Account, CloudError> {
        self.check_account(account_id)?;
        Ok(self.account.clone())
    }

    async fn list_flows(&self, account_id: &str) -> Result<Vec<FlowSummary>, CloudError> {
        self.check_account(account_id)?;
        let summary = |(flow, _): &(FlowDetails, _)| FlowSummary {
            id: flow.id.clone(),
            name: flow.name.clone(),
            status: flow.status.clone(),
            categories: flow.categories.clone(),
            problems: flow.problems.clone(),
        };
        Ok(self.lock().flows.values().map(summary).collect())
    }

    async fn get_flow(&self, account_id: &str, flow_id: &str) -> Result<FlowDetails, CloudError> {
        self.check_account(account_id)?;
        Ok(self.lock().flow(flow_id)?.0.clone())
    }

    async fn create_flow(&self, account_id: &str, new: &NewFlow) -> Result<Created, CloudError> {
        let lie = || Created {
            flow_id: "0".into(),
            problems: Vec::new(),
        };
        self.change("create", account_id, lie, |state| {
            state.name_is_free(&new.name, "")?;
            let json = match &new.clone_from {
                Some(source) => state.flow(source)?.1.clone(),
                None => new.json.clone(),
            };
            state.last_id += 1;
            let flow_id = format!("{:016}", state.last_id);
            let problems = json.as_deref().map(&self.validate).unwrap_or_default();
            let flow = FlowDetails {
                id: flow_id.clone(),
                name: new.name.clone(),
                status: FlowStatus::Draft,
                categories: new.categories.clone(),
                problems: problems.clone(),
                json_version: None,
                data_api_version: None,
                endpoint_uri: new.endpoint_uri.clone(),
                preview: None,
                health: None,
            };
            state.flows.insert(flow_id.clone(), (flow, json));
            Ok(Created { flow_id, problems })
        })
    }

    async fn update_flow(
        &self,
        account_id: &str,
        flow_id: &str,
        changes: &FlowChanges,
    ) -> Result<(), CloudError> {
        self.change(
            "update",
            account_id,
            || (),
            |state| {
                if let Some(name) = &changes.name {
                    state.name_is_free(name, flow_id)?;
                }
                let (flow, _) = state.flow(flow_id)?;
                editable(flow)?;
                flow.status = FlowStatus::Draft;
                flow.name = changes.name.clone().unwrap_or_else(|| flow.name.clone());
                flow.categories = changes
                    .categories
                    .clone()
                    .unwrap_or_else(|| flow.categories.clone());
                flow.endpoint_uri = changes.endpoint_uri.clone().or(flow.endpoint_uri.take());
                Ok(())
            },
        )
    }

    async fn update_assets(
        &self,
        account_id: &str,
        flow_id: &str,
        json: &[u8],
    ) -> Result<Vec<ValidationProblem>, CloudError> {
        self.change("update assets", account_id, Vec::new, |state| {
            let (flow, uploaded) = state.flow(flow_id)?;
            editable(flow)?;
            flow.status = FlowStatus::Draft;
            flow.problems = (self.validate)(json);
            *uploaded = Some(json.to_vec());
            Ok(flow.problems.clone())
        })
    }

    async fn publish(&self, account_id: &str, flow_id: &str) -> Result<(), CloudError> {
        self.change(
            "publish",
            account_id,
            || (),
            |state| {
                let (flow, uploaded) = state.flow(flow_id)?;
                let ready = flow.status == FlowStatus::Draft && flow.problems.is_empty();
                if !ready || uploaded.is_none() {
                    return Err(refused("(#139002) Publishing failed"));
                }
                flow.status = FlowStatus::Published;
                Ok(())
            },
        )
    }

    async fn deprecate(&self, account_id: &str, flow_id: &str) -> Result<(), CloudError> {
        self.change(
            "deprecate",
            account_id,
            || (),
            |state| {
                let (flow, _) = state.flow(flow_id)?;
                if flow.status != FlowStatus::Published {
                    return Err(refused("(#139003) The Flow is not published"));
                }
                flow.status = FlowStatus::Deprecated;
                Ok(())
            },
        )
    }

    async fn delete(&self, account_id: &str, flow_id: &str) -> Result<(), CloudError> {
        self.change(
            "delete",
            account_id,
            || (),
            |state| {
                if state.flow(flow_id)?.0.status != FlowStatus::Draft {
                    return Err(refused("(#139004) A published Flow cannot be deleted"));
                }
                state.flows.remove(flow_id);
                Ok(())
            },
        )
    }

    async fn preview(
        &self,
        account_id: &str,
        flow_id: &str,
        invalidate: bool,
    ) -> Result<PreviewLink, CloudError> {
        self.check_account(account_id)?;
        let mut state = self.lock();
        state.previews += 1;
        let number = state.previews;
        let (flow, _) = state.flow(flow_id)?;
        if let Some(link) = flow.preview.as_ref().filter(|_| !invalidate) {
            return Ok(link.clone());
        }
        let link = PreviewLink {
            url: format!("http://127.0.0.1:9/preview/{flow_id}/?token={number}"),
            expires_at: "2030-01-01T00:00:00+0000".into(),
        };
        flow.preview = Some(link.clone());
        Ok(link)
    }

    async fn download_asset(
        &self,
        account_id: &str,
        flow_id: &str,
    ) -> Result<Option<Vec<u8>>, CloudError> {
        self.check_account(account_id)?;
        Ok(self.lock().flow(flow_id)?.1.clone())
    }
}
