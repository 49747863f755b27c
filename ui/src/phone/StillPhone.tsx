import type { Drawn, Frame } from "../platform/generated";
import { DrawnComponent, SEE_THROUGH } from "./DrawnComponent";
import { footersOf } from "./footers";
import type { PhoneSetting } from "./look";
import { Phone } from "./Phone";
import { Sheet } from "./Sheet";
import styles from "./StillPhone.module.css";
import { spacing } from "./spacing";

/**
 * A picture of a frame: nothing of it can be used, and it is hidden from screen readers. Whoever
 * shows it says in words what it is.
 */
export function StillPhone({ frame, ...setting }: PhoneSetting & { frame: Frame }) {
  const feet = frame.components.flatMap(footersOf);
  return (
    <div className={styles.still} aria-hidden inert>
      <Phone {...setting}>
        <Sheet
          title={frame.screen.title}
          canGoBack={frame.screen.canGoBack}
          footer={feet.map((foot) => <Still key={foot.node} drawn={foot} />)}
        >
          <StillList drawn={frame.components} />
        </Sheet>
      </Phone>
    </div>
  );
}

function StillList({ drawn }: { drawn: Drawn[] }) {
  return drawn
    .filter((one) => one.type !== "Footer")
    .map((one) =>
      SEE_THROUGH.has(one.type) ? (
        <StillList key={one.node} drawn={one.children} />
      ) : (
        <div key={one.node} data-row={spacing(one.type)}>
          <Still drawn={one} />
        </div>
      ),
    );
}

function Still({ drawn }: { drawn: Drawn }) {
  const { type, props, value, error, enabled, required, range } = drawn;
  return (
    <DrawnComponent
      type={type}
      props={props}
      value={value}
      error={error}
      enabled={enabled}
      required={required}
      range={range}
    />
  );
}
