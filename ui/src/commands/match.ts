import type { Command } from "./command";

/** Letters as they are compared: without capitals and accents. */
export function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** How well some words name a command; 0: not at all. Every word must be found. */
export function score(command: Pick<Command, "name" | "also" | "group">, wish: string): number {
  const name = plain(command.name);
  const also = plain(`${command.also ?? ""} ${command.group}`);
  let total = 0;
  for (const word of plain(wish).split(/\s+/).filter(Boolean)) {
    const own = Math.max(
      inText(name, word) * 3,
      inText(also, word) * 2,
      word.length > 1 && initials(name).startsWith(word) ? 4 : 0,
      inOrder(name, word) ? 1 : 0,
    );
    if (own === 0) return 0;
    total += own;
  }
  // Of two that fit alike the shorter one is meant.
  return total === 0 ? 0 : total + 1 / (1 + name.length);
}

/** 3: a whole word; 2: its beginning; 1: inside of one. */
function inText(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  const words = text.split(/[^\p{L}\p{N}]+/u);
  if (words.includes(word)) return 3;
  return words.some((one) => one.startsWith(word)) ? 2 : 1;
}

function initials(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word[0] ?? "")
    .join("");
}

/** Whether the letters come one after the other, the first at the beginning of a word. */
function inOrder(text: string, letters: string): boolean {
  if (letters.length < 3) return false;
  const starts = [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map((match) => match.index);
  return starts.some((start) => {
    let at = start;
    for (const letter of letters) {
      at = text.indexOf(letter, at);
      if (at < 0) return false;
      at += 1;
    }
    return text[start] === letters[0];
  });
}

/** What fits, best first; what was used lately before what fits as well. */
export function matching(
  commands: readonly Command[],
  wish: string,
  recent: readonly string[],
): Command[] {
  const lately = (id: string) => {
    const at = recent.indexOf(id);
    return at < 0 ? 0 : 1 - at / 100;
  };
  return commands
    .map((command) => ({ command, fits: score(command, wish) }))
    .filter(({ fits }) => fits > 0)
    .map(({ command, fits }) => ({
      command,
      rank: fits + lately(command.id) - (command.why === null ? 0 : 2),
    }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ command }) => command);
}
