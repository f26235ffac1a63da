import { describe, expect, it } from "vitest";
import { addressInLanguage } from "../host/site_host.ts";
import { doorTo } from "./door.ts";

const DOOR = {
  base: "/atlas/",
  pages: { start: "index.html", bridge: "bridge.html" },
  languages: ["kk", "ru", "en"],
  otherwise: "en",
};
const to = (path: string, ...accepted: string[]) =>
  doorTo(new URL(path, "https://a.example"), DOOR, accepted);

describe("an address without a language", () => {
  it("leads to the page in the first language that browser and site have", () => {
    expect(to("/atlas/", "de-DE", "kk-KZ", "ru")).toBe("/atlas/kk/index.html");
    expect(to("/atlas/index.html", "fr")).toBe("/atlas/en/index.html");
  });

  it("is what it was in the app", () => {
    expect(to("/atlas/bridge?scene=title&lang=ru&present=1", "kk")).toBe(
      "/atlas/ru/bridge.html?scene=title&present=1",
    );
    expect(to("/atlas/bridge/?on=2015-01-01", "kk")).toBe("/atlas/kk/bridge.html?on=2015-01-01");
    expect(to("/atlas/start", "kk")).toBe("/atlas/kk/index.html");
  });

  it("leads nowhere where no page is meant", () => {
    for (const path of [
      "/atlas/nowhere",
      "/atlas/kk/nowhere",
      "/atlas/constructor",
      "/other/bridge",
    ]) {
      expect(to(path, "kk")).toBeNull();
    }
  });
});

describe("the same view in another language", () => {
  it("has its scene and no parameter for the language", () => {
    const here = "https://a.example/atlas/en/bridge.html?lang=en&scene=title&pick=city:almaty";
    expect(addressInLanguage(here, "kk")).toBe(
      "https://a.example/atlas/kk/bridge.html?scene=title&pick=city%3Aalmaty",
    );
  });

  it("is found from a folder, too", () => {
    expect(addressInLanguage("https://a.example/atlas/en/", "ru")).toBe(
      "https://a.example/atlas/ru/",
    );
  });
});
