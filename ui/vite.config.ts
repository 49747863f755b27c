import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * React Aria carries its few own words in 34 languages, of which the window speaks three; the rest
 * would be dead weight. Ours that it does not know are put beside them.
 */
const spokenOnly: Plugin = {
  name: "spoken-only",
  enforce: "pre",
  load(id) {
    const foreign =
      /\/react-(aria|stately)[^?]*\/intl\/(?:[^?/]+\/)?(?!en-US|es-ES|pt-BR)[a-z]{2}-[A-Z]{2}\.m?js/;
    // Not an empty object: its words would be looked for there, in vain.
    return foreign.test(id) ? "export default null;" : null;
  },
  transform(code, id) {
    const [, home, folder] =
      /\/(react-aria[^/]*)\/dist\/private\/(?:(\w+)\/)?intlStrings\.m?js/.exec(id) ?? [];
    const own = folder ?? (home === "react-aria-components" ? "components" : "");
    if (!["combobox", "components", "menu", "overlays"].includes(own)) return null;
    const words = (language: string) =>
      `import { ${own} as ${language} } from ${JSON.stringify(page(`src/i18n/aria/${language}.js`))};\n`;
    return `${words("hi")}${words("id")}${code.replace(/"en-US":/, '"hi-IN": hi,\n    "id-ID": id,\n    "en-US":')}`;
  },
};

/**
 * The desktop shell freezes Object.prototype, and a frozen property cannot be assigned over on an
 * object that inherits it. dnd-kit's signals and d3-color (of the map) do that; defined as its own
 * property first, the same assignment works.
 */
const frozenPrototype: Plugin = {
  name: "frozen-prototype",
  apply: "build",
  transform(code, id) {
    const own = 'Object.defineProperty($1,"$2",{value:null,writable:true,configurable:true}).$2=';
    if (id.includes("@preact/signals-core")) {
      return code.replace(/([\w$]+\.prototype)\.(valueOf|toString)\s*=(?!=)/g, own);
    }
    if (id.includes("/d3-color/")) {
      return code.replace(/\b(prototype)\.(constructor)\s*=(?!=)/g, own);
    }
    return null;
  },
};

export default defineConfig({
  // Relative addresses: the same build is served by the desktop shell, by dev-host and, for the
  // preview page, by the sandbox.
  base: "./",
  plugins: [react(), spokenOnly, frozenPrototype],
  build: {
    target: "es2022",
    sourcemap: false,
    rollupOptions: { input: { index: page("index.html"), preview: page("preview.html") } },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/testing/setup.ts"],
    // Finding by role is slow where cores are shared; a test that hangs still ends.
    testTimeout: 30_000,
  },
});
