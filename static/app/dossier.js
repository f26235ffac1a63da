/* What a card tells beyond the layer's own rows, and who shares which bodies with Kazakhstan.
   Both are fetched when they are first needed and kept. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  let reference = null;

  /* {memberships, events, terms} */
  crossroads.reference = function () {
    reference ??= crossroads.load(crossroads.catalogue.files.reference).then(({ bodies, events, terms }) => ({
      memberships: new crossroads.Memberships(bodies),
      events,
      terms,
    }));
    return reference;
  };
})();
