import "@fontsource-variable/inter";
import "./design/tokens.css";
import "./design/global.css";
import "./preview/page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Texts } from "./i18n";
import { PreviewPage } from "./preview/PreviewPage";
import { Play } from "./preview/play";

const root = document.getElementById("root");
if (root) {
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  const play = new Play(window.location.search);
  createRoot(root).render(
    <StrictMode>
      <Texts>
        <PreviewPage play={play} />
      </Texts>
    </StrictMode>,
  );
}
