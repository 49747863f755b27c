//! Flows to begin with.

use flow_cloud::Category;
use flow_doc::flow::Flow;

use crate::App;
use crate::error::Answer;
use crate::protocol::*;
use crate::templates::{self, Template};

pub async fn templates(_: &App, _: Nothing) -> Answer<Vec<TemplateView>> {
    Ok(templates::views())
}

pub async fn template_screens(_: &App, request: TemplateRequest) -> Answer<Vec<Frame>> {
    find(&request).map(templates::screens)
}

pub async fn new_from_template(app: &App, request: TemplateRequest) -> Answer<Opened> {
    let template = find(&request)?;
    app.begin(
        template.name.to_owned(),
        template.json.as_bytes().to_vec(),
        None,
    )
}

pub async fn proposed_category(app: &App, request: SessionRequest) -> Answer<Option<Category>> {
    app.with(request.session, |session| {
        Ok(templates::closest(&Flow::of(&session.document)).map(Template::category))
    })
}

fn find(request: &TemplateRequest) -> Answer<&'static Template> {
    templates::find(&request.template)
        .ok_or_else(|| WireError::not_found("There is no such template."))
}
