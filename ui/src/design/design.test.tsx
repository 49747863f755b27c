import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { axeFaults, renderPart } from "../testing/render";
import {
  Badge,
  Button,
  Callout,
  Checkbox,
  ComboBox,
  ContextMenu,
  IconButton,
  Menu,
  SegmentedControl,
  Select,
  Switch,
  Tabs,
  TextAreaField,
  TextField,
  toast,
} from ".";

const fruits = [
  { id: "apple", label: "Apple" },
  { id: "pear", label: "Pear", description: "from Spain" },
  { id: "plum", label: "Plum", isDisabled: true },
] as const;

function Everything() {
  const [text, setText] = useState("");
  const [fruit, setFruit] = useState<(typeof fruits)[number]["id"] | null>(null);
  const [free, setFree] = useState("");
  const [on, setOn] = useState(false);
  const [side, setSide] = useState<"left" | "middle" | "right">("left");
  const [tab, setTab] = useState<"one" | "two">("one");
  return (
    <>
      <TextField
        label="Label"
        value={text}
        onChange={setText}
        counter={{ used: text.length, limit: 3 }}
        error={text.length > 3 ? "Too long" : undefined}
      />
      <TextAreaField label="Long" description="Many lines" value={text} onChange={setText} />
      <Select label="Fruit" options={fruits} value={fruit} onChange={setFruit} />
      <ComboBox label="Free" options={fruits} value={free} onChange={setFree} />
      <Switch label="Must be answered" checked={on} onChange={setOn} description="For everyone" />
      <Checkbox label="Agreed" checked={on} onChange={setOn} />
      <SegmentedControl
        label="Side"
        value={side}
        onChange={setSide}
        segments={[
          { id: "left", label: "Left" },
          { id: "middle", label: "Middle", disabled: true },
          { id: "right", label: "Right" },
        ]}
      />
      <Tabs
        label="Panes"
        value={tab}
        onChange={setTab}
        tabs={[
          { id: "one", label: "One", content: "First" },
          {
            id: "two",
            label: "Two",
            aside: <Badge tone="error" count={2} label="2 errors" />,
            content: "Second",
          },
        ]}
      />
      <Callout tone="warn" title="Mind this" />
    </>
  );
}

describe("base components", () => {
  it("have names, and nothing that axe minds", async () => {
    renderPart(<Everything />);
    expect(await axeFaults()).toEqual([]);
    expect(screen.getByRole("switch", { name: "Must be answered" })).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "Long" })).toBeTruthy();
  });

  it("a field says what is wrong and counts beyond its limit without cutting", async () => {
    const { user } = renderPart(<Everything />);
    const field = screen.getByRole("textbox", { name: "Label" });
    await user.type(field, "abcd");
    expect(field).toHaveProperty("value", "abcd");
    expect(screen.getByText("4 / 3")).toBeTruthy();
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const below = document.getElementById(field.getAttribute("aria-describedby") ?? "");
    expect(below?.textContent).toBe("Too long");
  });

  it("a select opens by key and keeps what is chosen", async () => {
    const { user } = renderPart(<Everything />);
    screen.getByRole("button", { name: /Fruit/ }).focus();
    await user.keyboard("{ArrowDown}");
    expect(await screen.findByRole("option", { name: "Apple" })).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
    await user.click(screen.getByRole("option", { name: "Pear" }));
    await waitFor(() => expect(screen.queryByRole("option")).toBeNull());
    expect(screen.getByRole("button", { name: /Pear Fruit/ })).toBeTruthy();
  });

  it("a combo box takes a suggestion and free text alike", async () => {
    const { user } = renderPart(<Everything />);
    const box = screen.getByRole("combobox", { name: "Free" });
    await user.type(box, "spa");
    await user.click(await screen.findByRole("option", { name: "Pear" }));
    expect(box).toHaveProperty("value", "pear");
    await user.clear(box);
    await user.type(box, "mango");
    await user.tab();
    expect(box).toHaveProperty("value", "mango");
  });

  it("arrows walk a segmented control past what is disabled", async () => {
    const { user } = renderPart(<Everything />);
    await user.click(screen.getByRole("radio", { name: "Left" }));
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("radio", { name: "Right" }).getAttribute("aria-checked")).toBe("true");
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Right" }));
  });

  it("tabs show one pane at a time", async () => {
    const { user } = renderPart(<Everything />);
    expect(screen.getByText("First")).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: /Two/ }));
    expect(screen.getByText("Second")).toBeTruthy();
    expect(screen.queryByText("First")).toBeNull();
  });

  it("a menu runs its command, and shows why another is disabled", async () => {
    const run = vi.fn();
    const { user } = renderPart(
      <Menu
        label="Commands"
        groups={[
          { entries: [{ id: "a", label: "Duplicate", keys: "Ctrl+D", onAction: run }] },
          {
            title: "Dangerous",
            entries: [
              {
                id: "b",
                label: "Delete",
                isDisabled: true,
                description: "Only drafts",
                danger: true,
                onAction: run,
              },
            ],
          },
        ]}
      >
        <IconButton label="More" icon={<svg aria-hidden />} />
      </Menu>,
    );
    await user.click(screen.getByRole("button", { name: "More" }));
    expect(await screen.findByText("Only drafts")).toBeTruthy();
    expect(await axeFaults()).toEqual([]);
    await user.click(screen.getByRole("menuitem", { name: /Duplicate/ }));
    expect(run).toHaveBeenCalledOnce();
  });

  it("a context menu opens at a point and closes by Escape", async () => {
    const close = vi.fn();
    const { user } = renderPart(
      <ContextMenu
        label="Short answer"
        at={{ x: 10, y: 20 }}
        onClose={close}
        groups={[{ entries: [{ id: "a", label: "Duplicate", onAction: () => undefined }] }]}
      />,
    );
    expect(await screen.findByRole("menu", { name: "Short answer" })).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(close).toHaveBeenCalled();
  });

  it("a busy button keeps its name and takes no press", async () => {
    const press = vi.fn();
    const { user } = renderPart(
      <Button busy onPress={press}>
        Publish
      </Button>,
    );
    await user.click(screen.getByRole("button", { name: /Publish/ }));
    expect(press).not.toHaveBeenCalled();
  });

  it("a toast is announced once and can be dismissed", async () => {
    const { user } = renderPart(null);
    toast({ tone: "error", text: "It failed." });
    toast({ tone: "error", text: "It failed." });
    expect((await screen.findByRole("alert")).textContent).toContain("It failed.");
    await user.click(screen.getByRole("button", { name: "Dismiss" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });
});
