/* Where the map looks: always clear of the legend and of the panel with a scene's words. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const MARGIN = 18; // pixels
  const MOST_ZOOM_GIVEN = 0.5; // zoom levels that the legend may cost
  const CLOSE_UP = 6; // zoom at which a single place is shown

  // Without reset Leaflet pans by whole pixels, and the end would depend on the way.
  const AT_ONCE = { animate: false, reset: true };

  class Camera {
    /* bounds: west, south, east, north in degrees: what the map shows at first. */
    constructor(map, legend, bounds) {
      this.map = map;
      this.legend = legend;
      this.room = { right: 0, bottom: 0 }; // pixels taken by a panel
      this.aim = () => this.toBounds(bounds, 0);
      this.touched = false;
      const container = map.getContainer();
      for (const event of ["pointerdown", "wheel", "keydown"]) {
        container.addEventListener(event, (made) => this.touch(made), { passive: true, capture: true });
      }
      map.on("moveend", () => this.land());
      map.on("crossroads:ready", () => this.hold());
      const observer = new ResizeObserver(() => this.hold());
      observer.observe(container);
      observer.observe(legend.box);
    }

    /* The visitor has taken the camera: from now on it moves only when a scene asks. */
    touch({ target }) {
      if (!target.closest(".cr-story, .cr-edge, .cr-share")) this.touched = true;
    }

    /* Looks again where it was told to look, after a change of sizes; a flight first ends. */
    hold() {
      this.map.invalidateSize({ animate: false, pan: false });
      if (!this.touched && !this.flying) this.aim(0);
    }

    /* At the end of a flight the sizes may be others than at its start. */
    land() {
      if (!this.flying) return;
      this.flying = false;
      this.hold();
    }

    /* aim: a function that points the camera, taking the seconds of its flight. */
    look(aim, seconds) {
      this.touched = false;
      this.aim = aim;
      this.flying = seconds > 0 && !crossroads.calm();
      aim(this.flying ? seconds : 0);
    }

    toBounds([west, south, east, north], seconds) {
      const bounds = L.latLngBounds([south, west], [north, east]);
      const options = this.padding(bounds);
      if (seconds > 0) this.map.flyToBounds(bounds, { ...options, duration: seconds });
      else this.map.fitBounds(bounds, { ...options, ...AT_ONCE });
    }

    /* Centre in degrees, longitude first; it is put into the middle of the free space. */
    toCenter([lon, lat], zoom, seconds) {
      const { right, bottom } = this.room;
      const point = this.map.project([lat, lon], zoom).add([right / 2, bottom / 2]);
      const center = this.map.unproject(point, zoom);
      if (seconds > 0) this.map.flyTo(center, zoom, { duration: seconds });
      else this.map.setView(center, zoom, AT_ONCE);
    }

    toFeature(path, seconds) {
      if (path.getBounds) {
        const box = path.getBounds();
        this.toBounds([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()], seconds);
      } else {
        const { lat, lng } = path.getLatLng();
        this.toCenter([lng, lat], CLOSE_UP, seconds);
      }
    }

    /* Space kept free: the panel's, and the open legend's, beside it or above it, whichever
       lets the map be larger; none for the legend where that would shrink the map too much. */
    padding(bounds) {
      const { right, bottom } = this.room;
      const { box } = this.legend;
      const size = this.map.getSize().subtract([right, bottom]);
      const open = !box.hidden && box.open;
      const choices = [
        [box.offsetWidth + MARGIN, 0],
        [0, box.offsetHeight + MARGIN],
      ].filter(([left, up]) => open && left < size.x / 2 && up < size.y / 2);
      const zoom = ([left, up]) => this.map.getBoundsZoom(bounds, false, L.point(left + right, up + bottom));
      choices.sort((one, other) => zoom(other) - zoom(one));
      const affordable = choices.length > 0 && zoom(choices[0]) >= zoom([0, 0]) - MOST_ZOOM_GIVEN;
      const [left, up] = affordable ? choices[0] : [0, 0];
      return { paddingTopLeft: [left, 0], paddingBottomRight: [right, up + bottom] };
    }
  }

  crossroads.Camera = Camera;
})();
