import { describe, expect, it } from "vitest";
import type { EstimateAnswer } from "../contract/contract.ts";
import {
  judgeChoice,
  judgeEstimate,
  judgeMatch,
  judgeName,
  judgeOrder,
  triesFor,
} from "./judging.ts";

const place = { by: "place", feature: "", at: [0, 0], area: false, others: [] } as const;

describe("a typed name", () => {
  const judge = (text: string, accepted: string[], others: string[] = []) =>
    judgeName(
      { by: "name", feature: "", accepted, choices: [...accepted.slice(0, 1), ...others] },
      text,
    );

  it.each([
    ["Kyrgyzstan", ["Kyrgyzstan"], "right"],
    ["kyrgyzstan ", ["Kyrgyzstan"], "right"],
    ["Kyrgystan", ["Kyrgyzstan"], "right"],
    ["Kirgistan", ["Kyrgyzstan"], "wrong"],
    ["Turkmenistn", ["Turkmenistan"], "right"],
    ["Öskemen", ["Oskemen"], "right"],
    ["Шымкент", ["Shymkent", "Шымкент"], "right"],
    ["Казакстан", ["Қазақстан"], "right"],
    ["Усть Каменогорск", ["Усть-Каменогорск"], "right"],
    ["Atyru", ["Atyrau"], "near"],
    ["Tashkent", ["Bishkek"], "wrong"],
    ["", ["Aral"], "wrong"],
  ])("%s for %s is %s", (text, accepted, verdict) => {
    expect(judge(text, accepted)).toBe(verdict);
  });

  it("is not taken for another name that is so spelt", () => {
    expect(judge("Gambia", ["Zambia"])).toBe("near");
    expect(judge("Australia", ["Austria"])).not.toBe("right");
    expect(judge("Slovenia", ["Slovakia"], ["Slovenia"])).toBe("wrong");
    expect(judge("Aktöbe", ["Aktobe"], ["Aktau"])).toBe("right");
  });
});

describe("one or several answers in words", () => {
  const answer = (right: number[], several: boolean) =>
    ({ by: "choice", options: ["a", "b", "c", "d"], right, several }) as const;
  it.each([
    [[1], false, [1], "right"],
    [[1], false, [2], "wrong"],
    [[0, 2], true, [2, 0], "right"],
    [[0, 2], true, [0], "near"],
    [[0, 2], true, [0, 1, 2], "near"],
    [[0, 2], true, [0, 1], "wrong"],
    [[0], true, [], "wrong"],
  ] as const)("right %j, several %s, marked %j", (right, several, marked, verdict) => {
    const made = {
      ...answer([...right], several),
      options: ["a", "b", "c", "d"],
      right: [...right],
    };
    expect(judgeChoice(made, [...marked])).toBe(verdict);
  });
});

describe("cards in order", () => {
  const judge = (order: number[], told = ["1", "2", "3", "4"]) =>
    judgeOrder({ by: "order", cards: ["a", "b", "c", "d"], told }, order);
  it("is right, near by one swap, or wrong", () => {
    expect(judge([0, 1, 2, 3])).toBe("right");
    expect(judge([0, 2, 1, 3])).toBe("near");
    expect(judge([1, 2, 0, 3])).toBe("wrong");
    expect(judge([3, 2, 1, 0])).toBe("wrong");
  });
  it("does not ask for an order of what is the same", () => {
    expect(judge([1, 0, 2, 3], ["1991", "1991", "1992", "1993"])).toBe("right");
  });
});

describe("cards that belong together", () => {
  const pairs: [string, string][] = [
    ["Almaty", "Verny"],
    ["Astana", "Akmolinsk"],
    ["Taraz", "Aulie-Ata"],
  ];
  const judge = (...chosen: (number | null)[]) => judgeMatch({ by: "match", pairs }, chosen);
  it("is right, near by one exchange, or wrong", () => {
    expect(judge(0, 1, 2)).toBe("right");
    expect(judge(1, 0, 2)).toBe("near");
    expect(judge(1, 2, 0)).toBe("wrong");
    expect(judge(0, 1, null)).toBe("near");
  });
});

describe("an estimate", () => {
  const answer = (part: Partial<EstimateAnswer>): EstimateAnswer => ({
    by: "estimate",
    quantity: "distance",
    value: 1000,
    start: [0, 0],
    end: [1, 1],
    full: 150,
    near: 300,
    ...part,
  });
  it("of a distance is judged by what it is off", () => {
    expect(judgeEstimate(answer({}), 1150)).toBe("right");
    expect(judgeEstimate(answer({}), 860)).toBe("right");
    expect(judgeEstimate(answer({}), 1290)).toBe("near");
    expect(judgeEstimate(answer({}), 699)).toBe("wrong");
  });
  it("of a bearing goes around the circle", () => {
    const north = answer({ quantity: "bearing", value: 350, full: 15, near: 30 });
    expect(judgeEstimate(north, 4)).toBe("right");
    expect(judgeEstimate(north, 360)).toBe("right");
    expect(judgeEstimate(north, 325)).toBe("near");
    expect(judgeEstimate(north, 170)).toBe("wrong");
  });
});

it("there are three tries, but none where nothing is left to try", () => {
  expect(triesFor({ ...place, at: [0, 0], others: [] })).toBe(3);
  const choice = (options: string[], several = false) =>
    triesFor({ by: "choice", options, right: [0], several });
  expect(choice(["yes", "no"])).toBe(1);
  expect(choice(["true", "false", "disputed"])).toBe(2);
  expect(choice(["a", "b", "c", "d", "e"])).toBe(3);
  expect(choice(["a", "b", "c"], true)).toBe(3);
});
