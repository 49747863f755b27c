/** Whether a pointer is the other one or leads into it. */
export function contains(outer: string, pointer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** Which settings are drawn and so show their problems themselves, by their pointers. */
export class Places {
  #paths: readonly string[] = [];
  readonly #listeners = new Set<() => void>();

  /** Until the answer is called. */
  add(path: string): () => void {
    this.#set([...this.#paths, path]);
    return () => this.#set(this.#paths.toSpliced(this.#paths.indexOf(path), 1));
  }

  paths = (): readonly string[] => this.#paths;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(paths: readonly string[]): void {
    this.#paths = paths;
    for (const listener of this.#listeners) listener();
  }
}
