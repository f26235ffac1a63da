/* Properties of features, as the files of geo/ hold them. */

export interface Properties {
  readonly id: string;
  readonly [name: string]: unknown;
}

/** A property that is a text; null where it is none. */
export function textOf(properties: Properties, name: string): string | null {
  const value = properties[name];
  return typeof value === "string" && value ? value : null;
}

/** A property that is a number; null where it is none. */
export function numberOf(properties: Properties, name: string): number | null {
  const value = properties[name];
  return typeof value === "number" ? value : null;
}

/** Name in the language of the shapes. */
export const nameOf = (properties: Properties, language: string): string =>
  textOf(properties, `name_${language}`) ?? "";
