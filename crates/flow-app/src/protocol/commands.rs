//! The one table of commands: name, request, response. Hosts, handlers and the TypeScript
//! `call()` map derive from it.

use serde::{Deserialize, Serialize};

use super::*;
use flow_cloud::Secret;
use flow_doc::{Edit, NodeId};
use flow_player::Event as PlayerEvent;

/// What a Flow is for; named in the table below.
pub use flow_cloud::Category;

/// The page of a rule, the map and its plans; named in the table below.
pub use flow_lint::{FlowMap, RoutePlan, RouteRemoval, RulePage};

/// The picture a phone shows; named in the table below.
pub use flow_player::Frame;

/// Requests without content, and answers without content.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Nothing {}

macro_rules! request {
    ($(#[$doc:meta])* $name:ident { $($field:ident : $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $(pub $field: $type),* }
    };
}

request!(TemplateRequest { template: String });
request!(PathRequest { path: String });
request!(TextRequest { text: String });
request!(RulePageRequest { rule: String });
request!(RecoveryRequest { recovery: String });
request!(SessionRequest { session: SessionId });
request!(
    /// `discard`: close although there is unsaved work; else such a close is refused.
    CloseRequest { session: SessionId, discard: bool });
request!(
    /// `overwrite`: write although another program changed the file.
    SaveRequest { session: SessionId, overwrite: bool });
request!(ScreenRequest {
    session: SessionId,
    screen: NodeId
});
request!(
    /// Components or screens.
    CopyRequest { session: SessionId, nodes: Vec<NodeId> });
request!(
    /// Components or screens, as a block of this name.
    SaveBlock { session: SessionId, nodes: Vec<NodeId>, name: String });
request!(RenameBlock {
    block: String,
    name: String
});
request!(BlockRequest { block: String });
request!(TryEdits { session: SessionId, edits: Vec<Vec<Edit>> });
request!(
    /// `path`: RFC 6901, of a value inside the component or screen; empty for no place in particular.
    SourcesRequest { session: SessionId, node: NodeId, path: String });
request!(
    /// Applies fix number `fix` of the problem with this key.
    FixRequest { session: SessionId, problem: String, fix: u32 });
request!(
    /// Mends every problem that has one certain answer. `label`: what undo will say. `selection`:
    /// undo brings it back.
    FixAllRequest { session: SessionId, base_revision: u64, label: String, selection: Vec<NodeId> });
request!(
    /// `to`: a version; the recommended one when absent. `label`: what undo will say. `selection`:
    /// undo brings it back.
    UpgradeRequest { session: SessionId, base_revision: u64, to: Option<String>, label: String, selection: Vec<NodeId> });
request!(UpgradePlanRequest { session: SessionId, to: Option<String> });
request!(
    /// `words`: what an added button would say; the other screen's title when absent.
    PlanRoute { session: SessionId, from: NodeId, to: NodeId, words: Option<String> });
request!(
    /// `choice`: key of one that `plan_route` answers with the same `words`. `label`: what undo will
    /// say. `selection`: undo brings it back.
    MakeRoute { session: SessionId, base_revision: u64, from: NodeId, to: NodeId, words: Option<String>, choice: String, label: String, selection: Vec<NodeId> });
request!(PlanRouteRemoval {
    session: SessionId,
    from: NodeId,
    to: NodeId
});
request!(
    /// `then`: of one of the choices of `plan_route_removal`.
    RemoveRoute { session: SessionId, base_revision: u64, from: NodeId, to: NodeId, then: flow_lint::RemovalThen, label: String, selection: Vec<NodeId> });
request!(
    /// `open`: keep sending splices and offsets.
    SourceRequest { session: SessionId, open: bool });
request!(
    /// The JSON pane's own edits, in order, against the text of `base_revision`.
    SourceEdit { session: SessionId, base_revision: u64, splices: Vec<SourceSplice> });
request!(PlayRequest {
    session: SessionId,
    // The first one when `None`.
    screen: Option<NodeId>,
    // The endpoint is asked for the first screen.
    ask_first: bool
});
request!(PlayEvent {
    session: SessionId,
    event: PlayerEvent
});
request!(ConnectionRequest {
    connection: ConnectionId
});
request!(
    /// `profile` or a key pair set by `set_secret`.
    AddConnection { name: String, region: String, endpoint: Option<String>, profile: Option<String> });
request!(SetSecret {
    connection: ConnectionId,
    access_key_id: String,
    secret_access_key: Secret,
    session_token: Option<Secret>,
});
request!(AccountRequest {
    connection: ConnectionId,
    account: String
});
request!(FlowRequest {
    connection: ConnectionId,
    account: String,
    flow: String
});
request!(
    /// Creates a DRAFT from the document and links the document to it.
    CreateFlow { session: SessionId, connection: ConnectionId, account: String, name: String, categories: Vec<Category> });
request!(LinkFlow {
    session: SessionId,
    connection: ConnectionId,
    account: String,
    flow: String,
});
request!(PublishRequest {
    session: SessionId,
    token: String
});
request!(PreviewRequest {
    connection: ConnectionId,
    account: String,
    flow: String,
    renew: bool
});
request!(
    /// `name`: the Flow's name as the person confirmed it; refused when it is called otherwise.
    EndFlow { connection: ConnectionId, account: String, flow: String, name: String });
request!(OpenUrl { url: String });

/// Answer of `source`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SourceText {
    pub revision: u64,
    pub text: String,
    /// All of them, with their offsets while the pane is open.
    pub problems: ProblemsChange,
}

