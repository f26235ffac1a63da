/* Where data come from: the net, or the page itself (loader/held.ts). */

export interface Source {
  /** The JSON at an address. `again`: whether it has failed before, so that what is kept of it may
   * be half a file. */
  json(address: string, again: boolean): Promise<unknown>;
}

/** By address from the server; the hash in a file's name makes it cacheable for ever. */
export const NET: Source = {
  async json(address, again) {
    const answer = await fetch(address, { cache: again ? "reload" : "force-cache" });
    if (!answer.ok) throw new Error(`${address}: HTTP ${answer.status}`);
    return answer.json();
  },
};
