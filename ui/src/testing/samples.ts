import type { Changed, DocumentView, FlowLink, Opened, SavedState } from "../platform";

/** Small documents and patches for tests; every part may be overridden. */
export function documentView(over: Partial<DocumentView> = {}): DocumentView {
  return {
    revision: 1,
    name: "Clinic booking",
    path: null,
    version: "7.3",
    root: 1,
    props: {},
    screens: [],
    fault: null,
    rulesFault: null,
    problems: { since: 0, now: 0, parts: [] },
    history: { undo: null, redo: null },
    saved: "unsaved",
    size: 2048,
    componentCount: 0,
    link: null,
    ...over,
  };
}

export function opened({
  session = 1,
  ...over
}: Partial<DocumentView> & { session?: number } = {}): Opened {
  return { session, document: documentView(over), first: null };
}

export function changed({
  undo = null,
  saved = "changed",
  ...over
}: Partial<Omit<Changed, "history">> & { undo?: string | null; saved?: SavedState } = {}): Changed {
  return {
    session: 1,
    revision: 2,
    label: "Edit",
    screens: null,
    screenViews: [],
    nodes: [],
    removed: [],
    problems: null,
    fault: null,
    rulesFault: null,
    history: { undo, redo: null },
    saved,
    size: 2048,
    componentCount: 0,
    version: "7.3",
    props: null,
    selection: [],
    splices: [],
    ...over,
  };
}

export function flowLink(over: Partial<FlowLink> = {}): FlowLink {
  return {
    connection: "sandbox",
    connectionName: "Local sandbox",
    account: "waba-1",
    accountName: "Bright Clinic",
    flow: "1234567890",
    flowName: "Clinic booking",
    status: "DRAFT",
    changesNotSent: false,
    ...over,
  };
}
