//! The SDK's types as ours. The SDK fills members the service left out with empty ones.

use aws_sdk_socialmessaging::types::{
    LinkedWhatsAppBusinessAccount, LinkedWhatsAppBusinessAccountSummary, MetaFlowCategory,
    MetaFlowHealthStatus, MetaFlowPreviewInfo, MetaFlowSummary, WhatsAppPhoneNumberSummary,
};
use flow_cloud::{
    Account, Category, FlowHealth, FlowStatus, FlowSummary, HealthEntity, PhoneNumber, PreviewLink,
    ValidationProblem,
};

pub(super) fn account_summary(account: LinkedWhatsAppBusinessAccountSummary) -> Account {
    Account {
        id: account.id,
        arn: account.arn,
        meta_id: account.waba_id,
        name: account.waba_name,
        registration: account.registration_status.as_str().to_owned(),
        phone_numbers: Vec::new(),
    }
}

pub(super) fn account(account: LinkedWhatsAppBusinessAccount) -> Account {
    Account {
        id: account.id,
        arn: account.arn,
        meta_id: account.waba_id,
        name: account.waba_name,
        registration: account.registration_status.as_str().to_owned(),
        phone_numbers: account
            .phone_numbers
            .into_iter()
            .map(phone_number)
            .collect(),
    }
}

fn phone_number(number: WhatsAppPhoneNumberSummary) -> PhoneNumber {
    PhoneNumber {
        id: number.phone_number_id,
        arn: number.arn,
        number: number.phone_number,
        display_number: number.display_phone_number,
        display_name: number.display_phone_number_name,
        quality_rating: number.quality_rating,
    }
}

pub(super) fn summary(flow: MetaFlowSummary) -> FlowSummary {
    FlowSummary {
        id: flow.flow_id,
        name: flow.flow_name,
        status: FlowStatus::from(flow.flow_status),
        categories: categories(&flow.flow_categories),
        problems: problems(&flow.validation_errors),
    }
}

pub(super) fn categories(categories: &[MetaFlowCategory]) -> Vec<Category> {
    categories
        .iter()
        .map(|category| Category::from(category.as_str().to_owned()))
        .collect()
}

pub(super) fn sdk_categories(categories: &[Category]) -> Vec<MetaFlowCategory> {
    categories
        .iter()
        .map(|category| MetaFlowCategory::from(category.as_str()))
        .collect()
}

pub(super) fn problems(texts: &[String]) -> Vec<ValidationProblem> {
    texts
        .iter()
        .map(|text| ValidationProblem::read(text))
        .collect()
}

pub(super) fn preview(preview: MetaFlowPreviewInfo) -> PreviewLink {
    PreviewLink {
        url: preview.preview_url,
        expires_at: preview.expires_at,
    }
}

pub(super) fn health(health: MetaFlowHealthStatus) -> FlowHealth {
    let entity = |entity: aws_sdk_socialmessaging::types::MetaFlowHealthEntity| HealthEntity {
        entity_type: entity.entity_type,
        id: entity.id,
        can_send_message: entity.can_send_message,
    };
    FlowHealth {
        can_send_message: health.can_send_message,
        entities: health
            .entities
            .unwrap_or_default()
            .into_iter()
            .map(entity)
            .collect(),
    }
}
