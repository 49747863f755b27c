import { screen as dom } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { Exchange, PlayerEvent, RefusedReply } from "../platform/generated";
import { axeFaults, renderPart } from "../testing/render";
import { replyOf } from "./reply";
import { ServerAnswers } from "./ServerAnswers";

const exchange: Exchange = {
  request: { action: "data_exchange", screen: "ASK" },
  samples: [
    { screen: "NEXT", data: { city: "Paris" } },
    { screen: "SUCCESS", data: {} },
  ],
  refused: null,
};

/** A player that takes no answer at all. */
function Refusing() {
  const [refused, refuse] = useState<RefusedReply | null>(null);
  const no = { code: "invalid-screen-transition", message: "Not from here." };
  return <ServerAnswers exchange={{ ...exchange, refused }} onEvent={() => refuse(no)} />;
}

describe("answering in the place of the server", () => {
  it("sends the sample, or another one", async () => {
    const events: PlayerEvent[] = [];
    const onEvent = (event: PlayerEvent) => events.push(event);
    const { user } = renderPart(<ServerAnswers exchange={exchange} onEvent={onEvent} />);
    await user.click(dom.getByRole("button", { name: "Send this answer" }));
    await user.click(dom.getByRole("button", { name: /What comes next/ }));
    await user.click(dom.getByRole("option", { name: "The flow ends" }));
    await user.click(dom.getByRole("button", { name: "Send this answer" }));
    await user.click(dom.getByRole("button", { name: "Do not answer" }));
    expect(events).toEqual([
      { kind: "reply", reply: exchange.samples[0] },
      { kind: "reply", reply: exchange.samples[1] },
      { kind: "back" },
    ]);
    expect(await axeFaults()).toEqual([]);
  });

  it("sends only what can be read, and keeps it when it is refused", async () => {
    const { user } = renderPart(<Refusing />);
    const box = dom.getByRole("textbox", { name: "Answer" });
    await user.clear(box);
    await user.type(box, '{{"screen":"ELSEWHERE"');
    expect(dom.getByRole<HTMLButtonElement>("button", { name: "Send this answer" }).disabled).toBe(
      true,
    );
    await user.type(box, "}");
    await user.click(dom.getByRole("button", { name: "Send this answer" }));
    expect(dom.getByRole("alert").textContent).toContain("Not from here.");
    expect(dom.getByRole<HTMLTextAreaElement>("textbox", { name: "Answer" }).value).toContain(
      "ELSEWHERE",
    );
  });

  it("reads replies as servers write them", () => {
    expect(replyOf('{"version":"3.0","screen":"A","data":{"x":1}}')).toEqual({
      screen: "A",
      data: { x: 1 },
    });
    expect(replyOf('{"screen":"A"}')).toEqual({ screen: "A", data: {} });
    for (const text of ["", "{", "[]", '{"data":{}}', '{"screen":"A","data":[]}', "null"]) {
      expect(replyOf(text)).toBeNull();
    }
  });
});
