import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { draw, drawn, play } from "../testing";

const file = (id: string, file_name: string, mime_type: string, size = 204_800) => ({
  id,
  file_name,
  mime_type,
  size,
});
const ROOF = file("1", "roof.jpg", "image/jpeg");
const DOOR = file("2", "door.jpg", "image/jpeg", 3 << 20);
const BILL = file("3", "bill.pdf", "application/pdf");

describe("PhotoPicker", () => {
  const user = userEvent.setup();
  const props = {
    label: "Photos of the damage",
    description: "From every side",
    name: "photos",
    "max-uploaded-photos": 2,
  };

  it("offers sample files", async () => {
    const onEvent = play([drawn("PhotoPicker", props, { value: [], samples: [ROOF, DOOR] })]);
    const group = screen.getByRole("group", { name: "Photos of the damage" });
    expect(within(group).getByText("Up to 2 photos")).toBeTruthy();
    await user.click(within(group).getByRole("button", { name: "Choose photos" }));
    const sheet = screen.getByRole("dialog", { name: "Choose photos" });
    expect(within(sheet).getByText(/Nothing is uploaded/)).toBeTruthy();
    expect(within(sheet).getByText("3 MB")).toBeTruthy();
    await user.click(within(sheet).getByRole("checkbox", { name: "door.jpg" }));
    expect(onEvent).toHaveBeenLastCalledWith({ kind: "change", field: "photos", value: [DOOR] });
    await user.click(within(sheet).getByRole("button", { name: "Done" }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("shows what was chosen, takes it away, and takes no more than its most", async () => {
    const onEvent = play([
      drawn("PhotoPicker", props, { value: [ROOF, DOOR], samples: [ROOF, DOOR] }),
    ]);
    const chosen = within(screen.getByRole("list", { name: "Chosen files" }));
    expect(chosen.getAllByRole("listitem")).toHaveLength(2);
    expect(screen.getByText("2 / 2")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Choose photos" })).toHaveProperty("disabled", true);
    await user.click(chosen.getByRole("button", { name: "Remove roof.jpg" }));
    expect(onEvent).toHaveBeenLastCalledWith({ kind: "change", field: "photos", value: [DOOR] });
  });

  it("speaks of the camera where there is no gallery", () => {
    const container = draw({ type: "PhotoPicker", props: { ...props, "photo-source": "camera" } });
    expect(container.textContent).toContain("Take a photo");
  });
});

describe("DocumentPicker", () => {
  it("lists documents by name and size", () => {
    play([
      drawn(
        "DocumentPicker",
        { label: "Bills", name: "bills", "max-uploaded-documents": 1 },
        { value: [BILL], samples: [BILL], error: "bill.pdf is larger than 100 KB." },
      ),
    ]);
    expect(screen.getByText("bill.pdf")).toBeTruthy();
    expect(screen.getByText("200 kB")).toBeTruthy();
    expect(screen.getByText("bill.pdf is larger than 100 KB.")).toBeTruthy();
    expect(screen.queryByText("One document")).toBeNull();
  });
});
