import "@fontsource-variable/inter";
import "./design/tokens.css";
import "./design/global.css";

document.getElementById("root")?.append("Flowsmith");
