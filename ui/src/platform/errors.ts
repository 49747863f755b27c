import type { WireError } from "./generated";

export function isWireError(error: unknown): error is WireError {
  return (
    typeof error === "object" &&
    error !== null &&
    typeof (error as WireError).code === "string" &&
    typeof (error as WireError).message === "string"
  );
}

/** Whatever was thrown, as the one error the window knows. */
export function asWireError(error: unknown): WireError {
  if (isWireError(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return { code: "failed", message, detail: null, help: null, retryable: false };
}
