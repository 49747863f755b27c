import { useContext } from "react";
import { Button, Callout } from "../design";
import { useText } from "../i18n";
import { asWireError } from "../platform";
import { DeskContext } from "./deskContext";

/** An error where the thing itself should stand: its words, its details, and a way to try again. */
export function Failure({
  error,
  title,
  onRetry,
}: {
  error: unknown;
  title?: string;
  onRetry?: () => void;
}) {
  const t = useText();
  const wire = asWireError(error);
  const desk = useContext(DeskContext);
  const toConnections =
    wire.code === "credentials" && desk !== null && desk.store.getState().view.kind === "flows";
  return (
    <Callout
      tone="error"
      title={title ?? wire.message}
      actions={
        onRetry || toConnections ? (
          <>
            {onRetry ? (
              <Button size="small" onPress={onRetry}>
                {t("app.tryAgain")}
              </Button>
            ) : null}
            {toConnections ? (
              <Button
                size="small"
                onPress={() => desk.show({ kind: "connections", adding: false })}
              >
                {t("app.openConnections")}
              </Button>
            ) : null}
          </>
        ) : undefined
      }
    >
      {title ? <p>{wire.message}</p> : null}
      {wire.help ? <p>{wire.help}</p> : null}
      {wire.detail ? (
        <details>
          <summary>{t("app.details")}</summary>
          <code>{wire.detail}</code>
        </details>
      ) : null}
    </Callout>
  );
}
