import { useText } from "../../i18n";
import { type Drawing, type Live, numberOf, textOf } from "../drawing";
import { FieldBox } from "./FieldBox";
import { Hint } from "./Hint";
import { useTyped } from "./useTyped";

const MODES: Record<string, "numeric" | "email" | "tel" | undefined> = {
  number: "numeric",
  passcode: "numeric",
  email: "email",
  phone: "tel",
};

/** TextInput and TextArea. */
export function TextField({ type, props, value, error, enabled, required, live }: Drawing) {
  const t = useText();
  const long = type === "TextArea";
  const text = textOf(value);
  const limit = long ? (numberOf(props["max-length"]) ?? 600) : undefined;
  const kind = textOf(props["input-type"]);
  const hintId = live && `${live.id}-hint`;
  return (
    <div>
      <FieldBox
        label={textOf(props.label)}
        required={required}
        filled={text !== ""}
        tall={long}
        wrong={error !== null}
        enabled={enabled}
        inputId={live?.id}
      >
        {live ? (
          <Input
            live={live}
            text={text}
            long={long}
            kind={kind}
            enabled={enabled}
            required={required}
            wrong={error !== null}
            hintId={hintId}
          />
        ) : (
          <span dir="auto">{hidden(kind) ? "•".repeat(text.length) : text}</span>
        )}
      </FieldBox>
      <Hint
        id={hintId}
        error={error}
        helper={textOf(props["helper-text"])}
        path="/helper-text"
        counter={limit === undefined ? null : t("phone.counter", { used: [...text].length, limit })}
      />
    </div>
  );
}

function hidden(kind: string): boolean {
  return kind === "password" || kind === "passcode";
}

function Input({
  live,
  text,
  long,
  kind,
  enabled,
  required,
  wrong,
  hintId,
}: {
  live: Live;
  text: string;
  long: boolean;
  kind: string;
  enabled: boolean;
  required: boolean;
  wrong: boolean;
  hintId: string | undefined;
}) {
  const [typed, type] = useTyped(text, live.onChange);
  const shared = {
    id: live.id,
    value: typed,
    dir: "auto",
    disabled: !enabled,
    required,
    autoComplete: "off",
    "aria-invalid": wrong,
    "aria-describedby": hintId,
  } as const;
  if (long) {
    return <textarea {...shared} rows={3} onChange={(event) => type(event.target.value)} />;
  }
  return (
    <input
      {...shared}
      type={hidden(kind) ? "password" : "text"}
      inputMode={MODES[kind]}
      onChange={(event) => type(event.target.value)}
    />
  );
}
