/* The view as a PNG, with title, day, source line and address below it. The library is fetched
   when a picture is first asked for. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const SCALE = 2;
  const LEFT_OUT = ["leaflet-control-zoom", "leaflet-control-fullscreen", "cr-card", "cr-pointer", "leaflet-control-attribution"];
  const LOOKS = [
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray",
    "stroke-linecap", "stroke-linejoin", "opacity",
  ];
  const CAPTION = { margin: 14, line: 22 }; // pixels

  function loaded(url) {
    if (window.htmlToImage) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = url;
      script.onload = resolve;
      script.onerror = () => reject(new Error(url));
      document.head.append(script);
    });
  }

  /* The library copies no looks inside SVG pictures, so they are written onto the shapes for
     the moment. Gives a function that takes them off again. */
  function dress(container) {
    const shapes = [...container.querySelectorAll("svg *")];
    const before = shapes.map((shape) => shape.getAttribute("style"));
    const looks = shapes.map((shape) => {
      const style = getComputedStyle(shape);
      return LOOKS.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";");
    });
    shapes.forEach((shape, index) => shape.setAttribute("style", looks[index]));
    return () =>
      shapes.forEach((shape, index) => {
        if (before[index] === null) shape.removeAttribute("style");
        else shape.setAttribute("style", before[index]);
      });
  }

  /* Every rule of the page's style sheets, of those they import too. */
  function* rules(sheets) {
    for (const sheet of sheets) {
      for (const rule of sheet.cssRules) {
        if (rule.styleSheet) yield* rules([rule.styleSheet]);
        else yield rule;
      }
    }
  }

  /* The app's typeface with its letters inside, since a picture can't fetch them. */
  async function typeface() {
    const faces = [...rules(document.styleSheets)].filter((rule) => rule instanceof CSSFontFaceRule);
    const texts = faces.map(async (face) => {
      const [, address] = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue("src"));
      const url = new URL(address, face.parentStyleSheet.href || document.baseURI);
      const blob = await (await fetch(url, { cache: "force-cache" })).blob();
      const data = await new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.readAsDataURL(blob);
      });
      return face.cssText.replace(/url\("?[^")]+"?\)/, `url("${data}")`);
    });
    return (await Promise.all(texts)).join("\n");
  }

  async function shotOf(container) {
    const { width, height } = container.getBoundingClientRect();
    const fontEmbedCSS = await typeface();
    const undress = dress(container);
    try {
      return await window.htmlToImage.toCanvas(container, {
        width,
        height,
        fontEmbedCSS,
        pixelRatio: SCALE,
        style: { position: "static", inset: "auto", margin: 0 },
        filter: (node) => !LEFT_OUT.some((name) => node.classList?.contains(name)),
      });
    } finally {
      undress();
    }
  }

  /* lines: text below the map. Gives a Blob. */
  crossroads.pictureOf = async function (map, lines, url) {
    await loaded(url);
    const container = map.getContainer();
    const shot = await shotOf(container);
    const style = getComputedStyle(container);
    const canvas = document.createElement("canvas");
    const foot = CAPTION.margin * 2 + CAPTION.line * lines.length;
    canvas.width = shot.width;
    canvas.height = shot.height + foot * SCALE;
    const pen = canvas.getContext("2d");
    pen.fillStyle = style.getPropertyValue("--panel-solid");
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(shot, 0, 0);
    pen.fillStyle = style.getPropertyValue("--ink");
    lines.forEach((line, index) => {
      pen.font = `${index === 0 ? 600 : 400} ${(index === 0 ? 17 : 14) * SCALE}px "Source Sans 3", sans-serif`;
      const y = shot.height + (CAPTION.margin + CAPTION.line * (index + 0.75)) * SCALE;
      pen.fillText(line, CAPTION.margin * SCALE, y, canvas.width - 2 * CAPTION.margin * SCALE);
    });
    return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  };
})();
