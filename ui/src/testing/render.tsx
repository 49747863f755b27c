import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { ReactNode } from "react";
import { App } from "../app/App";
import { queries } from "../app/queries";
import { clearToasts, ToastRegion } from "../design";
import { Texts } from "../i18n";

/** Renders a part of the window with words, queries and toasts around it. */
export function renderPart(part: ReactNode) {
  clearToasts();
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = render(
    <Texts>
      <QueryClientProvider client={client}>
        {part}
        <ToastRegion />
      </QueryClientProvider>
    </Texts>,
  );
  return { ...view, user: userEvent.setup() };
}

/** Renders the whole window; the fake host must stand already. */
export function renderApp() {
  clearToasts();
  queries.clear();
  return { ...render(<App />), user: userEvent.setup() };
}

/**
 * What axe finds against WCAG 2.2 AA, as "rule: element". Colours are computed by no engine here;
 * tokens.test.ts holds them.
 */
export async function axeFaults(root: Element = document.body): Promise<string[]> {
  // React Aria's announcer refers to elements that may have gone since.
  const context = { include: [root], exclude: ["[data-live-announcer]"] };
  const { violations } = await axe.run(context, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
