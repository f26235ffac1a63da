/* What the quiz knows of a pupil, for those who want it to; loaded only then. */

export { Device } from "../quiz/spacing/device.ts";
export { MemoryForm } from "../quiz/spacing/memory_form.ts";
export { ratingOf } from "../quiz/spacing/rating.ts";
