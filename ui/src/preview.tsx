import "@fontsource-variable/inter";
import "./design/tokens.css";
import "./design/global.css";
import "./preview/page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { speakAsTheSystem, Texts } from "./i18n";
import { PreviewPage } from "./preview/PreviewPage";
import { Play } from "./preview/play";

async function start() {
  const root = document.getElementById("root");
  if (!root) return;
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  // The visitor's: the page belongs to nobody's settings.
  await speakAsTheSystem().catch(() => {});
  const play = new Play(window.location.search);
  createRoot(root).render(
    <StrictMode>
      <Texts>
        <PreviewPage play={play} />
      </Texts>
    </StrictMode>,
  );
}

void start();
