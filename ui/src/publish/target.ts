import type { EndFlow, FlowLink, FlowRequest, FlowStatus } from "../platform";

/** A Flow in an account that a dialog is about. */
export interface FlowTarget extends FlowRequest {
  name: string;
  status: FlowStatus;
  /** Name of the account, for sentences. */
  accountName: string;
  /** Name of the connection, for sentences. */
  connectionName: string;
}

export function targetOf(link: FlowLink): FlowTarget {
  const { connection, account, flow, status, accountName, connectionName } = link;
  return { connection, account, flow, status, accountName, connectionName, name: link.flowName };
}

/** Ending a Flow names it, so that a mistaken one is refused. */
export function endOf(target: FlowTarget): EndFlow {
  return { ...requestOf(target), name: target.name };
}

export function requestOf({ connection, account, flow }: FlowTarget): FlowRequest {
  return { connection, account, flow };
}
