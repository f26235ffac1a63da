/* Pictures below the window are asked for when somebody comes to them, or prints the page; browsers
   themselves ask for those of the next screens, too, which are half of what a first page weighs. */

const LATE = "img[data-late]";

function bring(picture: HTMLImageElement): void {
  picture.src = picture.dataset.late ?? "";
  delete picture.dataset.late;
}

/** Watches those of the page that is shown. */
export function bringLatePictures(page: Window): void {
  const all = () => page.document.querySelectorAll<HTMLImageElement>(LATE);
  const watcher = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      bring(target as HTMLImageElement);
    }
  });
  for (const picture of all()) watcher.observe(picture);
  page.addEventListener("beforeprint", () => all().forEach(bring), { once: true });
}
