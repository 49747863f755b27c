import type { Json } from "./model/json";
import { moved } from "./model/list";
import { useSubject, useWrite } from "./subject";

/** Changing a list as a whole: add, remove, reorder. */
export function useList(setting: string, path: string, list: Json[]) {
  const write = useWrite(setting);
  const { node } = useSubject();
  return {
    // A list that is not there yet must become one; "/0" alone would make an object.
    append: (items: Json[]) =>
      list.length === 0
        ? write.set(path, items)
        : write.edit(
            items.map((item, index) => ({
              kind: "set",
              node,
              path: `${path}/${list.length + index}`,
              value: JSON.stringify(item),
            })),
          ),
    remove: (index: number) => write.unset(`${path}/${index}`),
    move: (from: number, to: number) => {
      const next = moved(list, from, to);
      if (next) void write.set(path, next);
    },
  };
}
