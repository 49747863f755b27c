import { type ReactNode, useCallback } from "react";
import { I18nProvider } from "react-aria-components";
import { FormattedMessage, IntlProvider, useIntl } from "react-intl";
import { useStore } from "zustand";
import type en from "./en.json";
import { spokenNow } from "./spoken";

export { translated, translatedTemplates, useCatalogueWords } from "./catalogue";
export { LANGUAGES, SPOKEN } from "./languages";
export { speak, speakAsTheSystem, useLanguage } from "./spoken";

type Areas = typeof en;

/** `area.key` of every message in en.json. */
export type MessageKey = {
  [A in keyof Areas & string]: `${A}.${keyof Areas[A] & string}`;
}[keyof Areas & string];

export type Values = Record<string, string | number | Date | boolean | null | undefined>;
export type RichValues = Record<string, ReactNode | Date | ((chunks: ReactNode[]) => ReactNode)>;

/** Around everything that shows words; tests wrap what they render in it. */
export function Texts({ children }: { children: ReactNode }) {
  const { language, messages } = useStore(spokenNow);
  return (
    <IntlProvider locale={language} messages={messages}>
      <I18nProvider locale={language}>{children}</I18nProvider>
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
