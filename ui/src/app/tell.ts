import { toast } from "../design";
import { asWireError } from "../platform";

/** Says in the corner what went wrong with something a person did. */
export function tell(error: unknown): void {
  const { message, help } = asWireError(error);
  toast({ tone: "error", text: help ? `${message} ${help}` : message });
}
