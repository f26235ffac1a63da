/** Under which name the browser keeps what the quiz knows of a pupil. */
export const KEY = "crossroads-quiz";
