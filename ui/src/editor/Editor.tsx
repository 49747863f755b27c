/** Stands in until the editor lands. */
export default function Editor() {
  return null;
}
