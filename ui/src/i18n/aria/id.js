// React Aria's own words, which it does not speak in Indonesian. By its packages; what is missing
// is said in English. Put beside its own in vite.config.ts.

export const components = {
  selectPlaceholder: "Pilih",
  tableResizer: "Pengubah lebar",
  dropzoneLabel: "Area lepas",
  colorSwatchPicker: "Contoh warna",
};

export const overlays = { dismiss: "Tutup" };

export const menu = {
  longPressMessage: "Tekan lama atau tekan Alt + panah bawah untuk membuka menu",
};

const options = (count, formatter) => `${formatter.number(count)} opsi`;

export const combobox = {
  focusAnnouncement: (args, formatter) =>
    [
      args.isGroupChange
        ? `Masuk ke grup ${args.groupTitle}, dengan ${options(args.groupCount, formatter)}. `
        : "",
      args.optionText,
      args.isSelected ? ", dipilih" : "",
    ].join(""),
  countAnnouncement: (args, formatter) => `${options(args.optionCount, formatter)} tersedia.`,
  selectedAnnouncement: (args) => `${args.optionText}, dipilih`,
  buttonLabel: "Tampilkan saran",
  listboxLabel: "Saran",
};
