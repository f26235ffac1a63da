/* Streamlit has a few words of its own, in English alone: puts those of the page's language in their
   place, as soon as they appear. */

import { filled } from "../format/format.ts";

const ATTRIBUTES = ["aria-label", "aria-valuetext", "title", "placeholder", "alt"];
const OURS = '[data-testid="stHtml"], [data-testid="stMarkdown"], script, style, textarea';
const HOLE = /\\\{(\w+)\\\}/g; // "{name}" once all signs that mean something are escaped
const SIGNS = /[.*+?^${}()|[\]\\]/g;

/** What to show by what Streamlit has in English; `{name}` stands for what changes. */
export type Words = Readonly<Record<string, string>>;

/** A function that gives the words for a text of Streamlit's, or null where there are none. */
export function translator(words: Words): (text: string) => string | null {
  const exact = new Map(Object.entries(words));
  const patterns = [...exact]
    .filter(([english]) => english.includes("{"))
    .map(([english, told]) => {
      const names = [...english.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
      const form = english.replace(SIGNS, "\\$&").replace(HOLE, "(.+)");
      return { form: new RegExp(`^${form}$`), names, told };
    });
  return (text) => {
    const found = exact.get(text);
    if (found !== undefined) return found;
    for (const { form, names, told } of patterns) {
      const parts = form.exec(text);
      if (!parts) continue;
      const values = names.map((name, at) => {
        const part = parts[at + 1] ?? "";
        return [name, exact.get(part) ?? part]; // a month's name has words of its own
      });
      return filled(told, Object.fromEntries(values));
    }
    return null;
  };
}

/** Watches a document from now on. */
export function replaceWords(page: Document, words: Words): void {
  const inLanguage = translator(words);
  /* What has been put somewhere is left as it is, though it may look like a text of Streamlit's. */
  const put = new WeakMap<Node, Map<string, string>>();
  const replaced = (node: Node, place: string, text: string): string | null => {
    const places = put.get(node) ?? new Map<string, string>();
    if (places.get(place) === text) return null;
    const told = inLanguage(text);
    if (told === null || told === text) return null;
    put.set(node, places.set(place, told));
    return told;
  };
  const ofText = (node: Node) => {
    const text = node.nodeValue?.trim() ?? "";
    if (text.length === 0 || node.parentElement?.closest(OURS)) return;
    const told = replaced(node, "", text);
    if (told !== null) node.nodeValue = told;
  };
  const ofAttribute = (element: Element, name: string) => {
    const told = replaced(element, name, element.getAttribute(name) ?? "");
    if (told !== null) element.setAttribute(name, told);
  };
  const ofAll = (root: Node) => {
    const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      if (node instanceof Text) ofText(node);
      else if (node instanceof Element) for (const name of ATTRIBUTES) ofAttribute(node, name);
    }
  };
  const follow = (changes: readonly MutationRecord[]) => {
    for (const { type, target, addedNodes, attributeName } of changes) {
      if (type === "characterData") ofText(target);
      else if (type === "attributes") ofAttribute(target as Element, attributeName ?? "");
      else for (const node of addedNodes) ofAll(node);
    }
  };
  new MutationObserver(follow).observe(page.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  ofAll(page.body);
}
