/* Draws the view as a picture; fetched when one is first asked for. */

export { pictureOf } from "../explorer/picture.ts";
