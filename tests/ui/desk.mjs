// Starts dev-host on a folder of its own and opens the window in headless Chromium.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "../../ui/node_modules/playwright-core/index.mjs";

const top = fileURLToPath(new URL("../..", import.meta.url));
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A running dev-host: `url` for a browser, `data` its folder. */
export async function host(file) {
  const data = await mkdtemp(join(tmpdir(), "flowsmith-ui-"));
  const words = ["--data", data, "--ui", join(top, "ui/dist"), ...(file ? [file] : [])];
  const child = spawn(join(top, "target", process.env.FLOWSMITH_PROFILE ?? "debug", "dev-host"), words, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`dev-host ended with ${code}`)));
  });
  const { url, token } = JSON.parse(line);
  const ask = (path, body) =>
    fetch(new URL(path, url), {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  return {
    url,
    data,
    /** What the next file dialog answers. */
    answerDialog: (path) => ask("/test/dialog", { path }),
    /** A command of the table, past the window. */
    call: async (command, request) => (await ask(`/rpc/${command}`, request)).json(),
    kill: () => child.kill("SIGKILL"),
    async close() {
      child.kill("SIGINT");
      const late = setTimeout(() => child.kill("SIGKILL"), 5000);
      await ended;
      clearTimeout(late);
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** dev-host and a page on it. Errors in the page fail the test that ends the desk. */
export async function desk({ file, colorScheme = "light", viewport = { width: 1280, height: 800 }, bypassCSP = false } = {}) {
  const served = await host(file);
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
  const page = await browser.newPage({ viewport, colorScheme, bypassCSP });
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.setDefaultTimeout(10_000);
  await page.goto(served.url);
  return {
    ...served,
    page,
    faults,
    async end() {
      await browser.close();
      await served.close();
      if (faults.length > 0) throw new Error(`the page complained:\n${faults.join("\n")}`);
    },
  };
}
