/* Text and markup are two types. Data are text and are set as text; the few places of Leaflet
   that take HTML get markup, and only these functions make it. */

declare const trusted: unique symbol;

/** HTML that may be put into the page as it is. */
export type Markup = string & { readonly [trusted]: true };

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as markup that shows just this text. */
export const escaped = (text: string): Markup =>
  text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? "") as Markup;

/** HTML that the server has rendered from our own Markdown, where every text is escaped, or that
 * a library has drawn from numbers alone. */
export const rendered = (html: string): Markup => html as Markup;

/** Puts markup into an element, in place of what is there. */
export function setMarkup(element: Element, markup: Markup): void {
  element.innerHTML = markup;
}
