/* What a visitor can take along: link, picture, citation; the data stand below the map. */

import { button, element, statusLine, tickBox } from "../dom/elements.ts";
import { embedCode } from "../host/embed.ts";
import type { Atlas } from "../maps/atlas.ts";
import type { Caption } from "./caption.ts";
import { citations, STYLES, type Style } from "./cite.ts";

type PictureModule = typeof import("../entries/picture.ts");
type PictureKind = Parameters<PictureModule["pictureOf"]>[3];
type Field = HTMLInputElement | HTMLTextAreaElement;

const COPIED = 2000; // milliseconds for which a button says so

export class TakeAwayPanel {
  readonly box: HTMLElement;
  readonly #atlas: Atlas;
  readonly #caption: () => Caption;
  readonly #link = element("input");
  readonly #embed = element("textarea");
  readonly #citations = new Map<Style, HTMLTextAreaElement>();
  readonly #saves: readonly HTMLButtonElement[];
  readonly #said = statusLine("cr-soft");
  readonly #exact: HTMLInputElement;

  /** `caption`: tells what is seen now. */
  constructor(atlas: Atlas, caption: () => Caption) {
    this.#atlas = atlas;
    this.#caption = caption;
    const { words } = atlas.speech;
    this.#saves = [
      button("cr-picture", words.picture, () => void this.#savePicture("png")),
      button("cr-picture-svg", words.picture_svg, () => void this.#savePicture("svg")),
    ];
    const exact = tickBox("cr-exact", words.share_camera, () => this.refresh());
    this.#exact = exact.input;
    atlas.map.on("moveend", () => this.#exact.checked && this.refresh());
    this.#embed.rows = 4;
    const fields = STYLES.map((style) => {
      const field = element("textarea");
      field.rows = 4;
      this.#citations.set(style, field);
      return this.#copied(style, field);
    });
    const note = atlas.addressNote;
    this.box = element("div", "cr-take-away", [
      element("h2", "", words.picture_heading),
      element("div", "cr-pictures", this.#saves),
      this.#said,
      element("h2", "", words.link_heading),
      this.#copied(words.address, this.#link),
      ...(note ? [element("p", "cr-soft", note)] : []),
      exact.label,
      this.#copied(words.embed_code, this.#embed),
      element("h2", "", words.cite_heading),
      ...fields,
      element("p", "cr-soft", words.data_below),
    ]);
  }

  /* A field with a button that copies it. */
  #copied(label: string, field: Field): HTMLElement {
    const { words } = this.#atlas.speech;
    field.readOnly = true;
    const copy = button("cr-copy", words.copy, async () => {
      await this.#atlas.host.copy(field);
      copy.textContent = words.copied;
      setTimeout(() => copy.replaceChildren(words.copy), COPIED);
    });
    copy.setAttribute("aria-label", `${words.copy}: ${label}`);
    return element("div", "cr-copied", [
      element("label", "", [element("span", "", label), field]),
      copy,
    ]);
  }

  /** Writes link and citations anew. */
  refresh(): void {
    const { message } = this.#atlas;
    const address = this.#atlas.address(this.#exact.checked);
    this.#link.value = address;
    this.#embed.value = embedCode(address, this.#caption().title);
    const texts = citations(this.#caption().title, address, message.today);
    for (const [style, field] of this.#citations) field.value = texts[style];
  }

  async #savePicture(kind: PictureKind): Promise<void> {
    const { map, legend, loader, catalogue, day, speech, host } = this.#atlas;
    const { words } = speech;
    for (const one of this.#saves) one.disabled = true;
    this.#said.textContent = words.picture_wait;
    try {
      const { pictureOf } = await loader.module<PictureModule>(catalogue.scripts.picture);
      const lines = [...this.#caption().lines, this.#atlas.address(this.#exact.checked)];
      const picture = await pictureOf(map, legend.box, lines, kind);
      host.save(picture, `crossroads-${day}.${kind}`);
      this.#said.textContent = words.picture_done;
    } catch (error) {
      console.warn(error);
      this.#said.textContent = words.picture_failed;
    }
    for (const one of this.#saves) one.disabled = false;
  }
}
