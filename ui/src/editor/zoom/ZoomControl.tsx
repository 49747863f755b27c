import { ZoomIn, ZoomOut } from "lucide-react";
import { keysFor, useShell } from "../../app/shell";
import { Button, IconButton, Menu, Tooltip } from "../../design";
import { useText } from "../../i18n";
import { useZoom } from "./useZoom";
import styles from "./ZoomControl.module.css";

/** Sizes offered by name; the buttons beside it go finer. */
const OFFERED = [50, 75, 100, 125, 150, 200];

/** Makes the phone larger and smaller, or fits it to the room. */
export function ZoomControl() {
  const t = useText();
  const { info } = useShell();
  const zoom = useZoom();
  const keys = (text: string) => keysFor(info.platform, text);
  const groups = [
    {
      entries: [
        {
          id: "fit",
          label: t("zoom.fit"),
          keys: keys("Ctrl+0"),
          onAction: () => zoom.set(null),
        },
      ],
    },
    {
      entries: OFFERED.map((percent) => ({
        id: String(percent),
        label: t("zoom.percent", { percent }),
        onAction: () => zoom.set(percent),
      })),
    },
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div role="group" aria-label={t("zoom.title")} className={styles.zoom}>
      <Tooltip text={t("zoom.out")} keys={keys("Ctrl+-")}>
        <IconButton
          size="small"
          bare
          label={t("zoom.out")}
          icon={<ZoomOut size={15} aria-hidden />}
          isDisabled={zoom.percent <= zoom.least}
          onPress={() => zoom.by(-1)}
        />
      </Tooltip>
      <Menu label={t("zoom.title")} groups={groups}>
        <Button kind="quiet" size="small" className={styles.percent}>
          {t("zoom.percent", { percent: zoom.percent })}
        </Button>
      </Menu>
      <Tooltip text={t("zoom.in")} keys={keys("Ctrl++")}>
        <IconButton
          size="small"
          bare
          label={t("zoom.in")}
          icon={<ZoomIn size={15} aria-hidden />}
          isDisabled={zoom.percent >= zoom.most}
          onPress={() => zoom.by(1)}
        />
      </Tooltip>
    </div>
  );
}
