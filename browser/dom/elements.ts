/* Makes elements. Text is always set as text, so data can never become markup. */

import { type IconName, icon } from "./icons.ts";

type Child = Node | string | null | undefined | false;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = "",
  children: Child | readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  const all: readonly Child[] = Array.isArray(children) ? children : [children as Child];
  for (const child of all) {
    if (child || child === "") made.append(child);
  }
  return made;
}

/** Sets attributes, such as those of ARIA. */
export function withAttributes<E extends Element>(
  made: E,
  attributes: Readonly<Record<string, string | number>>,
): E {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

export function button(
  className: string,
  words: Child | readonly Child[],
  action: () => void,
): HTMLButtonElement {
  const made = element("button", `cr-button ${className}`, words);
  made.type = "button";
  made.addEventListener("click", action);
  return made;
}

/** A button that shows a picture; its words are its name and its hint. */
export function iconButton(
  className: string,
  picture: IconName,
  words: string,
  action: () => void,
): HTMLButtonElement {
  const made = button(className, icon(picture), action);
  rename(made, words);
  return made;
}

export function rename(made: HTMLElement, words: string): void {
  made.setAttribute("aria-label", words);
  made.title = words;
}

/** A box to tick with its words; `change` is called when it is ticked or cleared. */
export function tickBox(
  className: string,
  words: string,
  change: () => void,
): { label: HTMLLabelElement; input: HTMLInputElement } {
  const input = withAttributes(element("input"), { type: "checkbox" });
  input.addEventListener("change", change);
  return { label: element("label", className, [input, element("span", "", words)]), input };
}

/** A line that is read out when its text changes. */
export const statusLine = (className: string): HTMLParagraphElement =>
  withAttributes(element("p", className), { role: "status" });
