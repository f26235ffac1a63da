/* The app's typeface with its letters inside, since a picture can't fetch them. */

const ADDRESS = /url\("?([^")]+)"?\)/;

type Look = Pick<CSSStyleDeclaration, "getPropertyValue">;

/** Whether a range of CSS ("U+0-FF, U+131") has a letter of the text. */
export function covers(range: string, text: string): boolean {
  const spans = range.split(",").map((span) => {
    const [first = "", last = first] = span.trim().replace(/^u\+/i, "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  const codes = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  return codes.some((code) => spans.some(([first, last]) => code >= first && code <= last));
}

/* A blob as a `data:` address. */
function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

async function withLetters(face: CSSFontFaceRule): Promise<string> {
  const [, address = ""] = ADDRESS.exec(face.style.getPropertyValue("src")) ?? [];
  if (address.startsWith("data:")) return face.cssText; // in a lesson's file and on the site
  const url = new URL(address, face.parentStyleSheet?.href ?? document.baseURI);
  const letters = await dataAddress(await (await fetch(url, { cache: "force-cache" })).blob());
  return face.cssText.replace(ADDRESS, `url("${letters}")`);
}

/** Rules for the faces that are needed. `texts`: what is written, by style ("normal", "italic"). */
export async function typeface(texts: ReadonlyMap<string, string>): Promise<string> {
  const needed = ({ style }: { style: Look }) =>
    covers(
      style.getPropertyValue("unicode-range") || "U+0-10FFFF",
      texts.get(style.getPropertyValue("font-style") || "normal") ?? "",
    );
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule).filter(needed);
  return (await Promise.all(faces.map(withLetters))).join("\n");
}
