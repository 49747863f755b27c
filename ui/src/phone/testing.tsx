import { render } from "@testing-library/react";
import { vi } from "vitest";
import { Texts } from "../i18n";
import type { Drawn, Frame, JsonValue, PlayerEvent } from "../platform/generated";
import { DrawnComponent } from "./DrawnComponent";
import type { Drawing } from "./drawing";
import { ImageContext, TodayContext } from "./look";
import { PlayedPhone } from "./PlayedPhone";

let next = 1;
/** A component of a frame. */
export const drawn = (type: string, props: Drawn["props"], more: Partial<Drawn> = {}): Drawn => ({
  node: next++,
  type,
  props,
  name: typeof props.name === "string" ? props.name : null,
  value: null,
  error: null,
  range: null,
  samples: [],
  enabled: true,
  required: true,
  children: [],
  ...more,
});
/** What a phone shows, with these components on it. */
export const frame = (components: Drawn[], more: Partial<Frame["screen"]> = {}): Frame => ({
  screen: { node: 1, id: "ONE", title: "Welcome", canGoBack: false, terminal: false, ...more },
  components,
  finished: null,
  notices: [],
  hasEndpoint: false,
  exchange: null,
  snackbar: null,
  effects: [],
});
/** A list to choose from. */
export const OPTIONS: JsonValue = [
  { id: "a", title: "Morning", description: "8 to 12" },
  { id: "b", title: "Evening", enabled: false },
];

/** A played phone with these components; what people do arrives at the function it gives. */
export function play(components: Drawn[], more?: Partial<Frame["screen"]>) {
  const onEvent = vi.fn<(event: PlayerEvent) => void>();
  render(
    <Texts>
      <TodayContext value={() => new Date(2026, 10, 22)}>
        <ImageContext value={(hash) => `/image/${hash}`}>
          <PlayedPhone
            frame={frame(components, more)}
            look="android"
            theme="light"
            direction="auto"
            onEvent={onEvent}
          />
        </ImageContext>
      </TodayContext>
    </Texts>,
  );
  return onEvent;
}

/** One component as the canvas draws it. */
export function draw(drawing: Partial<Drawing> & { type: string }) {
  return render(
    <Texts>
      <DrawnComponent props={{}} value={null} error={null} enabled required {...drawing} />
    </Texts>,
  ).container;
}
