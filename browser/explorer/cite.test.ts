import { describe, expect, it } from "vitest";
import { citations } from "./cite.ts";

const TITLE = "Atlas: SCO, EAEU (31 Dec 2015)";
const URL = "https://example.org/atlas?on=2015-12-31&layers=members-sco,members-eaeu";
const SITE = "Crossroads: Kazakhstan between East and West";

describe("a citation", () => {
  it("follows APA", () => {
    expect(citations(TITLE, URL, "2026-09-05").APA).toBe(
      `Crossroads. (2026). ${TITLE} [Interactive map]. ${SITE}. ` +
        `Retrieved September 5, 2026, from ${URL}`,
    );
  });

  it("follows MLA, which shortens most months", () => {
    const told = `“${TITLE}.” ${SITE}, 2026, ${URL}. Interactive map. Accessed`;
    expect(citations(TITLE, URL, "2026-09-05").MLA).toBe(`${told} 5 Sept. 2026.`);
    expect(citations(TITLE, URL, "2026-05-31").MLA).toBe(`${told} 31 May 2026.`);
  });

  it("follows BibTeX", () => {
    const [key, ...fields] = citations(TITLE, URL, "2026-09-05").BibTeX.split("\n");
    expect(key).toMatch(/^@misc\{crossroads_20260905_[0-9a-z]+,$/);
    expect(fields).toEqual([
      "  author = {{Crossroads}},",
      `  title = {{${TITLE}}},`,
      `  howpublished = {{${SITE}}, interactive map},`,
      "  year = {2026},",
      `  url = {${URL}},`,
      "  urldate = {2026-09-05}",
      "}",
    ]);
  });

  it("has a key of its own for each view of a day", () => {
    const keyOf = (url: string) => citations(TITLE, url, "2026-09-05").BibTeX.split("\n")[0];
    expect(keyOf(URL)).toBe(keyOf(URL));
    expect(keyOf(URL)).not.toBe(keyOf(`${URL}&pick=country:KZ`));
  });

  it("escapes what BibTeX takes for its own, in the title alone", () => {
    const { BibTeX } = citations("50% of A&B #1 {x}\\y_z $", URL, "2026-01-01");
    expect(BibTeX).toContain("title = {{50\\% of A\\&B \\#1 xy\\_z \\$}},");
    expect(BibTeX).toContain(`url = {${URL}},`);
  });
});
