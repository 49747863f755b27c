import type { Frame, PlayerEvent } from "../platform/generated";

/** What the sandbox answers: whose play it is, the Flow's name, and what the phone shows. */
export interface Shown {
  session: string;
  name: string;
  frame: Frame;
}

/** The sandbox said no, in words for people. */
export class Refused extends Error {
  /** Beginning again may help: the play is gone, not the link. */
  readonly again: boolean;

  constructor(message: string, again: boolean) {
    super(message);
    this.again = again;
  }
}

/**
 * A play of the Flow in the sandbox that served this page. Addresses are relative to the page;
 * the link's token stands in the page's own address.
 */
export class Play {
  readonly #token: string;
  #session: string | null = null;
  /** Events go out one after the other: each answer is the state the next one meets. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(search: string) {
    this.#token = new URLSearchParams(search).get("token") ?? "";
  }

  begin(): Promise<Shown> {
    return this.#queue(() => fetch(this.#address("frame", null)));
  }

  send(event: PlayerEvent): Promise<Shown> {
    return this.#queue(() =>
      fetch(this.#address("event", this.#session), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(event),
      }),
    );
  }

  picture(hash: string): string {
    return this.#address(`picture/${hash}`, null);
  }

  #address(path: string, session: string | null): string {
    const query = new URLSearchParams({ token: this.#token });
    if (session !== null) query.set("session", session);
    return `${path}?${query}`;
  }

  #queue(ask: () => Promise<Response>): Promise<Shown> {
    const answer = this.#last.then(async () => {
      const response = await ask();
      const body: unknown = await response.json().catch(() => null);
      if (!response.ok) throw refusal(response.status, body);
      const shown = body as Shown;
      this.#session = shown.session;
      return shown;
    });
    this.#last = answer.catch(() => undefined);
    return answer;
  }
}

function refusal(status: number, body: unknown): Refused {
  const message =
    typeof body === "object" && body !== null && "message" in body ? String(body.message) : "";
  return new Refused(message, status !== 404);
}
