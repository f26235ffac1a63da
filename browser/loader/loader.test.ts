import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Loader } from "./loader.ts";

const answer = (status: number, data: unknown) => new Response(JSON.stringify(data), { status });
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal("fetch", fetched);
});

afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});

describe("Loader", () => {
  test("asks once for each address", async () => {
    fetched.mockImplementation(async (address) => answer(200, { address }));
    const loader = new Loader();
    const [one, again] = await Promise.all([loader.json("a.json"), loader.json("a.json")]);
    expect(one).toEqual({ address: "a.json" });
    expect(again).toBe(one);
    expect(await loader.json("b.json")).toEqual({ address: "b.json" });
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  test("takes what another source has", async () => {
    const loader = new Loader({ json: async (address) => ({ from: address }) });
    expect(await loader.json("a.json")).toEqual({ from: "a.json" });
    expect(fetched).not.toHaveBeenCalled();
  });

  test("says which address failed, and asks again the next time", async () => {
    fetched.mockResolvedValueOnce(answer(404, null));
    fetched.mockResolvedValueOnce(answer(200, 1));
    const loader = new Loader();
    await expect(loader.json("a.json")).rejects.toThrow("a.json: HTTP 404");
    expect(await loader.json("a.json")).toBe(1);
  });

  test("asks past the cache for what came by half", async () => {
    fetched.mockResolvedValueOnce(new Response('{"features": [', { status: 200 }));
    fetched.mockImplementation(async () => answer(200, 1));
    const loader = new Loader();
    await expect(loader.json("a.json")).rejects.toThrow(SyntaxError);
    expect(await loader.json("a.json")).toBe(1);
    await loader.json("b.json");
    const caches = fetched.mock.calls.map(([, options]) => options?.cache);
    expect(caches).toEqual(["force-cache", "reload", "force-cache"]);
  });

  test("passes on that there is no net", async () => {
    fetched.mockRejectedValueOnce(new TypeError("no net"));
    await expect(new Loader().json("a.json")).rejects.toThrow("no net");
  });
});