/// `(from, to)` in UTF-16 units of a node's value in the JSON text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SourceRange {
    pub from: u32,
    pub to: u32,
}

/// The component or screen at an offset of the JSON text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SourceNode {
    pub screen: Option<NodeId>,
    pub component: Option<NodeId>,
}

request!(SourceAt {
    session: SessionId,
    offset: u32
});
request!(SourceOf {
    session: SessionId,
    node: NodeId
});

/// Calls `$with!` with the whole table. `name(Request) -> Response`.
#[macro_export]
macro_rules! command_table {
    ($with:ident) => {
        $with! {
            /// What the window needs before its first paint.
            app_info(Nothing) -> AppInfo;
            save_settings(Settings) -> Nothing;
            templates(Nothing) -> Vec<TemplateView>;
            /// Every screen of a template, filled in with an example, in the order of the file.
            template_screens(TemplateRequest) -> Vec<Frame>;
            rules(Nothing) -> Vec<RuleView>;
            /// What a rule finds, why it matters, and what the check says of an example.
            rule_page(RulePageRequest) -> RulePage;
            recent(Nothing) -> Vec<RecentView>;
            forget_recent(PathRequest) -> Nothing;

            new_from_template(TemplateRequest) -> Opened;
            /// Asks for a file through the host's own dialog; `None` when cancelled.
            open_dialog(Nothing) -> Option<Opened>;
            /// A recent file, or one that the person handed over; other paths are refused.
            open_file(PathRequest) -> Opened;
            open_text(TextRequest) -> Opened;
            /// Opens the JSON of a Flow in an account, linked to it.
            open_flow(FlowRequest) -> Opened;
            recover(RecoveryRequest) -> Opened;
            discard_recovery(RecoveryRequest) -> Nothing;
            document(SessionRequest) -> Opened;
            close(CloseRequest) -> Nothing;

            save(SaveRequest) -> Option<DocumentView>;
            /// Asks for a place through the host's own dialog; `None` when cancelled.
            save_as(SessionRequest) -> Option<DocumentView>;
            /// Takes the file's present content as one undoable edit.
            reload_from_disk(SessionRequest) -> Changed;

            catalog(SessionRequest) -> CatalogView;
            screen(ScreenRequest) -> ScreenView;
            edit(EditRequest) -> Changed;
            /// Flow JSON for the clipboard; `None` when nothing of it is there any more.
            copy(CopyRequest) -> Option<String>;
            /// The person's own by name, then those that come with the program.
            blocks(Nothing) -> Vec<BlockView>;
            /// Refused with a sentence when the name cannot be.
            save_block(SaveBlock) -> BlockView;
            rename_block(RenameBlock) -> Nothing;
            delete_block(BlockRequest) -> Nothing;
            /// Takes the deletion back; until the program ends.
            restore_block(BlockRequest) -> Nothing;
            /// One verdict per alternative.
            can_edit(TryEdits) -> Vec<Verdict>;
            /// What a value can be taken from: data and answers, with their types.
            sources(SourcesRequest) -> OfferView;
            /// Where a text stands in the whole document.
            find(FindRequest) -> Found;
            /// As one step of the history; references stay whole.
            replace(ReplaceRequest) -> Replaced;
            undo(SessionRequest) -> Option<Changed>;
            redo(SessionRequest) -> Option<Changed>;
            fix(FixRequest) -> Changed;
            /// Reads the `flowsmith.toml` above the file again; nothing where that changes nothing.
            reread_rules(SessionRequest) -> Option<Changed>;
            /// How many problems `fix_all` would mend; nothing where finding out takes long.
            fixable(SessionRequest) -> Option<u32>;
            /// As one step of the history.
            fix_all(FixAllRequest) -> FixedAll;
            /// What an upgrade would do; refused with a sentence where there is none.
            upgrade_plan(UpgradePlanRequest) -> UpgradeView;
            /// As one step of the history.
            upgrade(UpgradeRequest) -> Upgraded;

            /// Screens and the routes between them.
            flow_map(SessionRequest) -> FlowMap;
            /// What could make a route from one screen to another.
            plan_route(PlanRoute) -> RoutePlan;
            /// As one step of the history.
            make_route(MakeRoute) -> Changed;
            /// What removing a route would do to the buttons that lead there.
            plan_route_removal(PlanRouteRemoval) -> RouteRemoval;
            /// As one step of the history.
            remove_route(RemoveRoute) -> Changed;

            source(SourceRequest) -> SourceText;
            edit_source(SourceEdit) -> Changed;
            source_range(SourceOf) -> Option<SourceRange>;
            source_node(SourceAt) -> SourceNode;

            play(PlayRequest) -> Frame;
            play_event(PlayEvent) -> Frame;

            keychain(Nothing) -> KeychainState;
            connections(Nothing) -> Vec<ConnectionView>;
            profiles(Nothing) -> Vec<String>;
            regions(Nothing) -> Vec<RegionView>;
            add_connection(AddConnection) -> ConnectionView;
            remove_connection(ConnectionRequest) -> Nothing;
            set_secret(SetSecret) -> Nothing;
            delete_secret(ConnectionRequest) -> Nothing;
            test_connection(ConnectionRequest) -> ConnectionTest;

            accounts(ConnectionRequest) -> Vec<AccountView>;
            flows(AccountRequest) -> Vec<FlowRow>;
            /// The category of the template that the document was made from, as far as one can tell.
            proposed_category(SessionRequest) -> Option<Category>;
            create_flow(CreateFlow) -> DeployResult;
            /// Ties the document to a Flow that is there already, without sending anything.
            link_flow(LinkFlow) -> FlowLink;
            unlink_flow(SessionRequest) -> Nothing;
            /// Sends the document's JSON to the linked Flow; a published Flow becomes a draft again.
            update_flow(SessionRequest) -> DeployResult;
            plan_publish(SessionRequest) -> PublishPlan;
            publish(PublishRequest) -> DeployResult;
            preview_link(PreviewRequest) -> PreviewLink;
            deprecate_flow(EndFlow) -> FlowRow;
            delete_flow(EndFlow) -> Nothing;
            /// Opens an http(s) address in the person's browser.
            open_url(OpenUrl) -> Nothing;
        }
    };
}
