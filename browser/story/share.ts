/* A dialog with the address of what is seen, its QR code, and a button that copies it. */

import L from "leaflet";
import { button, element, tickBox, withAttributes } from "../dom/elements.ts";
import { rendered, setMarkup } from "../dom/text.ts";
import { embedCode } from "../host/embed.ts";
import type { Atlas } from "../maps/atlas.ts";

/** What entries/qr_code.ts gives; a script of its own, since few visitors share. */
type QrCodeModule = typeof import("../entries/qr_code.ts");

export class ShareDialog {
  readonly #atlas: Atlas;
  readonly #frames: boolean;
  readonly #box = element("dialog", "cr-share");

  /** `frames`: whether it also gives the part of the map that is seen, and code for other pages. */
  constructor(container: HTMLElement, atlas: Atlas, frames = true) {
    this.#atlas = atlas;
    this.#frames = frames;
    L.DomEvent.disableClickPropagation(this.#box).disableScrollPropagation(this.#box);
    container.append(this.#box);
  }

  open(): void {
    const { host, catalogue } = this.#atlas;
    const { words } = catalogue;
    const field = withAttributes(element("input"), { "aria-label": words.address });
    field.readOnly = true;
    const code = withAttributes(element("div", "cr-qr"), {
      role: "img",
      "aria-label": words.qr_code,
    });
    const copy = button("cr-button-copy", words.copy_link, async () => {
      await host.copy(field);
      copy.textContent = words.copied;
    });
    const close = button("cr-button-close", words.close, () => this.#box.close());
    const exact = tickBox("cr-exact", words.share_camera, () => write());
    const embed = withAttributes(element("textarea"), { rows: 4, "aria-label": words.embed_code });
    embed.readOnly = true;
    const write = () => {
      field.value = this.#atlas.address(exact.input.checked);
      embed.value = embedCode(field.value, this.#atlas.title);
      copy.textContent = words.copy_link;
      void this.#draw(code, field.value);
    };
    const note = this.#atlas.addressNote;
    this.#box.replaceChildren(
      code,
      field,
      ...(note ? [element("p", "cr-soft", note)] : []),
      ...(this.#frames
        ? [exact.label, element("details", "", [element("summary", "", words.embed_code), embed])]
        : []),
      element("p", "", [copy, close]),
    );
    this.#box.showModal();
    write();
  }

  async #draw(code: HTMLElement, address: string): Promise<void> {
    const { loader, catalogue } = this.#atlas;
    try {
      const { qrCode } = await loader.module<QrCodeModule>(catalogue.scripts.qr_code);
      setMarkup(code, rendered(qrCode(address))); // squares alone; holds no text
    } catch (error) {
      console.warn(error); // the address itself is there
      code.remove();
    }
  }
}
