/* Light or dark, as the page around the frame is: Streamlit hands its colours to the frame
   as CSS variables, at the start and whenever the visitor changes the theme. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});

  function isDark() {
    const given = getComputedStyle(document.documentElement).getPropertyValue("--background-color");
    const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(given.trim());
    if (!hex) return window.matchMedia("(prefers-color-scheme: dark)").matches;
    const [red, green, blue] = hex.slice(1).map((part) => parseInt(part, 16));
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  }

  crossroads.followTheme = function () {
    const apply = () => {
      document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    };
    apply();
    new MutationObserver(apply).observe(document.head, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  };
})();
