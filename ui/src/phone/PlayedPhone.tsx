import { useId } from "react";
import type { Drawn, Frame, PlayerEvent } from "../platform/generated";
import { DrawnComponent } from "./DrawnComponent";
import { footersOf } from "./footers";
import type { PhoneSetting } from "./look";
import { Phone } from "./Phone";
import { Sheet } from "./Sheet";
import { spacing } from "./spacing";

/** A frame of the player on a phone that can be used. */
export function PlayedPhone({
  frame,
  look,
  theme,
  direction,
  onEvent,
}: PhoneSetting & { frame: Frame; onEvent: (event: PlayerEvent) => void }) {
  const base = useId();
  const feet = frame.components.flatMap(footersOf);
  return (
    <Phone look={look} theme={theme} direction={direction} title={frame.screen.title}>
      <Sheet
        title={frame.screen.title}
        canGoBack={frame.screen.canGoBack}
        onLeft={() => onEvent({ kind: frame.screen.canGoBack ? "back" : "restart" })}
        footer={feet.map((foot) => (
          <Played key={foot.node} drawn={foot} base={base} onEvent={onEvent} />
        ))}
      >
        {/* A new screen starts with fresh inputs, at its top. */}
        <div key={frame.screen.node}>
          <PlayedList drawn={frame.components} base={base} onEvent={onEvent} />
        </div>
      </Sheet>
    </Phone>
  );
}

interface Play {
  base: string;
  onEvent: (event: PlayerEvent) => void;
}

function PlayedList({ drawn, ...play }: Play & { drawn: Drawn[] }) {
  return drawn
    .filter((one) => one.type !== "Footer")
    .map((one) =>
      one.children.length > 0 ? (
        <Played key={one.node} drawn={one} {...play} />
      ) : (
        <div key={one.node} data-row={spacing(one.type)}>
          <Played drawn={one} {...play} />
        </div>
      ),
    );
}

function Played({ drawn, base, onEvent }: Play & { drawn: Drawn }) {
  const { node, type, props, name, value, error, enabled, required, range, samples } = drawn;
  return (
    <DrawnComponent
      type={type}
      props={props}
      value={value}
      error={error}
      enabled={enabled}
      required={required}
      range={range}
      samples={samples}
      live={{
        id: `${base}-${node}`,
        onChange: (next) => name !== null && onEvent({ kind: "change", field: name, value: next }),
        onPress: (item) => onEvent({ kind: "press", node, item }),
      }}
    >
      {drawn.children.length > 0 ? (
        <PlayedList drawn={drawn.children} base={base} onEvent={onEvent} />
      ) : null}
    </DrawnComponent>
  );
}
