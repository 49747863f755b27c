// Finds visible elements by role and accessible name, the way a screen reader would name them.
// arguments: [role, name or null, exact, within selector or null]
const [role, name, exact, within] = arguments;
const implicit = {
  BUTTON: "button", A: "link", TEXTAREA: "textbox", SELECT: "combobox", H1: "heading",
  H2: "heading", H3: "heading", H4: "heading", UL: "list", OL: "list", LI: "listitem",
  DIALOG: "dialog", NAV: "navigation", MAIN: "main", ASIDE: "complementary", TABLE: "table",
  TR: "row", FORM: "form", IMG: "img", SECTION: "region", OUTPUT: "status",
};
const inputs = { checkbox: "checkbox", radio: "radio", range: "slider", button: "button", submit: "button", search: "searchbox", number: "spinbutton" };
const roleOf = (e) => e.getAttribute("role") ?? (e.tagName === "INPUT" ? (inputs[e.type] ?? "textbox") : implicit[e.tagName]);
const text = (e) => (e.innerText ?? e.textContent ?? "").replace(/\s+/g, " ").trim();
const nameOf = (e) => {
  const by = e.getAttribute("aria-labelledby");
  if (by) return by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map((l) => l.getAttribute("aria-label") ?? text(l)).join(" ");
  const label = e.getAttribute("aria-label");
  if (label) return label;
  if (e.labels && e.labels.length) return [...e.labels].map(text).join(" ");
  if (e.tagName === "INPUT" || e.tagName === "TEXTAREA") return e.getAttribute("placeholder") ?? "";
  return text(e) || e.getAttribute("title") || "";
};
const seen = (e) => {
  // A visually hidden input (switch, checkbox) is reached through its label.
  const box = (e.tagName === "INPUT" && e.labels && e.labels[0] ? e.labels[0] : e).getBoundingClientRect();
  return box.width > 0 && box.height > 0 && getComputedStyle(e).visibility !== "hidden" && !e.closest("[aria-hidden=true],[inert]");
};
const root = within ? document.querySelector(within) : document;
if (!root) return [];
return [...root.querySelectorAll("*")].filter((e) => {
  if (roleOf(e) !== role || !seen(e)) return false;
  if (name === null) return true;
  const own = nameOf(e);
  return exact ? own === name : own.includes(name);
}).map((e) => (e.tagName === "INPUT" && ["checkbox", "radio"].includes(e.type) && e.labels && e.labels[0]) || e);
