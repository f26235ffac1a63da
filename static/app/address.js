/* What is seen, in the address of the page. The parameters are public and stay:
   scene, layers, pick, present, on (which the server reads too). */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const page = window.frameElement ? window.parent : window;

  crossroads.page = page;

  /* Goes to another page so that the visitor's session lives on: by the page's own link, or,
     where the menu that has it is closed, as the browser's Back button would. */
  crossroads.visit = function (id) {
    const links = [...page.document.querySelectorAll("a[href]")];
    const link = links.find(({ href }) => new URL(href).pathname.endsWith(`/${id}`));
    if (link) {
      link.click();
      return;
    }
    page.history.pushState(page.history.state, "", new URL(id, page.location.href).pathname);
    page.dispatchEvent(new PopStateEvent("popstate", { state: page.history.state }));
  };

  crossroads.address = {
    /* {scene, layers, pick, present, on}; null where the address says nothing. */
    read() {
      const given = new URL(page.location.href).searchParams;
      const layers = given.get("layers");
      return {
        scene: given.get("scene"),
        layers: layers === null ? null : layers.split(",").filter(Boolean),
        pick: given.get("pick"),
        present: given.get("present") === "1",
        on: given.get("on"),
      };
    },

    /* Writes what is given; null or false takes a parameter out. A scene is a step in the
       browser's history, everything else replaces the present step. */
    write(changes, push = false) {
      const address = new URL(page.location.href);
      for (const [name, value] of Object.entries(changes)) {
        if (value === null || value === false) address.searchParams.delete(name);
        else address.searchParams.set(name, value === true ? "1" : value);
      }
      const text = address.href.replaceAll("%2C", ",");
      if (text === page.location.href) return;
      page.history[push ? "pushState" : "replaceState"](page.history.state, "", text);
    },
  };
})();
