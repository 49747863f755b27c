// Starts dev-host on a folder of its own and opens the window in headless Chromium.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "../../ui/node_modules/playwright-core/index.mjs";

export const top = fileURLToPath(new URL("../..", import.meta.url));
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const endings = new WeakMap();

/** At the end of the test, latest first: the page goes before the program it talks to. */
function atEnd(t, end) {
  if (!endings.has(t)) {
    const all = [];
    endings.set(t, all);
    t.after(async () => {
      // One that fails must not leave a program running.
      const ended = [];
      for (const one of all.reverse()) ended.push(await one().catch((fault) => fault));
      const fault = ended.find((one) => one instanceof Error);
      if (fault) throw fault;
    });
  }
  endings.get(t).push(end);
}

/** A folder that goes when the test ends. */
export async function folder(t) {
  const path = await mkdtemp(join(tmpdir(), "flowsmith-ui-"));
  atEnd(t, () => rm(path, { recursive: true, force: true }));
  return path;
}

/** Starts a program of ours and reads the one line of JSON it begins with. `env`: changes to ours. */
export async function start(t, program, words, env = {}) {
  const child = spawn(
    join(top, "target", process.env.FLOWSMITH_PROFILE ?? "debug", program),
    words,
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...env },
    },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  async function stop(signal = "SIGINT") {
    child.kill(signal);
    const late = setTimeout(() => child.kill("SIGKILL"), 5000);
    await ended;
    clearTimeout(late);
  }
  atEnd(t, () => stop());
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    ended.then((code) => reject(new Error(`${program} ended with ${code}`)));
  });
  return { said: JSON.parse(line), stop };
}

/** No session bus answers there, so no keychain does. */
const noKeychain = { DBUS_SESSION_BUS_ADDRESS: "disabled:" };

/** A running dev-host: `url` for a browser, `data` its folder. */
export async function host(t, { file, data, keychain = true } = {}) {
  data ??= await folder(t);
  const words = ["--data", data, "--ui", join(top, "ui/dist"), ...(file ? [file] : [])];
  const { said, stop } = await start(t, "dev-host", words, keychain ? {} : noKeychain);
  const { url, token } = said;
  const authorization = `Bearer ${token}`;
  const ask = (path, body) =>
    fetch(new URL(path, url), {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  return {
    url,
    data,
    /** What the next file dialog answers. */
    answerDialog: (path) => ask("/test/dialog", { path }),
    /** A command of the table, past the window. */
    call: async (command, request) => (await ask(`/rpc/${command}`, request)).json(),
    /** Addresses that the window asked the system to open. */
    opened: async () =>
      (await fetch(new URL("/test/opened", url), { headers: { authorization } })).json(),
    /** As by `kill -9`; what the page then says of a lost connection is no fault. */
    kill: () => stop("SIGKILL"),
  };
}

let browser = null;
const closeBrowser = async () => {
  await browser?.close();
  browser = null;
};
if (process.env.NODE_TEST_CONTEXT) after(closeBrowser);

/** Stands for a test where there is none, as in the bench; `end` ends what was begun for it. */
export function alone() {
  const all = [closeBrowser];
  return {
    after: (end) => all.unshift(end),
    async end() {
      for (const one of all) await one();
    },
  };
}

/**
 * dev-host and a page on it; both end with the test. What the page complains of fails the test, but
 * for a command that was refused where `refused` says that this belongs to it.
 */
export async function desk(t, options = {}) {
  const { colorScheme = "light", refused = false, bypassCSP = false } = options;
  const { viewport = { width: 1280, height: 800 }, locale = "en-US" } = options;
  let killed = false;
  const served = await host(t, options);
  // One browser for the tests of a file.
  browser ??= await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
  const context = await browser.newContext({
    viewport,
    locale,
    colorScheme,
    bypassCSP,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() !== "error" || killed) return;
    if (refused && message.text().includes("status of 422")) return;
    faults.push(`${message.text()} ${message.location().url}`);
  });
  page.setDefaultTimeout(8_000);
  atEnd(t, async () => {
    await context.close();
    if (faults.length > 0) throw new Error(`the page complained:\n${faults.join("\n")}`);
  });
  await page.goto(served.url);
  const kill = async () => {
    killed = true;
    await context.close();
    await served.kill();
  };
  return { ...served, page, context, kill };
}
