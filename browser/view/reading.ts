/* Says line by line what addresses mean, for the test that compares both halves
   (tests/fuzz/test_reading.py). Run by Node as it stands. */

import { createInterface } from "node:readline";
import { changedAddress, readAddress, writeAddress } from "./address.ts";

for await (const line of createInterface({ input: process.stdin })) {
  // As a browser takes an address that was typed in; what comes after "#" is no matter here.
  const query = (JSON.parse(line) as string).replaceAll("#", "%23");
  const { href, search } = new URL(`http://localhost/bridge?${query}`);
  const { view, wrong } = readAddress(new URL(href).searchParams);
  const changed = changedAddress(href, { ...view, scene: "khorgos", layers: ["cities"] }, view);
  const answer = {
    search: search.slice(1),
    view,
    wrong,
    written: writeAddress(view),
    changed: readAddress(new URL(changed).searchParams).view,
  };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
