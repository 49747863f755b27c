import type { Edit } from "../platform/generated";

/** One piece of work for the document: an edit, an undo, a fix. */
export interface Job<T> {
  run: () => Promise<T>;
  /** Jobs with the same key that still wait are replaced by the newest. */
  replaces?: string;
}

interface Waiting {
  job: Job<unknown>;
  done: ((value: unknown) => void)[];
  failed: ((reason: unknown) => void)[];
}

/** Runs jobs one after the other, in the order given: each needs the revision the last one left. */
export class Queue {
  #waiting: Waiting[] = [];
  #busy = false;

  add<T>(job: Job<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const done = resolve as (value: unknown) => void;
      const last = this.#waiting.at(-1);
      // Only the very last may be replaced: anything after it may build upon it.
      if (last && job.replaces !== undefined && last.job.replaces === job.replaces) {
        last.job = job;
        last.done.push(done);
        last.failed.push(reject);
      } else {
        this.#waiting.push({ job, done: [done], failed: [reject] });
      }
      void this.#next();
    });
  }

  async #next(): Promise<void> {
    if (this.#busy) return;
    const entry = this.#waiting.shift();
    if (!entry) return;
    this.#busy = true;
    try {
      const value = await entry.job.run();
      for (const done of entry.done) done(value);
    } catch (error) {
      for (const failed of entry.failed) failed(error);
    } finally {
      this.#busy = false;
      void this.#next();
    }
  }
}

/** Key under which typing that has not been sent yet may be replaced by newer typing. */
export function replaceKey(edits: Edit[], coalesce: string | undefined): string | undefined {
  const [only] = edits;
  if (coalesce === undefined || edits.length !== 1 || only?.kind !== "set") return undefined;
  return `${coalesce} ${only.node} ${only.path}`;
}

/** Whether edits mean the same although the document moved on: none of them counts positions. */
export function mayRetry(edits: Edit[]): boolean {
  return edits.every((edit) => !("index" in edit));
}
