import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../platform/generated";
import { draw, drawn, play } from "../testing";

describe("NavigationList", () => {
  const ITEMS: JsonValue = [
    {
      id: "gold",
      "main-content": { title: "Gold", description: "All we have", metadata: "Until May" },
      start: { image: { $image: "ab" }, "alt-text": "A crown" },
      end: { title: "€ 90", description: "a year" },
      badge: "New",
      tags: ["Home", "Travel"],
    },
    { id: "tin", "main-content": { title: "Tin" }, enabled: false },
    { id: "odd", start: { image: "nothing" } },
  ];

  it("leads on from an item", async () => {
    const item = drawn("NavigationList", { label: "Plans", "list-items": ITEMS });
    const onEvent = play([item]);
    const list = within(screen.getByRole("list", { name: "Plans" }));
    const [gold, tin] = list.getAllByRole("button");
    expect(gold?.getAttribute("aria-label")).toBe(
      "Gold, New, All we have, Until May, Home, Travel, € 90, a year",
    );
    expect(gold?.querySelector("img")?.getAttribute("src")).toBe("/image/ab");
    expect(tin).toHaveProperty("disabled", true);
    await userEvent.click(list.getByRole("button", { name: /^Gold/ }));
    expect(onEvent).toHaveBeenLastCalledWith({ kind: "press", node: item.node, item: "gold" });
  });

  it("shows twenty items, as phones do", () => {
    const items = Array.from({ length: 30 }, (_, at) => ({
      id: String(at),
      "main-content": { title: `Item ${at}` },
    }));
    const container = draw({ type: "NavigationList", props: { "list-items": items } });
    expect(container.querySelectorAll("li")).toHaveLength(20);
  });
});

describe("ImageCarousel", () => {
  const images = ["a", "b", "c"].map((hash) => ({
    src: { $image: hash },
    "alt-text": `Room ${hash}`,
  }));

  it("is turned by arrow keys and dots", async () => {
    const user = userEvent.setup();
    play([drawn("ImageCarousel", { images, "aspect-ratio": "16:9", "scale-type": "cover" })]);
    const carousel = screen.getByRole("group", { name: "3 pictures" });
    const current = () =>
      screen
        .getAllByRole("button", { name: /^Show picture/ })
        .findIndex((dot) => dot.getAttribute("aria-current") === "true");
    expect(within(carousel).getByRole("img", { name: "Room b" }).style.aspectRatio).toBe("16 / 9");
    carousel.focus();
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    expect(current()).toBe(2);
    await user.keyboard("{ArrowLeft}");
    expect(current()).toBe(1);
    await user.click(screen.getByRole("button", { name: "Show picture 1" }));
    expect(current()).toBe(0);
  });

  it("shows a place for pictures that are not there yet", () => {
    const container = draw({ type: "ImageCarousel", props: {} });
    expect(container.querySelector("img")).toBeNull();
    expect(container.querySelector("svg")).not.toBeNull();
  });
});

describe("Image", () => {
  it("has a placeholder for a picture that cannot be read", () => {
    play([drawn("Image", { src: { $image: "ab" }, "alt-text": "Our shop" })]);
    const picture = screen.getByRole("img", { name: "Our shop" });
    fireEvent.error(picture);
    expect(screen.queryByRole("img", { name: "Our shop" })).toBeNull();
    expect(screen.getByText("Our shop")).toBeTruthy();
  });
});

describe("RichText", () => {
  it("is spoken as what it is", () => {
    play([
      drawn("RichText", {
        text: [
          "# Terms",
          "## Prices",
          "With **all** taxes, see [the list](https://example.com).",
          "- one",
          "- two",
          "| Size | Price |",
          "|---|---|",
          "| S | ~~2~~ |",
          "![Map](flow-image:cd) ![Far](https://example.com/a.png)",
        ],
      }),
    ]);
    expect(screen.getByRole("heading", { level: 2, name: "Terms" })).toBeTruthy();
    expect(screen.getByRole("heading", { level: 3, name: "Prices" })).toBeTruthy();
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
    const table = within(screen.getByRole("region", { name: "Table: Size, Price" }));
    expect(table.getAllByRole("columnheader")).toHaveLength(2);
    expect(screen.getByRole("img", { name: "Map" }).getAttribute("src")).toBe("/image/cd");
    // Pictures from elsewhere are not loaded; links are shown, not followed.
    expect(screen.queryByRole("img", { name: "Far" })).toBeNull();
    expect(screen.getByText("Far")).toBeTruthy();
    expect(screen.queryByRole("link")).toBeNull();
    expect(screen.getByText("the list").title).toBe("https://example.com");
  });

  it("is never taken for HTML", () => {
    const container = draw({
      type: "RichText",
      props: { text: "# <img src=x> <b>x</b>\n| <i>a</i> |\n|--|" },
    });
    expect(container.querySelector("img, b, i")).toBeNull();
    expect(container.textContent).toContain("<img src=x> <b>x</b>");
  });
});
