/* The view in one paragraph, for those who can't see or use the map: made from what is drawn. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const NAMED = 12; // of each kind; the rest is counted

  function listOf(names, words) {
    const list = new Intl.ListFormat(words.lang, { type: "conjunction" });
    if (names.length <= NAMED) return list.format(names);
    const more = words.and_more.replace("{count}", names.length - NAMED);
    return list.format([...names.slice(0, NAMED), more]);
  }

  /* What is drawn of a layer: [[look's title, names]] in the order of the legend. */
  function drawn(layer) {
    const { spec } = layer;
    const features = [...layer.paths.values()].map(({ feature }) => feature);
    const name = ({ properties }) => crossroads.nameOf(properties, spec.lang);
    const sorted = (some) => some.map(name).filter(Boolean).sort((one, other) => one.localeCompare(other, spec.lang));
    if (spec.values) {
      return spec.categories.map(({ title }, index) => [
        title,
        sorted(features.filter(({ properties }) => spec.values[properties.id]?.[0] === index)),
      ]);
    }
    if (!spec.by) return [[null, sorted(features)]];
    return spec.categories.map(({ title }, index) => [
      title,
      sorted(features.filter(({ properties }) => String(properties[spec.by]) === spec.keys[index])),
    ]);
  }

  function sentence(layer, words) {
    const groups = drawn(layer).filter(([, names]) => names.length > 0);
    if (groups.length === 0) return "";
    const long = layer.spec.kind !== "area" && layer.spec.kind !== "bubble";
    const parts = groups.map(([title, names]) => {
      const which = long && names.length > NAMED ? String(names.length) : `${names.length} (${listOf(names, words)})`;
      return title === null ? which : `${title}: ${which}`;
    });
    return `${layer.spec.title}: ${parts.join("; ")}.`;
  }

  crossroads.inWords = function (map) {
    const { shown, options, words, day } = map.crossroads;
    const layers = [...shown.values()].filter(({ spec }) => spec.pane === undefined && spec.kind !== "image");
    const sentences = layers.map((layer) => sentence(layer, words)).filter(Boolean);
    const opening = sentences.length > 0 ? words.in_words_opening : words.in_words_empty;
    return [
      opening.replace("{title}", options.title),
      ...(day ? [words.in_words_day.replace("{day}", crossroads.formatDay(day, words.lang))] : []),
      ...sentences,
    ].join(" ");
  };
})();
