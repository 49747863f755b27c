import { type ReactNode, useCallback } from "react";
import { FormattedMessage, IntlProvider, useIntl } from "react-intl";
import en from "./en.json";

type Areas = typeof en;

/** `area.key` of every message in en.json. */
export type MessageKey = {
  [A in keyof Areas & string]: `${A}.${keyof Areas[A] & string}`;
}[keyof Areas & string];

export type Values = Record<string, string | number | Date | boolean | null | undefined>;
export type RichValues = Record<string, ReactNode | Date | ((chunks: ReactNode[]) => ReactNode)>;

/** The catalogue as react-intl wants it: `area.key` -> ICU text. */
export function messagesOf(catalogue: Record<string, Record<string, string>>) {
  const flat: Record<string, string> = {};
  for (const [area, texts] of Object.entries(catalogue)) {
    for (const [key, text] of Object.entries(texts)) flat[`${area}.${key}`] = text;
  }
  return flat;
}

const messages = messagesOf(en);

/** Around everything that shows words; tests wrap what they render in it. */
export function Texts({ children }: { children: ReactNode }) {
  return (
    <IntlProvider locale="en" messages={messages}>
      {children}
    </IntlProvider>
  );
}

/** `t(key, values)` as plain text. */
export function useText(): (key: MessageKey, values?: Values) => string {
  const intl = useIntl();
  return useCallback(
    (key: MessageKey, values?: Values) => intl.formatMessage({ id: key }, values as never),
    [intl],
  );
}

/** Words with markup in them: values may be elements, or functions for `<b>...</b>`. */
export function Message({ id, values }: { id: MessageKey; values?: RichValues }) {
  return <FormattedMessage id={id} values={values as never} />;
}
