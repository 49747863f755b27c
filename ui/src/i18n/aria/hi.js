// React Aria's own words, which it does not speak in Hindi. By its packages; what is missing is
// said in English. Put beside its own in vite.config.ts.

export const components = {
  selectPlaceholder: "चुनें",
  tableResizer: "चौड़ाई बदलें",
  dropzoneLabel: "यहाँ छोड़ें",
  colorSwatchPicker: "रंगों के नमूने",
};

export const overlays = { dismiss: "बंद करें" };

export const menu = {
  longPressMessage: "मेन्यू खोलने के लिए देर तक दबाएँ या Alt + नीचे वाला तीर दबाएँ",
};

const options = (count, formatter) => `${formatter.number(count)} विकल्प`;

export const combobox = {
  focusAnnouncement: (args, formatter) =>
    [
      args.isGroupChange
        ? `समूह ${args.groupTitle} में, ${options(args.groupCount, formatter)}. `
        : "",
      args.optionText,
      args.isSelected ? ", चुना गया" : "",
    ].join(""),
  countAnnouncement: (args, formatter) => `${options(args.optionCount, formatter)} उपलब्ध.`,
  selectedAnnouncement: (args) => `${args.optionText}, चुना गया`,
  buttonLabel: "सुझाव दिखाएँ",
  listboxLabel: "सुझाव",
};
