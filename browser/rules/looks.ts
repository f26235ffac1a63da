/* Gives each body that is to be seen a look of its own: its usual one, or a spare one where
   another body has that already. The same bodies always look the same. */

/** Looks by layer id. `usual`: id and usual look of each layer, in their order. */
export function looksOf(
  usual: readonly (readonly [id: string, look: string])[],
  shown: readonly string[],
  spare: readonly string[],
): Map<string, string> {
  const taken = new Set<string>();
  const looks = new Map<string, string>();
  for (const [id, own] of usual) {
    if (!shown.includes(id)) {
      looks.set(id, own);
      continue;
    }
    const look = [own, ...spare].find((one) => !taken.has(one)) ?? own;
    taken.add(look);
    looks.set(id, look);
  }
  return looks;
}
