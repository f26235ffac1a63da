/* A field with a list of hits below it, for the keyboard as well as for the pointer: the
   pattern "combobox with listbox" of the ARIA Authoring Practices. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const HITS = 8;
  let made = 0;

  class SearchBox {
    /* find(words): hits; choose(hit) is called with the one that the visitor takes. */
    constructor({ label, placeholder, kinds, nothing, find, choose }) {
      Object.assign(this, { kinds, nothing, find, choose });
      this.id = `cr-search-${(made += 1)}`;
      this.hits = [];
      this.active = -1;
      this.field = crossroads.element("input", "cr-search-field");
      Object.assign(this.field, { type: "search", id: this.id, placeholder, autocomplete: "off", spellcheck: false });
      const attributes = {
        role: "combobox",
        "aria-expanded": "false",
        "aria-autocomplete": "list",
        "aria-controls": `${this.id}-hits`,
      };
      for (const [name, value] of Object.entries(attributes)) this.field.setAttribute(name, value);
      this.list = crossroads.element("ul", "cr-hits");
      this.list.id = `${this.id}-hits`;
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", label);
      this.list.hidden = true;
      this.said = crossroads.element("p", "cr-unseen");
      this.said.setAttribute("role", "status");
      const name = crossroads.element("label", "cr-search-label", label);
      name.htmlFor = this.id;
      this.box = crossroads.element("div", "cr-search", [name, this.field, this.list, this.said]);
      this.field.addEventListener("input", () => this.search());
      this.field.addEventListener("focus", () => this.search());
      this.field.addEventListener("keydown", (event) => this.onKey(event));
      this.field.addEventListener("blur", () => this.close());
    }

    search() {
      const words = this.field.value.trim();
      this.hits = words ? this.find(words, HITS) : [];
      this.list.replaceChildren(...this.hits.map((hit, index) => this.option(hit, index)));
      this.list.hidden = this.hits.length === 0;
      this.field.setAttribute("aria-expanded", String(this.hits.length > 0));
      this.said.textContent = words && this.hits.length === 0 ? this.nothing : "";
      this.said.classList.toggle("cr-unseen", !this.said.textContent);
      this.activate(this.hits.length > 0 ? 0 : -1);
    }

    option(hit, index) {
      const option = crossroads.element("li", "", [
        crossroads.element("span", "cr-hit-name", hit.name),
        crossroads.element("span", "cr-hit-kind", [this.kinds[hit.kind], hit.detail].filter(Boolean).join(" · ")),
      ]);
      option.id = `${this.id}-${index}`;
      option.setAttribute("role", "option");
      option.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the focus
      option.addEventListener("click", () => this.take(index));
      return option;
    }

    activate(index) {
      this.active = index;
      [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
      if (index < 0) this.field.removeAttribute("aria-activedescendant");
      else {
        this.field.setAttribute("aria-activedescendant", `${this.id}-${index}`);
        this.list.children[index].scrollIntoView({ block: "nearest" });
      }
    }

    onKey(event) {
      const { key } = event;
      const { length } = this.hits;
      if (key === "ArrowDown" && length) this.activate((this.active + 1) % length);
      else if (key === "ArrowUp" && length) this.activate((this.active - 1 + length) % length);
      else if (key === "Enter" && this.active >= 0 && !this.list.hidden) this.take(this.active);
      else if (key === "Escape" && !this.list.hidden) this.close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    }

    take(index) {
      const hit = this.hits[index];
      this.field.value = hit.name;
      this.close();
      this.choose(hit);
    }

    close() {
      this.list.hidden = true;
      this.said.textContent = "";
      this.field.setAttribute("aria-expanded", "false");
      this.activate(-1);
    }
  }

  crossroads.SearchBox = SearchBox;
})();
