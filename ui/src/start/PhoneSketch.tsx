import styles from "./PhoneSketch.module.css";

/** How a component is hinted at: a bar of text, a box to fill in, options, and so on. */
const shapes: Record<string, string[]> = {
  TextHeading: ["heading"],
  TextSubheading: ["subheading"],
  TextBody: ["line", "shortLine"],
  TextCaption: ["shortLine"],
  RichText: ["line", "line", "shortLine"],
  TextInput: ["box"],
  DatePicker: ["box"],
  CalendarPicker: ["tallBox"],
  Dropdown: ["box"],
  TextArea: ["tallBox"],
  RadioButtonsGroup: ["option", "option", "option"],
  CheckboxGroup: ["option", "option", "option"],
  ChipsSelector: ["chips"],
  OptIn: ["tick"],
  EmbeddedLink: ["link"],
  NavigationList: ["tallBox"],
  Image: ["picture"],
  ImageCarousel: ["picture"],
  PhotoPicker: ["tallBox"],
  DocumentPicker: ["tallBox"],
};

/** A phone drawn from component types alone. Purely a picture; `Footer` is pinned below. */
export function PhoneSketch({ components }: { components: readonly string[] }) {
  const marks = components.flatMap((type) => shapes[type] ?? []).slice(0, 9);
  return (
    <span className={styles.phone}>
      <span className={styles.body}>
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a still picture.
          <span key={index} className={styles[mark]} />
        ))}
      </span>
      {components.includes("Footer") ? <span className={styles.footer} /> : null}
    </span>
  );
}
