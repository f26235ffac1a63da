import { expect, test } from "vitest";
import { addressNote, embedCode, networkAddress } from "./embed.ts";

test("the code frames the view and links to it", () => {
  const code = embedCode("https://example.org/bridge?scene=a&layers=b", 'East & "West"');
  expect(code).toContain('src="https://example.org/bridge?scene=a&amp;layers=b&amp;embed=true"');
  expect(code).toContain('<a href="https://example.org/bridge?scene=a&amp;layers=b">');
  expect(code).toContain('title="East &amp; &quot;West&quot;"');
});

test("a computer's own address becomes that of the local network", () => {
  const own = "http://localhost:8501/bridge?scene=title";
  expect(networkAddress(own, "http://192.168.1.5:8501")).toBe(
    "http://192.168.1.5:8501/bridge?scene=title",
  );
  expect(networkAddress(own, undefined)).toBe(own);
});

test("an address that is not good for all is said to be so", () => {
  const words = { local_link: "In your network: {address}", own_link: "Here alone." };
  const own = "http://localhost:8501/atlas";
  expect(addressNote(own, "http://192.168.1.5:8501", words)).toBe(
    "In your network: 192.168.1.5:8501",
  );
  for (const host of ["localhost", "127.0.0.1", "[::1]"]) {
    expect(addressNote(`http://${host}:8501/atlas`, undefined, words)).toBe("Here alone.");
  }
  expect(addressNote("https://example.org/atlas", undefined, words)).toBe("");
});
