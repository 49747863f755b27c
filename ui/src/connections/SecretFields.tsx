import { TextField } from "../design";
import { useText } from "../i18n";

export interface Keys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

export const NO_KEYS: Keys = { accessKeyId: "", secretAccessKey: "", sessionToken: "" };

export function keysComplete(keys: Keys): boolean {
  return keys.accessKeyId.trim() !== "" && keys.secretAccessKey.trim() !== "";
}

/** Where keys are typed. They are only ever sent on; nothing reads them back. */
export function SecretFields({
  keys,
  onChange,
  disabled,
}: {
  keys: Keys;
  onChange: (keys: Keys) => void;
  disabled: boolean;
}) {
  const t = useText();
  const change = (patch: Partial<Keys>) => onChange({ ...keys, ...patch });
  return (
    <>
      <TextField
        label={t("connections.keys.id")}
        mono
        placeholder="AKIA…"
        value={keys.accessKeyId}
        onChange={(accessKeyId) => change({ accessKeyId })}
        disabled={disabled}
      />
      <TextField
        label={t("connections.keys.secret")}
        mono
        type="password"
        autoComplete="new-password"
        description={t("connections.keys.kept")}
        value={keys.secretAccessKey}
        onChange={(secretAccessKey) => change({ secretAccessKey })}
        disabled={disabled}
      />
      <TextField
        label={t("connections.keys.token")}
        mono
        type="password"
        autoComplete="new-password"
        description={t("connections.keys.tokenAbout")}
        value={keys.sessionToken}
        onChange={(sessionToken) => change({ sessionToken })}
        disabled={disabled}
      />
    </>
  );
}
