//! The start screen and the person's settings.

use std::path::Path;

use flow_lint::RulesOff;

use crate::App;
use crate::app::lock;
use crate::error::{Answer, file_name};
use crate::project;
use crate::protocol::*;
use crate::session::{RulesHere, Session};

pub async fn app_info(app: &App, _: Nothing) -> Answer<AppInfo> {
    let options = &app.inner.options;
    let recoveries = lock(&app.inner.recoveries);
    let recoveries = recoveries.iter().map(|(id, work)| RecoveryView {
        id: id.clone(),
        name: work.header.name.clone(),
        path: work.header.path.clone(),
        saved_at: work.at,
    });
    Ok(AppInfo {
        version: options.version.clone(),
        platform: std::env::consts::OS.to_owned(),
        settings: lock(&app.inner.settings).get().settings.clone(),
        open_at_start: app
            .first_file()
            .map(|path| path.to_string_lossy().into_owned()),
        recoveries: recoveries.collect(),
    })
}

pub async fn save_settings(app: &App, settings: Settings) -> Answer<Nothing> {
    let rules_differ = lock(&app.inner.settings).change(|file| {
        let differ = file.settings.rules_off != settings.rules_off;
        file.settings = settings;
        differ
    });
    if rules_differ {
        check_again(app);
    }
    Ok(Nothing {})
}

/// Other rules are switched off now.
fn check_again(app: &App) {
    for session in app.sessions() {
        let mut session = lock(&session);
        if let Some(changed) = follow_rules(app, &mut session) {
            app.emit(AppEvent::Changed {
                changed: Box::new(changed),
            });
        }
    }
}

/// The session as it is under the rules of now; `None` where nothing differs.
fn follow_rules(app: &App, session: &mut Session) -> Option<Changed> {
    let path = session.file.as_ref().map(|file| file.path.clone());
    let rules = app.rules_here(path.as_deref());
    let fault_differs = session.follow(rules);
    let problems = session.check();
    (fault_differs || problems.is_some()).then(|| {
        let change = flow_doc::Change {
            revision: session.document.revision(),
            ..flow_doc::Change::default()
        };
        crate::view::changed(session, change, Vec::new(), problems)
    })
}

pub async fn reread_rules(app: &App, request: SessionRequest) -> Answer<Option<Changed>> {
    app.with(request.session, |session| Ok(follow_rules(app, session)))
}

impl App {
    /// What the person has switched off, and what the `flowsmith.toml` above a file does.
    pub(crate) fn rules_here(&self, file: Option<&Path>) -> RulesHere {
        let (agreed, fault) = match file.map_or(Ok(Vec::new()), project::rules_off) {
            Ok(agreed) => (agreed, None),
            Err(unusable) => {
                tracing::warn!(%unusable, "all rules are on for this file");
                let fault = RulesFault {
                    path: unusable.path.to_string_lossy().into_owned(),
                    reason: unusable.reason,
                };
                (Vec::new(), Some(fault))
            }
        };
        let settings = lock(&self.inner.settings);
        let own = settings.get().settings.rules_off.iter().cloned();
        RulesHere {
            off: RulesOff::new(own.chain(agreed)),
            fault,
        }
    }
}

pub async fn rules(_: &App, _: Nothing) -> Answer<Vec<RuleView>> {
    let view = |rule: &flow_lint::Rule| RuleView {
        id: rule.id.to_owned(),
        title: rule.title.to_owned(),
        severity: rule.severity,
        told_in: flow_lint::ToldIn::of(rule),
        evidence: rule.evidence,
        docs: rule.docs(),
        can_be_off: rule.can_be_off(),
    };
    Ok(flow_lint::rules().iter().map(|rule| view(rule)).collect())
}

pub async fn rule_page(_: &App, request: RulePageRequest) -> Answer<RulePage> {
    let rule = flow_lint::rule(&request.rule);
    rule.map(flow_lint::Rule::page)
        .ok_or_else(|| WireError::not_found(format!("There is no rule “{}”.", request.rule)))
}

pub async fn recent(app: &App, _: Nothing) -> Answer<Vec<RecentView>> {
    let files = lock(&app.inner.recent).get().files().to_vec();
    let links = lock(&app.inner.links);
    let views = files.into_iter().map(|file| {
        let path = Path::new(&file.path);
        let link = links.get().of(&file.path).map(|record| &record.link);
        RecentView {
            name: file_name(path),
            place: link.map(|link| format!("{} · {}", link.connection_name, link.account_name)),
            status: link.map(|link| link.status.as_str().to_owned()),
            errors: file.errors,
            warnings: file.warnings,
            opened_at: file.opened_at,
            missing: !path.is_file(),
            path: file.path,
        }
    });
    Ok(views.collect())
}

pub async fn forget_recent(app: &App, request: PathRequest) -> Answer<Nothing> {
    lock(&app.inner.recent).change(|recent| recent.forget(&request.path));
    Ok(Nothing {})
}

pub async fn open_url(app: &App, request: OpenUrl) -> Answer<Nothing> {
    let web = request.url.starts_with("https://") || request.url.starts_with("http://");
    if !web
        || request
            .url
            .chars()
            .any(|c| c.is_control() || c.is_whitespace())
    {
        return Err(WireError::failed(
            "Only web addresses (https://…) can be opened.",
        ));
    }
    app.host().open_url(&request.url).map_err(|reason| {
        WireError::failed("The browser could not be opened.").with_detail(reason)
    })?;
    Ok(Nothing {})
}
