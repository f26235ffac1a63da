import { describe, expect, it } from "vitest";
import { looksOf } from "./looks.ts";

const SPARE = ["hatch-teal", "outline"];
const USUAL = [
  ["sco", "fill-east"],
  ["cica", "fill-east"],
  ["ussr", "fill-east"],
  ["eaeu", "hatch-teal"],
] as const;

const looks = (...shown: string[]) => Object.fromEntries(looksOf(USUAL, shown, SPARE));

describe("looks", () => {
  it("are the usual ones where no two are the same", () => {
    expect(looks("cica", "eaeu")).toEqual(Object.fromEntries(USUAL));
  });

  it("differ for all that are seen", () => {
    const shown = looks("sco", "cica", "ussr");
    expect(shown).toMatchObject({ sco: "fill-east", cica: "hatch-teal", ussr: "outline" });
  });

  it("are the same in whatever order layers were switched on", () => {
    expect(looks("ussr", "sco")).toEqual(looks("sco", "ussr"));
  });

  it("take no account of what is not seen", () => {
    expect(looks("ussr")).toMatchObject({ sco: "fill-east", ussr: "fill-east" });
  });

  it("come back when a body has left", () => {
    expect(looks("sco", "cica").cica).toBe("hatch-teal");
    expect(looks("cica").cica).toBe("fill-east");
  });

  it("repeat where there are more bodies than looks", () => {
    expect(looks("sco", "cica", "ussr", "eaeu").eaeu).toBe("hatch-teal");
  });
});
