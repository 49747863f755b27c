import "@fontsource-variable/inter";
import "./design/tokens.css";
import "./design/global.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { connectHost } from "./platform";

async function start() {
  if (import.meta.env.DEV && new URLSearchParams(window.location.search).has("fake")) {
    const { devHost } = await import("./testing/devHost");
    devHost();
  } else {
    await connectHost();
  }
  const root = document.getElementById("root");
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
