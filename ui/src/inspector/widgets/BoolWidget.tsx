import { Switch } from "../../design";
import { useText } from "../../i18n";
import styles from "../inspector.module.css";
import { useWrite } from "../subject";
import { explained, TextSetting } from "./TextWidget";
import type { WidgetProps } from "./widget";

export function BoolWidget(props: WidgetProps<"bool">) {
  const { property, value, path, aside } = props;
  const t = useText();
  const write = useWrite(property.label);
  // Text where a truth belongs is shown as it is, so that it can be seen and mended.
  if (value !== undefined && typeof value !== "boolean") return <TextSetting {...props} mono />;
  const assumed = property.default === true;
  const set = (checked: boolean) =>
    // What holds anyway need not stand in the file.
    checked === assumed && !property.required && property.default !== null
      ? write.unset(path)
      : write.set(path, checked);
  return (
    <div className={styles.switchRow} title={explained(property, t)}>
      <Switch
        label={property.label}
        checked={value ?? assumed}
        onChange={(checked) => void set(checked)}
        className={styles.grow}
      />
      {aside}
    </div>
  );
}
