/* Light or dark, as the page around the frame is: Streamlit hands its colours to the frame as
   CSS variables, at the start and whenever the visitor changes the theme. */

function isDark(): boolean {
  const given = getComputedStyle(document.documentElement).getPropertyValue("--background-color");
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(given.trim());
  if (!hex) return window.matchMedia("(prefers-color-scheme: dark)").matches;
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

export function followTheme(): void {
  const apply = () => {
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
  };
  apply();
  const all = { childList: true, subtree: true, characterData: true };
  new MutationObserver(apply).observe(document.head, all);
}
