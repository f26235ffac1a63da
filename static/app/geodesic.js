/* Distances and lines on the WGS84 ellipsoid, by Karney's GeographicLib, whose C version the
   server uses through PROJ. Points are [lon, lat] in degrees. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const STEP_KM = 60; // between the points of a drawn line
  const CORNERS = 120; // of a drawn circle
  const earth = () => window.geodesic.Geodesic.WGS84;

  crossroads.distanceKm = ([lon, lat], [toLon, toLat]) =>
    earth().Inverse(lat, lon, toLat, toLon).s12 / 1000;

  /* The shortest line between two points as Leaflet's [lat, lng] pairs; longitudes go on
     beyond 180 rather than jump. */
  crossroads.geodesicLine = function ([lon, lat], [toLon, toLat]) {
    const line = earth().InverseLine(lat, lon, toLat, toLon);
    const parts = Math.max(Math.ceil(line.s13 / 1000 / STEP_KM), 2);
    const unrolled = window.geodesic.Geodesic.STANDARD | window.geodesic.Geodesic.LONG_UNROLL;
    return Array.from({ length: parts + 1 }, (_, part) => {
      const { lat2, lon2 } = line.Position((line.s13 * part) / parts, unrolled);
      return [lat2, lon2];
    });
  };

  /* All that lies at one distance from a point, as Leaflet's [lat, lng] pairs. */
  crossroads.geodesicCircle = function ([lon, lat], km) {
    const unrolled = window.geodesic.Geodesic.STANDARD | window.geodesic.Geodesic.LONG_UNROLL;
    return Array.from({ length: CORNERS }, (_, corner) => {
      const { lat2, lon2 } = earth().Direct(lat, lon, (360 * corner) / CORNERS, km * 1000, unrolled);
      return [lat2, lon2];
    });
  };

  /* "51.13° N, 71.43° E" */
  crossroads.formatPoint = function ([lon, lat], words, digits = 2) {
    const east = ((((lon + 180) % 360) + 360) % 360) - 180;
    const degrees = (value) => new Intl.NumberFormat(words.lang, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(Math.abs(value));
    return `${degrees(lat)}° ${lat < 0 ? words.south : words.north}, ${degrees(east)}° ${east < 0 ? words.west : words.east}`;
  };

  /* The place under the pointer, in a corner of the map. */
  crossroads.Pointer = L.Control.extend({
    options: { position: "bottomright" },

    initialize(words) {
      this.words = words;
    },

    onAdd(map) {
      this.box = crossroads.element("div", "cr-pointer");
      this.box.setAttribute("aria-hidden", "true");
      map.on("mousemove", ({ latlng }) => {
        this.box.textContent = crossroads.formatPoint([latlng.lng, latlng.lat], this.words);
      });
      map.on("mouseout", () => {
        this.box.textContent = "";
      });
      return this.box;
    },
  });
})();
