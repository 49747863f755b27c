/** How a component spaces itself from the next. */
export function spacing(type: string): "field" | "choice" | "text" {
  switch (type) {
    case "TextInput":
    case "TextArea":
    case "Dropdown":
    case "DatePicker":
      return "field";
    case "RadioButtonsGroup":
    case "CheckboxGroup":
    case "ChipsSelector":
      return "choice";
    default:
      return "text";
  }
}
