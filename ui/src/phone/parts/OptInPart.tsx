import { cx } from "../../design/cx";
import { Message, useText } from "../../i18n";
import { type Drawing, textOf } from "../drawing";
import { Words } from "../words";
import styles from "./Choice.module.css";
import { Hint } from "./Hint";
import { Mark } from "./Mark";

/** OptIn: mark left, grey text, green "Read more" when it has an action. */
export function OptInPart({ props, value, error, enabled, required, live }: Drawing) {
  const t = useText();
  const chosen = value === true;
  const label = textOf(props.label);
  const words = required ? label : t("phone.optionalFirst", { label });
  const more = props["on-click-action"] != null;
  return (
    <div>
      <div className={cx(styles.optin, !enabled && styles.off)}>
        {live ? (
          <input
            id={live.id}
            className={styles.input}
            type="checkbox"
            checked={chosen}
            disabled={!enabled}
            required={required}
            aria-label={words}
            aria-invalid={error !== null}
            onChange={(event) => live.onChange(event.target.checked)}
          />
        ) : null}
        <Mark many chosen={chosen} />
        <span className={styles.optinText} dir="auto">
          {live ? (
            words
          ) : required ? (
            <Words path="/label">{label}</Words>
          ) : (
            <Message
              id="phone.optionalFirst"
              values={{ label: <Words path="/label">{label}</Words> }}
            />
          )}{" "}
          {more ? (
            live ? (
              <button type="button" className={styles.read} onClick={() => live.onPress(null)}>
                {t("phone.readMore")}
              </button>
            ) : (
              <span className={styles.read}>{t("phone.readMore")}</span>
            )
          ) : null}
        </span>
      </div>
      <Hint error={error} helper="" />
    </div>
  );
}
