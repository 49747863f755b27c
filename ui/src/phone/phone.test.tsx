import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { DRAWN } from "./DrawnComponent";
import type { Props } from "./drawing";
import { draw, drawn, OPTIONS, play } from "./testing";

describe("a played phone", () => {
  it("has a real field for each component that takes an answer", async () => {
    const user = userEvent.setup();
    const onEvent = play([
      drawn(
        "Form",
        {},
        {
          children: [
            drawn("TextInput", { label: "First name", name: "first" }),
            drawn("TextArea", { label: "Notes", name: "notes", "helper-text": "Allergies" }),
            drawn("Dropdown", { label: "Doctor", name: "doctor", "data-source": OPTIONS }),
            drawn("RadioButtonsGroup", { label: "When", name: "when", "data-source": OPTIONS }),
            drawn("CheckboxGroup", { label: "Which", name: "which", "data-source": OPTIONS }),
            drawn("DatePicker", { label: "Day", name: "day" }),
            drawn("OptIn", { label: "I agree", name: "ok", "on-click-action": {} }),
            drawn("EmbeddedLink", { text: "Learn how" }),
            drawn("Footer", { label: "Continue" }),
          ],
        },
      ),
    ]);
    await user.type(screen.getByRole("textbox", { name: "First name" }), "Ad");
    expect(onEvent).toHaveBeenLastCalledWith({ kind: "change", field: "first", value: "Ad" });
    expect(screen.getByRole("textbox", { name: "Notes" })).toHaveProperty("tagName", "TEXTAREA");
    expect(screen.getByText("Allergies")).toBeTruthy();
    await user.click(screen.getByRole("combobox", { name: "Doctor" }));
    await user.click(screen.getByRole("option", { name: "Morning" }));
    expect(onEvent).toHaveBeenLastCalledWith({ kind: "change", field: "doctor", value: "a" });
    await user.click(screen.getByRole("radio", { name: "Morning" }));
    expect(onEvent).toHaveBeenLastCalledWith({ kind: "change", field: "when", value: "a" });
    expect(screen.getByRole("radiogroup", { name: "When" })).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Evening" })).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("checkbox", { name: "Morning" }));
    expect(onEvent).toHaveBeenLastCalledWith({ kind: "change", field: "which", value: ["a"] });
    await user.click(screen.getByRole("checkbox", { name: "I agree" }));
    expect(onEvent).toHaveBeenLastCalledWith({ kind: "change", field: "ok", value: true });
    expect(screen.getByLabelText("Day")).toHaveProperty("type", "date");
    for (const name of ["Read more", "Learn how", "Continue"]) {
      await user.click(screen.getByRole("button", { name }));
      expect(onEvent.mock.lastCall?.[0]).toMatchObject({ kind: "press", item: null });
    }
  });

  it("holds the button back and shows errors where they belong", () => {
    play([
      drawn("TextInput", { label: "E-mail", name: "mail" }, { error: "Not an e-mail", value: "x" }),
      drawn("Footer", { label: "Send" }, { enabled: false }),
    ]);
    expect(screen.getByRole("button", { name: "Send" })).toHaveProperty("disabled", true);
    const field = screen.getByRole("textbox", { name: "E-mail" });
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const hint = document.getElementById(field.getAttribute("aria-describedby") ?? "");
    expect(hint?.textContent).toBe("Not an e-mail");
  });

  it("goes back from later screens and closes the first", async () => {
    const onEvent = play([], { canGoBack: true });
    await userEvent.click(screen.getByRole("button", { name: "Back" }));
    expect(onEvent).toHaveBeenLastCalledWith({ kind: "back" });
  });

  it("says what need not be answered", () => {
    play([drawn("TextInput", { label: "Nickname", name: "nick" }, { required: false })]);
    expect(screen.getByRole("textbox", { name: "Nickname (optional)" })).toBeTruthy();
  });
});

describe("a drawn component", () => {
  it("is inert in design", () => {
    for (const type of [
      "TextInput",
      "Dropdown",
      "CheckboxGroup",
      "ChipsSelector",
      "OptIn",
      "Footer",
      "DatePicker",
      "CalendarPicker",
      "PhotoPicker",
      "DocumentPicker",
      "NavigationList",
    ]) {
      const container = draw({ type, props: { label: "Label", "data-source": OPTIONS } });
      expect(container.querySelector("input, select, textarea, button")).toBeNull();
      expect(container.textContent).toContain("Label");
    }
  });

  it("never takes text for HTML", () => {
    const text = "<img src=x onerror=alert(1)> **<b>bold</b>**";
    const container = draw({ type: "TextBody", props: { text, markdown: true } });
    expect(container.querySelector("img, b")).toBeNull();
    expect(container.querySelector("strong")?.textContent).toBe("<b>bold</b>");
  });

  it("lets each text choose its direction", () => {
    const container = draw({ type: "TextHeading", props: { text: "שלום" } });
    expect(container.querySelector("[dir=auto]")?.textContent).toBe("שלום");
  });

  it("survives properties of any shape", () => {
    const odd = { label: 5, text: { a: 1 }, "data-source": "x", "max-length": "ten", src: [] };
    const odder: Props = {
      "list-items": [1, {}, { tags: 5 }],
      images: [3, "x"],
      mode: "range",
      end: 1,
    };
    for (const type of DRAWN) {
      expect(() => draw({ type, props: odd, value: { odd: true } })).not.toThrow();
      expect(() => draw({ type, props: odder, value: [1, "x", {}] })).not.toThrow();
    }
  });

  it("is a named card when the type is not known", () => {
    const container = draw({ type: "Clock", props: { label: "Now" }, everyday: "Clock face" });
    expect(container.textContent).toContain("Clock face");
    expect(DRAWN).not.toContain("Clock");
  });
});
