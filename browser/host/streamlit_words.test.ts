import { describe, expect, it } from "vitest";
import { translator } from "./streamlit_words.ts";

const told = translator({
  Open: "Открыть",
  "Remove {name}": "Убрать: {name}",
  "Selected Date: {month} {day}, {year}": "Выбран день: {day} {month} {year} г.",
  "{number} – {month}": "{number} – {month}",
  "You can only select up to {count} options. Remove an option first.": "Не больше {count}.",
  November: "ноябрь",
});

describe("words of Streamlit's own", () => {
  it("are found as they stand, and with what changes in them", () => {
    expect(told("Open")).toBe("Открыть");
    expect(told("Remove Китай")).toBe("Убрать: Китай");
    expect(told("You can only select up to 4 options. Remove an option first.")).toBe(
      "Не больше 4.",
    );
  });

  it("have what changes in words of its own, too", () => {
    expect(told("11 – November")).toBe("11 – ноябрь");
    expect(told("Selected Date: November 27, 2026")).toBe("Выбран день: 27 ноябрь 2026 г.");
  });

  it("are no part of another text", () => {
    expect(told("Open data")).toBeNull();
    expect(told("Options. Remove")).toBeNull();
    expect(told("")).toBeNull();
  });
});
