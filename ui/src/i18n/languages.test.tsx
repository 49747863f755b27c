import { act, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Message, speak, Texts } from ".";
import { spokenFor } from "./languages";

afterEach(() => act(() => speak("en")));

describe("the tool's language", () => {
  it("is the chosen one, else the best the system asks for", () => {
    expect(spokenFor("hi", ["es-MX", "en"])).toBe("hi");
    expect(spokenFor("system", ["de-AT", "es-MX", "en"])).toBe("es");
    expect(spokenFor("system", ["pt-PT"])).toBe("pt-BR");
    expect(spokenFor("system", ["in-ID"])).toBe("id");
    expect(spokenFor("system", ["de"])).toBe("en");
    expect(spokenFor("system", [])).toBe("en");
  });

  it("changes what stands there, and what the page says of itself", async () => {
    render(
      <Texts>
        <Message id="start.problems.warnings" values={{ count: 1234 }} />
      </Texts>,
    );
    expect(screen.getByText("1,234 warnings")).toBeTruthy();
    await act(() => speak("es"));
    expect(screen.getByText("1234 advertencias")).toBeTruthy();
    expect(document.documentElement.lang).toBe("es");
    expect(document.documentElement.dir).toBe("ltr");
  });

  it("is the one asked for last, whichever arrives first", async () => {
    await act(() => Promise.all([speak("es"), speak("en")]));
    expect(document.documentElement.lang).toBe("en");
  });
});
