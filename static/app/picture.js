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

  /* A line in parts that fit; an address has no spaces at which it could be broken. */
  function broken(line, fits) {
    const parts = [""];
    for (const letter of line) {
      if (fits(parts.at(-1) + letter)) parts[parts.length - 1] += letter;
      else parts.push(letter);
    }
    return parts;
  }

  async function shotOf(map) {
    const container = map.getContainer();
    const { width, height } = container.getBoundingClientRect();
    const fontEmbedCSS = await typeface();
    const { box } = map.crossroads.legend; // whole, and open
    const before = { open: box.open, style: box.getAttribute("style") };
    box.open = true;
    box.style.maxHeight = "none";
    box.style.overflow = "hidden";
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
      box.open = before.open;
      if (before.style === null) box.removeAttribute("style");
      else box.setAttribute("style", before.style);
    }
  }

  /* lines: text below the map. Gives a Blob. */
  crossroads.pictureOf = async function (map, lines, url) {
    if (!window.htmlToImage) await crossroads.runScript(url);
    const container = map.getContainer();
    const shot = await shotOf(map);
    const style = getComputedStyle(container);
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    const font = (bold) => `${bold ? 600 : 400} ${(bold ? 17 : 14) * SCALE}px "Source Sans 3", sans-serif`;
    const room = shot.width - 2 * CAPTION.margin * SCALE;
    const rows = lines.flatMap((line, index) => {
      pen.font = font(index === 0);
      return broken(line, (part) => pen.measureText(part).width <= room).map((text) => ({ text, bold: index === 0 }));
    });
    canvas.width = shot.width;
    canvas.height = shot.height + (CAPTION.margin * 2 + CAPTION.line * rows.length) * SCALE;
    pen.fillStyle = style.getPropertyValue("--panel-solid");
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(shot, 0, 0);
    pen.fillStyle = style.getPropertyValue("--ink");
    rows.forEach(({ text, bold }, index) => {
      pen.font = font(bold);
      const y = shot.height + (CAPTION.margin + CAPTION.line * (index + 0.75)) * SCALE;
      pen.fillText(text, CAPTION.margin * SCALE, y);
    });
    return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  };
})();
