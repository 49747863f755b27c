import { sampleAnswers } from "./answers";
import { fakeHost } from "./fakeHost";

/** `?fake` in development: the window with made-up data and no program behind it. */
export function devHost(): void {
  const words = new URLSearchParams(window.location.search).get("fake") ?? "";
  fakeHost(sampleAnswers(words.split(","), 500));
}
