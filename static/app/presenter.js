/* Presenter mode: the map's frame fills the window, the type is large, a black screen and a
   QR code are at hand. The page around the frame takes its cue from a class on its root. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const { page } = crossroads;
  const CLASS = "cr-presenting";

  class Presenter {
    /* actions: {next, previous} */
    constructor(container, words, actions, assets) {
      this.container = container;
      this.words = words;
      this.assets = assets;
      this.black = crossroads.element("div", "cr-black");
      this.black.hidden = true;
      this.dialog = crossroads.element("dialog", "cr-share");
      const edge = (side, action, name) => {
        const made = crossroads.element("button", `cr-edge cr-edge-${side}`);
        made.type = "button";
        made.setAttribute("aria-label", name);
        made.addEventListener("click", action);
        L.DomEvent.disableClickPropagation(made);
        return made;
      };
      container.append(
        edge("left", actions.previous, words.previous_scene),
        edge("right", actions.next, words.next_scene),
        this.black,
        this.dialog,
      );
      L.DomEvent.disableClickPropagation(this.dialog).disableScrollPropagation(this.dialog);
    }

    get on() {
      return page.document.documentElement.classList.contains(CLASS);
    }

    set(on) {
      page.document.documentElement.classList.toggle(CLASS, on);
      this.container.dataset.mode = on ? "presenting" : "reading";
      if (!on) {
        this.black.hidden = true;
        if (page.document.fullscreenElement) page.document.exitFullscreen();
      }
      if (on) this.container.focus({ preventScroll: true });
    }

    blank() {
      this.black.hidden = !this.black.hidden;
    }

    fullscreen() {
      if (page.document.fullscreenElement) page.document.exitFullscreen();
      else page.document.documentElement.requestFullscreen().catch(() => {});
    }

    /* A dialog with the address, its QR code, and a button that copies it. */
    async share() {
      const { words, dialog } = this;
      const address = page.location.href;
      const field = crossroads.element("input");
      field.value = address;
      field.readOnly = true;
      field.setAttribute("aria-label", words.address);
      const code = crossroads.element("div", "cr-qr");
      code.setAttribute("role", "img");
      code.setAttribute("aria-label", words.qr_code);
      const copy = crossroads.element("button", "cr-button", words.copy_link);
      copy.type = "button";
      copy.addEventListener("click", async () => {
        await crossroads.copy(field);
        copy.textContent = words.copied;
      });
      const close = crossroads.element("button", "cr-button", words.close);
      close.type = "button";
      close.addEventListener("click", () => dialog.close());
      dialog.replaceChildren(code, field, crossroads.element("p", "", [copy, close]));
      dialog.showModal();
      code.innerHTML = await this.qrCode(address); // the library's own SVG; holds no text of ours
    }

    async qrCode(address) {
      if (!window.qrcode) await crossroads.runScript(this.assets.qr_code);
      const code = window.qrcode(0, "M");
      code.addData(address);
      code.make();
      return code.createSvgTag({ cellSize: 5, margin: 10, scalable: true });
    }
  }

  Presenter.leave = () => page.document.documentElement.classList.remove(CLASS);

  crossroads.Presenter = Presenter;
})();
