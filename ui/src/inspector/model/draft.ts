/**
 * The text of a field while it is being typed. What is typed shows at once; the document hears of
 * it at a pause, and what the document says is taken over only while nothing typed is under way.
 */
export class Draft {
  text: string;
  /** The document did not take what was handed over last. */
  refused = false;
  #waiting = false;
  #unanswered = 0;
  /** What the document holds, as far as it has answered. */
  #held: string;
  /** What it will hold once it has answered everything handed over. */
  #expected: string;

  constructor(value: string) {
    this.text = value;
    this.#held = value;
    this.#expected = value;
  }

  /** Something typed has not been handed over yet. */
  get waiting(): boolean {
    return this.#waiting;
  }

  type(text: string): void {
    this.text = text;
    this.#waiting = true;
    this.refused = false;
  }

  /** Takes note of what the document holds, and takes it over when nothing is under way. */
  offer(value: string): void {
    if (value === this.#held) return;
    this.#held = value;
    this.#adopt();
  }

  /** What to hand over now, `null` when nothing waits or nothing differs. Each text taken must be
   * answered. */
  take(): string | null {
    if (!this.#waiting) return null;
    this.#waiting = false;
    if (this.text === this.#expected) return null;
    this.#expected = this.text;
    this.#unanswered += 1;
    return this.text;
  }

  /** The document has answered a text that was taken. */
  answered(taken: boolean): void {
    this.#unanswered -= 1;
    if (this.#unanswered > 0) return;
    if (taken) this.#adopt();
    else {
      this.#expected = this.#held;
      // What was typed stays to be corrected.
      this.refused = !this.#waiting;
    }
  }

  /** Back to what the document holds. */
  revert(): void {
    this.#waiting = false;
    this.refused = false;
    this.text = this.#expected;
  }

  #adopt(): void {
    // The echo of an older letter must not take newer ones back.
    if (this.#unanswered > 0) return;
    this.#expected = this.#held;
    if (this.#waiting) return;
    this.text = this.#held;
    this.refused = false;
  }
}
