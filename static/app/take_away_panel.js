/* What a visitor can take along: link, picture, citation; the data stand below the map. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});

  class TakeAwayPanel {
    /* view(): {title, day, lines} of what is seen now; today: YYYYMMDD */
    constructor(map, { words, today, picture, view }) {
      Object.assign(this, { map, words, today, picture, view });
      this.link = this.field(words.address);
      this.formats = new Map(["APA", "MLA", "BibTeX"].map((name) => [name, this.field(name, true)]));
      this.save = crossroads.button("cr-picture", words.picture, () => this.savePicture());
      this.said = crossroads.element("p", "cr-soft");
      this.said.setAttribute("role", "status");
      this.box = crossroads.element("div", "cr-take-away", [
        crossroads.element("h2", "", words.picture_heading),
        this.save,
        this.said,
        crossroads.element("h2", "", words.link_heading),
        this.link.box,
        crossroads.element("h2", "", words.cite_heading),
        ...[...this.formats.values()].map(({ box }) => box),
        crossroads.element("p", "cr-soft", words.data_below),
      ]);
    }

    field(label, long = false) {
      const { words } = this;
      const input = crossroads.element(long ? "textarea" : "input");
      if (long) input.rows = 4;
      input.readOnly = true;
      const copy = crossroads.button("cr-copy", words.copy, async () => {
        await crossroads.copy(input);
        copy.textContent = words.copied;
        setTimeout(() => copy.replaceChildren(words.copy), 2000);
      });
      copy.setAttribute("aria-label", `${words.copy}: ${label}`);
      const box = crossroads.element("div", "cr-copied", [
        crossroads.element("label", "", [crossroads.element("span", "", label), input]),
        copy,
      ]);
      return { box, input };
    }

    refresh() {
      const url = crossroads.page.location.href;
      this.link.input.value = url;
      for (const [name, text] of Object.entries(crossroads.citations(this.view().title, url, this.today))) {
        this.formats.get(name).input.value = text;
      }
    }

    async savePicture() {
      this.save.disabled = true;
      this.said.textContent = this.words.picture_wait;
      try {
        const blob = await crossroads.pictureOf(this.map, [...this.view().lines, crossroads.page.location.href], this.picture);
        const link = crossroads.element("a");
        link.href = URL.createObjectURL(blob);
        link.download = `crossroads-${this.view().day}.png`;
        link.click();
        URL.revokeObjectURL(link.href);
        this.said.textContent = this.words.picture_done;
      } catch (error) {
        console.warn(error);
        this.said.textContent = this.words.picture_failed;
      }
      this.save.disabled = false;
    }
  }

  crossroads.TakeAwayPanel = TakeAwayPanel;
})();
