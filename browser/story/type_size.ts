/* How large the type may be: the largest size that a panel holds. */

const SMALLEST = 0.85; // times the usual size
const LARGEST = 1.7;
const STEPS = 6; // each halves what is still open

/** `fits`: whether everything is seen at a size, told as a multiple of the usual one. Gives the
 * smallest where nothing fits. */
export function largestThatFits(fits: (size: number) => boolean): number {
  if (fits(LARGEST)) return LARGEST;
  let [held, open] = [SMALLEST, LARGEST];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (held + open) / 2;
    if (fits(middle)) held = middle;
    else open = middle;
  }
  return held;
}
