import type { Json } from "./model/json";
import { appended, type ListEdit, moved, removed } from "./model/list";
import { useSubject, useWrite } from "./subject";

/** Changing a list as a whole: add, remove, reorder. */
export function useList(setting: string, path: string, list: Json[]) {
  const write = useWrite(setting);
  const { node } = useSubject();
  const run = (edits: ListEdit[]) =>
    write.edit(
      edits.map((edit) =>
        edit.kind === "set"
          ? { kind: "set", node, path: path + edit.path, value: JSON.stringify(edit.value) }
          : { kind: "unset", node, path: path + edit.path },
      ),
    );
  return {
    append: (items: Json[]) => run(appended(list, items)),
    remove: (index: number) => run(removed(list, index)),
    move: (from: number, to: number) => {
      const next = moved(list, from, to);
      if (next) void write.set(path, next);
    },
  };
}
