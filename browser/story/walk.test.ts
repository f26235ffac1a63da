import { describe, expect, test } from "vitest";
import { layersOn, layersSaid, layersUnknown, placeAfter, placeOf } from "./walk.ts";

const SCENES = [{ id: "title" }, { id: "bridge" }, { id: "closing" }];

describe("placeOf", () => {
  test.each([
    [{ scene: null, presenting: false }, -1],
    [{ scene: "bridge", presenting: false }, 1],
    [{ scene: "closing", presenting: true }, 2],
    [{ scene: "no-such", presenting: false }, -1],
    [{ scene: "no-such", presenting: true }, 0],
    [{ scene: null, presenting: true }, 0],
  ])("%o is at %i", (view, place) => {
    expect(placeOf(view, SCENES)).toBe(place);
  });

  test("a section without scenes shows the whole map", () => {
    expect(placeOf({ scene: null, presenting: true }, [])).toBe(-1);
  });
});

describe("placeAfter", () => {
  const count = 5; // scenes of the walk

  test.each([
    { place: 2, by: 1, left: 2, leads: 3, where: "from scene to scene" },
    { place: 0, by: -1, left: 0, leads: -1, where: "before the first scene" },
    { place: 4, by: 1, left: 4, leads: 5, where: "past the last scene" },
    { place: 6, by: 1, left: 2, leads: 3, where: "from a box on after the scene before it" },
    { place: 6, by: -1, left: 2, leads: 2, where: "from a box back to the scene before it" },
    {
      place: 6,
      by: 1,
      left: -1,
      leads: 0,
      where: "from a box that was opened first, to the title",
    },
    { place: 6, by: -1, left: -1, leads: 0, where: "back from such a box" },
    { place: 5, by: 1, left: 4, leads: 5, where: "from a box on past the last scene" },
  ] as const)("leads $where", ({ place, by, left, leads }) => {
    expect(placeAfter(place, by, count, left)).toBe(leads);
  });
});

describe("layersSaid", () => {
  const own = { own: ["land", "members", "routes"], basemap: [] };

  test("says nothing where all is as expected, in whatever order", () => {
    expect(layersSaid(own, ["routes", "land"], ["land", "routes"])).toBeNull();
    expect(layersSaid(own, [], [])).toBeNull();
  });

  test("says what is on in the map's order", () => {
    expect(layersSaid(own, ["routes", "land"], ["land"])).toEqual(["land", "routes"]);
  });

  test("says that nothing is on", () => {
    expect(layersSaid(own, [], ["land"])).toEqual([]);
  });

  test("knows the map's own layers alone", () => {
    expect(layersSaid(own, ["land", "street-map"], ["land"])).toBeNull();
    expect(layersSaid(own, ["members", "street-map"], ["land"])).toEqual(["members"]);
  });
});

describe("layers of the basemap", () => {
  const offered = { own: ["members", "routes"], basemap: ["relief", "rivers"] };
  const all = ["members", "relief", "rivers"];

  test("are said where they are off", () => {
    expect(layersSaid(offered, all, ["members"])).toBeNull();
    expect(layersSaid(offered, ["members", "relief"], ["members"])).toEqual(["members", "-rivers"]);
    expect(layersSaid(offered, ["routes", "rivers"], ["members"])).toEqual(["routes", "-relief"]);
  });

  test("come back as they were said", () => {
    for (const on of [all, ["members", "relief"], ["routes", "rivers"], ["relief", "rivers"], []]) {
      const said = layersSaid(offered, on, ["members"]);
      expect(layersOn(offered, said, ["members"])).toEqual(on);
    }
  });

  test("are on in older links, which do not name them", () => {
    expect(layersOn(offered, ["routes"], ["members"])).toEqual(["routes", "relief", "rivers"]);
  });

  test("are known, and nothing else is", () => {
    const said = ["members", "-rivers", "-members", "xyz", "-xyz"];
    expect(layersUnknown(offered, said)).toEqual(["-members", "xyz", "-xyz"]);
    expect(layersUnknown(offered, null)).toEqual([]);
  });
});
