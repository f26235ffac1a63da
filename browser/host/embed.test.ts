import { expect, test } from "vitest";
import { embedCode, networkAddress } from "./embed.ts";

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
