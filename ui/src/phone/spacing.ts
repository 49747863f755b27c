/** How a component spaces itself from the next. */
export function spacing(type: string): "field" | "choice" | "text" {
  switch (type) {
    case "TextInput":
    case "TextArea":
    case "Dropdown":
    case "DatePicker":
    case "CalendarPicker":
      return "field";
    case "RadioButtonsGroup":
    case "CheckboxGroup":
    case "ChipsSelector":
    case "PhotoPicker":
    case "DocumentPicker":
    case "NavigationList":
      return "choice";
    default:
      return "text";
  }
}
