import { useRef } from "react";
import { useDocument } from "../../document";
import { inOrder, neighbour } from "../../problems/order";
import { useUi } from "../ui";

/** Goes to the next (1) or previous (-1) problem, the gravest first. */
export function useProblemWalk(): (step: 1 | -1) => void {
  const document = useDocument();
  const ui = useUi();
  const last = useRef<string | null>(null);
  return (step) => {
    const { problems, screens } = document.store.getState();
    const problem = neighbour(inOrder(problems, screens), last.current, step);
    if (!problem) return;
    last.current = problem.key;
    ui.setState({ mode: "design", bottomOpen: true, bottomTab: "problems" });
    ui.say(problem.message);
    void document.goTo(problem.screen, problem.component).then(() => ui.focusOn("canvas"));
  };
}
