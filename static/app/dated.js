/* Layers that change with the day: a body's members, and how many bodies each country shares
   with Kazakhstan. A new day changes classes of what is drawn; nothing is built anew. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const STEPS = 6; // colours of a ramp, as in map.css

  function membersOn(spec, memberships, day) {
    const held = memberships.on(spec.body, day);
    const { statuses } = memberships.bodies.get(spec.body);
    const present = statuses
      .map((_, status) => status)
      .filter((status) => [...held.values()].some((spell) => spell.status === status));
    return {
      categories: present.map((status) => {
        const [title, strength] = statuses[status];
        return { title, style: `${spec.look}-${strength}` };
      }),
      values: Object.fromEntries(
        [...held].map(([code, { status, from }]) => [code, [present.indexOf(status), { since: from }]]),
      ),
    };
  }

  function sharedOn(spec, memberships, day) {
    const codes = new Set(spec.shared.flatMap((body) => [...memberships.ever(body)]));
    codes.delete(spec.home);
    const shared = [...codes]
      .map((code) => [code, memberships.shared(spec.home, code, spec.shared, day)])
      .filter(([, bodies]) => bodies.length > 0);
    const counts = [...new Set(shared.map(([, bodies]) => bodies.length))].sort((a, b) => a - b);
    const step = (rank) => 1 + Math.round((rank * (STEPS - 1)) / Math.max(counts.length - 1, 1));
    return {
      categories: counts.map((count, rank) => ({ title: String(count), style: `${spec.ramp}-${step(rank)}` })),
      values: Object.fromEntries(
        shared.map(([code, bodies]) => {
          const names = bodies.map(({ body }) => body.short).join(", ");
          return [code, [counts.indexOf(bodies.length), `${bodies.length}: ${names}`]];
        }),
      ),
    };
  }

  /* Shows a layer as it was on a day. */
  crossroads.dateLayer = function (layer, memberships, day) {
    const { spec } = layer;
    const bodies = spec.body ? [spec.body] : spec.shared;
    spec.ever ??= new Set(bodies.flatMap((body) => [...memberships.ever(body)]));
    Object.assign(spec, (spec.body ? membersOn : sharedOn)(spec, memberships, day));
    layer.recolour();
  };
})();
