import { call } from "../platform";
import type { Keys } from "./SecretFields";

/** Sends keys to the keychain. The caller forgets them at once. */
export async function sendKeys(connection: string, keys: Keys): Promise<void> {
  await call("set_secret", {
    connection,
    accessKeyId: keys.accessKeyId.trim(),
    secretAccessKey: keys.secretAccessKey.trim(),
    sessionToken: keys.sessionToken.trim() || null,
  });
}
