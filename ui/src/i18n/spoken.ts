import { useEffect, useState } from "react";
import { createStore } from "zustand/vanilla";
import type { Language } from "../platform";
import en from "./en.json";
import { LANGUAGES, type Spoken, spokenFor, type Words } from "./languages";

/** Words as react-intl wants them: `area.key` -> ICU text. */
export function messagesOf(words: Words): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [area, texts] of Object.entries(words)) {
    for (const [key, text] of Object.entries(texts)) flat[`${area}.${key}`] = text;
  }
  return flat;
}

const english = messagesOf(en);

interface Now {
  language: Spoken;
  messages: Record<string, string>;
  /** `area.key` of the catalogue's words; empty where Rust's own English is spoken. */
  catalogue: Record<string, string>;
}

/** What is spoken at this moment. */
export const spokenNow = createStore<Now>(() => ({
  language: "en",
  messages: english,
  catalogue: {},
}));

let asked: Spoken = "en";

/** Speaks another language as soon as its words are there; of several calls the last one holds. */
export async function speak(language: Spoken): Promise<void> {
  asked = language;
  if (spokenNow.getState().language !== language) {
    const words = await LANGUAGES[language].words();
    if (asked !== language) return;
    spokenNow.setState({
      language,
      messages: { ...english, ...messagesOf(words.own) },
      catalogue: messagesOf(words.catalogue),
    });
  }
  document.documentElement.lang = language;
  document.documentElement.dir = LANGUAGES[language].direction;
}

export const speakAsTheSystem = () => speak(wanted("system"));

/**
 * Speaks the language of the setting, "system" for as long as it stands. `false` until its words
 * have been fetched, so that nothing is painted in another language first. A file that cannot be
 * fetched leaves the words as they are.
 */
export function useLanguage(setting: Language | undefined): boolean {
  const [ready, setReady] = useState(
    () => setting !== undefined && spokenNow.getState().language === wanted(setting),
  );
  useEffect(() => {
    if (setting === undefined) return;
    const apply = () =>
      speak(wanted(setting))
        .catch(() => {})
        .then(() => setReady(true));
    void apply();
    if (setting !== "system") return;
    window.addEventListener("languagechange", apply);
    return () => window.removeEventListener("languagechange", apply);
  }, [setting]);
  return ready;
}

const wanted = (setting: Language) => spokenFor(setting, navigator.languages);
